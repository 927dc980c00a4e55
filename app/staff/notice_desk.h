// Writing a notice, publishing it, taking one back: what the messages and the server's answers do to the state.
#pragma once

#include <bitset>
#include <optional>
#include <string_view>
#include <vector>

#include "app/staff/messages.h"
#include "app/staff/update.h"

namespace app::staff {

// What is missing or wrong in a draft, by field.
struct NoticeFaults {
  bool topic = false, title = false, text = false, ends = false, change = false;
  std::bitset<core::kLanguages> long_titles, long_texts;  // by language
  bool any() const { return topic || title || text || ends || change || long_titles.any() || long_texts.any(); }
};
// What the draft changes in the calendar; nullopt: nothing, or not yet two days in order.
std::optional<core::notices::CollectionChange> change_of(const NoticeDraft& draft);
bool changes_collections(const NoticeDraft& draft);
NoticeFaults faults_of(const NoticeDraft& draft, core::Date today);
// Its last day as typed, a week from now where nothing was; and as a day: nullopt: not one yet.
std::string shown_end(const NoticeDraft& draft, core::Date today);
std::optional<core::Date> last_day(const NoticeDraft& draft, core::Date today);

void update_notices(const Whole& whole, const NoticeUrgent& message);
void update_notices(const Whole& whole, const NoticeTopic& message);
void update_notices(const Whole& whole, const NoticeAreas& message);
void update_notices(const Whole& whole, const NoticeTitle& message);
void update_notices(const Whole& whole, const NoticeText& message);
void update_notices(const Whole& whole, const NoticeEnds& message);
void update_notices(const Whole& whole, const NoticeMode& message);
void update_notices(const Whole& whole, const NoticeFrom& message);
void update_notices(const Whole& whole, const NoticeTo& message);
void update_notices(const Whole& whole, const NoticeCategories& message);
void update_notices(const Whole& whole, const CheckNotice& message);
void update_notices(const Whole& whole, const PublishNotice& message);
void update_notices(const Whole& whole, const AskTakeBack& message);
void update_notices(const Whole& whole, const TakeBack& message);

void ask_for_notices(const Whole& whole);
void take_notices(const Whole& whole, int status, std::string_view body);
void take_published(const Whole& whole, int status, std::string_view body);
void take_taken_back(const Whole& whole, int status, std::string_view body);

}  // namespace app::staff
