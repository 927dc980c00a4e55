// The screens of /{city}/staff, for members of staff on a PC.
//   staff                          signing in; then the list of applications (?state=)
//   staff/rides                    booking a ride for somebody on the telephone
//   staff/notices                  the notices, each to be taken back; /new writes one, /check shows it as residents will see it
//   staff/day?day=                 what the vans do on a day, for drivers, to be printed
//   staff/what-if                  what other vans or windows would do
//   staff/report?day=              what has happened on the road, and whom it concerns
//   staff/waste/...               changing the waste pack: see waste/screens.h
//   staff/applications/{receipt}   one application: its answers, its events, and the clerk's decision
#pragma once

#include <functional>

#include "app/common/context.h"
#include "app/staff/messages.h"
#include "app/staff/state.h"

namespace app::staff {

struct StaffContext {
  const Context& base;
  const StaffState& staff;
  std::vector<Message>& messages;

  shell::Ui& ui() const { return base.ui; }
  shell::Words words(Text key, std::initializer_list<std::pair<std::string_view, std::string_view>> values = {}) const { return base.words(key, values); }
  void send(Message message) const { messages.push_back(std::move(message)); }
};

void build_screen(const StaffContext& context);
shell::Words page_title(const State& state);

void sign_in_screen(const StaffContext& context);
void inbox_screen(const StaffContext& context);
void case_screen(const StaffContext& context);
void phone_booking_screen(const StaffContext& context);
void day_screen(const StaffContext& context);
void report_screen(const StaffContext& context);
void what_if_screen(const StaffContext& context);
void notices_screen(const StaffContext& context);
void new_notice_screen(const StaffContext& context);
void check_notice_screen(const StaffContext& context);

// Parts they share.

void frame(const StaffContext& context, const shell::Words& heading, const std::function<void()>& content);
// True when it is there; else says that it loads or did not come, with "try again".
bool here_or_told(const StaffContext& context, Load load, bool damaged);
// What the last request came to, if that was not what it should.
void trouble(const StaffContext& context);
// What is the matter with a ride, in words; "as promised" if nothing is.
shell::Words trouble_words(const StaffContext& context, const ToldRide& ride);
// Those whose people did not come, or the others.
std::vector<ToldRide> rides_of(const std::vector<ToldRide>& all, bool no_show);
// level: of its heading; more: what stands below each. A card with the rides' codes, names and telephones; none where there are no rides. title takes {count}.
void told_rides(const StaffContext& context, const char* key, int level, Text title, const std::vector<ToldRide>& all, bool with_trouble,
                const std::function<void(const StaffContext&, const std::string& ride)>& more = {});
shell::Words state_words(const StaffContext& context, const std::string& state);

}  // namespace app::staff
