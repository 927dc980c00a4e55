// state x message -> state + effects. No ui.
#include "app/app.h"
#include "app/apply/attachments.h"
#include "app/apply/outbox.h"
#include "app/apply/update.h"
#include "app/bus/update.h"
#include "app/learn/update.h"
#include "app/notices/update.h"
#include "app/safety/update.h"
#include "app/files.h"
#include "app/settings/record.h"
#include "app/waste/unknown_words.h"
#include "app/waste/update.h"

namespace app {
namespace {

struct Update {
  State& state;
  std::vector<shell::Effect>& effects;

  void operator()(const msg::Go& go) { effects.push_back({go.replace ? "replace" : "go", go.url, ""}); }
  void operator()(const msg::SetLanguage& set) {
    const auto language = core::language_from_code(set.code);
    if (!language) return;
    state.settings.language = language;
    keep_settings(state, effects);
    shell::Url url = state.url;
    if (*language == core::Language::ja) url.query.erase("lang");
    else url.query["lang"] = set.code;
    effects.push_back({"replace", url.str(), ""});
  }
  void operator()(const msg::SetTextSize& set) {
    if (set.percent != 100 && set.percent != 125 && set.percent != 150 && set.percent != 200) return;
    state.settings.text_size = set.percent;
    keep_settings(state, effects);
  }
  void operator()(const msg::SetTheme& set) {
    state.settings.theme = set.theme;
    keep_settings(state, effects);
  }
  void operator()(const msg::SetPlain& set) {
    state.settings.plain = set.plain;
    keep_settings(state, effects);
    // An address that asks for a view would go on deciding against what was chosen.
    if (shell::Url url = state.url; url.query.erase("view") > 0) effects.push_back({"replace", url.str(), ""});
    effects.push_back({"view", set.plain ? "plain" : "canvas", ""});
  }
  void operator()(const msg::Retry&) {
    forget_failures(state);
    notices::read_again(state);
    if (state.catalog_missing) effects.push_back({"replace", state.url.str(), ""});
  }
  void operator()(const learn::Message& message) { learn::update(state, message, effects); }
  void operator()(const notices::Message& message) { notices::update(state, message, effects); }
  void operator()(const safety::Message& message) { safety::update(state, message); }
  void operator()(const bus::Message& message) { bus::update(state, message, effects); }
  void operator()(const waste::Message& message) { waste::update(state, message, effects); }
  void operator()(const apply::Message& message) { apply::update(state, message, effects); }
  void operator()(const msg::TakeUpdate&) { effects.push_back({"take-update", "", ""}); }
  // What stands on a person's device goes by it, so it asks first.
  void operator()(const msg::SetShared& set) {
    if (!set.shared || state.asks_shared) effects.push_back({"shared", set.shared ? "1" : "", ""});
    state.asks_shared = set.shared;
  }
  void operator()(const msg::Finish&) {
    // What has not reached the city goes only when it is said twice.
    const std::size_t unsent = apply::unsent(state.apply) + bus::unsent(state.bus) + waste::unsent_words(state.waste);
    if (unsent > 0 && state.asks_finish == 0) {
      state.asks_finish = unsent;
      return;
    }
    effects.push_back({"finish", state.city_id().empty() ? "/" : state.href("", {}), ""});
  }
  void operator()(const msg::StillThere&) {
    state.idle = false;
    effects.push_back({"still-there", "", ""});
    effects.push_back({"focus", "body/main/title", ""});
  }
  void operator()(const msg::AskForget&) { state.asks_forget = true; }
  void operator()(const msg::ForgetDevice&) {
    state.asks_forget = false;
    state.settings = {};
    state.waste.query.clear();
    state.records.clear();
    state.apply = {};
    state.bus = {};
    state.learn = {};
    state.notices = {};
    state.forgotten = true;
    effects.push_back({"forget-device", "", ""});
  }
};

}  // namespace

void update(State& state, const Message& message, std::vector<shell::Effect>& effects) { std::visit(Update{state, effects}, message); }

}  // namespace app
