// What other vans or windows would do: choosing them, and what came of it beside what the service does now.
#include <algorithm>
#include <array>

#include "app/bus/screens.h"
#include "app/staff/screens.h"
#include "app/staff/what_if.h"
#include "core/base/decimal.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app::staff {
namespace {

using core::ride::Measures;
using shell::Choice;
using shell::Look;
using shell::Role;

struct Field {
  Text label, value;  // value takes {count}
  bool has_now;
};
// In the order of what_if_fields().
constexpr std::array<Field, 4> kFieldTexts{{{Text::staff_what_if_vans, Text::staff_what_if_vans_value, true},
                                            {Text::staff_what_if_window, Text::staff_report_minutes, true},
                                            {Text::staff_what_if_requests, Text::staff_what_if_requests_value, false},
                                            {Text::staff_what_if_days, Text::staff_what_if_days_value, false}}};

struct Row {
  const char* key;
  Text name, value;  // value takes {value}
  double Measures::*of;
  int decimals;
};
constexpr std::array<Row, 6> kRows{{{"refused", Text::staff_what_if_refused, Text::staff_what_if_percent, &Measures::refused_percent, 1},
                                    {"waiting", Text::staff_what_if_waiting, Text::staff_what_if_minutes, &Measures::waiting_minutes, 1},
                                    {"ride", Text::staff_what_if_ride, Text::staff_what_if_times, &Measures::ride_to_direct, 2},
                                    {"delayed", Text::staff_what_if_delayed, Text::staff_what_if_percent, &Measures::delayed_percent, 1},
                                    {"persons", Text::staff_what_if_persons, Text::staff_what_if_persons_value, &Measures::persons_van_hour, 1},
                                    {"driven", Text::staff_what_if_driven, Text::staff_what_if_kilometres, &Measures::kilometres_a_day, 0}}};

void form(const StaffContext& context) {
  const State& base = context.base.state;
  const WhatIf& what_if = context.staff.what_if;
  const auto form = context.ui().scope(Role::form, "form", Look::form);
  const auto fields = what_if_fields();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Field& texts = kFieldTexts[i];
    const int now = texts.has_now ? what_if_now(base, fields[i]) : 0;
    std::vector<Choice> choices;
    for (const int one : what_if_choices(base, fields[i])) {
      const std::string count = std::to_string(one);
      const shell::Words words = context.words(texts.value, {{texts.value == Text::staff_report_minutes ? "minutes" : "count", count}});
      choices.push_back({count, one == now ? context.words(Text::staff_what_if_as_now, {{"value", words.text}}) : words, {}});
    }
    if (const auto chosen =
            shell::select(context.ui(), fields[i], context.words(texts.label), choices, std::to_string(what_if_value(base, what_if, fields[i]))))
      context.send(WhatIfField{fields[i], *chosen});
  }
  if (what_if.running) {
    if (shell::button(context.ui(), "stop", context.words(Text::staff_what_if_stop), {.look = Look::secondary})) context.send(StopWhatIf{});
  } else if (shell::button(context.ui(), "start", context.words(Text::staff_what_if_start), {.look = Look::primary, .submit = true})) {
    context.send(StartWhatIf{});
  }
}

void progress(const StaffContext& context) {
  const WhatIf& what_if = context.staff.what_if;
  if (!what_if.comparison) return;
  const std::string done = std::to_string(what_if.comparison->days_done()), days = std::to_string(what_if.comparison->days()),
                    requests = std::to_string(what_if.requests);
  const Text text = what_if.running                                                 ? Text::staff_what_if_running
                    : what_if.comparison->days_done() == what_if.comparison->days() ? Text::staff_what_if_done
                                                                                    : Text::staff_what_if_stopped;
  shell::banner(context.ui(), "progress", text == Text::staff_what_if_done ? shell::Banner::success : shell::Banner::note,
                context.words(text, {{"done", done}, {"days", days}, {"requests", requests}}), !what_if.running);
}

void results(const StaffContext& context) {
  const auto& comparison = context.staff.what_if.comparison;
  if (!comparison || comparison->days_done() == 0) return;
  const Measures now = comparison->now(), changed = comparison->changed();
  const core::ride::Service& service = comparison->service_changed();
  shell::heading(context.ui(), "results-title", 2,
                 context.words(Text::staff_what_if_results,
                               {{"vans", std::to_string(service.vans.size())}, {"minutes", std::to_string(core::ride::minutes_of(service.window))}}));
  const auto list = context.ui().scope(Role::list, "results", Look::list);
  for (const Row& row : kRows) {
    const auto item = context.ui().scope(Role::item, row.key, Look::card);
    const auto words = [&](const Measures& of) { return context.words(row.value, {{"value", core::decimal(of.*row.of, row.decimals)}}).text; };
    shell::text(context.ui(), "name", context.words(row.name));
    shell::text(context.ui(), "values", context.words(Text::staff_what_if_both, {{"now", words(now)}, {"changed", words(changed)}}), Look::h3);
  }
  shell::text(context.ui(), "note", context.words(Text::staff_what_if_note), Look::small);
}

}  // namespace

void what_if_screen(const StaffContext& context) {
  frame(context, context.words(Text::staff_what_if_title), [&] {
    shell::text(context.ui(), "intro", context.words(Text::staff_what_if_intro));
    if (!bus::bus_or_told(context.base)) return;
    form(context);
    progress(context);
    results(context);
  });
}

}  // namespace app::staff
