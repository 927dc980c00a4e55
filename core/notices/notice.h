// What a city tells its people: dated notices by topic and area, in some of the languages. One definition for both ends of the API.
// Whom a notice concerns is decided on the person's device: the city learns neither area nor topics.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/json.h"
#include "core/base/language.h"

namespace core::notices {

enum class Topic : std::uint8_t { safety, roads, waste, bus, health, children, events, other };
inline constexpr std::size_t kTopics = 8;
std::string_view topic_code(Topic topic);  // "safety"
std::optional<Topic> topic_from_code(std::string_view code);

// In bytes of UTF-8, a language.
inline constexpr std::size_t kTitleBytes = 300, kTextBytes = 6000;
inline constexpr std::size_t kMostAreas = 64;
// A list holds at most so many: what is urgent first, then what was published last.
inline constexpr std::size_t kMostListed = 50;
// From its publishing to its last day.
inline constexpr int kMostDays = 366;

// What a notice of the topic "waste" changes in the collection calendar of its areas: no collection on the days from..to, or a week later.
struct CollectionChange {
  Date from, to;  // both inclusive
  bool week_later = false;
  std::vector<std::string> categories;  // ids of the pack; none: all

  // The last day on which it matters: what is postponed takes place up to a week after `to`. The notice must hold till then.
  Date last_day() const { return week_later ? to + 7 : to; }
};

struct Notice {
  std::string id;
  std::int64_t number = 0;  // of its last change: counted up by city
  bool urgent = false;
  bool withdrawn = false;
  Topic topic = Topic::other;
  std::vector<std::string> areas;  // ids of the pack's waste areas; none: the whole city
  Localized title, text;           // Japanese always; only ja-easy holds ruby markup
  std::string published;           // RFC 3339
  Date ends;                       // the last day on which it holds
  std::optional<CollectionChange> collection;

  bool in_force(Date today) const { return !withdrawn && today <= ends; }
};

// What a reader without furigana reads, in that language or else in Japanese, and which it is.
struct Plain {
  std::string text;
  Language language;
};
Plain plain_text(const Localized& text, Language language);

// "[...]" or any other text is only what it says, but in ja-easy, where it may be furigana.
Localized as_marked(Localized plain);

// One notice as it stands in lists and events.
Notice read_notice(const json::Reader& object);
void write_notice(json::Writer& out, const Notice& notice);  // the members, into an object that is open
CollectionChange read_collection(const json::Reader& object);
void write_collection(json::Writer& out, const CollectionChange& change);
// Its texts by language, the empty ones left out.
void write_localized(json::Writer& out, const Localized& text);

struct List {
  std::int64_t number = 0;  // of the city's last change
  std::vector<Notice> all;  // urgent ones first, then published last first
};
Result<List> read_list(std::string_view text);

// area: the person's, "" if none was chosen. unwanted: topics the person does not want to hear of; what is urgent is told all the same.
bool concerns(const Notice& notice, const std::string& area, const std::set<Topic>& unwanted);

}  // namespace core::notices
