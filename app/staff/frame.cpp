// What stands around every staff screen, and which screen an address shows; see screens.h.
#include "app/common/dates.h"
#include "app/staff/screens.h"
#include "app/staff/waste/screens.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/text.h"

namespace app::staff {
namespace {

using shell::Look;
using shell::Picture;
using shell::Role;

void header(const StaffContext& context) {
  const auto header = context.ui().scope(Role::header, "header", Look::header);
  const auto& city = context.base.state.city.value;
  const shell::Words name = city ? context.base.words(city->name) : context.words(Text::common_product);
  shell::link(context.ui(), "brand", context.words(Text::staff_brand, {{"city", name.text}}), context.base.href("staff"),
              {.look = Look::brand, .picture = Picture::home});
  if (context.staff.session != Session::in) return;
  if (shell::button(context.ui(), "sign-out", context.words(Text::staff_sign_out, {{"name", context.staff.name}}), {.look = Look::tool}))
    context.send(SignOut{});
}

void navigation(const StaffContext& context) {
  auto nav = context.ui().scope(Role::navigation, "nav", Look::nav);
  nav.node().label = core::base_text(context.words(Text::common_navigation).text);
  const std::string here = context.base.state.url.segment(2);
  const auto entry = [&](const char* key, Text text, Picture picture, bool current) {
    shell::link(context.ui(), *key ? key : "inbox", context.words(text), context.base.href(*key ? "staff/" + std::string(key) : "staff"),
                {.look = Look::nav_link, .picture = picture, .current = current});
  };
  if (context.staff.role == "clerk") {
    entry("", Text::staff_inbox_title, Picture::form, here.empty() || here == "applications");
    entry("notices", Text::notices_title, Picture::bell, here == "notices");
    entry("waste", Text::staff_waste_title, Picture::bag, here == "waste");
    entry("rides", Text::staff_rides_title, Picture::phone, here == "rides");
  }
  entry("day", Text::staff_day_title, Picture::bus, here == "day" || here == "report" || here == "what-if");
}

Text trouble_text(Trouble trouble) {
  switch (trouble) {
    case Trouble::wrong_password: return Text::staff_wrong;
    case Trouble::too_often: return Text::staff_too_often;
    case Trouble::not_kept: return Text::staff_not_kept;
    case Trouble::insecure: return Text::staff_insecure;
    case Trouble::changed: return Text::staff_changed;
    case Trouble::over: return Text::staff_over;
    case Trouble::refused: return Text::staff_refused;
    case Trouble::still_in: return Text::staff_still_in;
    case Trouble::not_there_yet: return Text::staff_report_not_there_yet;
    case Trouble::under_way: return Text::staff_cancel_under_way;
    case Trouble::ride_over: return Text::staff_report_ride_over;
    case Trouble::offer_lost: return Text::staff_offer_lost;
    case Trouble::entry_changed: return Text::staff_waste_entry_changed;
    case Trouble::history_changed: return Text::staff_waste_history_changed;
    case Trouble::contradiction: return Text::staff_waste_contradiction;
    case Trouble::none:
    case Trouble::unreachable: break;
  }
  return Text::staff_unreachable;
}

}  // namespace

void frame(const StaffContext& context, const shell::Words& heading, const std::function<void()>& content) {
  header(context);
  const auto body = context.ui().scope(Role::group, "body", Look::body);
  {
    auto main = context.ui().scope(Role::main, "main", Look::main);
    main.node().wide = true;
    if (context.base.state.url.segment(2) == "applications")
      shell::link(context.ui(), "back", context.words(Text::staff_back), context.base.href("staff"), {.look = Look::back_link, .picture = Picture::back});
    shell::heading(context.ui(), "title", 1, heading);
    content();
  }
  if (context.staff.session == Session::in) navigation(context);
}

bool here_or_told(const StaffContext& context, Load load, bool damaged) {
  if (load == Load::done) return true;
  if (load != Load::failed) {
    shell::banner(context.ui(), "loading", shell::Banner::note, context.words(Text::common_loading), true);
    return false;
  }
  shell::banner(context.ui(), "failed", shell::Banner::error, context.words(damaged ? Text::common_damaged : Text::staff_unreachable), true);
  if (shell::button(context.ui(), "again", context.words(Text::common_retry))) context.send(Again{});
  return false;
}

void trouble(const StaffContext& context) {
  if (context.staff.trouble != Trouble::none)
    shell::banner(context.ui(), "trouble", shell::Banner::error, context.words(trouble_text(context.staff.trouble)), true);
}

shell::Words state_words(const StaffContext& context, const std::string& state) {
  if (state == "asked") return context.words(Text::staff_state_asked);
  if (state == "answered") return context.words(Text::staff_state_answered);
  if (state == "accepted") return context.words(Text::staff_state_accepted);
  if (state == "rejected") return context.words(Text::staff_state_rejected);
  if (state == "withdrawn") return context.words(Text::staff_state_withdrawn);
  return context.words(Text::staff_state_received);
}

void build_screen(const StaffContext& context) {
  const std::string screen = context.base.state.url.segment(2);
  if (context.staff.session == Session::out) return sign_in_screen(context);
  if (context.staff.session == Session::leaving)
    return frame(context, context.words(Text::staff_leaving), [&] {
      trouble(context);
      if (context.staff.trouble != Trouble::none && shell::button(context.ui(), "again", context.words(Text::staff_leave_again))) context.send(SignOut{});
    });
  if (context.staff.session == Session::in) {
    if (screen == "report") return report_screen(context);
    if (screen == "day" || context.staff.role == "driver") return day_screen(context);
    if (screen == "what-if") return what_if_screen(context);
    if (screen == "notices") {
      const std::string step = context.base.state.url.segment(3);
      return step == "new" ? new_notice_screen(context) : step == "check" ? check_notice_screen(context) : notices_screen(context);
    }
    if (screen == "waste") return waste_desk_screen(context);
    if (screen == "rides") return phone_booking_screen(context);
    return screen == "applications" ? case_screen(context) : inbox_screen(context);
  }
  frame(context, page_title(context.base.state),
        [&] { (void)here_or_told(context, context.staff.session == Session::unreachable ? Load::failed : Load::loading, false); });
}

shell::Words page_title(const State& state) {
  const std::string screen = state.url.segment(2);
  return state.words(screen == "applications" ? Text::staff_case_title
                     : screen == "rides"      ? Text::staff_rides_title
                     : screen == "notices"    ? Text::notices_title
                     : screen == "waste"      ? Text::staff_waste_title
                     : screen == "day"        ? Text::staff_day_title
                     : screen == "what-if"    ? Text::staff_what_if_title
                     : screen == "report"     ? Text::staff_report_title
                                              : Text::staff_inbox_title);
}

}  // namespace app::staff
