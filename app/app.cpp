// See app.h.
#include "app/app.h"

#include "app/apply/records.h"
#include "app/apply/update.h"
#include "app/settings/record.h"
#include "core/base/limits.h"

namespace app {
namespace {

std::string pack_address(const State& state, const char* file) { return "/packs/" + state.city_id() + "/" + file; }
std::string catalog_address(core::Language language) { return "/i18n/" + std::string(core::language_code(language)) + ".json"; }

// City ids name folders of the server; nothing else is ever asked for.
bool may_be_city(std::string_view id) {
  if (id.empty() || id.size() > 64) return false;
  for (const char c : id)
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
  return true;
}

// here: it came; otherwise there was no connection, or no such file.
template <class T>
void take(Loaded<T>& to, bool here, core::Result<T> value) {
  to.damaged = here && !value;
  to.state = value ? Load::done : Load::failed;
  if (value) to.value = std::move(*value);
}

}  // namespace

void App::build(shell::Ui& ui) {
  if (!state_.words.loaded()) return;  // the prerendered page stays until the words are here
  const Context context{state_, ui, messages_};
  build_screen(context);
  if (ui.followed()) {
    const std::string& to = *ui.followed();
    if (to.starts_with('/') && !to.starts_with("/NOTICE")) messages_.push_back(msg::Go{to});
  }
}

bool App::settle() {
  const bool changed = !messages_.empty();
  for (const Message& message : messages_) update(state_, message, effects_);
  messages_.clear();
  ask_for_data();
  return changed;
}

void App::ask_for_data() {
  const auto ask = [this](Load& load, const std::string& address) {
    if (load != Load::idle) return;
    load = Load::loading;
    effects_.push_back({"fetch", address, ""});
  };
  if (!may_be_city(state_.city_id())) return;
  ask(state_.city.state, pack_address(state_, "municipality.json"));
  ask(state_.waste.calendar.state, pack_address(state_, "waste.json"));
  // What a visit before could not send goes out when the page starts again.
  if (!std::exchange(state_.apply.outbox_started, true)) apply::send_waiting(state_, effects_);
  const std::string service = state_.url.segment(1), screen = state_.url.segment(2);
  const bool wants_items =
      service == "search" || service == "about" || service == "apply" || screen == "search" || screen == "item" || !state_.waste.query.empty();
  const bool home_needs_names = service.empty() && !(state_.apply.drafts.empty() && state_.apply.sent.empty());
  if (service == "search" || home_needs_names) ask(state_.apply.procedures.state, pack_address(state_, "procedures.json"));
  if (service == "apply") {
    apply::open_link(state_, effects_);
    ask(state_.apply.procedures.state, pack_address(state_, "procedures.json"));
    ask(state_.apply.postal.state, pack_address(state_, "postal.json"));
    apply::ask_status(state_, effects_);
  }
  if (wants_items && state_.waste.calendar.value) ask(state_.waste.items, pack_address(state_, "waste_items.json"));
}

// "/" leads to the city used last. Told only once the device's record is known, so as not to overwrite it.
void App::remember_city(const std::string& id) {
  if (!state_.settings_known || state_.settings.city == id) return;
  state_.settings.city = id;
  effects_.push_back({"store", "settings", write_settings(state_.settings)});
}

void App::at_url(std::string_view url) {
  const std::string before = state_.city_id();
  state_.url = shell::Url::parse(url);
  const auto asked = core::language_from_code(state_.url.parameter("lang"));
  const core::Language wanted = asked.value_or(core::Language::ja);
  if (before != state_.city_id()) {
    state_.city = {};
    state_.city_unknown = !state_.url.segments.empty() && !may_be_city(state_.city_id());
    state_.waste = {};
    state_.apply = {};
    for (const auto& [key, value] : state_.records) apply::take_record(state_.apply, state_.city_id(), key, value);
  }
  if (state_.url.query.contains("q") && state_.url.parameter("q") != state_.waste.query) {
    state_.waste.query = state_.url.parameter("q");
    find_items(state_.waste);
  }
  state_.wanted_language = wanted;
  state_.catalog_missing = false;
  if (wanted == state_.language && state_.words.loaded()) return;
  effects_.push_back({"fetch", catalog_address(wanted), ""});
}

void App::fetched(std::string_view address, int status, std::string_view body) {
  const bool here = status == 200;
  if (address == catalog_address(state_.wanted_language)) {
    // A catalogue that does not come leaves the language as it was: the page stays readable, and says so.
    state_.catalog_missing = !here || !state_.words.load(body, state_.wanted_language).empty();
    if (!state_.catalog_missing) state_.language = state_.wanted_language;
    return;
  }
  if (address == pack_address(state_, "municipality.json")) {
    state_.city_unknown = status == 404;
    take(state_.city, here, here ? core::read_municipality(body, "municipality.json") : core::fail("net", ""));
    if (state_.city.value) remember_city(state_.city.value->id);
  } else if (address == pack_address(state_, "waste.json")) {
    take(state_.waste.calendar, here, here ? core::waste::read_pack(body, "waste.json") : core::fail("net", ""));
  } else if (address == pack_address(state_, "procedures.json")) {
    take(state_.apply.procedures, here, here ? core::forms::read_procedures(body, "procedures.json") : core::fail("net", ""));
  } else if (address == pack_address(state_, "postal.json")) {
    take(state_.apply.postal, here, here ? core::read_postal_codes(body, "postal.json") : core::fail("net", ""));
  } else if (address == pack_address(state_, "waste_items.json") && state_.waste.calendar.value) {
    const bool good = here && core::waste::read_items(body, "waste_items.json", *state_.waste.calendar.value).empty();
    state_.waste.items_damaged = here && !good;
    state_.waste.items = good ? Load::done : Load::failed;
    if (good) state_.waste.index.emplace(state_.waste.calendar.value->items);
    find_items(state_.waste);
  }
}

void App::answered(std::string_view id, int status, std::string_view body) { apply::answered(state_, id, status, body, effects_); }

void App::stored(std::string_view key, std::string_view value) {
  if (key != "settings") {
    if (value.empty()) state_.records.erase(std::string(key));
    else state_.records[std::string(key)] = value;
    apply::take_record(state_.apply, state_.city_id(), key, value);
    return;
  }
  state_.settings_known = true;
  if (value.empty()) return;
  if (auto settings = read_settings(value)) state_.settings = std::move(*settings);
  else state_.settings_damaged = true;
  if (state_.url.segments.empty() && may_be_city(state_.settings.city)) {
    effects_.push_back({"replace", "/" + state_.settings.city + "/", ""});
    return;
  }
  // An address without a language gets the one the person chose before.
  if (state_.settings.language && !state_.url.query.contains("lang") && *state_.settings.language != state_.language) {
    shell::Url url = state_.url;
    url.query["lang"] = core::language_code(*state_.settings.language);
    effects_.push_back({"replace", url.str(), ""});
  }
}

void App::clock(std::string_view local_time) {
  if (local_time.size() < 16) return;
  state_.today = core::Date::parse(local_time.substr(0, 10));
  const auto digit = [&](std::size_t i) { return local_time[i] - '0'; };
  state_.minute = (digit(11) * 10 + digit(12)) * 60 + digit(14) * 10 + digit(15);
}

void App::told(std::string_view what, std::string_view value) {
  if (what == "speaking") {
    state_.speaking = !value.empty();
    state_.speech_missing = false;
  }
  if (what == "not-stored") state_.store_failed = true;
  if (what == "speech-missing") state_.speech_missing = true;
  if (what == "random") state_.random = value;
  if (what == "online") apply::send_waiting(state_, effects_);
  if (what == "update-ready") state_.update_ready = true;
  if (what == "offline-ready") state_.offline_ready = true;
}

shell::Appearance App::appearance() const {
  std::string title = state_.words.loaded() ? page_title(state_) : "Pipaoi";
  return {state_.language, std::move(title), state_.settings.text_size, state_.settings.theme, state_.settings.plain};
}

bool App::ready() const {
  const auto over = [](Load load) { return load == Load::done || load == Load::failed; };
  if (!state_.words.loaded() || !state_.settings_known) return false;
  if (!may_be_city(state_.city_id())) return true;
  if (!over(state_.city.state) || !over(state_.waste.calendar.state)) return false;
  if (state_.url.segment(1) == "apply" && (!over(state_.apply.procedures.state) || !over(state_.apply.postal.state))) return false;
  return state_.waste.items != Load::loading;
}

std::vector<shell::Effect> App::take_effects() {
  if (state_.forgotten) std::erase_if(effects_, [](const shell::Effect& effect) { return effect.kind == "store"; });
  // What the device keeps is known here too: a change of city reads it again.
  for (const shell::Effect& effect : effects_)
    if (effect.kind == "store" && effect.a != "settings") {
      if (effect.b.empty()) state_.records.erase(effect.a);
      else state_.records[effect.a] = effect.b;
    }
  return std::exchange(effects_, {});
}

}  // namespace app
