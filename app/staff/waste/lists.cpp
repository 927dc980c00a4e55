// Lists of the waste desk; see screens.h.
#include "app/common/dates.h"
#include "app/common/frame.h"
#include "app/staff/waste/desk.h"
#include "app/staff/waste/screens.h"
#include "app/waste/pieces.h"
#include "core/base/join.h"
#include "core/base/percent.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app::staff {
namespace {

using core::waste::EntryKind;
using shell::Look;
using shell::Picture;
using shell::Role;

constexpr std::size_t kMostFound = 20;

void row(const StaffContext& context, const std::string& key, const shell::Words& words, const std::string& href, Picture picture = Picture::none,
         std::uint32_t tint = 0) {
  const auto item = context.ui().scope(Role::item, key, Look::block);
  shell::link(context.ui(), "open", words, href, {.look = Look::row_link, .picture = picture, .tint = tint});
}

void overview(const StaffContext& context) {
  shell::text(context.ui(), "intro", context.words(Text::staff_waste_intro));
  const auto list = context.ui().scope(Role::list, "places", Look::rows);
  const auto to = [&](const char* path, Text text, Picture picture) {
    row(context, path, context.words(text), context.base.href(std::string("staff/waste/") + path), picture);
  };
  to("items", Text::staff_waste_items, Picture::search);
  to("words", Text::staff_waste_words, Picture::form);
  to("suspensions", Text::staff_waste_suspensions, Picture::calendar);
  to("areas", Text::staff_waste_areas, Picture::place);
  to("history", Text::staff_waste_history, Picture::info);
}

void items(const StaffContext& context) {
  const waste::WasteState& waste = context.base.state.waste;
  shell::link(context.ui(), "new", context.words(Text::staff_waste_item_new), waste_href(context, EntryKind::item, "new"), {.look = Look::primary});
  const auto typed =
      shell::text_field(context.ui(), "query", context.words(Text::staff_waste_item_find), waste.query, {.search = true, .hint = {}, .error = {}});
  if (typed) context.send(FindItem{*typed});
  context.ui().leaf(Role::status, "count", Look::text,
                    waste.query.empty() ? shell::Words{} : context.words(Text::waste_found, {{"count", std::to_string(waste.hits.size())}}));
  const core::waste::Pack& pack = *waste.calendar.value;
  const auto list = context.ui().scope(Role::list, "found", Look::rows);
  for (std::size_t i = 0; i < std::min(kMostFound, waste.hits.size()); ++i) {
    const core::waste::Item& item = pack.items[waste.hits[i].item];
    const core::waste::Category* category = pack.category(item.category);
    row(context, item.id, item_and_category(context.base, item, *category), waste_href(context, EntryKind::item, item.id), category_picture(*category),
        category->color);
  }
}

void suspensions(const StaffContext& context) {
  shell::link(context.ui(), "new", context.words(Text::staff_waste_suspension_new), waste_href(context, EntryKind::suspension, "new"), {.look = Look::primary});
  const auto& all = context.base.state.waste.calendar.value->suspensions;
  if (all.empty()) return shell::text(context.ui(), "none", context.words(Text::staff_waste_suspension_none));
  const auto list = context.ui().scope(Role::list, "suspensions", Look::rows);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const shell::Words words = context.words(Text::staff_waste_suspension_row, {{"days", days_text(context, all[i].from, all[i].to)},
                                                                                {"reason", context.base.words(all[i].reason).text},
                                                                                {"areas", area_names(context, all[i].areas)},
                                                                                {"categories", category_names(context, all[i].categories)}});
    if (!all[i].id.empty()) {
      row(context, all[i].id, words, waste_href(context, EntryKind::suspension, all[i].id), Picture::calendar);
      continue;
    }
    // Of an imported pack, whose file has no names for them: changed there.
    const auto item = context.ui().scope(Role::item, "built-" + std::to_string(i), Look::block);
    shell::text(context.ui(), "words", words);
  }
}

void areas(const StaffContext& context) {
  shell::link(context.ui(), "new", context.words(Text::staff_waste_area_new), waste_href(context, EntryKind::area, "new"), {.look = Look::primary});
  const auto list = context.ui().scope(Role::list, "areas", Look::rows);
  for (const core::waste::Area& area : context.base.state.waste.calendar.value->areas)
    row(context, area.id,
        context.words(Text::staff_waste_area_row, {{"area", context.base.words(area.name).text}, {"count", std::to_string(area.towns.size())}}),
        waste_href(context, EntryKind::area, area.id), Picture::place);
}

void words(const StaffContext& context) {
  shell::text(context.ui(), "intro", context.words(Text::staff_waste_words_intro));
  const auto& all = context.staff.waste.words;
  if (!all.value && !here_or_told(context, all.state, all.damaged)) return;
  if (all.value->empty()) return shell::text(context.ui(), "none", context.words(Text::staff_waste_words_none));
  const auto list = context.ui().scope(Role::list, "words", Look::list);
  for (const CountedWord& one : *all.value) {
    const auto item = context.ui().scope(Role::item, one.word, Look::card);
    shell::text(context.ui(), "word", {core::escape_ruby(one.word), core::Language::ja}, Look::h3);
    const auto last = core::Date::parse(one.last);
    shell::text(
        context.ui(), "asked",
        context.words(Text::staff_waste_word_asked, {{"count", std::to_string(one.asked)}, {"date", last ? date_words(context.base, *last).text : one.last}}));
    const auto buttons = context.ui().scope(Role::group, "buttons", Look::cluster);
    shell::link(context.ui(), "add", context.words(Text::staff_waste_word_add, {{"word", core::escape_ruby(one.word)}}),
                context.base.href("staff/waste/item/new", {{"word", one.word}}), {.look = Look::secondary});
    if (shell::button(context.ui(), "settle", context.words(Text::staff_waste_word_settle, {{"word", core::escape_ruby(one.word)}}), {.look = Look::quiet}))
      context.send(SettleWord{one.word});
  }
}

shell::Words what_was_done(const StaffContext& context, const MadeEdit& edit) {
  const Text text = edit.undoes != 0 ? Text::staff_waste_edit_undone : edit.state == "removed" ? Text::staff_waste_edit_removed : Text::staff_waste_edit_set;
  return context.words(text,
                       {{"kind", kind_words(context, edit.kind).text}, {"title", core::escape_ruby(edit.title)}, {"number", std::to_string(edit.undoes)}});
}

void undo(const StaffContext& context, const MadeEdit& edit) {
  if (!edit.last) return;
  if (context.staff.waste.to_undo != edit.number) {
    if (shell::button(context.ui(), "undo", context.words(Text::staff_waste_undo, {{"number", std::to_string(edit.number)}}), {.look = Look::secondary}))
      context.send(AskUndo{edit.number});
    return;
  }
  shell::banner(context.ui(), "sure", shell::Banner::warning, context.words(Text::staff_waste_undo_sure), true);
  const auto buttons = context.ui().scope(Role::group, "buttons", Look::cluster);
  if (shell::button(context.ui(), "leave", context.words(Text::staff_notice_leave), {.look = Look::secondary})) context.send(AskUndo{0});
  if (shell::button(context.ui(), "now", context.words(Text::staff_waste_undo_now))) context.send(UndoEdit{});
}

void history(const StaffContext& context) {
  const WasteDesk& desk = context.staff.waste;
  if (!desk.published.empty())
    shell::banner(context.ui(), "published", shell::Banner::success,
                  context.words(desk.removed ? Text::staff_waste_removed : Text::staff_waste_published, {{"title", core::escape_ruby(desk.published)}}), true);
  if (desk.undone) shell::banner(context.ui(), "undone", shell::Banner::success, context.words(Text::staff_waste_undone), true);
  if (!desk.history.value && !here_or_told(context, desk.history.state, desk.history.damaged)) return;
  if (desk.history.value->edits.empty()) return shell::text(context.ui(), "none", context.words(Text::staff_waste_history_none));
  const auto list = context.ui().scope(Role::list, "edits", Look::list);
  for (const MadeEdit& edit : desk.history.value->edits) {
    const auto item = context.ui().scope(Role::item, std::to_string(edit.number), Look::card);
    shell::text(context.ui(), "what", what_was_done(context, edit), Look::h3);
    shell::text(
        context.ui(), "who",
        context.words(Text::staff_waste_edit_row,
                      {{"number", std::to_string(edit.number)}, {"when", moment_text(context.base, edit.at)}, {"author", core::escape_ruby(edit.author)}}),
        Look::small);
    const auto& pack = context.base.state.waste.calendar.value;
    if (edit.last && pack && has_entry(*pack, edit.kind, edit.id))
      shell::link(context.ui(), "open", context.words(Text::staff_waste_edit_open, {{"title", core::escape_ruby(edit.title)}}),
                  waste_href(context, edit.kind, edit.id));
    undo(context, edit);
  }
}

struct List {
  const char* path;
  void (*build)(const StaffContext&);
  Text title;
  bool of_pack;
};
constexpr List kLists[]{{"", overview, Text::staff_waste_title, false},
                        {"items", items, Text::staff_waste_items, true},
                        {"suspensions", suspensions, Text::staff_waste_suspensions, true},
                        {"areas", areas, Text::staff_waste_areas, true},
                        {"words", words, Text::staff_waste_words, false},
                        {"history", history, Text::staff_waste_history, false}};

}  // namespace

std::string waste_href(const StaffContext& context, EntryKind kind, const std::string& id, const char* step) {
  return context.base.href("staff/waste/" + std::string(core::waste::entry_kind_code(kind)) + "/" + core::percent_encode(id) + step);
}

shell::Words kind_words(const StaffContext& context, EntryKind kind) {
  switch (kind) {
    case EntryKind::item: return context.words(Text::staff_waste_kind_item);
    case EntryKind::suspension: return context.words(Text::staff_waste_kind_suspension);
    case EntryKind::area: return context.words(Text::staff_waste_kind_area);
  }
  return {};
}

std::string days_text(const StaffContext& context, core::Date from, core::Date to) {
  const std::string first = date_words(context.base, from).text;
  return from == to ? first : context.words(Text::staff_waste_days, {{"from", first}, {"to", date_words(context.base, to).text}}).text;
}

std::string area_names(const StaffContext& context, const std::vector<std::string>& ids) {
  std::vector<std::string> names;
  for (const std::string& id : ids)
    if (const core::waste::Area* area = context.base.state.waste.calendar.value->area(id)) names.push_back(context.base.words(area->name).text);
  return ids.empty() ? context.words(Text::staff_waste_all_areas).text : core::joined(names);
}

std::string category_names(const StaffContext& context, const std::vector<std::string>& ids) {
  std::vector<std::string> names;
  for (const std::string& id : ids)
    if (const core::waste::Category* category = context.base.state.waste.calendar.value->category(id)) names.push_back(context.base.words(category->name).text);
  return ids.empty() ? context.words(Text::staff_waste_all_categories).text : core::joined(names);
}

void back_to(const StaffContext& context, const std::string& path, const shell::Words& words) {
  shell::link(context.ui(), "back", words, context.base.href(path), {.look = Look::back_link, .picture = Picture::back});
}

void waste_list_screen(const StaffContext& context) {
  const std::string path = context.base.state.url.segment(3);
  const List* list = &kLists[0];
  for (const List& one : kLists)
    if (path == one.path) list = &one;
  frame(context, context.words(list->title), [&] {
    if (list != &kLists[0]) back_to(context, "staff/waste", context.words(Text::staff_waste_back));
    trouble(context);
    const waste::WasteState& waste = context.base.state.waste;
    if (list->of_pack && (!loaded_or_told(context.base, waste.calendar) || !loaded_or_told(context.base, waste.items, waste.items_damaged))) return;
    list->build(context);
  });
}

void waste_desk_screen(const StaffContext& context) {
  const shell::Url& url = context.base.state.url;
  if (!kind_at(url)) return waste_list_screen(context);
  url.segment(5) == "check" ? waste_check_screen(context) : waste_draft_screen(context);
}

}  // namespace app::staff
