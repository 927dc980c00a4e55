// What a change of the waste pack comes to, before it is published; see screens.h.
#include <algorithm>

#include "app/common/dates.h"
#include "app/common/frame.h"
#include "app/staff/waste/desk.h"
#include "app/staff/waste/screens.h"
#include "app/waste/pieces.h"
#include "core/base/find.h"
#include "core/base/join.h"
#include "core/base/ruby.h"
#include "core/waste/schedule.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/data_table.h"
#include "shell/ui/text.h"

namespace app::staff {
namespace {

using core::waste::Collection;
using core::waste::EntryKind;
using core::waste::Pack;
using shell::Look;
using shell::Role;

constexpr int kDaysOfArea = 28, kDaysAhead = 366;
constexpr std::size_t kMostChanges = 60;  // of a suspension over all areas

// The texts in the languages that have one.
void in_languages(const StaffContext& context, const char* key, const core::Localized& text) {
  for (const auto& [code, name] : kLanguageNames) {
    const core::Language language = *core::language_from_code(code);
    const std::string& one = text.texts[static_cast<std::size_t>(language)];
    if (language == core::Language::ja || one.empty()) continue;
    const auto card = context.ui().scope(Role::group, std::string(key) + "-" + code, Look::stack);
    shell::text(context.ui(), "language", {name, language}, Look::small);
    shell::text(context.ui(), "text", {one, language});
  }
}

// As /waste/item/ID shows it.
void item(const StaffContext& context, const WasteDraft& draft, const Pack& pack) {
  const core::waste::Item item = item_of(draft, pack);
  shell::heading(context.ui(), "name", 2, {item.name.texts[0], core::Language::ja});
  shell::text(context.ui(), "reading", {core::escape_ruby(item.reading), core::Language::ja}, Look::small);
  std::vector<std::string> same;
  for (const core::waste::Item& other : pack.items)
    if (other.id != draft.id && core::base_text(other.name.texts[0]) == core::base_text(item.name.texts[0]))
      same.push_back(item_and_category(context.base, other, *pack.category(other.category)).text);
  if (!same.empty()) shell::banner(context.ui(), "same", shell::Banner::warning, context.words(Text::staff_waste_same_name, {{"names", core::joined(same)}}));
  if (const core::waste::Category* category = pack.category(item.category)) {
    category_card(context.base, *category);
    season_warning(context.base, *category);
    if (!category->how.empty()) shell::text(context.ui(), "category-how", context.base.words(category->how));
  }
  if (!item.how.empty()) shell::banner(context.ui(), "how", shell::Banner::note, {item.how.texts[0], core::Language::ja});
  if (!item.synonyms.empty())
    shell::text(context.ui(), "synonyms", context.words(Text::staff_waste_found_by, {{"words", core::escape_ruby(core::joined(item.synonyms))}}));
  in_languages(context, "name", item.name);
  in_languages(context, "how", item.how);
}

// What differs between two calendars of an area, in words, a line a day and category.
struct Difference {
  const core::waste::Area* area;
  Collection before, after;
  bool was = false, is = false;
};

std::string day_and_state(const StaffContext& context, const Collection& one, bool there) {
  if (!there || !one.takes_place()) return context.words(Text::staff_waste_no_collection).text;
  return date_words(context.base, one.date).text;
}

// The days a suspension can change: its own, and those a week behind.
struct Span {
  core::Date from, to;
};

std::vector<Difference> differences(const Pack& before, const Pack& after, const Span& span) {
  std::vector<Difference> out;
  const int days = std::clamp(span.to.days - span.from.days + 1, 0, kDaysAhead);
  for (const core::waste::Area& area : before.areas) {
    const core::waste::Area* changed = after.area(area.id);
    if (!changed) continue;
    // A week more, so that what is moved is found where it is moved to.
    const auto was = core::waste::schedule(before, area, span.from, days), is = core::waste::schedule(after, *changed, span.from, days + 8);
    // The regular day and the category say which collection it is.
    for (const Collection& old : was) {
      const auto now = std::find_if(is.begin(), is.end(), [&](const Collection& one) { return one.regular == old.regular && one.category == old.category; });
      if (now != is.end() && now->date == old.date && now->takes_place() == old.takes_place()) continue;
      out.push_back({&area, old, now == is.end() ? old : *now, true, now != is.end()});
      if (out.size() > kMostChanges) return out;
    }
  }
  return out;
}

void suspension(const StaffContext& context, const WasteDraft& draft, const Pack& pack, core::Date today) {
  const core::waste::Suspension one = suspension_of(draft, pack);
  shell::heading(context.ui(), "name", 2, {one.reason.texts[0], core::Language::ja});
  shell::text(context.ui(), "days", {days_text(context, one.from, one.to), core::Language::ja});
  shell::text(context.ui(), "whom",
              context.words(Text::staff_waste_whom, {{"areas", area_names(context, one.areas)}, {"categories", category_names(context, one.categories)}}));
  in_languages(context, "reason", one.reason);
  const Pack after = calendar_with(draft, pack);
  Span span{one.from, one.to + 8};
  if (const auto* old = draft.id.empty() ? nullptr : core::find_by_id(pack.suspensions, draft.id))
    span = {std::min(span.from, old->from), std::max(span.to, old->to + 8)};
  span.from = std::max(span.from, today);
  const std::vector<Difference> all = differences(pack, after, span);
  shell::heading(context.ui(), "changes-title", 2, context.words(Text::staff_waste_changes));
  if (all.empty()) {
    shell::banner(context.ui(), "no-change", shell::Banner::warning, context.words(Text::staff_waste_changes_none));
    return;
  }
  std::vector<shell::TableRow> rows;
  for (const Difference& difference : all) {
    if (rows.size() == kMostChanges) break;
    const core::waste::Category* category = pack.category(difference.before.category);
    rows.push_back({difference.area->id + "-" + difference.before.category + "-" + difference.before.regular.iso(),
                    {context.base.words(difference.area->name),
                     category ? context.base.words(category->name) : shell::Words{},
                     {day_and_state(context, difference.before, difference.was), core::Language::ja},
                     {day_and_state(context, difference.after, difference.is), core::Language::ja}}});
  }
  shell::data_table(context.ui(), "changes", context.words(Text::staff_waste_changes),
                    {{context.words(Text::staff_waste_area)},
                     {context.words(Text::staff_waste_category)},
                     {context.words(Text::staff_waste_before)},
                     {context.words(Text::staff_waste_after)}},
                    rows);
  if (all.size() > kMostChanges) shell::text(context.ui(), "more", context.words(Text::staff_waste_changes_more, {{"count", std::to_string(kMostChanges)}}));
}

// Whether a town lies, as a whole, in another area too.
bool in_another_area(const Pack& pack, const std::string& area, const core::waste::Town& town) {
  const auto same = [&](const core::waste::Town& one) { return one.part.empty() && core::base_text(one.name.texts[0]) == core::base_text(town.name.texts[0]); };
  return std::any_of(pack.areas.begin(), pack.areas.end(),
                     [&](const core::waste::Area& other) { return other.id != area && std::any_of(other.towns.begin(), other.towns.end(), same); });
}

// Categories that were collected in the area and are so no longer.
void lost_days(const StaffContext& context, const core::waste::Area& area, const Pack& pack) {
  const core::waste::Area* before = pack.area(area.id);
  if (!before) return;
  for (const core::waste::CategoryRule& rule : before->rules) {
    const bool kept = std::any_of(area.rules.begin(), area.rules.end(), [&](const auto& one) { return one.category == rule.category; });
    if (const core::waste::Category* category = pack.category(rule.category); category && !kept && !rule.recurrences.empty())
      shell::banner(context.ui(), "loses-" + rule.category, shell::Banner::warning,
                    context.words(Text::staff_waste_loses_days, {{"category", context.base.words(category->name).text}}));
  }
}

void area(const StaffContext& context, const WasteDraft& draft, const Pack& pack, core::Date today) {
  const Pack after = calendar_with(draft, pack);
  const core::waste::Area area = area_of(draft, pack);
  shell::heading(context.ui(), "name", 2, {area.name.texts[0], core::Language::ja});
  in_languages(context, "name", area.name);
  std::vector<std::string> towns, elsewhere;
  for (const core::waste::Town& town : area.towns) {
    towns.push_back(town.name.texts[0] + (town.part.empty() ? "" : "（" + town.part.texts[0] + "）"));
    if (town.part.empty() && in_another_area(pack, draft.id, town)) elsewhere.push_back(town.name.texts[0]);
  }
  shell::text(context.ui(), "towns", {core::joined(towns), core::Language::ja});
  if (!elsewhere.empty())
    shell::banner(context.ui(), "elsewhere", shell::Banner::warning, context.words(Text::staff_waste_other_area, {{"towns", core::joined(elsewhere)}}));
  lost_days(context, area, pack);
  shell::heading(context.ui(), "next-title", 2, context.words(Text::staff_waste_four_weeks));
  const auto collections = core::waste::schedule(after, area, today, kDaysOfArea);
  if (collections.empty()) shell::banner(context.ui(), "no-days", shell::Banner::warning, context.words(Text::staff_waste_no_days));
  const auto list = context.ui().scope(Role::list, "next", Look::list);
  for (const Collection& one : collections) collection_row(context.base, one.date.iso() + "-" + one.category, one);
}

void entry(const StaffContext& context, const WasteDraft& draft, const Pack& pack, core::Date today) {
  switch (draft.kind) {
    case EntryKind::item: return item(context, draft, pack);
    case EntryKind::suspension: return suspension(context, draft, pack, today);
    case EntryKind::area: return area(context, draft, pack, today);
  }
}

void removal(const StaffContext& context, const WasteDraft& draft) {
  const std::string name = draft.field(draft.kind == EntryKind::suspension ? "reason.ja" : "name.ja");
  shell::banner(context.ui(), "removes", shell::Banner::warning,
                context.words(Text::staff_waste_removes, {{"kind", kind_words(context, draft.kind).text}, {"title", core::escape_ruby(name)}}));
  if (draft.kind == EntryKind::area) shell::text(context.ui(), "homeless", context.words(Text::staff_waste_removes_area));
}

}  // namespace

void waste_check_screen(const StaffContext& context) {
  frame(context, context.words(Text::staff_notice_check_title), [&] {
    const WasteDraft* draft = open_draft(context.base.state, context.staff);
    shell::link(context.ui(), "edit", context.words(Text::staff_notice_edit), draft_href(context.base.state),
                {.look = Look::back_link, .picture = shell::Picture::back});
    trouble(context);
    const waste::WasteState& waste = context.base.state.waste;
    if (!loaded_or_told(context.base, waste.calendar) || !loaded_or_told(context.base, waste.items, waste.items_damaged)) return;
    const auto today = context.base.state.today;
    if (!draft || !today || !faults_of(*draft, *waste.calendar.value).empty()) {
      shell::banner(context.ui(), "incomplete", shell::Banner::warning, context.words(Text::staff_waste_unfinished));
      return;
    }
    const core::waste::Pack& pack = *waste.calendar.value;
    // Once the history is here again, so is the pack as it is now, or on its way.
    if (draft->overtaken && !loaded_or_told(context.base, context.staff.waste.history)) return;
    if (draft->overtaken) {
      const auto now = context.ui().scope(Role::group, "now", Look::card);
      shell::heading(context.ui(), "now-title", 2, context.words(Text::staff_waste_now));
      if (has_entry(pack, draft->kind, draft->id)) entry(context, draft_of(pack, draft->kind, draft->id), pack, *today);
      else shell::text(context.ui(), "gone", context.words(Text::staff_waste_gone));
    }
    if (draft->removes) removal(context, *draft);
    else entry(context, *draft, pack, *today);
    if (shell::button(context.ui(), "publish",
                      context.words(draft->on_the_way ? Text::staff_notice_publishing
                                    : draft->removes  ? Text::staff_waste_remove_now
                                                      : Text::staff_waste_publish)))
      context.send(PublishDraft{});
  });
}

}  // namespace app::staff
