// /waste/remind: the collection days of a year as a file for the calendar that the person has.
#include "app/common/frame.h"
#include "app/waste/pieces.h"
#include "app/waste/screens.h"
#include "core/base/ics.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using shell::Look;

constexpr int kDays = 366;
constexpr int kEvening = 19 * 60, kMorning = 6 * 60 + 30, kMinutes = 15;

// One appointment a collection, at the moment somebody should think of it.
std::string calendar_file(const Context& context, const core::waste::Area& area) {
  const auto& waste = context.state.waste;
  const bool evening = waste.reminders.evening;
  const auto plain = [](const shell::Words& words) { return core::without_breaks(core::base_text(words.text)); };
  std::vector<core::Appointment> all;
  for (const auto& one : core::waste::schedule(*waste.calendar.value, area, *context.state.today, kDays)) {
    if (waste.reminders.unwanted.contains(one.category)) continue;
    const core::Date day = evening ? one.date - 1 : one.date;
    const int minute = evening ? kEvening : kMorning;
    const shell::Words name = context.words(waste.calendar.value->category(one.category)->name);
    const std::string why = plain(why_words(context, one));
    // A usual day on which nothing is collected is worth a reminder, too.
    const std::string what = one.takes_place() ? plain(context.words(evening ? Text::waste_ics_tomorrow : Text::waste_ics_today, {{"category", name.text}}))
                                               : plain(name) + " – " + why;
    all.push_back(
        {one.regular.iso() + "-" + one.category + "-" + area.id + "@" + context.state.city_id(), {day, minute}, {day, minute + kMinutes}, what, {}, why, 0});
  }
  return core::write_ics(all, {*context.state.today, context.state.minute});
}

}  // namespace

void waste_remind_screen(const Context& context) {
  screen(context, {.title = Text::waste_remind, .back = context.href("waste/calendar")}, [&] {
    const auto& waste = context.state.waste;
    if (!loaded_or_told(context, waste.calendar)) return;
    const core::waste::Area* area = chosen_area(context.state);
    if (!area || !context.state.today) return ask_area(context);
    shell::text(context.ui, "what", context.words(Text::waste_remind_text));
    shell::text(context.ui, "area", context.words(Text::waste_your_area, {{"area", context.words(area->name).text}}), Look::small);
    std::vector<shell::Choice> kinds;
    std::vector<std::string> wanted;
    for (const core::waste::Category& category : waste.calendar.value->categories) {
      if (!category.collected) continue;
      kinds.push_back({category.id, context.words(category.name), {}});
      if (!waste.reminders.unwanted.contains(category.id)) wanted.push_back(category.id);
    }
    if (const auto now = shell::checkboxes(context.ui, "which", context.words(Text::waste_remind_which), kinds, wanted))
      for (const shell::Choice& kind : kinds) {
        const bool in = std::find(now->begin(), now->end(), kind.value) != now->end();
        if (in == waste.reminders.unwanted.contains(kind.value)) context.send(waste::WantReminder{kind.value, in});
      }
    const std::vector<shell::Choice> times{{"evening", context.words(Text::waste_remind_evening), {}},
                                           {"morning", context.words(Text::waste_remind_morning), {}}};
    if (const auto when = shell::radios(context.ui, "when", context.words(Text::waste_remind_when), times, waste.reminders.evening ? "evening" : "morning"))
      context.send(waste::RemindInEvening{*when == "evening"});
    if (wanted.empty()) shell::banner(context.ui, "none", shell::Banner::warning, context.words(Text::waste_remind_none), true);
    else
      shell::save_button(context.ui, "save", context.words(Text::waste_remind_save), "waste.ics", calendar_file(context, *area),
                         {.look = Look::primary, .picture = shell::Picture::calendar});
    shell::text(context.ui, "changes", context.words(Text::waste_remind_changes), Look::small);
  });
}

}  // namespace app
