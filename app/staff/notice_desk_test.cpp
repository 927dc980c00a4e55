// A notice at the clerk's desk: what is missing, and that what was sent once is never sent as something else.
#include "app/staff/notice_desk.h"

#include <catch2/catch_test_macros.hpp>

#include "support/staff_desk.h"

using namespace app;
using namespace app::staff;

namespace {

struct Desk : tests::StaffDesk {
  Desk() {
    base.url = shell::Url::parse("/bibai/staff/notices/check");
    base.random = std::string("random");
    set_clock(base, "2026-11-24T23:50");
    update_notices(whole, NoticeTitle{core::Language::ja, "断水"});
    update_notices(whole, NoticeText{core::Language::ja, "明日の朝です。"});
    update_notices(whole, NoticeTopic{"safety"});
  }
  std::string sent() {
    for (const shell::Effect& effect : effects)
      if (effect.kind == "send") return effect.b;
    return {};
  }
};

}  // namespace

TEST_CASE("What is missing or too long is told by field and language", "[staff]") {
  Desk desk;
  const core::Date today = *desk.base.today;
  CHECK_FALSE(faults_of(desk.staff.notice, today).any());
  CHECK(last_day(desk.staff.notice, today)->iso() == "2026-12-01");  // a week, where nothing else is said
  update_notices(desk.whole, NoticeTitle{core::Language::en, std::string(core::notices::kTitleBytes + 1, 'x')});
  const NoticeFaults long_title = faults_of(desk.staff.notice, today);
  CHECK(long_title.long_titles[static_cast<std::size_t>(core::Language::en)]);
  CHECK(long_title.long_titles.count() == 1);
  CHECK(long_title.long_texts.none());
  update_notices(desk.whole, NoticeEnds{"W|2026|11|23"});
  CHECK(faults_of(desk.staff.notice, today).ends);
  CHECK(faults_of(NoticeDraft{}, today).topic);
  CHECK(faults_of(NoticeDraft{}, today).title);
}

TEST_CASE("While it is not known whether a notice arrived, the same goes out again, and nothing else", "[staff]") {
  Desk desk;
  update_notices(desk.whole, PublishNotice{});
  const std::string first = desk.sent();
  REQUIRE_FALSE(first.empty());
  desk.effects.clear();
  update_notices(desk.whole, PublishNotice{});  // it is on its way
  CHECK(desk.sent().empty());
  take_published(desk.whole, 0, "");
  set_clock(desk.base, "2026-11-25T00:01");  // another day, another week's end: not for what was sent
  update_notices(desk.whole, NoticeTitle{core::Language::ja, "別の見出し"});
  CHECK(desk.staff.notice.titles[0] == std::string("断水"));
  desk.effects.clear();
  update_notices(desk.whole, PublishNotice{});
  CHECK(desk.sent() == first);
  take_published(desk.whole, 400, R"({"code":"notices.body"})");  // refused for certain: it may be mended
  update_notices(desk.whole, NoticeTitle{core::Language::ja, "別の見出し"});
  CHECK(desk.staff.notice.titles[0] == "別の見出し");
}
