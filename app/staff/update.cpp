// See update.h. Requests carry ids "staff:WHAT" or "staff:WHAT:RECEIPT". A 401 to any of them leads to signing in; what was typed stays.
#include "app/staff/update.h"

#include "app/bus/records.h"
#include "app/bus/update.h"
#include "app/common/request.h"
#include "app/staff/notice_desk.h"
#include "app/staff/report_desk.h"
#include "app/staff/requests.h"
#include "app/staff/waste/desk.h"
#include "app/staff/what_if.h"
#include "core/base/code.h"
#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/forms/attachment.h"

namespace app::staff {
namespace {

using core::json::Document;
using core::json::Reader;

constexpr std::size_t kAnswerBytes = 1 << 20;

// Where the summary of a decision's faults stands.
constexpr const char* kDecisionId = "body/main/decision/message/input";

void take_session(const Whole& whole, int status, std::string_view body) {
  StaffState& staff = whole.staff;
  const bool fresh = std::exchange(staff.just_signed_in, false);
  if (status == 200) {
    Document document(body, "session", kAnswerBytes);
    staff.name = document.root().at("name").text(64);
    staff.role = document.root().at("role").text(16);
    staff.session = document.errors().empty() ? Session::in : Session::unreachable;
  } else {
    staff.session = status == 401 ? Session::out : Session::unreachable;
    // Signed in and yet nobody: the browser did not keep the cookie, which it sends over a safe connection only.
    if (fresh && status == 401) staff.trouble = Trouble::insecure;
  }
}

void take_sign_in(const Whole& whole, int status, std::string_view body) {
  StaffState& staff = whole.staff;
  staff.signing_in = false;
  if (status == 200) {
    staff.typed_password.clear();
    staff.trouble = Trouble::none;
    staff.just_signed_in = true;
    staff.session = Session::unknown;  // asked for with the cookie: only then is it sure
    return;
  }
  staff.trouble = status == 429                ? Trouble::too_often
                  : problem_code(body).empty() ? Trouble::unreachable
                  : status == 401              ? Trouble::wrong_password
                                               : Trouble::refused;
  whole.effects.push_back({"focus", "body/main/trouble", ""});
}

void take_inbox(const Whole& whole, int status, std::string_view body) {
  Loaded<Inbox>& to = whole.staff.inbox;
  to.state = Load::failed;
  to.damaged = false;
  if (status != 200) return;
  Document document(body, "applications", kAnswerBytes);
  Inbox inbox;
  document.root().at("applications").each([&](const Reader& one) {
    inbox.cases.push_back(
        {one.at("receipt").text(64), one.at("procedure").text(64), one.at("applicant").text(), one.at("state").text(16), one.at("created").text(64)});
  });
  document.root().at("counts").members([&](std::string_view state, const Reader& count) { inbox.counts[std::string(state)] = count.integer(0, INT64_MAX); });
  to.damaged = !document.errors().empty();
  if (to.damaged) return;
  to.value = std::move(inbox);
  to.state = Load::done;
}

void take_case(const Whole& whole, const std::string& receipt, int status, std::string_view body) {
  if (receipt != whole.staff.open_receipt) return;
  Loaded<Case>& to = whole.staff.open_case;
  to.state = Load::failed;
  to.damaged = false;
  whole.staff.case_unknown = status == 404;
  if (status != 200) return;
  Document document(body, "application", kAnswerBytes);
  const Reader root = document.root();
  Case read{root.at("receipt").text(64),
            root.at("procedure").text(64),
            root.at("state").text(16),
            root.at("created").text(64),
            core::forms::read_answers(root.at("answers")),
            {},
            0,
            {}};
  const auto answered = core::forms::attachments_of(read.answers);
  root.at("attachments").each([&](const Reader& object) {
    read.missing += object.at("complete").boolean() ? 0 : 1;
    const auto type = core::forms::media_type_from_name(object.at("type").text(32));
    const core::forms::Attachment one{type.value_or(core::forms::MediaType::pdf), object.at("bytes").integer(1, core::limits::kAttachmentBytes),
                                      object.at("sha256").text(64)};
    if (type && std::find(answered.begin(), answered.end(), one) == answered.end()) read.further.push_back(core::forms::write_attachment(one));
  });
  root.at("events").each([&](const Reader& event) {
    const Reader name = event.maybe("name");
    read.events.push_back(
        {event.at("kind").text(16), event.at("by").text(16), name.exists() ? name.text(64) : "", event.at("message").text(), event.at("at").text(64)});
  });
  to.damaged = !document.errors().empty();
  if (to.damaged) return;
  to.value = std::move(read);
  to.state = Load::done;
}

void take_decision(const Whole& whole, const std::string& receipt, int status, std::string_view body) {
  Decision& decision = whole.staff.decisions[receipt];
  decision.on_the_way = false;
  const std::string code = problem_code(body);
  if (status == 201) {
    whole.staff.decisions.erase(receipt);
    whole.staff.trouble = Trouble::none;
    whole.staff.inbox.state = Load::idle;
    whole.staff.open_case.state = Load::idle;
    return;
  }
  // The words stay; the key too while it is not known whether they arrived.
  if (!certainly_refused(status, body)) {
    whole.staff.trouble = Trouble::not_kept;
  } else {
    decision.key.clear();
    whole.staff.trouble = code == "apply.changed" ? Trouble::changed : code == "apply.over" ? Trouble::over : Trouble::refused;
    if (status == 409) whole.staff.open_case.state = Load::idle;
  }
  whole.effects.push_back({"focus", "body/main/trouble", ""});
}

void take_phone_booking(const Whole& whole, int status, std::string_view body) {
  PhoneBooking& booking = whole.staff.booking;
  booking.on_the_way = false;
  if (status == 201) {
    Document document(body, "booking", kAnswerBytes);
    const Reader root = document.root();
    std::vector<std::string> window;
    root.at("pickup").each([&](const Reader& time) { window.push_back(time.text(64)); });
    window.resize(2);
    PhoneBooking done;
    done.code = root.at("code").text(16);
    done.earliest = window[0];
    done.latest = window[1];
    done.arrive_by = root.at("arrive_by").text(64);
    done.from = root.at("from").text(64);
    done.to = root.at("to").text(64);
    if (!document.errors().empty()) return;
    done.name = booking.name;
    done.phone = booking.phone;
    booking = std::move(done);
    whole.base.bus.offers = {};
    whole.staff.trouble = Trouble::none;
    whole.effects.push_back({"focus", "body/main/booked", ""});
    return;
  }
  const bool refused = certainly_refused(status, body), lost = refused && status == 409;
  whole.staff.trouble = lost ? Trouble::offer_lost : refused ? Trouble::refused : Trouble::not_kept;
  if (refused) booking.key.clear();
  if (lost) {  // asked again at once: the caller is waiting
    booking.taken = -1;
    bus::ask_offers(whole.base, whole.effects);
  }
  whole.effects.push_back({"focus", "body/main/trouble", ""});
}

void take_cancelled(const Whole& whole, int status, std::string_view body) {
  StaffState& staff = whole.staff;
  const bool refused = certainly_refused(status, body);
  if (status != 200 && !refused) {  // cancelling is repeatable: the same button tries again
    staff.trouble = Trouble::not_kept;
  } else {
    staff.trouble = status == 200 ? Trouble::none : problem_code(body) == "ride.under-way" ? Trouble::under_way : Trouble::refused;
    staff.ride_to_cancel.clear();
    staff.day.state = Load::idle;
  }
  whole.effects.push_back({"focus", staff.trouble == Trouble::none ? "body/main/title" : "body/main/trouble", ""});
}

struct Update {
  const Whole& whole;
  StaffState& staff = whole.staff;

  void operator()(const TypeName& typed) { staff.typed_name = typed.text; }
  void operator()(const TypePassword& typed) { staff.typed_password = typed.text; }
  void operator()(const SignIn&) {
    if (std::exchange(staff.signing_in, true)) return;
    staff.trouble = Trouble::none;
    core::json::Writer body;
    body.begin_object().key("name").string(staff.typed_name).key("password").string(staff.typed_password).end_object();
    send(whole, "staff:sign-in", "POST", "staff/session", body.take());
  }
  void operator()(const SignOut&) {
    // Nothing of what was on the screen stays for who comes next; but only the server's answer says that the session has ended.
    staff = {};
    staff.session = Session::leaving;
    send(whole, "staff:sign-out", "DELETE", "staff/session", "{}");
  }
  void operator()(const Again&) {
    if (staff.session == Session::unreachable) staff.session = Session::unknown;
    staff.inbox.state = staff.open_case.state = staff.day.state = staff.notices.state = staff.waste.history.state = staff.waste.words.state = Load::idle;
    staff.trouble = Trouble::none;
  }
  void operator()(const WasteMessage& message) { update_waste(whole, message); }
  // Of notices: see notice_desk.h.
  template <class OfNotices>
  void operator()(const OfNotices& message) {
    update_notices(whole, message);
  }
  // Of what has happened on the road: see report_desk.h.
  void operator()(const ReportKindChosen& message) { update_report(whole, message); }
  void operator()(const ReportField& message) { update_report(whole, message); }
  void operator()(const LookAtReport& message) { update_report(whole, message); }
  void operator()(const CarryOutReport& message) { update_report(whole, message); }
  void operator()(const AskCancelRide& ask) {
    staff.ride_to_cancel = ask.ride;
    staff.trouble = Trouble::none;
    // "No" is nearer: a second press of the same place cancels nothing.
    if (!ask.ride.empty()) whole.effects.push_back({"focus", "body/main/cancel/leave", ""});
  }
  void operator()(const CancelRide&) {
    if (staff.ride_to_cancel.empty()) return;
    send(whole, "staff:cancel-ride", "DELETE", "staff/rides/" + staff.ride_to_cancel, "{}");
  }
  // Of what other vans or windows would do: see what_if.h.
  void operator()(const WhatIfField& message) { update_what_if(whole, message); }
  void operator()(const StartWhatIf& message) { update_what_if(whole, message); }
  void operator()(const StopWhatIf& message) { update_what_if(whole, message); }
  void operator()(const TypeReceipt& typed) {
    staff.wanted_receipt = typed.text;
    staff.receipt_wrong = false;
  }
  void operator()(const OpenReceipt&) {
    const std::string receipt = core::code_from_typed(staff.wanted_receipt);
    staff.receipt_wrong = !core::checks(receipt);
    if (staff.receipt_wrong) whole.effects.push_back({"focus", "body/main/find/receipt/input", ""});
    else whole.effects.push_back({"go", whole.base.href("staff/applications/" + receipt), ""});
  }
  void operator()(const ChooseKind& choice) {
    Decision& decision = staff.decisions[choice.receipt];
    if (decision.on_the_way) return;
    decision.kind = choice.kind;
    decision.key.clear();
  }
  void operator()(const TypeMessage& typed) {
    Decision& decision = staff.decisions[typed.receipt];
    if (decision.on_the_way) return;
    decision.message = typed.text;
    decision.key.clear();
  }
  void operator()(const Decide& decide) {
    Decision& decision = staff.decisions[decide.receipt];
    if (decision.on_the_way || !staff.open_case.value || whole.base.random.empty()) return;
    staff.trouble = Trouble::none;
    decision.told = decision.kind.empty() || (decision.message.empty() && decision.kind != "accepted");
    if (decision.told) {
      whole.effects.push_back({"focus", kDecisionId, ""});
      return;
    }
    if (decision.key.empty()) {
      decision.key = whole.base.new_key();
      decision.seen = static_cast<std::int64_t>(staff.open_case.value->events.size());
    }
    decision.on_the_way = true;
    core::json::Writer body;
    body.begin_object().key("kind").string(decision.kind).key("message").string(decision.message);
    body.key("seen").integer(decision.seen).end_object();
    send(whole, "staff:decide:" + decide.receipt, "POST", "staff/applications/" + decide.receipt + "/events", body.take(), decision.key);
  }

  void operator()(const TypeCaller& typed) {
    if (!staff.booking.frozen()) staff.booking.name = typed.name;
  }
  void operator()(const TypePhone& typed) {
    if (!staff.booking.frozen()) staff.booking.phone = typed.number;
  }
  void operator()(const TakeOffer& take) {
    if (staff.booking.frozen()) return;
    staff.booking.taken = static_cast<int>(take.index);
    whole.effects.push_back({"focus", "body/main/caller/name/input", ""});
  }
  void operator()(const BookByPhone&) {
    PhoneBooking& booking = staff.booking;
    const auto& offers = whole.base.bus.offers.offers;
    if (booking.on_the_way || booking.taken < 0 || static_cast<std::size_t>(booking.taken) >= offers.size() || whole.base.random.empty()) return;
    if (booking.key.empty()) booking.key = whole.base.new_key();
    booking.on_the_way = true;
    staff.trouble = Trouble::none;
    core::json::Writer body;
    body.begin_object()
        .key("offer")
        .string(offers[static_cast<std::size_t>(booking.taken)].id)
        .key("name")
        .string(booking.name)
        .key("phone")
        .string(booking.phone)
        .end_object();
    send(whole, "staff:phone-booking", "POST", "rides", body.take(), booking.key);
  }
  void operator()(const NextCaller&) {
    staff.booking = {};
    whole.base.bus.wish = {};
    whole.base.bus.offers = {};
    whole.base.bus.typed.clear();
  }
};

}  // namespace

void update(const Whole& whole, const Message& message) { std::visit(Update{whole}, message); }

void answered(const Whole& whole, std::string_view id, int status, std::string_view body) {
  static constexpr std::string_view kOurs = "staff:";
  if (!id.starts_with(kOurs)) return;
  const std::string_view rest = id.substr(kOurs.size());
  const std::string_view what = rest.substr(0, rest.find(':'));
  const std::string which(what.size() < rest.size() ? rest.substr(what.size() + 1) : "");
  if (what == "sign-out") {
    whole.staff.session = status == 200 ? Session::out : Session::leaving;
    whole.staff.trouble = status == 200 ? Trouble::none : Trouble::still_in;
  }
  if (whole.staff.session == Session::leaving) return;  // answers to what was asked before
  if (what == "session") take_session(whole, status, body);
  else if (what == "sign-in") take_sign_in(whole, status, body);
  else if (what == "inbox" && which == whole.staff.listed_state) take_inbox(whole, status, body);
  else if (what == "case") take_case(whole, which, status, body);
  else if (what == "decide") take_decision(whole, which, status, body);
  else if (what == "day" && which == whole.staff.listed_day) take_day(whole.staff.day, status, body);
  else if (what == "cancel-ride") take_cancelled(whole, status, body);
  else if (what == "notices") take_notices(whole, status, body);
  else if (what == "publish") take_published(whole, status, body);
  else if (what == "take-back") take_taken_back(whole, status, body);
  else if (what == "report-look") take_looked_at(whole, status, body);
  else if (what == "report") take_carried_out(whole, status, body);
  else if (what == "waste-edits") take_edits(whole, status, body);
  else if (what == "waste-words") take_words(whole, status, body);
  else if (what == "waste-edit") take_edited(whole, which, status, body);
  else if (what == "waste-undo") take_undone(whole, status, body);
  else if (what == "waste-settle") take_settled(whole, status, body);
  else if (what == "phone-booking") take_phone_booking(whole, status, body);
  // Signing in comes first; what was asked for is asked for again then.
  if (status == 401 && what != "sign-in" && what != "session") {
    StaffState& staff = whole.staff;
    staff.session = Session::out;
    staff.trouble = Trouble::none;
    staff.what_if.running = false;
    staff.inbox.state = staff.open_case.state = staff.day.state = staff.notices.state = staff.waste.history.state = staff.waste.words.state = Load::idle;
  }
}

void ask_for_screen(const Whole& whole) {
  StaffState& staff = whole.staff;
  if (staff.session == Session::unknown) {
    staff.session = Session::asking;
    get(whole, "staff:session", "session");
  }
  if (staff.session != Session::in) return;
  const shell::Url& url = whole.base.url;
  if (url.segment(2) == "day" || url.segment(2) == "report" || staff.role == "driver") {
    // What is no day is today.
    const std::string asked = url.parameter("day"), day = !core::Date::parse(asked) && whole.base.today ? whole.base.today->iso() : asked;
    if (day != staff.listed_day) {
      staff.day = {};
      staff.ride_to_cancel.clear();
      if (!staff.report.frozen()) staff.report = {};  // what was looked at was another day
    }
    staff.listed_day = day;
    if (staff.day.state != Load::idle || !core::Date::parse(day)) return;
    staff.day.state = Load::loading;
    get(whole, "staff:day:" + day, "rides?day=" + day);
    return;
  }
  if (staff.role != "clerk") return;
  if (url.segment(2) == "notices") return ask_for_notices(whole);
  if (url.segment(2) == "waste") return ask_for_waste(whole);
  if (url.segment(2).empty()) {
    const std::string state = url.parameter("state").empty() ? "received" : url.parameter("state");
    if (state != staff.listed_state) staff.inbox = {};
    staff.listed_state = state;
    if (staff.inbox.state != Load::idle) return;
    staff.inbox.state = Load::loading;
    get(whole, "staff:inbox:" + state, "applications?state=" + state);
  } else if (url.segment(2) == "applications") {
    const std::string receipt = url.segment(3);
    if (receipt != staff.open_receipt) {
      staff.open_case = {};
      staff.case_unknown = false;
      staff.trouble = Trouble::none;
    }
    staff.open_receipt = receipt;
    if (staff.open_case.state != Load::idle || !core::is_code(receipt)) return;
    staff.open_case.state = Load::loading;
    get(whole, "staff:case:" + receipt, "applications/" + receipt);
  }
}

}  // namespace app::staff
