// See gallery.h.
#include "app/gallery/gallery.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/limits.h"
#include "shell/ui/action.h"
#include "shell/ui/examples.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app::gallery {
namespace {

constexpr const char* kSamples = "/gallery/samples.json";

const shell::ExampleList* list_of(std::string_view name) {
  const auto& lists = shell::example_lists();
  const auto found = std::find_if(lists.begin(), lists.end(), [&](const shell::ExampleList& list) { return list.name == name; });
  return found == lists.end() ? nullptr : &*found;
}

}  // namespace

core::Language Gallery::language() const { return core::language_from_code(url_.parameter("lang")).value_or(core::Language::ja); }

std::string Gallery::address(std::string_view list, std::string_view language) const {
  shell::Url to = url_;
  to.query["list"] = list;
  to.query["lang"] = language;
  return to.str();
}

void Gallery::build(shell::Ui& ui) {
  const auto found = texts_.find(language());
  if (found == texts_.end()) return;
  const shell::ExampleList* list = list_of(url_.parameter("list"));
  std::map<std::string, std::string> before;
  if (list) before = states_[std::string(list->name)];
  const shell::ExampleContext context{ui, language(), found->second, states_[list ? std::string(list->name) : ""]};
  const auto code = core::language_code(language());
  const auto body = ui.scope(shell::Role::group, "body", shell::Look::body);
  auto main = ui.scope(shell::Role::main, "main", shell::Look::main);
  main.node().wide = true;
  shell::heading(ui, "title", 1, list ? context.plain(std::string(list->name)) : context.words("gallery"));
  if (list) {
    shell::link(ui, "back", context.words("gallery"), address("", code), {.look = shell::Look::back_link, .picture = shell::Picture::back});
    list->build(context);
    changed_ = changed_ || before != context.state;
  } else {
    shell::text(ui, "choose", context.words("choose"));
    const auto rows = ui.scope(shell::Role::list, "lists", shell::Look::rows);
    for (const shell::ExampleList& one : shell::example_lists()) {
      const auto item = ui.scope(shell::Role::item, one.name, shell::Look::block);
      shell::link(ui, "open", context.plain(std::string(one.name)), address(one.name, code), {.look = shell::Look::row_link});
    }
  }
  if (ui.followed()) effects_.push_back({"go", ui.followed()->starts_with('?') ? "/gallery" + *ui.followed() : *ui.followed(), ""});
}

void Gallery::at_url(std::string_view url) {
  url_ = shell::Url::parse(url);
  if (texts_.empty()) effects_.push_back({"fetch", kSamples, ""});
}

void Gallery::fetched(std::string_view address, int status, std::string_view body) {
  if (address != kSamples || status != 200) return;
  core::json::Document document(body, "samples.json", core::limits::kPackFileBytes);
  document.root().members([this](std::string_view code, const core::json::Reader& texts) {
    const auto language = core::language_from_code(code);
    if (!language) return texts.note("pack.unknown-language", std::string(code));
    texts.members([&](std::string_view key, const core::json::Reader& text) { texts_[*language][std::string(key)] = text.text(); });
  });
}

shell::Appearance Gallery::appearance() const {
  const std::string size = url_.parameter("size");
  return {language(), "Pipaoi: " + url_.parameter("list"), size.empty() ? 100 : std::clamp(std::atoi(size.c_str()), 100, 200), "system", false};
}

}  // namespace app::gallery
