// See update.h.
#include "app/notices/update.h"

#include <algorithm>
#include <utility>

#include "app/common/clock_text.h"
#include "app/settings/record.h"
#include "core/base/json.h"
#include "core/base/limits.h"

namespace app::notices {
namespace {

using core::notices::Notice;

// Of the device's room for records, the most that notices take; the first of the list are kept.
constexpr std::size_t kKeptBytes = core::limits::kRecordBytes / 2;

std::string record_key(const std::string& city) { return "notices:" + city; }

std::string record_of(const NoticesState& state) {
  core::json::Writer all;
  all.begin_array();
  for (const Notice& notice : state.list.all) {
    core::json::Writer one;
    one.begin_object();
    write_notice(one, notice);
    one.end_object();
    if (all.str().size() + one.str().size() > kKeptBytes) break;
    all.raw(one.str());
  }
  all.end_array();
  core::json::Writer out;
  out.begin_object().key("asOf").string(state.as_of).key("number").integer(state.list.number).key("notices").raw(all.str()).end_object();
  return out.take();
}

void keep(State& state, std::vector<shell::Effect>& effects) { effects.push_back({"store", record_key(state.city_id()), record_of(state.notices)}); }

std::string now_text(const State& state) { return state.today->iso() + " " + clock_text(state.minute); }

struct Update {
  State& state;
  std::vector<shell::Effect>& effects;

  void operator()(const WantTopics& want) {
    state.settings.unwanted.clear();
    for (std::size_t i = 0; i < core::notices::kTopics; ++i) {
      const auto topic = static_cast<core::notices::Topic>(i);
      if (std::find(want.codes.begin(), want.codes.end(), core::notices::topic_code(topic)) == want.codes.end()) state.settings.unwanted.insert(topic);
    }
    keep_settings(state, effects);
  }
  void operator()(const ShowAll& show) { state.notices.all_shown = show.all; }
};

}  // namespace

void update(State& state, const Message& message, std::vector<shell::Effect>& effects) { std::visit(Update{state, effects}, message); }

std::string address(const State& state) { return state.api("notices"); }

// Without a clock (prerendered files) nobody is there to tell, and nobody to ask for.
void ask(State& state, std::vector<shell::Effect>& effects) {
  if (state.notices.load != Load::idle || !state.city.value || !state.today || !state.settings_known) return;
  state.notices.load = Load::loading;
  effects.push_back({"fetch", address(state), ""});
}

void read_again(State& state) {
  if (state.notices.load != Load::loading) state.notices.load = Load::idle;
}

void hear(State& state, bool all) {
  NoticesState& notices = state.notices;
  if (notices.load != Load::done || !state.today || notices.current == all) return;
  notices.current = all;
  notices.as_of = now_text(state);
}

void take_list(State& state, int status, std::string_view body, std::vector<shell::Effect>& effects) {
  NoticesState& notices = state.notices;
  auto list = status == 200 ? core::notices::read_list(body) : core::fail("net", "");
  notices.load = list ? Load::done : Load::failed;
  notices.current = list.has_value();
  if (!list || !state.today) return;
  notices.list = std::move(*list);
  notices.as_of = now_text(state);
  keep(state, effects);
  effects.push_back({"listen", address(state) + "/stream", std::to_string(notices.list.number)});
}

void take_change(State& state, std::string_view json, std::vector<shell::Effect>& effects) {
  core::json::Document document(json, "notices", core::limits::kPackFileBytes);
  std::vector<Notice> changed;
  document.root().each([&](const core::json::Reader& notice) { changed.push_back(core::notices::read_notice(notice)); });
  if (!document.errors().empty() || !state.today) return read_again(state);
  auto& all = state.notices.list.all;
  for (Notice& notice : changed) {
    state.notices.list.number = std::max(state.notices.list.number, notice.number);
    std::erase_if(all, [&](const Notice& one) { return one.id == notice.id; });
    if (!notice.withdrawn) all.push_back(std::move(notice));
  }
  // As the server lists them: what is urgent is never pushed out by what is not.
  std::stable_sort(all.begin(), all.end(),
                   [](const Notice& a, const Notice& b) { return std::pair(a.urgent, a.published) > std::pair(b.urgent, b.published); });
  if (all.size() > core::notices::kMostListed) all.resize(core::notices::kMostListed);
  if (!state.notices.current) return;  // from the served page: the list itself is on its way
  state.notices.as_of = now_text(state);
  keep(state, effects);
}

void take_record(NoticesState& state, const std::string& city, std::string_view key, std::string_view value) {
  if (key != record_key(city) || state.current || value.empty()) return;
  core::json::Document document(value, "notices", core::limits::kRecordBytes);
  const std::string as_of = document.root().at("asOf").text(16);
  auto list = core::notices::read_list(value);
  const bool dated = as_of.size() == 16 && core::Date::parse(as_of.substr(0, 10));
  if (!document.errors().empty() || !list || !dated) return;  // a damaged copy is no loss: the list is asked for
  state.list = std::move(*list);
  state.as_of = as_of;
}

}  // namespace app::notices
