// See app.h.
#include "app/app.h"

#include "app/apply/records.h"
#include "app/apply/attachments.h"
#include "app/apply/carry.h"
#include "app/apply/outbox.h"
#include "app/apply/update.h"
#include "app/bus/records.h"
#include "app/bus/update.h"
#include "app/common/frame.h"
#include "app/common/position.h"
#include "app/files.h"
#include "app/learn/screens.h"
#include "app/learn/update.h"
#include "app/notices/update.h"
#include "app/settings/record.h"
#include "app/waste/unknown_words.h"
#include "app/waste/update.h"
#include "core/base/limits.h"
#include "core/base/ruby.h"

namespace app {
void App::build(shell::Ui& ui) {
  if (!state_.words.loaded()) return;  // the prerendered page stays until the words are here
  const Context context{state_, ui, messages_};
  if (state_.idle) return still_there_screen(context);
  if (const core::lessons::Practice* practice = practised()) {
    learn::practice_bar(context, learn::asked(state_));
    if (ui.followed()) {  // a link of the bar itself
      messages_.push_back(msg::Go{*ui.followed()});
      ui.stay();
    }
    sandbox_->build(ui, *practice);
    return;
  }
  build_screen(context);
  if (ui.followed()) {
    const std::string& to = *ui.followed();
    if (to.starts_with('/') && !shell::is_file(to)) messages_.push_back(msg::Go{to});
  }
}

bool App::settle() {
  bool changed = !messages_.empty();
  for (const Message& message : messages_) update(state_, message, effects_);
  messages_.clear();
  ask_for_data();
  changed = waste::follow_notices(state_) || changed;
  if (const core::lessons::Practice* practice = practised()) {
    changed = sandbox_->settle(effects_) || changed;
    const learn::Asked asked = learn::asked(state_);
    if (sandbox_->done(*practice)) changed = state_.learn.practised.insert(learn::place_of(asked.lesson->id, asked.step->id)).second || changed;
  }
  return changed;
}

const core::lessons::Practice* App::practised() {
  const learn::Asked asked = learn::asked(state_);
  if (!asked.step || asked.step->kind != core::lessons::Step::Kind::practise) {
    if (!asked.lesson) sandbox_.reset();  // the next lesson begins with a fresh town
    return nullptr;
  }
  if (!sandbox_) sandbox_ = std::make_unique<learn::Sandbox>();
  sandbox_->show(state_, asked.step->practice);
  return &asked.step->practice;
}

void App::ask_for_data() {
  for (const auto& files : {needed_files(state_), further_files(state_)})
    for (const DataFile file : files) ask_for(state_, file, effects_);
  if (!may_be_city(state_.city_id())) return;
  // What a visit before could not send goes out when the page starts again.
  if (!std::exchange(state_.apply.outbox_started, true)) {
    apply::drop_old_drafts(state_, effects_);
    apply::send_waiting(state_, effects_);
    if (const auto needed = apply::needed_attachments(state_.records)) effects_.push_back({"keep-attachments", *needed, ""});
  }
  if (!std::exchange(state_.bus.outbox_started, true)) bus::send_waiting(state_, effects_);
  if (!std::exchange(state_.waste.unknown.started, true)) waste::send_waiting_words(state_, effects_);
  notices::ask(state_, effects_);
  apply::open_link(state_, effects_);
  apply::ask_status(state_, effects_);
  bus::ask_for_screen(state_, effects_);
}

// "/" leads to the city used last. Told only once the device's record is known, so as not to overwrite it.
void App::remember_city(const std::string& id) {
  if (!state_.settings_known || state_.settings.city == id) return;
  state_.settings.city = id;
  keep_settings(state_, effects_);
}

void App::at_url(std::string_view url) {
  const std::string before = state_.city_id();
  const shell::Url next = shell::Url::parse(url);
  if (state_.url.segment(1) == "waste" && state_.url.segment(2) == "search" && state_.url.segments != next.segments) waste::keep_unknown_word(state_, effects_);
  // Questions of the quiz share one address but for their answers: each is a screen of its own to who hears it.
  const bool next_question = next.segment(1) == "waste" && next.segment(2) == "quiz" && state_.url.segments == next.segments && state_.url.query != next.query;
  state_.url = next;
  apply::leave_carrying(state_);
  if (next_question) effects_.push_back({"focus", "body/main/title", ""});
  const auto asked = core::language_from_code(state_.url.parameter("lang"));
  const core::Language wanted = asked.value_or(core::Language::ja);
  if (before != state_.city_id()) {
    state_.city = {};
    state_.city_unknown = !state_.url.segments.empty() && !may_be_city(state_.city_id());
    state_.waste = {};
    state_.apply = {};
    state_.bus = {};
    state_.visit = {};
    state_.notices = {};
    effects_.push_back({"listen", "", "0"});
    state_.safety = {};
    for (const auto& [key, value] : state_.records) take_record(key, value);
  }
  if (state_.url.query.contains("q") && state_.url.parameter("q") != state_.waste.query) {
    state_.waste.query = state_.url.parameter("q");
    waste::find_items(state_.waste);
  }
  // Asked for by Enter or by the button, not on the way to a longer word.
  if (state_.url.segment(1) == "waste" && state_.url.segment(2) == "search") waste::keep_unknown_word(state_, effects_);
  state_.wanted_language = wanted;
  state_.catalog_missing = false;
  if (wanted == state_.language && state_.words.loaded()) return;
  effects_.push_back({"fetch", catalog_address(wanted), ""});
}

void App::fetched(std::string_view address, int status, std::string_view body) {
  if (address == catalog_address(state_.wanted_language)) {
    // A catalogue that does not come leaves the language as it was: the page stays readable, and says so.
    state_.catalog_missing = status != 200 || !state_.words.load(body, state_.wanted_language).empty();
    if (!state_.catalog_missing) state_.language = state_.wanted_language;
    return;
  }
  if (address == notices::address(state_)) return notices::take_list(state_, status, body, effects_);
  if (sandbox_ && sandbox_->fetched(address, status, body)) return;
  if (take_file(state_, address, status, body) && state_.city.value) remember_city(state_.city.value->id);
}

void App::answered(std::string_view id, int status, std::string_view body) {
  apply::answered(state_, id, status, body, effects_);
  bus::answered(state_, id, status, body, effects_);
  waste::take_words_answer(state_, id, status, body, effects_);
  state_.asks_finish = 0;  // what waits has changed: "finish" counts anew
}

void App::take_record(std::string_view key, std::string_view value) {
  apply::take_record(state_.apply, state_.city_id(), key, value);
  bus::take_record(state_.bus, state_.city_id(), key, value);
  waste::take_record(state_.waste, state_.city_id(), key, value);
  learn::take_record(state_.learn, key, value);
  notices::take_record(state_.notices, state_.city_id(), key, value);
}

void App::stored(std::string_view key, std::string_view value) {
  if (key != "settings") {
    if (value.empty()) state_.records.erase(std::string(key));
    else state_.records[std::string(key)] = value;
    take_record(key, value);
    return;
  }
  state_.settings_known = true;
  if (value.empty()) return;
  if (auto settings = read_settings(value)) state_.settings = std::move(*settings);
  else state_.settings_damaged = true;
  if (state_.url.segments.empty() && may_be_city(state_.settings.city)) {
    shell::Url home = shell::Url::parse("/" + state_.settings.city + "/");
    home.query = state_.url.query;
    effects_.push_back({"replace", home.str(), ""});
    return;
  }
  // An address without a language gets the one the person chose before.
  if (state_.settings.language && !state_.url.query.contains("lang") && *state_.settings.language != state_.language) {
    shell::Url url = state_.url;
    url.query["lang"] = core::language_code(*state_.settings.language);
    effects_.push_back({"replace", url.str(), ""});
  }
}

void App::clock(std::string_view local_time) { set_clock(state_, local_time); }

void App::told(std::string_view what, std::string_view value) {
  if (what == "speaking") {
    state_.speaking = !value.empty();
    state_.speech_missing = false;
  }
  if (what == "uploading") apply::uploading(state_, value);
  if (what == "attach") apply::attached(state_, value, effects_);
  if (apply::carry_told(state_, what, value, effects_)) return;
  if (what == "not-stored") state_.store_failed = true;
  if (what == "speech-missing") state_.speech_missing = true;
  if (what == "random") state_.random = value;
  if (what == "insecure") state_.insecure = true;
  if (what == "origin") state_.origin = value;
  if (what == "position") {
    state_.position = read_position(value);
    state_.position_unknown = !state_.position;
  }
  if (what == "notices") notices::take_change(state_, value, effects_);
  if (what == "notices-behind") notices::read_again(state_);
  if (what == "notices-heard") notices::hear(state_, true);
  if (what == "notices-lost") notices::hear(state_, false);
  if (what == "online") {
    notices::read_again(state_);
    apply::send_waiting(state_, effects_);
    bus::send_waiting(state_, effects_);
    waste::send_waiting_words(state_, effects_);
  }
  if (what == "update-ready") state_.update_ready = true;
  if (what == "offline-ready") state_.offline_ready = true;
  if (what == "shared") {
    state_.shared = value == "1";
    if (state_.shared) effects_.push_back({"watch-idle", "", ""});
  }
  if (what == "idle") {
    state_.idle = value == "1";
    effects_.push_back({"focus", "body/main/idle-title", ""});
  }
}

shell::Appearance App::appearance() const {
  std::string title = state_.words.loaded() ? page_title(state_) : "Pipaoi";
  return {state_.language, std::move(title), state_.settings.text_size, state_.settings.theme, state_.settings.plain};
}

// Where things are searched for: their names.
std::string App::likely_words() const {
  const std::string service = state_.url.segment(1), screen = state_.url.segment(2);
  const bool searches = service == "search" || (service == "waste" && (screen.empty() || screen == "search"));
  if (!searches || state_.waste.items != Load::done) return {};
  std::string out;
  for (const core::waste::Item& item : state_.waste.calendar.value->items) out += core::base_text(item.name.in(state_.language).text);
  return out;
}

bool App::ready() const {
  if (!state_.words.loaded() || !state_.settings_known) return false;
  return all_over(state_, needed_files(state_)) && !(sandbox_ && !sandbox_->ready());
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
