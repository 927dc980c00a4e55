// See sandbox.h.
#include "app/learn/sandbox.h"

#include "app/app.h"
#include "app/files.h"

namespace app::learn {
namespace {

constexpr const char* kTown = "practice";
const core::Date kDay = core::Date::from({2026, 6, 1});  // a Monday
constexpr int kMinute = 10 * 60;

std::string address(const std::string& path) { return std::string("/") + kTown + "/" + path; }

}  // namespace

void Sandbox::show(const State& outside, const core::lessons::Practice& practice) {
  state_.words = outside.words;
  state_.language = state_.wanted_language = outside.language;
  state_.pack_root = "/lessons/";
  state_.settings_known = true;
  state_.settings.waste_area = "all";
  state_.today = kDay;
  state_.minute = kMinute;
  if (at_ == practice.at) return;
  at_ = practice.at;
  state_.url = shell::Url::parse(address(practice.at));
}

void Sandbox::build(shell::Ui& ui, const core::lessons::Practice& practice) {
  ui.point(practice.point);
  build_screen({state_, ui, messages_});
  if (ui.followed()) messages_.push_back(msg::Go{*ui.followed()});
  ui.stay();  // not the program's own address
}

bool Sandbox::settle(std::vector<shell::Effect>& effects) {
  const bool changed = !messages_.empty();
  std::vector<shell::Effect> wanted;
  for (const app::Message& message : messages_) app::update(state_, message, wanted);
  messages_.clear();
  for (const DataFile file : {DataFile::municipality, DataFile::waste, DataFile::waste_items}) ask_for(state_, file, wanted);
  for (shell::Effect& effect : wanted) {
    if (effect.kind == "fetch") effects.push_back(std::move(effect));
    // Its own addresses lead inside; others (a telephone number, another site) nowhere.
    else if ((effect.kind == "go" || effect.kind == "replace") && effect.a.starts_with(address(""))) state_.url = shell::Url::parse(effect.a);
  }
  return changed;
}

bool Sandbox::fetched(std::string_view address, int status, std::string_view body) { return take_file(state_, address, status, body); }

bool Sandbox::done(const core::lessons::Practice& practice) const {
  if (practice.until.empty()) return !state_.waste.query.empty() && !state_.waste.hits.empty();
  return state_.url.str().substr(0, state_.url.str().find('?')) == address(practice.until);
}

bool Sandbox::ready() const { return state_.city.value && state_.waste.calendar.value && state_.waste.items == Load::done; }

}  // namespace app::learn
