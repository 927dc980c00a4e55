// Changing one entry of the waste pack, or adding one; see screens.h.
#include <algorithm>

#include "app/common/dates.h"
#include "app/common/frame.h"
#include "app/staff/waste/desk.h"
#include "app/staff/waste/screens.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/date_field.h"
#include "shell/ui/field.h"
#include "shell/ui/summary.h"
#include "shell/ui/text.h"

namespace app::staff {
namespace {

using core::waste::EntryKind;
using shell::Choice;
using shell::Look;
using shell::Role;

using Faults = std::vector<std::string>;

// What to say of a field that is missing or wrong.
shell::Words fault_words(const StaffContext& context, const std::string& field) {
  if (field == "category") return context.words(Text::staff_waste_fault_category);
  if (field == "reading") return context.words(Text::staff_waste_fault_reading);
  if (field == "from") return context.words(Text::staff_waste_fault_from);
  if (field == "to") return context.words(Text::staff_waste_fault_to);
  if (field == "mode") return context.words(Text::staff_waste_fault_mode);
  if (field == "towns") return context.words(Text::staff_waste_fault_towns);
  if (field == "name.ja") return context.words(Text::staff_waste_fault_name);
  if (field == "reason.ja") return context.words(Text::staff_waste_fault_reason);
  if (field.ends_with(".ja-easy")) return context.words(Text::staff_waste_fault_easy);
  return context.words(Text::staff_waste_fault_long);
}

struct Form {
  const StaffContext& context;
  const WasteDraft& draft;
  const Faults& faults;

  shell::Ui& ui() const { return context.ui(); }
  shell::Words words(Text text) const { return context.words(text); }
  std::string value(const std::string& field) const {
    const auto found = draft.fields.find(field);
    return found == draft.fields.end() ? std::string() : found->second;
  }
  shell::FieldOptions options(const std::string& field, const shell::Words& hint = {}, bool multiline = false) const {
    shell::FieldOptions out{.multiline = multiline, .hint = hint, .error = {}};
    if (std::find(faults.begin(), faults.end(), field) != faults.end()) out.error = fault_words(context, field);
    return out;
  }
  void line(const std::string& field, const shell::Words& label, const shell::Words& hint = {}, bool multiline = false) const {
    if (const auto typed = shell::text_field(ui(), field, label, value(field), options(field, hint, multiline))) context.send(DraftField{field, *typed});
  }
  void one_of(const std::string& field, const shell::Words& label, const std::vector<Choice>& choices) const {
    if (const auto chosen = shell::radios(ui(), field, label, choices, value(field), options(field))) context.send(DraftField{field, *chosen});
  }
  void some_of(const std::string& name, const shell::Words& label, const std::vector<Choice>& choices, const shell::Words& hint = {},
               bool beside = false) const {
    shell::FieldOptions given;
    given.hint = hint;
    given.short_choices = beside;
    if (const auto chosen = shell::checkboxes(ui(), name, label, choices, draft.choice(name), given)) context.send(DraftChosen{name, *chosen});
  }
  void day(const std::string& field, const shell::Words& label) const {
    const shell::DateWords date = date_field_words(context.base);
    if (const auto parts = shell::date_field(ui(), field, label, shell::DateParts::parse(value(field)), date, options(field)))
      context.send(DraftField{field, parts->str()});
  }
  // In the other languages, below a heading of their own.
  void others(const std::vector<std::pair<const char*, Text>>& fields) const {
    shell::heading(ui(), "others-title", 2, words(Text::staff_waste_other_languages));
    shell::text(ui(), "others-hint", words(Text::staff_waste_other_hint), Look::hint);
    for (const auto& [code, name] : kLanguageNames) {
      if (std::string_view(code) == "ja") continue;
      const shell::Words hint =
          std::string_view(code) == "ja-easy" ? context.words(Text::staff_waste_easy_hint, {{"example", "\\[漢字\\|かんじ\\]"}}) : shell::Words{};
      for (const auto& [field, label] : fields)
        line(std::string(field) + "." + code, context.words(label, {{"language", name}}), hint, std::string_view(field) == "how");
    }
  }
};

std::vector<Choice> categories_of(const StaffContext& context, bool collected) {
  std::vector<Choice> out;
  for (const core::waste::Category& category : context.base.state.waste.calendar.value->categories)
    if (!collected || category.collected) out.push_back({category.id, context.base.words(category.name), {}});
  return out;
}

void item_form(const Form& form) {
  form.line("name.ja", form.words(Text::staff_waste_name));
  form.line("reading", form.words(Text::staff_waste_reading), form.words(Text::staff_waste_reading_hint));
  form.one_of("category", form.words(Text::staff_waste_category), categories_of(form.context, false));
  form.line("how.ja", form.words(Text::staff_waste_how), form.words(Text::staff_waste_how_hint), true);
  form.line("synonyms", form.words(Text::staff_waste_synonyms), form.words(Text::staff_waste_synonyms_hint), true);
  form.others({{"name", Text::staff_waste_name_in}, {"how", Text::staff_waste_how_in}});
}

void suspension_form(const Form& form) {
  form.line("reason.ja", form.words(Text::staff_waste_reason), form.words(Text::staff_waste_reason_hint));
  form.day("from", form.words(Text::staff_notice_change_from));
  form.day("to", form.words(Text::staff_notice_change_to));
  form.one_of("mode", form.words(Text::staff_waste_mode),
              {{"skip", form.words(Text::staff_notice_change_skip), {}}, {"week-later", form.words(Text::staff_notice_change_later), {}}});
  std::vector<Choice> areas;
  for (const core::waste::Area& area : form.context.base.state.waste.calendar.value->areas) areas.push_back({area.id, form.context.base.words(area.name), {}});
  form.some_of("areas", form.words(Text::staff_notice_areas), areas);
  form.some_of("categories", form.words(Text::staff_notice_change_categories), categories_of(form.context, true));
  form.others({{"reason", Text::staff_waste_reason_in}});
}

void rule_of_category(const Form& form, const core::waste::Area* area, const core::waste::Category& category) {
  const shell::Words name = form.context.base.words(category.name);
  if (area)
    for (const core::waste::CategoryRule& rule : area->rules)
      if (rule.category == category.id && !says_all(rule)) {
        shell::banner(form.ui(), "kept." + category.id, shell::Banner::note, form.context.words(Text::staff_waste_rule_kept, {{"category", name.text}}));
        return;
      }
  std::vector<Choice> days, weeks;
  for (int day = 0; day < 7; ++day)
    days.push_back({std::string(core::weekday_to_english(static_cast<core::Weekday>(day))),
                    {weekday_text(form.context.base, static_cast<core::Weekday>(day)), core::Language::ja},
                    {}});
  for (int week = 1; week <= 5; ++week)
    weeks.push_back({std::to_string(week), form.context.words(Text::staff_waste_week, {{"number", std::to_string(week)}}), {}});
  form.some_of("days." + category.id, form.context.words(Text::staff_waste_days_of, {{"category", name.text}}), days, {}, true);
  if (!form.draft.choice("days." + category.id).empty())
    form.some_of("weeks." + category.id, form.context.words(Text::staff_waste_weeks_of, {{"category", name.text}}), weeks,
                 form.words(Text::staff_waste_weeks_hint), true);
}

void area_form(const Form& form) {
  const core::waste::Pack& pack = *form.context.base.state.waste.calendar.value;
  form.line("name.ja", form.words(Text::staff_waste_area_name));
  form.line("towns", form.words(Text::staff_waste_towns), form.words(Text::staff_waste_towns_hint), true);
  for (const core::waste::Category* category : edited_categories(pack, form.draft.id)) rule_of_category(form, pack.area(form.draft.id), *category);
  form.others({{"name", Text::staff_waste_name_in}});
}

void told_faults(const StaffContext& context, const Faults& faults) {
  std::vector<shell::SummaryLine> lines;
  for (const std::string& field : faults) {
    const bool of_parts = field == "category" || field == "mode" || field == "from" || field == "to";
    lines.push_back({context.ui().id_of("form") + "/" + field + (of_parts ? "" : "/input"), fault_words(context, field)});
  }
  shell::summary(context.ui(), "faults", context.words(Text::staff_notice_faults), lines);
}

Text title_of(const WasteDraft& draft) {
  switch (draft.kind) {
    case EntryKind::item: return draft.id.empty() ? Text::staff_waste_item_new : Text::staff_waste_item_edit;
    case EntryKind::suspension: return draft.id.empty() ? Text::staff_waste_suspension_new : Text::staff_waste_suspension_edit;
    case EntryKind::area: return draft.id.empty() ? Text::staff_waste_area_new : Text::staff_waste_area_edit;
  }
  return Text::staff_waste_title;
}

const char* list_of(EntryKind kind) {
  return kind == EntryKind::item ? "staff/waste/items" : kind == EntryKind::suspension ? "staff/waste/suspensions" : "staff/waste/areas";
}

}  // namespace

void waste_draft_screen(const StaffContext& context) {
  const WasteDraft* draft = open_draft(context.base.state, context.staff);
  const EntryKind kind = *kind_at(context.base.state.url);
  frame(context, draft ? context.words(title_of(*draft)) : kind_words(context, kind), [&] {
    back_to(context, list_of(kind), context.words(Text::staff_waste_back_to_list));
    trouble(context);
    const waste::WasteState& waste = context.base.state.waste;
    if (!loaded_or_told(context.base, waste.calendar) || !loaded_or_told(context.base, waste.items, waste.items_damaged)) return;
    if (!draft) {
      shell::banner(context.ui(), "unknown", shell::Banner::error, context.words(Text::staff_waste_unknown));
      return;
    }
    const Faults faults = draft->told ? faults_of(*draft, *waste.calendar.value) : Faults{};
    if (!faults.empty()) told_faults(context, faults);
    const auto scope = context.ui().scope(Role::form, "form", Look::form);
    const Form form{context, *draft, faults};
    switch (kind) {
      case EntryKind::item: item_form(form); break;
      case EntryKind::suspension: suspension_form(form); break;
      case EntryKind::area: area_form(form); break;
    }
    const auto buttons = context.ui().scope(Role::group, "buttons", Look::cluster);
    if (shell::button(context.ui(), "check", context.words(Text::staff_notice_check))) context.send(CheckDraft{});
    if (!draft->id.empty() && shell::button(context.ui(), "remove", context.words(Text::staff_waste_remove), {.look = Look::quiet}))
      context.send(CheckDraft{true});
  });
}

}  // namespace app::staff
