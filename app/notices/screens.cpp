// See screens.h.
#include "app/notices/screens.h"

#include <algorithm>
#include <array>

#include "app/common/clock_text.h"
#include "app/common/dates.h"
#include "app/common/frame.h"
#include "app/waste/pieces.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using core::notices::Notice;
using core::notices::Topic;
using shell::Look;
using shell::Picture;
using shell::Role;

constexpr std::array<Text, core::notices::kTopics> kTopicTexts{Text::notices_topic_safety, Text::notices_topic_roads,  Text::notices_topic_waste,
                                                               Text::notices_topic_bus,    Text::notices_topic_health, Text::notices_topic_children,
                                                               Text::notices_topic_events, Text::notices_topic_other};

std::string areas_text(const Context& context, const Notice& notice) {
  const auto& pack = context.state.waste.calendar.value;
  std::string out;
  for (const std::string& id : notice.areas) {
    const core::waste::Area* area = pack ? pack->area(id) : nullptr;
    out += (out.empty() ? "" : context.words(Text::common_list_separator).text) + (area ? context.words(area->name).text : core::escape_ruby(id));
  }
  return notice.areas.empty() ? context.words(Text::notices_whole_city).text : out;
}

void line(const Context& context, const Notice& notice) {
  shell::text(context.ui, "line",
              context.words(Text::notices_line, {{"topic", notices::topic_words(context, notice.topic).text},
                                                 {"area", areas_text(context, notice)},
                                                 {"date", moment_text(context, notice.published)}}),
              Look::small);
}

// What came before, and when; or that nothing could be had.
bool state_or_told(const Context& context) {
  const notices::NoticesState& state = context.state.notices;
  if (state.current) return true;
  if (state.load != Load::loading && !state.as_of.empty()) {
    const auto day = core::Date::parse(state.as_of.substr(0, 10));
    const std::string date = day ? date_words(context, *day).text : std::string();
    shell::banner(context.ui, "as-of", shell::Banner::warning, context.words(Text::notices_as_of, {{"date", date}, {"time", clock_text(state.as_of)}}), true);
    if (shell::button(context.ui, "retry", context.words(Text::common_retry), {.look = Look::secondary})) context.send(msg::Retry{});
  }
  return !state.as_of.empty() || loaded_or_told(context, state.load, false);
}

void choice(const Context& context) {
  const core::waste::Area* area = chosen_area(context.state);
  shell::text(context.ui, "area",
              area ? context.words(Text::notices_your_area, {{"area", context.words(area->name).text}}) : context.words(Text::notices_no_area));
  shell::link(context.ui, "choose-area", context.words(Text::waste_choose_area), context.href("waste/area", {{"then", "notices"}}),
              {.look = Look::secondary, .picture = Picture::place});
  std::vector<shell::Choice> topics;
  std::vector<std::string> wanted;
  for (std::size_t i = 0; i < core::notices::kTopics; ++i) {
    const auto topic = static_cast<Topic>(i);
    const std::string code(core::notices::topic_code(topic));
    topics.push_back({code, notices::topic_words(context, topic), {}});
    if (!context.state.settings.unwanted.contains(topic)) wanted.push_back(code);
  }
  shell::FieldOptions options;
  options.hint = context.words(Text::notices_topics_hint);
  if (const auto chosen = shell::checkboxes(context.ui, "topics", context.words(Text::notices_topics), topics, wanted, options))
    context.send(notices::WantTopics{*chosen});
}

}  // namespace

shell::Words notices::topic_words(const Context& context, Topic topic) { return context.words(kTopicTexts[static_cast<std::size_t>(topic)]); }

shell::Words notices::clerks_words(const core::Localized& text, core::Language language) {
  const core::Localized marked = core::notices::as_marked(text);
  const core::Spoken spoken = marked.in(language);
  return {std::string(spoken.text), spoken.language};
}

void notices::notice_card(const Context& context, const Notice& notice) {
  const auto card = context.ui.scope(Role::group, "notice", notice.urgent ? Look::urgent : Look::card);
  if (notice.urgent) context.ui.leaf(Role::paragraph, "urgent", Look::error, context.words(Text::notices_urgent)).picture = Picture::warning;
  shell::heading(context.ui, "title", 2, clerks_words(notice.title, context.state.language));
  shell::text(context.ui, "text", clerks_words(notice.text, context.state.language));
  line(context, notice);
  shell::text(context.ui, "until", context.words(Text::notices_until, {{"date", date_words(context, notice.ends).text}}), Look::small);
}

std::vector<const Notice*> notices::shown(const State& state, bool all) {
  std::vector<const Notice*> out;
  if (!state.today) return out;
  const core::waste::Area* area = chosen_area(state);
  for (const Notice& notice : state.notices.list.all)
    if (notice.in_force(*state.today) && (all || core::notices::concerns(notice, area ? area->id : "", state.settings.unwanted))) out.push_back(&notice);
  return out;
}

void notices::urgent(const Context& context) {
  std::vector<const Notice*> mine = shown(context.state, false);
  std::erase_if(mine, [](const Notice* notice) { return !notice->urgent; });
  // On their own screen they stand in full, once the list is here.
  if (mine.empty() || (context.state.url.segment(1) == "notices" && !context.state.notices.as_of.empty())) return;
  auto region = context.ui.scope(Role::region, "urgent", Look::stack);
  region.node().label = core::base_text(context.words(Text::notices_urgent).text);
  for (const Notice* notice : mine) {
    const auto box = context.ui.scope(Role::alert, notice->id, Look::urgent);
    context.ui.leaf(Role::paragraph, "what", Look::error, context.words(Text::notices_urgent)).picture = Picture::warning;
    shell::text(context.ui, "title", clerks_words(notice->title, context.state.language), Look::h3);
    shell::text(context.ui, "text", clerks_words(notice->text, context.state.language));
    line(context, *notice);
    if (notice->topic == Topic::safety)
      shell::link(context.ui, "flee", context.words(Text::notices_where_to_flee), context.href("safety"), {.picture = Picture::shelter});
    shell::link(context.ui, "more", context.words(Text::notices_more), context.href("notices", {{"id", notice->id}}), {.picture = Picture::bell});
  }
}

void notices::rows(const Context& context, std::size_t most) {
  std::vector<const Notice*> mine = shown(context.state, false);
  std::erase_if(mine, [](const Notice* notice) { return notice->urgent; });
  mine.resize(std::min(mine.size(), most));
  const auto list = context.ui.scope(Role::list, "notices", Look::rows);
  for (const Notice* notice : mine) {
    const auto item = context.ui.scope(Role::item, notice->id, Look::block);
    shell::link(context.ui, "open", clerks_words(notice->title, context.state.language), context.href("notices", {{"id", notice->id}}),
                {.look = Look::row_link, .picture = Picture::bell});
  }
}

void notices_screen(const Context& context) {
  screen(context, {.title = Text::notices_title, .back = context.href(""), .sample = false}, [&] {
    if (state_or_told(context)) {
      const bool all = context.state.notices.all_shown;
      std::vector<const Notice*> shown = notices::shown(context.state, all);
      const std::string asked = context.state.url.parameter("id");
      const std::vector<const Notice*> every = notices::shown(context.state, true);
      const auto named = std::find_if(every.begin(), every.end(), [&](const Notice* notice) { return notice->id == asked; });
      if (named != every.end()) {
        std::erase(shown, *named);
        shown.insert(shown.begin(), *named);
      }
      if (shown.empty()) shell::text(context.ui, "none", context.words(Text::notices_none));
      {
        const auto list = context.ui.scope(Role::list, "notices", Look::list);
        for (const Notice* notice : shown) {
          const auto item = context.ui.scope(Role::item, notice->id, Look::block);
          notices::notice_card(context, *notice);
        }
      }
      if (every.size() > shown.size()) {
        shell::text(context.ui, "hidden", context.words(Text::notices_hidden, {{"count", std::to_string(every.size() - shown.size())}}));
        if (shell::button(context.ui, "show-all", context.words(Text::notices_show_all), {.look = Look::secondary})) context.send(notices::ShowAll{true});
      } else if (all && shell::button(context.ui, "show-mine", context.words(Text::notices_show_mine), {.look = Look::secondary})) {
        context.send(notices::ShowAll{false});
      }
    }
    choice(context);
    shell::link(context.ui, "feed", context.words(Text::notices_feed), "/" + context.state.city_id() + "/notices.atom", {.picture = Picture::external});
  });
}

}  // namespace app
