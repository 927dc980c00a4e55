// See report_desk.h. First the desk sees what would become of the day; only then it can be carried out.
#include "app/staff/report_desk.h"

#include <algorithm>
#include <array>

#include "app/common/request.h"
#include "app/staff/requests.h"
#include "core/base/json.h"
#include "core/base/limits.h"

namespace app::staff {
namespace {

using core::json::Reader;

// What becomes of the day, above all that follows.
constexpr const char* kOutcomeId = "body/main/outcome/said";

struct Kind {
  const char* name;
  std::array<const char*, 3> fields;
  std::size_t count;
};
constexpr std::array<Kind, 9> kKinds{{{"van-late", {"van", "minutes"}, 2},
                                      {"no-show", {"ride"}, 1},
                                      {"snow", {"percent"}, 1},
                                      {"stop-closed", {"stop"}, 1},
                                      {"stop-open", {"stop"}, 1},
                                      {"road-closed", {"stop", "to", "minutes"}, 3},
                                      {"road-open", {"stop", "to"}, 2},
                                      {"van-out", {"van"}, 1},
                                      {"van-back", {"van"}, 1}}};

bool is_number(std::string_view field) { return field == "minutes" || field == "percent"; }

std::string body_of(const StaffState& staff, bool preview) {
  const ReportDesk& desk = staff.report;
  core::json::Writer out;
  out.begin_object().key("day").string(staff.listed_day).key("preview").boolean(preview).key("report").begin_object().key("kind").string(desk.kind);
  for (const char* field : fields_of(desk.kind)) {
    out.key(field);
    if (is_number(field)) out.raw(field_of(desk, field));
    else out.string(field_of(desk, field));
  }
  return out.end_object().end_object().take();
}

bool is_complete(const ReportDesk& desk) {
  const auto fields = fields_of(desk.kind);
  return !fields.empty() && std::none_of(fields.begin(), fields.end(), [&](const char* field) { return field_of(desk, field).empty(); });
}

void changed(ReportDesk& desk) {
  desk.outcome = {};
  desk.carried_out = desk.missing = false;
}

// false: it cannot be read.
bool take_outcome(ReportDesk& desk, std::string_view body) {
  core::json::Document document(body, "outcome", core::limits::kPackFileBytes);
  ReportOutcome out;
  document.root().at("effects").each([&](const Reader& one) { out.effects.push_back(read_told(one)); });
  document.root().at("eased").each([&](const Reader& one) { out.eased.push_back(read_told(one)); });
  document.root().at("moved").each([&](const Reader& one) { out.moved.push_back(read_told(one)); });
  if (!document.errors().empty()) return false;
  desk.outcome.value = std::move(out);
  desk.outcome.state = Load::done;
  return true;
}

void tell_trouble(const Whole& whole, int status, std::string_view body) {
  const std::string code = problem_code(body);
  tell_refusal(whole, status, body, code == "ride.not-waiting" ? Trouble::not_there_yet : code == "ride.over" ? Trouble::ride_over : Trouble::refused);
}

}  // namespace

std::span<const char* const> fields_of(std::string_view kind) {
  const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& one) { return kind == one.name; });
  return found == kKinds.end() ? std::span<const char* const>{} : std::span<const char* const>(found->fields.data(), found->count);
}

std::string field_of(const ReportDesk& desk, const std::string& name) {
  const auto found = desk.fields.find(name);
  if (found != desk.fields.end()) return found->second;
  return name == "minutes" ? "15" : name == "percent" ? "120" : "";
}

void update_report(const Whole& whole, const ReportKindChosen& message) {
  if (whole.staff.report.frozen()) return;
  ReportDesk& desk = whole.staff.report;
  desk.kind = message.kind;
  // What was chosen for another kind may not be there for this one; and who tells of snow again mostly tells that it is over.
  for (const char* field : {"van", "stop", "to", "ride", "percent"}) desk.fields.erase(field);
  if (whole.staff.day.value && whole.staff.day.value->conditions.travel_percent != 100) desk.fields["percent"] = "100";
  changed(whole.staff.report);
}

void update_report(const Whole& whole, const ReportField& message) {
  if (whole.staff.report.frozen()) return;
  whole.staff.report.fields[message.name] = message.value;
  changed(whole.staff.report);
}

void update_report(const Whole& whole, const LookAtReport&) {
  ReportDesk& desk = whole.staff.report;
  if (desk.frozen() || whole.base.random.empty()) return;
  whole.staff.trouble = Trouble::none;
  changed(desk);
  desk.missing = !is_complete(desk);
  if (desk.missing) {
    whole.effects.push_back({"focus", "body/main/missing", ""});
    return;
  }
  desk.on_the_way = true;
  desk.body = body_of(whole.staff, false);
  send(whole, "staff:report-look", "POST", "staff/rides/reports", body_of(whole.staff, true), whole.base.new_key());
}

void update_report(const Whole& whole, const CarryOutReport&) {
  ReportDesk& desk = whole.staff.report;
  if (desk.on_the_way || desk.carried_out || !desk.outcome.value || whole.base.random.empty()) return;
  if (desk.key.empty()) desk.key = whole.base.new_key();
  desk.on_the_way = true;
  whole.staff.trouble = Trouble::none;
  send(whole, "staff:report", "POST", "staff/rides/reports", desk.body, desk.key);
}

void take_looked_at(const Whole& whole, int status, std::string_view body) {
  ReportDesk& desk = whole.staff.report;
  desk.on_the_way = false;
  if (status != 200 || !take_outcome(desk, body)) return tell_trouble(whole, status, body);
  whole.effects.push_back({"focus", kOutcomeId, ""});
}

void take_carried_out(const Whole& whole, int status, std::string_view body) {
  ReportDesk& desk = whole.staff.report;
  desk.on_the_way = false;
  if (status != 200) {
    if (certainly_refused(status, body)) desk.key.clear();
    return tell_trouble(whole, status, body);
  }
  // Done, whether or not the answer can be read: never twice.
  desk.key.clear();
  desk.carried_out = true;
  desk.fields.clear();  // what was taken back can be chosen no more
  (void)take_outcome(desk, body);
  whole.staff.day.state = Load::idle;
  whole.effects.push_back({"focus", kOutcomeId, ""});
}

}  // namespace app::staff
