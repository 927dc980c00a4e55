// See app.h. In Japanese alone: it is the language the city works in.
#include "app/staff/app.h"

#include "app/bus/update.h"
#include "app/files.h"
#include "app/settings/record.h"
#include "app/staff/screens.h"
#include "app/staff/update.h"
#include "app/staff/waste/desk.h"
#include "app/staff/what_if.h"

namespace app::staff {
namespace {

constexpr const char* kCatalog = "/i18n/staff.ja.json";

}  // namespace

void StaffApp::build(shell::Ui& ui) {
  if (!state_.words.loaded()) return;
  const Context base{state_, ui, shared_messages_};
  build_screen({base, staff_, messages_});
  if (ui.followed() && ui.followed()->starts_with('/') && !shell::is_file(*ui.followed())) effects_.push_back({"go", *ui.followed(), ""});
}

bool StaffApp::settle() {
  const bool changed = !messages_.empty() || !shared_messages_.empty();
  for (const Message& message : messages_) update({state_, staff_, effects_}, message);
  for (const app::Message& message : shared_messages_)
    if (const auto* of_bus = std::get_if<bus::Message>(&message)) carry_out(*of_bus);
  messages_.clear();
  shared_messages_.clear();
  if (!may_be_city(state_.city_id())) return changed;
  for (const DataFile file : {DataFile::municipality, DataFile::waste, DataFile::procedures, DataFile::waste_items, DataFile::stops, DataFile::ride})
    ask_for(state_, file, effects_);
  ask_for_screen({state_, staff_, effects_});
  return begin_draft({state_, staff_, effects_}) || changed;
}

// Residents' screens, used here: what they keep on a device is not kept on the city's, offers stand on this screen, and an offer that is
// taken waits for the caller's name.
void StaffApp::carry_out(const bus::Message& message) {
  if (staff_.booking.frozen()) return;
  if (const auto* take = std::get_if<bus::Take>(&message)) return update({state_, staff_, effects_}, TakeOffer{take->index});
  std::vector<shell::Effect> effects;
  staff_.booking.taken = -1;
  bus::update(state_, message, effects);
  for (shell::Effect& effect : effects)
    if (effect.kind == "send" || effect.kind == "focus") effects_.push_back(std::move(effect));
}

void StaffApp::at_url(std::string_view url) {
  state_.url = shell::Url::parse(url);
  // Colleagues write too: looked at anew with each screen.
  for (Load* load : {&staff_.notices.state, &staff_.waste.history.state, &staff_.waste.words.state})
    if (*load != Load::loading) *load = Load::idle;
  if (!state_.words.loaded()) effects_.push_back({"fetch", kCatalog, ""});
}

void StaffApp::fetched(std::string_view address, int status, std::string_view body) {
  if (address == kCatalog) {
    if (status == 200) (void)state_.words.load(body, core::Language::ja);
    return;
  }
  take_file(state_, address, status, body);
}

void StaffApp::answered(std::string_view id, int status, std::string_view body) {
  staff::answered({state_, staff_, effects_}, id, status, body);
  bus::answered(state_, id, status, body, effects_);
}

void StaffApp::stored(std::string_view key, std::string_view value) {
  if (key != "settings") return;
  state_.settings_known = true;
  if (auto settings = read_settings(value)) state_.settings = std::move(*settings);
}

void StaffApp::clock(std::string_view local_time) { set_clock(state_, local_time); }

void StaffApp::told(std::string_view what, std::string_view value) {
  if (what == "random") state_.random = value;
  if (what == "online" && staff_.session == Session::unreachable) staff_.session = Session::unknown;
}

shell::Work StaffApp::work() { return step_what_if(staff_); }

shell::Appearance StaffApp::appearance() const {
  const std::string title = state_.words.loaded() ? page_title(state_).text : "Pipaoi";
  return {core::Language::ja, title, state_.settings.text_size, state_.settings.theme, state_.settings.plain};
}

bool StaffApp::ready() const { return state_.words.loaded() && staff_.session != Session::unknown && staff_.session != Session::asking; }

std::vector<shell::Effect> StaffApp::take_effects() { return std::exchange(effects_, {}); }

}  // namespace app::staff
