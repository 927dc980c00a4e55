// See frame.h.
#include "app/common/frame.h"

#include <cstdlib>

#include "app/common/dates.h"
#include "app/common/services.h"
#include "app/notices/screens.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using shell::Look;
using shell::Picture;
using shell::Role;

void language_choice(const Context& context) {
  std::vector<shell::Choice> choices;
  for (const auto& [code, name] : kLanguageNames) choices.push_back({code, {name, *core::language_from_code(code)}, {}});
  const auto picked =
      shell::compact_select(context.ui, "language", context.words(Text::common_language), choices, std::string(core::language_code(context.state.language)));
  if (picked) context.send(msg::SetLanguage{*picked});
}

void phone(const Context& context, std::string_view key, Look look) {
  if (!context.state.city.value) return;
  const std::string& number = context.state.city.value->phone;
  if (number.empty()) return;
  shell::link(context.ui, key, context.words(Text::common_phone, {{"number", number}}), "tel:" + number, {.look = look, .picture = Picture::phone});
}

void read_aloud(const Context& context) {
  (void)shell::button(context.ui, "read-aloud", context.words(context.state.speaking ? Text::common_stop_reading : Text::common_read_aloud),
                      {.look = Look::tool, .picture = Picture::speaker, .gesture = "speak"});
}

void header(const Context& context) {
  auto header = context.ui.scope(Role::header, "header", Look::header);
  const shell::Words name = context.state.city.value ? context.words(context.state.city.value->name) : context.words(Text::common_product);
  shell::link(context.ui, "brand", context.words(Text::common_brand, {{"city", name.text}}), context.href(""), {.look = Look::brand, .picture = Picture::home});
  shell::link(context.ui, "text-size", context.words(Text::common_larger_text), context.href("settings"), {.look = Look::tool, .picture = Picture::text_size});
  read_aloud(context);
  phone(context, "phone", Look::phone);
  language_choice(context);
  finish_button(context);
}

void navigation(const Context& context) {
  auto nav = context.ui.scope(Role::navigation, "nav", Look::nav);
  nav.node().label = core::base_text(context.words(Text::common_navigation).text);
  const auto entry = [&](std::string_view path, Text name, Picture picture) {
    const shell::Url there = shell::Url::parse(path);
    const bool current = std::vector<std::string>(context.state.url.segments.begin() + 1, context.state.url.segments.end()) == there.segments;
    shell::link(context.ui, path.empty() ? "home" : path, context.words(name), context.href(path),
                {.look = Look::nav_link, .picture = picture, .current = current});
  };
  entry("", Text::common_home, Picture::home);
  for (const Service& service : kServices) {
    if (!offers(context, service.id)) continue;
    entry(service.id, service.name, service.picture);
    if (service.id == "waste") entry("waste/calendar", Text::waste_calendar, Picture::calendar);
  }
  entry("notices", Text::notices_title, Picture::bell);
  entry("safety", Text::safety_title, Picture::shelter);
  entry("settings", Text::settings_title, Picture::settings);
  entry("about", Text::about_title, Picture::info);
}

void footer(const Context& context) {
  const auto footer = context.ui.scope(Role::footer, "footer", Look::footer);
  phone(context, "phone", Look::phone);
  if (context.state.city.value) shell::text(context.ui, "address", context.words(context.state.city.value->address), Look::small);
  shell::text(context.ui, "product",
              context.words(Text::common_footer, {{"city", context.state.city.value ? context.words(context.state.city.value->name).text : ""}}), Look::small);
  // In Japanese there is nothing to say, but the tree is the same in every language.
  shell::text(context.ui, "unchecked", context.state.language == core::Language::ja ? shell::Words{} : context.words(Text::common_unchecked), Look::small);
}

void updates(const Context& context) {
  if (context.state.update_ready) {
    const auto box = context.ui.scope(Role::group, "update", Look::stack);
    shell::banner(context.ui, "text", shell::Banner::note, context.words(Text::common_update_ready), true);
    if (shell::button(context.ui, "take", context.words(Text::common_update_take), {.look = Look::secondary})) context.send(msg::TakeUpdate{});
  }
  if (context.state.catalog_missing) {
    const auto box = context.ui.scope(Role::group, "language-missing", Look::stack);
    shell::banner(context.ui, "text", shell::Banner::warning, context.words(Text::common_language_missing), true);
    if (shell::button(context.ui, "retry", context.words(Text::common_retry), {.look = Look::secondary})) context.send(msg::Retry{});
  }
  if (context.state.store_failed) shell::banner(context.ui, "not-stored", shell::Banner::warning, context.words(Text::common_not_stored), true);
  if (context.state.speech_missing) shell::banner(context.ui, "speech-missing", shell::Banner::warning, context.words(Text::common_speech_missing), true);
  if (context.state.settings_damaged) shell::banner(context.ui, "settings-damaged", shell::Banner::warning, context.words(Text::common_settings_damaged), true);
}

void header_of_no_city(const Context& context) {
  const auto header = context.ui.scope(Role::header, "header", Look::header);
  std::vector<shell::Choice> sizes;
  for (const auto& [percent, words] :
       {std::pair{"100", Text::settings_size_100}, {"125", Text::settings_size_125}, {"150", Text::settings_size_150}, {"200", Text::settings_size_200}})
    sizes.push_back({percent, context.words(words), {}});
  const auto size = shell::compact_select(context.ui, "text-size", context.words(Text::settings_size), sizes, std::to_string(context.state.settings.text_size));
  if (size) context.send(msg::SetTextSize{std::atoi(size->c_str())});
  read_aloud(context);
  language_choice(context);
  finish_button(context);
}

}  // namespace

void screen_of_no_city(const Context& context, std::string_view key, Text title, const std::function<void()>& content) {
  header_of_no_city(context);
  const auto body = context.ui.scope(Role::group, "body", Look::body);
  auto main = context.ui.scope(Role::main, "main", Look::main);
  main.node().wide = true;
  shell::heading(context.ui, key, 1, context.words(title));
  content();
}

void finish_button(const Context& context) {
  if (!context.state.shared) return;
  if (shell::button(context.ui, "finish", context.words(Text::common_finish), {.look = Look::tool, .picture = Picture::check})) context.send(msg::Finish{});
  if (context.state.asks_finish > 0)
    shell::banner(context.ui, "unsent", shell::Banner::warning,
                  context.words(Text::common_finish_unsent, {{"count", std::to_string(context.state.asks_finish)}}), true);
}

void still_there_screen(const Context& context) {
  screen_of_no_city(context, "idle-title", Text::common_idle_title, [&] {
    shell::banner(context.ui, "idle", shell::Banner::warning, context.words(Text::common_idle_text), true);
    if (shell::button(context.ui, "go-on", context.words(Text::common_idle_continue))) context.send(msg::StillThere{});
  });
}

void screen(const Context& context, const ScreenFrame& frame, const std::function<void()>& content) {
  header(context);
  {
    const auto body = context.ui.scope(Role::group, "body", Look::body);
    {
      auto main = context.ui.scope(Role::main, "main", Look::main);
      main.node().wide = true;
      notices::urgent(context);
      if (!frame.back.empty())
        shell::link(context.ui, "back", context.words(Text::common_back), frame.back, {.look = Look::back_link, .picture = Picture::back});
      shell::heading(context.ui, "title", 1, frame.heading.text.empty() ? context.words(frame.title) : frame.heading);
      updates(context);
      if (frame.sample) shell::banner(context.ui, "sample", shell::Banner::sample, context.words(Text::common_sample));
      content();
    }
    navigation(context);
  }
  footer(context);
}

bool loaded_or_told(const Context& context, Load load, bool damaged) {
  if (load == Load::done) return true;
  if (load != Load::failed) {
    shell::banner(context.ui, "loading", shell::Banner::note, context.words(Text::common_loading), true);
    return false;
  }
  shell::banner(context.ui, "failed", shell::Banner::error, context.words(damaged ? Text::common_damaged : Text::common_not_fetched), true);
  if (shell::button(context.ui, "retry", context.words(Text::common_retry))) context.send(msg::Retry{});
  return false;
}

bool not_offered(const Context& context) {
  shell::text(context.ui, "not-offered", context.words(Text::common_not_offered));
  shell::link(context.ui, "towns", context.words(Text::home_towns), context.href("towns"), {.look = Look::secondary});
  return false;
}

bool offers(const Context& context, std::string_view service) { return !context.state.city.value || context.state.city.value->offer(std::string(service)); }

void provenance(const Context& context, std::string_view key, const core::Provenance& from) {
  shell::text(context.ui, key, context.words(Text::common_source, {{"date", from.as_of.iso()}, {"source", core::escape_ruby(from.source)}}), Look::small);
}

}  // namespace app
