// A report at the desk: only what was looked at is carried out, once, whatever is pressed or changed meanwhile.
#include "app/staff/report_desk.h"

#include <catch2/catch_test_macros.hpp>

#include "support/staff_desk.h"

using namespace app;
using namespace app::staff;

namespace {

constexpr const char* kOutcome =
    R"({"effects":[{"ride":"R1","code":"0042","name":"見本","phone":"0126","late_minutes":12}],"eased":[{"ride":"R3","code":"0044"}],"moved":[{"ride":"R2","code":"0043"}]})";

struct Desk : tests::StaffDesk {
  Desk() {
    base.url = shell::Url::parse("/bibai/staff/report?day=2026-11-24");
    base.random = std::string("random");
    staff.listed_day = "2026-11-24";
    update_report(whole, ReportKindChosen{"van-late"});
    update_report(whole, ReportField{"van", "1"});
  }
  // What went out last.
  std::string sent() {
    std::string out;
    for (const shell::Effect& effect : effects)
      if (effect.kind == "send") out = effect.b;
    effects.clear();
    return out;
  }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("What is not chosen is asked for, and nothing is sent", "[staff]") {
  Desk desk;
  update_report(desk.whole, ReportKindChosen{"road-closed"});
  update_report(desk.whole, LookAtReport{});
  CHECK(desk.staff.report.missing);
  CHECK(desk.sent().empty());
  update_report(desk.whole, ReportField{"stop", "museum"});
  CHECK_FALSE(desk.staff.report.missing);
  update_report(desk.whole, ReportField{"to", "hospital"});
  update_report(desk.whole, LookAtReport{});
  CHECK(has(desk.sent(), "road-closed"));
}

TEST_CASE("What is carried out is what was looked at", "[staff]") {
  Desk desk;
  update_report(desk.whole, CarryOutReport{});  // nothing was looked at
  CHECK(desk.sent().empty());
  update_report(desk.whole, LookAtReport{});
  CHECK(desk.staff.report.on_the_way);
  // The answer is of van 1: until it is there, nothing can be chosen otherwise.
  update_report(desk.whole, ReportField{"van", "2"});
  update_report(desk.whole, ReportKindChosen{"snow"});
  CHECK(field_of(desk.staff.report, "van") == "1");
  take_looked_at(desk.whole, 200, kOutcome);
  REQUIRE(desk.staff.report.outcome.value);
  CHECK(desk.staff.report.outcome.value->effects[0].late_minutes == 12);
  // A change after it: to be looked at first.
  update_report(desk.whole, ReportField{"van", "2"});
  CHECK_FALSE(desk.staff.report.outcome.value);
  desk.effects.clear();
  update_report(desk.whole, CarryOutReport{});
  CHECK(desk.sent().empty());
  update_report(desk.whole, LookAtReport{});
  take_looked_at(desk.whole, 200, kOutcome);
  desk.effects.clear();
  update_report(desk.whole, CarryOutReport{});
  const std::string sent = desk.sent();
  CHECK(has(sent, "van-late"));
  CHECK_FALSE(has(sent, "\\\"preview\\\":true"));
}

TEST_CASE("While it is not known whether it was carried out, the same goes out again, and nothing else", "[staff]") {
  Desk desk;
  update_report(desk.whole, LookAtReport{});
  take_looked_at(desk.whole, 200, kOutcome);
  desk.effects.clear();
  update_report(desk.whole, CarryOutReport{});
  const std::string first = desk.sent();
  update_report(desk.whole, CarryOutReport{});  // it is on its way
  CHECK(desk.sent().empty());
  take_carried_out(desk.whole, 0, "");
  CHECK(desk.staff.trouble == Trouble::not_kept);
  update_report(desk.whole, ReportField{"van", "2"});
  update_report(desk.whole, LookAtReport{});
  CHECK(desk.sent().empty());
  update_report(desk.whole, CarryOutReport{});
  CHECK(desk.sent() == first);
  take_carried_out(desk.whole, 200, kOutcome);
  CHECK(desk.staff.report.carried_out);
  CHECK(field_of(desk.staff.report, "van").empty());  // chosen anew for the next report
  update_report(desk.whole, CarryOutReport{});
  CHECK(desk.sent().empty());
  // Certainly refused: free again.
  update_report(desk.whole, ReportField{"van", "2"});
  update_report(desk.whole, LookAtReport{});
  take_looked_at(desk.whole, 422, R"({"code":"ride.unknown-van","status":422})");
  CHECK(desk.staff.trouble == Trouble::refused);
  CHECK_FALSE(desk.staff.report.frozen());
}
