// See update.h.
#include "app/waste/update.h"

#include "app/settings/record.h"
#include "app/waste/unknown_words.h"
#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/city/collection_changes.h"

namespace app::waste {
namespace {

// As long as an area or category of an imported pack may be called.
constexpr std::size_t kIdBytes = 1024;

std::string put_out_key(const std::string& city) { return "put-out." + city; }
std::string remind_key(const std::string& city) { return "remind." + city; }

void write_set(core::json::Writer& out, const std::set<std::string>& set) {
  out.begin_array();
  for (const std::string& one : set) out.string(one);
  out.end_array();
}

std::set<std::string> read_set(const core::json::Reader& from) {
  std::set<std::string> out;
  from.each([&](const core::json::Reader& one) { out.insert(one.text(kIdBytes)); });
  return out;
}

struct Update {
  State& state;
  std::vector<shell::Effect>& effects;

  void operator()(const SetArea& set) {
    state.settings.waste_area = set.area;
    keep_settings(state, effects);
    effects.push_back({"go", set.then, ""});
  }
  void operator()(const SetQuery& set) {
    state.waste.query = set.text;
    find_items(state.waste);
  }
  void operator()(const SetTownQuery& set) { state.waste.town_query = set.text; }
  void operator()(const PutOut& put) {
    if (!state.today) return;
    if (state.waste.put_out_on != state.today) state.waste.put_out.clear();
    state.waste.put_out_on = state.today;
    if (put.out) state.waste.put_out.insert(put.category);
    else state.waste.put_out.erase(put.category);
    core::json::Writer out;
    out.begin_object().key("day").string(state.today->iso()).key("categories");
    write_set(out, state.waste.put_out);
    out.end_object();
    effects.push_back({"store", put_out_key(state.city_id()), out.take()});
    // The button that was pressed is gone: the focus goes to the one in its place.
    effects.push_back({"focus", "body/main/today/bags/" + put.category + "/words/" + (put.out ? "undo" : "put-out"), ""});
  }
  void operator()(const WantReminder& want) {
    if (want.wanted) state.waste.reminders.unwanted.erase(want.category);
    else state.waste.reminders.unwanted.insert(want.category);
    keep_reminders();
  }
  void operator()(const RemindInEvening& when) {
    state.waste.reminders.evening = when.evening;
    keep_reminders();
  }
  void operator()(const TellWords&) { tell_words(state, effects); }
  void operator()(const DropWords&) { drop_words(state, effects); }
  void keep_reminders() {
    core::json::Writer out;
    out.begin_object().key("unwanted");
    write_set(out, state.waste.reminders.unwanted);
    out.key("evening").boolean(state.waste.reminders.evening).end_object();
    effects.push_back({"store", remind_key(state.city_id()), out.take()});
  }
};

}  // namespace

void update(State& state, const Message& message, std::vector<shell::Effect>& effects) { std::visit(Update{state, effects}, message); }

void take_record(WasteState& state, const std::string& city, std::string_view key, std::string_view value) {
  take_words_record(state, city, key, value);
  if (key != put_out_key(city) && key != remind_key(city)) return;
  core::json::Document document(value, std::string(key), core::limits::kSettingsBytes);
  const core::json::Reader root = document.root();
  if (key == put_out_key(city)) {
    const auto day = core::Date::parse(root.at("day").text(16));
    std::set<std::string> categories = read_set(root.at("categories"));
    if (!document.errors().empty()) return;
    state.put_out_on = day;
    state.put_out = std::move(categories);
  } else {
    Reminders reminders{read_set(root.at("unwanted")), root.at("evening").boolean()};
    if (document.errors().empty()) state.reminders = std::move(reminders);
  }
}

bool follow_notices(State& state) {
  auto& pack = state.waste.calendar.value;
  if (!pack || !state.today) return false;
  std::string changed_by;
  for (const core::notices::Notice& notice : state.notices.list.all)
    if (notice.collection && notice.in_force(*state.today)) changed_by += notice.id + ":" + std::to_string(notice.number) + " ";
  if (changed_by == state.waste.changed_by) return false;
  if (state.waste.changed_by.empty()) state.waste.pack_suspensions = pack->suspensions.size();
  pack->suspensions.resize(state.waste.pack_suspensions);
  for (core::waste::Suspension& one : core::city::suspensions_of(state.notices.list.all, *state.today)) pack->suspensions.push_back(std::move(one));
  state.waste.changed_by = std::move(changed_by);
  return true;
}

bool is_put_out(const State& state, const std::string& category) {
  return state.today && state.waste.put_out_on == state.today && state.waste.put_out.contains(category);
}

}  // namespace app::waste
