// /waste/year: the twelve months from this one on, for the wall: on paper one sheet of A4 (web/style.css, print).
#include <array>

#include "app/common/dates.h"
#include "app/common/frame.h"
#include "app/waste/pieces.h"
#include "app/waste/screens.h"
#include "shell/ui/action.h"
#include "shell/ui/text.h"
#include "shell/ui/year.h"

namespace app {
namespace {

using shell::Look;
using shell::Role;

constexpr int kMonths = 12;
constexpr std::array<const char*, 20> kSigns{"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩", "⑪", "⑫", "⑬", "⑭", "⑮", "⑯", "⑰", "⑱", "⑲", "⑳"};

// Unicode has circled figures of one width up to 20; an imported pack may have more categories.
std::string sign_of(const core::waste::Pack& pack, const std::string& category) {
  std::size_t at = 0;
  for (const core::waste::Category& one : pack.categories) {
    if (!one.collected) continue;
    if (one.id == category) return at < kSigns.size() ? kSigns[at] : "(" + std::to_string(at + 1) + ")";
    ++at;
  }
  return "";
}

// What a sign stands for.
void key_of_signs(const Context& context) {
  const core::waste::Pack& pack = *context.state.waste.calendar.value;
  const auto list = context.ui.scope(Role::list, "signs", Look::stack);
  for (const core::waste::Category& category : pack.categories)
    if (category.collected)
      context.ui.leaf(Role::item, category.id, Look::text,
                      context.words(Text::waste_year_key, {{"mark", sign_of(pack, category.id)},
                                                           {"category", context.words(category.name).text},
                                                           {"container", context.words(category.container).text}}));
}

using Collections = std::vector<core::waste::Collection>;

shell::YearDay day_of(const Context& context, core::Date date, const Collections& all) {
  const core::waste::Pack& pack = *context.state.waste.calendar.value;
  shell::YearDay day{date, {}, {}};
  std::string names;
  for (const auto& one : all) {
    if (one.date != date || !one.takes_place()) continue;
    day.signs += sign_of(pack, one.category);
    names += (names.empty() ? "" : context.words(Text::common_list_separator).text) + context.words(pack.category(one.category)->name).text;
  }
  if (!names.empty()) day.words = context.words(Text::waste_year_day, {{"date", date_words(context, date).text}, {"names", names}});
  return day;
}

// Each change with its reason: on paper it has to stand there too. That a rule always keeps clear of a weekday is no change.
void changes(const Context& context, const Collections& all) {
  const auto changed = [](const core::waste::Collection& one) { return one.suspension != nullptr; };
  if (std::none_of(all.begin(), all.end(), changed)) return;
  shell::heading(context.ui, "changes-title", 2, context.words(Text::waste_year_changes));
  const auto list = context.ui.scope(Role::list, "changes", Look::list);
  for (const auto& one : all)
    if (changed(one)) collection_row(context, one.date.iso() + "-" + one.category, one);
}

}  // namespace

void waste_year_screen(const Context& context) {
  screen(context, {.title = Text::waste_year, .back = context.href("waste/calendar")}, [&] {
    const auto& calendar = context.state.waste.calendar;
    if (!loaded_or_told(context, calendar)) return;
    const core::waste::Area* area = chosen_area(context.state);
    if (!area || !context.state.today) return ask_area(context);
    shell::text(context.ui, "area", context.words(Text::waste_your_area, {{"area", context.words(area->name).text}}), Look::lead);
    shell::text(context.ui, "print", context.words(Text::waste_year_print), Look::small);
    key_of_signs(context);
    const core::Civil today = context.state.today->civil();
    std::vector<shell::YearMonth> months;
    Collections all;
    for (int i = 0; i < kMonths; ++i) {
      const int index = today.year * 12 + today.month - 1 + i, year = index / 12, month = index % 12 + 1;
      const core::Date begin = core::Date::from({year, month, 1});
      const Collections here = core::waste::schedule(*calendar.value, *area, begin, core::days_in_month(year, month));
      all.insert(all.end(), here.begin(), here.end());
      shell::YearMonth one{begin.iso().substr(0, 7), month_words(context, year, month), {}};
      for (core::Date date = begin; date < begin + core::days_in_month(year, month); date = date + 1) one.days.push_back(day_of(context, date, here));
      months.push_back(std::move(one));
    }
    if (has_room_for_week(context)) {
      shell::year_tables(context.ui, "year", weekday_words(context), months);
    } else {
      for (const shell::YearMonth& month : months) {
        shell::heading(context.ui, "month-" + month.key, 2, month.name);
        const auto list = context.ui.scope(Role::list, "list-" + month.key, Look::stack);
        for (const shell::YearDay& day : month.days)
          if (!day.signs.empty()) context.ui.leaf(Role::item, day.date.iso(), Look::text, day.words);
      }
    }
    changes(context, all);
    provenance(context, "source", calendar.value->provenance);
  });
}

}  // namespace app
