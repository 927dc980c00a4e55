// See records.h.
#include "app/bus/records.h"

#include "core/base/limits.h"

namespace app::bus {
namespace {

using core::json::Document;
using core::json::Reader;
using core::json::Writer;

constexpr int kMostPeople = 60;

std::string optional_text(const Reader& object, const char* name) {
  const Reader value = object.maybe(name);
  return value.exists() ? value.text(4096) : std::string();
}

core::Result<Ride> read_ride(std::string_view text) {
  Document document(text, "ride", core::limits::kRecordBytes);
  const Reader root = document.root();
  Ride out;
  out.from = root.at("from").text(64);
  out.to = root.at("to").text(64);
  out.party = read_party(root.at("party"));
  out.times = {root.at("earliest").text(64), root.at("latest").text(64), root.at("arriveBy").text(64)};
  out.fare = root.at("fare").integer(0, 1000000);
  out.offer = optional_text(root, "offer");
  out.id = optional_text(root, "id");
  out.secret = optional_text(root, "secret");
  out.code = optional_text(root, "code");
  out.reason = optional_text(root, "reason");
  out.replaces = optional_text(root, "replaces");
  const std::string outcome = root.at("outcome").text(16);
  if (outcome == "booked") out.outcome = Ride::Outcome::booked;
  else if (outcome == "lost") out.outcome = Ride::Outcome::lost;
  else if (outcome == "cancelled") out.outcome = Ride::Outcome::cancelled;
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

core::Result<Wish> read_wish(std::string_view text) {
  Document document(text, "wish", core::limits::kRecordBytes);
  const Reader root = document.root();
  Wish out{root.at("from").text(64), root.at("to").text(64),    root.at("kind").text(8),      root.at("day").text(10),
           root.at("hour").text(2),  root.at("minute").text(2), read_party(root.at("party")), optional_text(root, "replaces")};
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

const char* outcome_name(Ride::Outcome outcome) {
  switch (outcome) {
    case Ride::Outcome::booked: return "booked";
    case Ride::Outcome::lost: return "lost";
    case Ride::Outcome::cancelled: return "cancelled";
    case Ride::Outcome::waiting: break;
  }
  return "waiting";
}

}  // namespace

core::ride::Party read_party(const Reader& party) {
  const auto count = [&](const char* who) { return static_cast<int>(party.at(who).integer(0, kMostPeople)); };
  return {count("adults"), count("children"), count("infants"), count("wheelchairs")};
}

void write_party(Writer& out, const core::ride::Party& party) {
  out.key("party").begin_object().key("adults").integer(party.adults).key("children").integer(party.children);
  out.key("infants").integer(party.infants).key("wheelchairs").integer(party.wheelchairs).end_object();
}

std::string ride_key(const std::string& city, const std::string& key) { return "ride:" + city + ":" + key; }
std::string wish_key(const std::string& city) { return "bus-wish:" + city; }

std::string write_ride(const Ride& ride) {
  Writer out;
  out.begin_object().key("from").string(ride.from).key("to").string(ride.to);
  write_party(out, ride.party);
  out.key("earliest").string(ride.times.earliest).key("latest").string(ride.times.latest).key("arriveBy").string(ride.times.arrive_by);
  out.key("fare").integer(ride.fare).key("outcome").string(outcome_name(ride.outcome));
  for (const auto& [name, value] : {std::pair<const char*, const std::string&>{"offer", ride.offer},
                                    {"id", ride.id},
                                    {"secret", ride.secret},
                                    {"code", ride.code},
                                    {"reason", ride.reason},
                                    {"replaces", ride.replaces}})
    if (!value.empty()) out.key(name).string(value);
  out.end_object();
  return out.take();
}

std::string write_wish(const Wish& wish) {
  Writer out;
  out.begin_object().key("from").string(wish.from).key("to").string(wish.to).key("kind").string(wish.kind).key("day").string(wish.day);
  out.key("hour").string(wish.hour).key("minute").string(wish.minute);
  write_party(out, wish.party);
  if (!wish.replaces.empty()) out.key("replaces").string(wish.replaces);
  out.end_object();
  return out.take();
}

void take_record(BusState& state, const std::string& city, std::string_view key, std::string_view value) {
  if (key == wish_key(city)) {
    if (value.empty()) return;
    if (auto wish = read_wish(value)) state.wish = std::move(*wish);
    return;  // a damaged wish is no loss: it is chosen anew
  }
  const std::string mine = ride_key(city, "");
  if (!key.starts_with(mine)) return;
  const std::string id(key.substr(mine.size()));
  if (value.empty()) state.rides.erase(id);
  else if (auto ride = read_ride(value)) state.rides[id] = std::move(*ride);
  else state.damaged = true;
}

}  // namespace app::bus
