// See notice.h.
#include "core/notices/notice.h"

#include <algorithm>
#include <array>

#include "core/base/provenance.h"
#include "core/base/ruby.h"

namespace core::notices {
namespace {

constexpr std::array<std::string_view, kTopics> kCodes{"safety", "roads", "waste", "bus", "health", "children", "events", "other"};
constexpr std::size_t kListBytes = 4u << 20;  // kMostListed at their longest in seven languages

}  // namespace

std::string_view topic_code(Topic topic) { return kCodes[static_cast<std::size_t>(topic)]; }

std::optional<Topic> topic_from_code(std::string_view code) {
  const auto* found = std::find(kCodes.begin(), kCodes.end(), code);
  return found == kCodes.end() ? std::nullopt : std::optional(static_cast<Topic>(found - kCodes.begin()));
}

Localized as_marked(Localized plain) {
  for (std::size_t i = 0; i < kLanguages; ++i)
    if (static_cast<Language>(i) != Language::ja_easy) plain.texts[i] = escape_ruby(plain.texts[i]);
  return plain;
}

Plain plain_text(const Localized& text, Language language) {
  const Localized marked = as_marked(text);
  const Spoken spoken = marked.in(language);
  return {base_text(spoken.text), spoken.language};
}

CollectionChange read_collection(const json::Reader& object) {
  CollectionChange out{read_date(object.at("from")), read_date(object.at("to")), object.at("mode").text(16) == "week-later", {}};
  object.at("categories").each([&](const json::Reader& category) { out.categories.push_back(category.text(1024)); });
  return out;
}

void write_collection(json::Writer& out, const CollectionChange& change) {
  out.begin_object().key("from").string(change.from.iso()).key("to").string(change.to.iso()).key("mode").string(change.week_later ? "week-later" : "skip");
  out.key("categories").begin_array();
  for (const std::string& category : change.categories) out.string(category);
  out.end_array().end_object();
}

Notice read_notice(const json::Reader& object) {
  Notice out;
  out.id = object.at("id").text(64);
  out.number = object.at("number").integer(1, INT64_MAX);
  out.urgent = object.at("urgent").boolean();
  out.withdrawn = object.at("state").text(16) == "withdrawn";
  const json::Reader topic = object.at("topic");
  out.topic = topic_from_code(topic.text(16)).value_or(Topic::other);  // a topic of a later version is read, not refused
  object.at("areas").each([&](const json::Reader& area) { out.areas.push_back(area.text(1024)); });
  out.title = Localized::read(object.at("title"));
  out.text = Localized::read(object.at("text"));
  out.published = object.at("published").text(64);
  out.ends = read_date(object.at("ends"));
  if (const json::Reader change = object.maybe("collection"); change.exists()) out.collection = read_collection(change);
  return out;
}

void write_localized(json::Writer& out, const Localized& text) {
  out.begin_object();
  for (std::size_t i = 0; i < kLanguages; ++i)
    if (!text.texts[i].empty()) out.key(language_code(static_cast<Language>(i))).string(text.texts[i]);
  out.end_object();
}

void write_notice(json::Writer& out, const Notice& notice) {
  out.key("id").string(notice.id).key("number").integer(notice.number).key("urgent").boolean(notice.urgent);
  out.key("state").string(notice.withdrawn ? "withdrawn" : "published").key("topic").string(topic_code(notice.topic)).key("areas").begin_array();
  for (const std::string& area : notice.areas) out.string(area);
  out.end_array().key("title");
  write_localized(out, notice.title);
  out.key("text");
  write_localized(out, notice.text);
  out.key("published").string(notice.published).key("ends").string(notice.ends.iso());
  if (notice.collection) write_collection(out.key("collection"), *notice.collection);
}

Result<List> read_list(std::string_view text) {
  json::Document document(text, "notices", kListBytes);
  const json::Reader root = document.root();
  List out;
  out.number = root.at("number").integer(0, INT64_MAX);
  root.at("notices").each([&](const json::Reader& notice) { out.all.push_back(read_notice(notice)); });
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

bool concerns(const Notice& notice, const std::string& area, const std::set<Topic>& unwanted) {
  const bool here = notice.areas.empty() || area.empty() || std::find(notice.areas.begin(), notice.areas.end(), area) != notice.areas.end();
  return here && (notice.urgent || !unwanted.contains(notice.topic));
}

}  // namespace core::notices
