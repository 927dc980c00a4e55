// See update.h.
#include "app/bus/update.h"

#include <algorithm>
#include <charconv>

#include "app/bus/records.h"
#include "app/common/clock_text.h"
#include "app/common/request.h"
#include "core/base/json.h"
#include "core/base/suggest.h"

namespace app::bus {
namespace {

using core::json::Document;
using core::json::Reader;
using Effects = std::vector<shell::Effect>;

constexpr std::int64_t kMostLateMinutes = 24 * 60;
constexpr std::size_t kAnswerBytes = 1 << 18;
constexpr const char* kSummaryId = "body/main/faults";

void keep_wish(const State& state, Effects& effects) { effects.push_back({"store", wish_key(state.city_id()), write_wish(state.bus.wish)}); }
void keep_ride(const State& state, const std::string& key, Effects& effects) {
  const auto ride = state.bus.rides.find(key);
  effects.push_back({"store", ride_key(state.city_id(), key), ride == state.bus.rides.end() ? "" : write_ride(ride->second)});
}

void send(const State& state, const std::string& what, const char* method, const std::string& path, const std::string& key, const std::string& secret,
          const std::string& body, Effects& effects) {
  const std::string authorization = secret.empty() ? "" : "Receipt " + secret;
  effects.push_back(
      {"send", "bus-" + what, write_request({method, state.api("rides" + path), {{"Idempotency-Key", key}, {"Authorization", authorization}}, body})});
}

// So that an answer to an older wish is known as such.
std::string mark_of(const State& state) { return state.city_id() + ":" + write_wish(state.bus.offers.wish); }

void book(State& state, const std::string& key, Effects& effects) {
  const auto ride = state.bus.rides.find(key);
  if (ride == state.bus.rides.end() || ride->second.outcome != Ride::Outcome::waiting || !state.bus.in_flight.insert(key).second) return;
  core::json::Writer body;
  body.begin_object().key("offer").string(ride->second.offer).end_object();
  send(state, "book:" + state.city_id() + ":" + key, "POST", "", key, "", body.take(), effects);
}

void cancel(State& state, const std::string& key, Effects& effects) {
  const auto ride = state.bus.rides.find(key);
  if (ride == state.bus.rides.end() || ride->second.outcome != Ride::Outcome::booked || !state.bus.in_flight.insert(key).second) return;
  state.bus.cancel_failed.erase(key);
  send(state, "cancel:" + state.city_id() + ":" + key, "DELETE", "/" + ride->second.id, "cancel-" + key, ride->second.secret, "", effects);
}

Times read_times(const Reader& from) {
  Times out;
  std::vector<std::string> window;
  from.at("pickup").each([&](const Reader& one) { window.push_back(one.text(64)); });
  if (window.size() != 2) from.at("pickup").note("json.kind", "two times");
  else out = {window[0], window[1], ""};
  out.arrive_by = from.at("arrive_by").text(64);
  return out;
}

void take_offers(State& state, int status, std::string_view body) {
  Offers& to = state.bus.offers;
  if (to.load != Load::loading) return;  // the same wish was answered before
  Offers read;
  read.wish = to.wish;
  read.load = Load::failed;
  if (status == 200) {
    Document document(body, "offers", kAnswerBytes);
    const Reader root = document.root();
    root.at("offers").each([&](const Reader& one) {
      read.offers.push_back({one.at("id").text(4096), read_times(one), one.at("minutes_on_board").integer(0, 1440), one.at("fare").integer(0, 1000000)});
    });
    root.at("alternatives").each([&](const Reader& one) {
      read.alternatives.push_back({one.at("when").at("kind").text(8), one.at("when").at("at").text(64), read_times(one)});
    });
    if (const Reader reason = root.maybe("reason"); reason.exists()) read.reason = reason.text(64);
    read.damaged = !document.errors().empty();
    if (read.damaged) read.offers.clear(), read.alternatives.clear();
    else read.load = Load::done;
  } else if (status >= 400 && status < 500) {
    read.refused = problem_code(body);
  }
  to = std::move(read);
}

void take_booking(State& state, const std::string& key, int status, std::string_view body, Effects& effects) {
  state.bus.in_flight.erase(key);
  const auto found = state.bus.rides.find(key);
  if (found == state.bus.rides.end() || found->second.outcome != Ride::Outcome::waiting) return;
  Ride& ride = found->second;
  if (status == 201) {
    Document document(body, "booking", kAnswerBytes);
    const Reader root = document.root();
    const std::string id = root.at("id").text(64), secret = root.at("secret").text(128), code = root.at("code").text(16);
    if (!document.errors().empty()) return;  // not our server's answer: it waits, and the key keeps it single
    ride.id = id;
    ride.secret = secret;
    ride.code = code;
    ride.offer.clear();
    ride.outcome = Ride::Outcome::booked;
    keep_ride(state, key, effects);
    cancel(state, ride.replaces, effects);  // B3
  } else if (certainly_refused(status, body)) {
    ride.outcome = Ride::Outcome::lost;
    ride.reason = problem_code(body);
    ride.offer.clear();
    keep_ride(state, key, effects);
  }
}

void take_status(State& state, const std::string& key, int status, std::string_view body, Effects& effects) {
  RideStatus& to = state.bus.status[key];
  to.load = Load::failed;
  to.unknown = status == 404;
  if (status != 200) return;
  Document document(body, "ride", kAnswerBytes);
  const Reader root = document.root(), planned = root.maybe("planned");
  RideStatus read;
  read.state = root.at("state").text(16);
  if (const Reader returned = root.maybe("returned"); returned.exists()) read.returned = returned.text(32);
  if (const Reader late = root.maybe("late_minutes"); late.exists()) read.late_minutes = static_cast<int>(late.integer(1, kMostLateMinutes));
  std::vector<std::string> times;
  if (planned.exists()) planned.each([&](const Reader& one) { times.push_back(one.text(64)); });
  if (!document.errors().empty()) return;
  if (times.size() == 2) read.planned_pickup = times[0], read.planned_arrival = times[1];
  read.load = Load::done;
  to = std::move(read);
  const auto ride = state.bus.rides.find(key);
  if (to.state != "cancelled" || ride == state.bus.rides.end()) return;
  ride->second.outcome = Ride::Outcome::cancelled;
  keep_ride(state, key, effects);
}

// The ride that was replaced is gone, or can no longer be cancelled: nothing is left to do for it.
void settle_replaced(State& state, const std::string& key, Effects& effects) {
  for (auto& [other, ride] : state.bus.rides)
    if (ride.replaces == key) {
      ride.replaces.clear();
      keep_ride(state, other, effects);
    }
}

void take_cancel(State& state, const std::string& key, int status, std::string_view body, Effects& effects) {
  state.bus.in_flight.erase(key);
  const auto ride = state.bus.rides.find(key);
  if (ride == state.bus.rides.end()) return;
  const std::string code = status >= 400 && status < 500 ? problem_code(body) : "";
  if (status == 200 || code == "ride.unknown") {
    ride->second.outcome = Ride::Outcome::cancelled;
    state.bus.status.erase(key);
    keep_ride(state, key, effects);
    settle_replaced(state, key, effects);
  } else if (code == "ride.under-way") {
    state.bus.under_way.insert(key);
    settle_replaced(state, key, effects);
  } else {
    state.bus.cancel_failed.insert(key);
  }
}

struct Update {
  State& state;
  Effects& effects;
  BusState& bus = state.bus;

  std::string& field(const std::string& name) const { return name == "from" ? bus.wish.from : bus.wish.to; }

  void operator()(const TypeStop& typed) {
    bus.typed[typed.field] = typed.text;
    if (!field(typed.field).empty()) {
      field(typed.field).clear();  // what is edited is no longer what was chosen
      keep_wish(state, effects);
    }
  }
  void operator()(const ChooseStop& choice) {
    field(choice.field) = choice.stop;
    bus.typed.erase(choice.field);
    keep_wish(state, effects);
  }
  void operator()(const SwapStops&) {
    std::swap(bus.wish.from, bus.wish.to);
    bus.typed.clear();
    keep_wish(state, effects);
  }
  void operator()(const SetWhen& when) {
    bus.wish.kind = when.kind;
    keep_wish(state, effects);
  }
  void operator()(const SetDay& set) {
    bus.wish.day = set.day;
    keep_wish(state, effects);
  }
  void operator()(const SetHour& set) {
    bus.wish.hour = set.hour;
    keep_wish(state, effects);
  }
  void operator()(const SetMinute& set) {
    bus.wish.minute = set.minute;
    keep_wish(state, effects);
  }
  void operator()(const SetCount& set) {
    int count = 0;
    std::from_chars(set.count.data(), set.count.data() + set.count.size(), count);
    core::ride::Party& party = bus.wish.party;
    (set.who == "adults"     ? party.adults
     : set.who == "children" ? party.children
     : set.who == "infants"  ? party.infants
                             : party.wheelchairs) = std::clamp(count, 0, 8);
    keep_wish(state, effects);
  }

  // Who typed a stop's name whole, and it is the only such stop, has chosen it.
  void choose_what_is_typed() {
    if (!bus.stops.value) return;
    for (const char* name : {"from", "to"}) {
      const auto typed = bus.typed.find(name);
      if (!field(name).empty() || typed == bus.typed.end()) continue;
      if (const auto only = core::only_exact(bus.stops.value->findable(), typed->second)) (*this)(ChooseStop{name, bus.stops.value->all[*only].id});
    }
  }

  void operator()(const Ask&) {
    choose_what_is_typed();
    bus.told = gap(bus.wish) != WishGap::none;
    if (bus.told) {
      effects.push_back({"focus", kSummaryId, ""});
      return;
    }
    ask_offers(state, effects);
    effects.push_back({"go", state.href("bus/offers"), ""});
  }
  void operator()(const AskAlternative& choice) {
    if (choice.index >= bus.offers.alternatives.size()) return;
    const Alternative other = bus.offers.alternatives[choice.index];
    if (other.at.size() < 16) return;
    bus.wish = bus.offers.wish;
    bus.wish.kind = other.kind;
    bus.wish.day = other.at.substr(0, 10);
    bus.wish.hour = other.at.substr(11, 2);
    bus.wish.minute = other.at.substr(14, 2);
    keep_wish(state, effects);
    ask_offers(state, effects);
  }
  void operator()(const Take& take) {
    if (take.index >= bus.offers.offers.size()) return;
    bus.taken = static_cast<int>(take.index);
    effects.push_back({"go", state.href("bus/confirm"), ""});
  }
  void operator()(const Book&) {
    if (bus.taken < 0 || state.random.empty()) return;
    const Offer& offer = bus.offers.offers[static_cast<std::size_t>(bus.taken)];
    const std::string key = state.new_key();
    const Wish& wish = bus.offers.wish;
    bus.rides[key] = {wish.from, wish.to, wish.party, offer.times, offer.fare, offer.id, Ride::Outcome::waiting, {}, {}, {}, {}, wish.replaces};  // B1
    bus.taken = -1;
    bus.offers = {};
    bus.wish.replaces.clear();
    keep_wish(state, effects);
    keep_ride(state, key, effects);
    effects.push_back({"go", state.href("bus/ride", {{"key", key}}), ""});
    book(state, key, effects);
  }
  void operator()(const SendWaiting&) { send_waiting(state, effects); }

  // The same ride at another time, or the way back, from when one is there.
  void again(const std::string& key, bool back, bool replace) {
    const auto ride = bus.rides.find(key);
    if (ride == bus.rides.end()) return;
    const std::string& from_when = back ? ride->second.times.arrive_by : ride->second.times.earliest;
    bus.wish = {};
    bus.wish.from = back ? ride->second.to : ride->second.from;
    bus.wish.to = back ? ride->second.from : ride->second.to;
    bus.wish.party = ride->second.party;
    bus.wish.kind = "leave";
    if (from_when.size() >= 16) {
      bus.wish.day = from_when.substr(0, 10);
      bus.wish.hour = from_when.substr(11, 2);
      bus.wish.minute = from_when.substr(14, 2);
    }
    if (replace) bus.wish.replaces = key;
    bus.typed.clear();
    keep_wish(state, effects);
    effects.push_back({"go", state.href("bus"), ""});
  }
  void operator()(const Change& change) {
    const auto ride = bus.rides.find(change.key);
    again(change.key, false, ride != bus.rides.end() && ride->second.outcome == Ride::Outcome::booked);
  }
  void operator()(const StopChanging&) {
    bus.wish.replaces.clear();
    bus.offers.wish.replaces.clear();
    keep_wish(state, effects);
    effects.push_back({"focus", "body/main/title", ""});
  }
  void operator()(const Return& back) { again(back.key, true, false); }
  void operator()(const Cancel& one) {
    if (!one.sure) {
      if (!bus.asked_cancel.erase(one.key)) {
        bus.asked_cancel.insert(one.key);
        effects.push_back({"focus", "body/main/keep", ""});
      }
      return;
    }
    bus.asked_cancel.erase(one.key);
    cancel(state, one.key, effects);
  }
  void operator()(const LookAgain& again) { bus.status.erase(again.key); }
  void operator()(const ShowMoreStops&) { bus.stops_shown += kStopsAtOnce; }
  void operator()(const Remove& remove) {
    const auto ride = bus.rides.find(remove.key);
    if (ride == bus.rides.end() || ride->second.outcome == Ride::Outcome::waiting) return;
    bus.rides.erase(ride);
    keep_ride(state, remove.key, effects);
    effects.push_back({"go", state.href("bus"), ""});
  }
};

}  // namespace

std::vector<core::Date> days_to_choose(const State& state) {
  std::vector<core::Date> out;
  if (!state.today || !state.bus.service.value) return out;
  const core::ride::Service& service = *state.bus.service.value;
  for (int i = 0; i <= service.book_ahead_days; ++i)
    if (const core::Date day = *state.today + i; service.runs_on(day) && (i > 0 || state.minute * 60 + service.notice < service.closes)) out.push_back(day);
  return out;
}

std::string chosen_day(const State& state) {
  const auto days = days_to_choose(state);
  const auto wanted = core::Date::parse(state.bus.wish.day);
  if (wanted && std::find(days.begin(), days.end(), *wanted) != days.end()) return state.bus.wish.day;
  return days.empty() ? std::string() : days.front().iso();
}

std::string chosen_hour(const State& state) {
  if (!state.bus.wish.hour.empty()) return state.bus.wish.hour;
  const int opens = state.bus.service.value ? core::ride::minutes_of(state.bus.service.value->opens) / 60 : 9;
  const bool today = state.today && chosen_day(state) == state.today->iso();
  return two_digits(today ? std::max(opens, std::min(23, state.minute / 60 + 1)) : std::max(opens, 9));
}

std::string chosen_minute(const State& state) { return state.bus.wish.minute.empty() ? "00" : state.bus.wish.minute; }

WishGap gap(const Wish& wish) {
  if (wish.from.empty()) return WishGap::from;
  if (wish.to.empty()) return WishGap::to;
  if (wish.from == wish.to) return WishGap::same;
  return wish.party.people() == wish.party.infants ? WishGap::nobody : WishGap::none;
}

void ask_offers(State& state, Effects& effects) {
  BusState& bus = state.bus;
  bus.offers = {};
  bus.offers.wish = bus.wish;
  bus.offers.load = Load::loading;
  bus.taken = -1;
  core::json::Writer out;
  out.begin_object().key("from").string(bus.wish.from).key("to").string(bus.wish.to).key("when").begin_object().key("kind").string(bus.wish.kind);
  if (bus.wish.kind != "now") out.key("at").string(chosen_day(state) + "T" + chosen_hour(state) + ":" + chosen_minute(state) + ":00+09:00");
  out.end_object();
  write_party(out, bus.wish.party);
  out.end_object();
  send(state, "offers:" + mark_of(state), "POST", "/offers", "", "", out.take(), effects);
}

void update(State& state, const Message& message, Effects& effects) { std::visit(Update{state, effects}, message); }

void answered(State& state, std::string_view id, int status, std::string_view body, Effects& effects) {
  static constexpr std::string_view kOurs = "bus-";
  if (!id.starts_with(kOurs)) return;
  const std::string_view rest = id.substr(kOurs.size());
  const std::string what(rest.substr(0, rest.find(':')));
  std::string_view which = rest.substr(std::min(rest.size(), what.size() + 1));
  if (what == "offers") {
    if (which == mark_of(state)) take_offers(state, status, body);
    return;
  }
  // An answer for a city that was left meanwhile is not lost: what waits there is sent again, under its key.
  const std::string city = state.city_id() + ":";
  if (!which.starts_with(city)) return;
  const std::string key(which.substr(city.size()));
  if (what == "book") take_booking(state, key, status, body, effects);
  if (what == "status") take_status(state, key, status, body, effects);
  if (what == "cancel") take_cancel(state, key, status, body, effects);
}

std::size_t unsent(const BusState& state) {
  return static_cast<std::size_t>(
      std::count_if(state.rides.begin(), state.rides.end(), [](const auto& one) { return one.second.outcome == Ride::Outcome::waiting; }));
}

void send_waiting(State& state, Effects& effects) {
  for (const auto& [key, ride] : state.bus.rides) {
    book(state, key, effects);
    if (ride.outcome == Ride::Outcome::booked) cancel(state, ride.replaces, effects);
  }
}

void ask_for_screen(State& state, Effects& effects) {
  if (state.url.segment(1) != "bus") return;
  if (state.bus.stops.value && state.url.segment(2).empty())
    for (const char* name : {"from", "to"}) {
      const std::string stop = state.url.parameter(name);
      if (stop.empty()) continue;
      if (state.bus.stops.value->find(stop)) update(state, ChooseStop{name, stop}, effects);
      state.url.query.erase(name);  // taken in once; what is chosen later stands
    }
  if (state.url.segment(2) != "ride") return;
  const std::string key = state.url.parameter("key");
  const auto ride = state.bus.rides.find(key);
  if (ride == state.bus.rides.end() || ride->second.outcome != Ride::Outcome::booked) return;
  RideStatus& status = state.bus.status[key];
  if (status.load != Load::idle) return;
  status.load = Load::loading;
  send(state, "status:" + state.city_id() + ":" + key, "GET", "/" + ride->second.id, "", ride->second.secret, "", effects);
}

}  // namespace app::bus
