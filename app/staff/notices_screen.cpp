// Notices, for clerks: the list, writing one, and a look at it as residents will see it before it goes out.
#include "app/common/dates.h"
#include "app/common/frame.h"
#include "app/notices/screens.h"
#include "app/staff/notice_desk.h"
#include "app/staff/screens.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/date_field.h"
#include "shell/ui/field.h"
#include "shell/ui/summary.h"
#include "shell/ui/text.h"

namespace app::staff {
namespace {

using core::Language;
using shell::Look;
using shell::Role;

void take_back(const StaffContext& context, const core::notices::Notice& notice) {
  if (context.staff.notice_to_take_back != notice.id) {
    if (shell::button(context.ui(), "take-back", context.words(Text::staff_notice_take_back), {.look = Look::secondary})) context.send(AskTakeBack{notice.id});
    return;
  }
  shell::banner(context.ui(), "sure", shell::Banner::warning, context.words(Text::staff_notice_take_back_sure), true);
  const auto buttons = context.ui().scope(Role::group, "buttons", Look::cluster);
  if (shell::button(context.ui(), "leave", context.words(Text::staff_notice_leave), {.look = Look::secondary})) context.send(AskTakeBack{""});
  if (shell::button(context.ui(), "now", context.words(Text::staff_notice_take_back_now))) context.send(TakeBack{});
}

void listed(const StaffContext& context, const ListedNotice& one) {
  const core::notices::Notice& notice = one.notice;
  const auto item = context.ui().scope(Role::item, notice.id, Look::stack);
  notices::notice_card(context.base, notice);
  const bool on = context.base.state.today && notice.in_force(*context.base.state.today);
  shell::text(context.ui(), "row",
              context.words(Text::staff_notice_row, {{"when", moment_text(context.base, notice.published)}, {"author", core::escape_ruby(one.author)}}),
              Look::small);
  const std::string date = date_words(context.base, notice.ends).text;
  shell::text(context.ui(), "state",
              notice.withdrawn ? context.words(Text::staff_notice_state_withdrawn)
              : on             ? context.words(Text::staff_notice_state_on, {{"date", date}})
                               : context.words(Text::staff_notice_state_over, {{"date", date}}));
  if (on) take_back(context, notice);
}

// The draft as it will be, for looking at.
core::notices::Notice drafted(const StaffContext& context) {
  const NoticeDraft& draft = context.staff.notice;
  core::notices::Notice out;
  out.id = "draft";
  out.urgent = draft.urgent;
  out.topic = core::notices::topic_from_code(draft.topic).value_or(core::notices::Topic::other);
  out.areas = draft.areas;
  out.title.texts = draft.titles;
  out.text.texts = draft.texts;
  const core::Date today = context.base.state.today.value_or(core::Date{});
  out.published = today.iso();
  out.ends = last_day(draft, today).value_or(today);
  return out;
}

void faults(const StaffContext& context, const NoticeFaults& found) {
  std::vector<shell::SummaryLine> lines;
  const std::string form = context.ui().id_of("form");
  const auto add = [&](bool wrong, const std::string& field, Text text) {
    if (wrong) lines.push_back({form + "/" + field, context.words(text)});
  };
  add(found.title, "title-ja/input", Text::staff_notice_fault_title);
  add(found.text, "text-ja/input", Text::staff_notice_fault_text);
  for (std::size_t i = 0; i < core::kLanguages; ++i) {
    const std::string code(core::language_code(static_cast<Language>(i)));
    add(found.long_titles[i], "title-" + code + "/input", Text::staff_notice_fault_long);
    add(found.long_texts[i], "text-" + code + "/input", Text::staff_notice_fault_long);
  }
  add(found.topic, "topic", Text::staff_notice_fault_topic);
  add(found.ends, "ends", Text::staff_notice_fault_ends);
  add(found.change, "change-from", Text::staff_notice_fault_change);
  shell::summary(context.ui(), "faults", context.words(Text::staff_notice_faults), lines);
}

// Title and text in one language; "" for no label of the language: Japanese.
void texts(const StaffContext& context, Language language, const std::string& name, const NoticeFaults& found) {
  const NoticeDraft& draft = context.staff.notice;
  const auto index = static_cast<std::size_t>(language);
  const std::string code(core::language_code(language));
  shell::FieldOptions title, text;
  text.multiline = true;
  if (language == Language::ja && found.title) title.error = context.words(Text::staff_notice_fault_title);
  if (language == Language::ja && found.text) text.error = context.words(Text::staff_notice_fault_text);
  if (found.long_titles[index]) title.error = context.words(Text::staff_notice_fault_long);
  if (found.long_texts[index]) text.error = context.words(Text::staff_notice_fault_long);
  const auto label = [&](Text plain, Text in) { return name.empty() ? context.words(plain) : context.words(in, {{"language", name}}); };
  if (const auto typed =
          shell::text_field(context.ui(), "title-" + code, label(Text::staff_notice_title, Text::staff_notice_title_in), draft.titles[index], title))
    context.send(NoticeTitle{language, *typed});
  if (const auto typed = shell::text_field(context.ui(), "text-" + code, label(Text::staff_notice_text, Text::staff_notice_text_in), draft.texts[index], text))
    context.send(NoticeText{language, *typed});
}

// Of a notice about waste: which collections do not take place, or move.
void collection_change(const StaffContext& context, const NoticeDraft& draft, const NoticeFaults& found) {
  const std::vector<shell::Choice> modes{{"none", context.words(Text::staff_notice_change_none), {}},
                                         {"skip", context.words(Text::staff_notice_change_skip), {}},
                                         {"week-later", context.words(Text::staff_notice_change_later), {}}};
  if (const auto mode = shell::radios(context.ui(), "change", context.words(Text::staff_notice_change), modes, draft.mode.empty() ? "none" : draft.mode))
    context.send(NoticeMode{*mode == "none" ? "" : *mode});
  if (!changes_collections(draft)) return;
  shell::FieldOptions from;
  if (found.change) from.error = context.words(Text::staff_notice_fault_change);
  const shell::DateWords words = date_field_words(context.base);
  if (const auto parts =
          shell::date_field(context.ui(), "change-from", context.words(Text::staff_notice_change_from), shell::DateParts::parse(draft.from), words, from))
    context.send(NoticeFrom{parts->str()});
  if (const auto parts = shell::date_field(context.ui(), "change-to", context.words(Text::staff_notice_change_to), shell::DateParts::parse(draft.to), words))
    context.send(NoticeTo{parts->str()});
  std::vector<shell::Choice> categories;
  if (const auto& pack = context.base.state.waste.calendar.value)
    for (const core::waste::Category& category : pack->categories)
      if (category.collected) categories.push_back({category.id, context.base.words(category.name), {}});
  if (const auto chosen =
          shell::checkboxes(context.ui(), "change-categories", context.words(Text::staff_notice_change_categories), categories, draft.categories))
    context.send(NoticeCategories{*chosen});
}

void form(const StaffContext& context, const NoticeFaults& found, core::Date today) {
  const NoticeDraft& draft = context.staff.notice;
  const auto form = context.ui().scope(Role::form, "form", Look::form);
  texts(context, Language::ja, "", found);
  std::vector<shell::Choice> topics, areas;
  for (std::size_t i = 0; i < core::notices::kTopics; ++i) {
    const auto topic = static_cast<core::notices::Topic>(i);
    topics.push_back({std::string(core::notices::topic_code(topic)), notices::topic_words(context.base, topic), {}});
  }
  shell::FieldOptions topic, ends, urgent;
  if (found.topic) topic.error = context.words(Text::staff_notice_fault_topic);
  if (found.ends) ends.error = context.words(Text::staff_notice_fault_ends);
  if (const auto chosen = shell::radios(context.ui(), "topic", context.words(Text::staff_notice_topic), topics, draft.topic, topic))
    context.send(NoticeTopic{*chosen});
  urgent.hint = context.words(Text::staff_notice_urgent_hint);
  const std::vector<shell::Choice> yes{{"urgent", context.words(Text::staff_notice_urgent_yes), {}}};
  if (const auto chosen = shell::checkboxes(context.ui(), "urgent", context.words(Text::staff_notice_urgent), yes,
                                            draft.urgent ? std::vector<std::string>{"urgent"} : std::vector<std::string>{}, urgent))
    context.send(NoticeUrgent{!chosen->empty()});
  if (const auto& pack = context.base.state.waste.calendar.value)
    for (const core::waste::Area& area : pack->areas) areas.push_back({area.id, context.base.words(area.name), {}});
  if (areas.size() > 1)
    if (const auto chosen = shell::checkboxes(context.ui(), "areas", context.words(Text::staff_notice_areas), areas, draft.areas))
      context.send(NoticeAreas{*chosen});
  const auto parts = shell::date_field(context.ui(), "ends", context.words(Text::staff_notice_ends), shell::DateParts::parse(shown_end(draft, today)),
                                       date_field_words(context.base), ends);
  if (parts) context.send(NoticeEnds{parts->str()});
  if (draft.topic == "waste") collection_change(context, draft, found);
  shell::heading(context.ui(), "others-title", 2, context.words(Text::staff_notice_other_languages));
  shell::text(context.ui(), "others-hint", context.words(Text::staff_notice_other_hint), Look::hint);
  for (const auto& [code, name] : kLanguageNames)
    if (std::string_view(code) != "ja") texts(context, *core::language_from_code(code), name, found);
  if (shell::button(context.ui(), "check", context.words(Text::staff_notice_check))) context.send(CheckNotice{});
}

}  // namespace

void notices_screen(const StaffContext& context) {
  frame(context, context.words(Text::notices_title), [&] {
    trouble(context);
    if (context.staff.notice_published) shell::banner(context.ui(), "published", shell::Banner::success, context.words(Text::staff_notice_published), true);
    if (context.staff.notice_taken_back) shell::banner(context.ui(), "taken-back", shell::Banner::success, context.words(Text::staff_notice_taken_back), true);
    shell::link(context.ui(), "new", context.words(Text::staff_notice_new), context.base.href("staff/notices/new"),
                {.look = Look::primary, .picture = shell::Picture::bell});
    const auto& all = context.staff.notices;
    if (!all.value && !here_or_told(context, all.state, all.damaged)) return;
    if (all.value->empty()) shell::text(context.ui(), "none", context.words(Text::staff_notice_none));
    const auto list = context.ui().scope(Role::list, "notices", Look::list);
    for (const ListedNotice& one : *all.value) listed(context, one);
  });
}

void new_notice_screen(const StaffContext& context) {
  frame(context, context.words(Text::staff_notice_new), [&] {
    shell::link(context.ui(), "back", context.words(Text::staff_notice_back), context.base.href("staff/notices"),
                {.look = Look::back_link, .picture = shell::Picture::back});
    trouble(context);
    const auto today = context.base.state.today;
    if (!today) return;
    const NoticeFaults found = context.staff.notice.told ? faults_of(context.staff.notice, *today) : NoticeFaults{};
    if (found.any()) faults(context, found);
    form(context, found, *today);
  });
}

void check_notice_screen(const StaffContext& context) {
  frame(context, context.words(Text::staff_notice_check_title), [&] {
    trouble(context);
    const NoticeDraft& draft = context.staff.notice;
    const auto today = context.base.state.today;
    shell::link(context.ui(), "edit", context.words(Text::staff_notice_edit), context.base.href("staff/notices/new"),
                {.look = Look::back_link, .picture = shell::Picture::back});
    if (!today || faults_of(draft, *today).any()) {
      shell::banner(context.ui(), "incomplete", shell::Banner::warning, context.words(Text::staff_notice_faults));
      return;
    }
    notices::notice_card(context.base, drafted(context));
    if (const auto change = change_of(draft))
      shell::text(context.ui(), "change",
                  context.words(Text::staff_notice_change_line,
                                {{"from", date_words(context.base, change->from).text},
                                 {"to", date_words(context.base, change->to).text},
                                 {"what", context.words(change->week_later ? Text::staff_notice_change_later : Text::staff_notice_change_skip).text}}));
    for (const auto& [code, name] : kLanguageNames) {
      const Language language = *core::language_from_code(code);
      const auto index = static_cast<std::size_t>(language);
      if (language == Language::ja || (draft.titles[index].empty() && draft.texts[index].empty())) continue;
      const auto other = context.ui().scope(Role::group, code, Look::card);
      shell::text(context.ui(), "language", {name, language}, Look::small);
      const core::notices::Notice notice = drafted(context);
      shell::text(context.ui(), "title", notices::clerks_words(notice.title, language), Look::h3);
      shell::text(context.ui(), "text", notices::clerks_words(notice.text, language));
    }
    if (shell::button(context.ui(), "publish", context.words(draft.on_the_way ? Text::staff_notice_publishing : Text::staff_notice_publish)))
      context.send(PublishNotice{});
  });
}

}  // namespace app::staff
