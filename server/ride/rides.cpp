// Booking, reading and cancelling a ride. See rides.h.
#include "server/ride/rides.h"

#include <algorithm>
#include <set>

#include "core/base/code.h"
#include "core/base/json.h"
#include "core/ride/day/day_text.h"
#include "server/clock.h"
#include "server/random.h"
#include "server/ride/day_store.h"
#include "server/ride/offer_token.h"
#include "server/ride/ride_json.h"
#include "server/ride/wish.h"

namespace server {
namespace {

using core::ride::DayPlan;
using core::ride::PlannedVisit;
using core::ride::Promise;
using core::ride::Removal;
using core::ride::Seconds;

constexpr std::size_t kBodyBytes = 8192, kSecretSigns = 32, kNameBytes = 200, kPhoneBytes = 32;
constexpr int kCodes = 10000;  // four digits, to be said to the driver

Answer unknown_ride() { return refusal(404, "ride.unknown", "There is no such ride, or the secret is another's."); }
Answer lost_offer() { return refusal(409, "ride.offer-lost", "This offer cannot be had any more: ask for offers again."); }

struct Booking {
  GivenOffer offer;
  std::string name, phone;
};

tl::expected<Booking, Answer> read_booking(const Call& call, const std::string& secret) {
  core::json::Document document(call.request.body, "", kBodyBytes);
  const core::json::Reader root = document.root(), name = root.maybe("name"), phone = root.maybe("phone");
  const std::string id = root.at("offer").text(4096);
  Booking out;
  if (name.exists()) out.name = name.text(kNameBytes);
  if (phone.exists()) out.phone = phone.text(kPhoneBytes);
  if (!document.errors().empty()) return tl::unexpected(body_refusal("ride.body", "Send the id of an offer.", document.errors()));
  auto offer = read_offer(id, secret);
  if (!offer || !call.city.stops.find(offer->promise.from) || !call.city.stops.find(offer->promise.to)) return tl::unexpected(lost_offer());
  if (offer->expires_ms <= call.now_ms) return tl::unexpected(refusal(409, "ride.offer-expired", "This offer has expired: ask for offers again."));
  out.offer = std::move(*offer);
  return out;
}

// A number no other booked ride of the day has; empty: all are taken.
std::string free_code(Transaction& transaction, const std::string& city, core::Date day, int drawn) {
  const Rows taken = transaction.query("SELECT code FROM ride WHERE city = ? AND day = ? AND state <> 'cancelled'", {city, day.iso()});
  std::set<std::string> codes;
  for (std::size_t i = 0; i < taken.size(); ++i) codes.insert(taken.text(i, 0));
  for (int i = 0; i < kCodes; ++i)
    if (std::string code = std::to_string(kCodes + (drawn + i) % kCodes).substr(1); !codes.contains(code)) return code;
  return {};
}

void write_promise(core::json::Writer& out, core::Date day, const Promise& promise) {
  out.key("from").string(promise.from).key("to").string(promise.to);
  write_party(out, promise.party);
  out.key("pickup").begin_array().string(moment(day, promise.pickup.earliest)).string(moment(day, promise.pickup.latest)).end_array();
  out.key("arrive_by").string(moment(day, promise.arrive_by));
}

const char* state_of(const PlannedVisit* pickup, const PlannedVisit* dropoff, Seconds now) {
  if (dropoff && dropoff->at <= now) return "done";
  return pickup && pickup->at <= now ? "on-board" : "booked";
}

}  // namespace

Answer book_ride(const Call& call, Store& store) {
  if (!call.city.ride) return refusal(404, "ride.none", "This municipality has no demand bus here.");
  const auto key = offer_secret(store, call.city_id);
  if (!key) return store_refusal(key.error());
  const auto booking = read_booking(call, *key);
  if (!booking) return booking.error();
  const core::ride::RideCity city = call.city.ride_city();
  const GivenOffer& offer = booking->offer;
  const std::string secret = random_code(kSecretSigns);
  const int drawn = random_number(kCodes);
  DayChange change;
  change.plan = [&](DayPlan& plan) -> Answer {
    if (plan.ride(offer.promise.id)) return refusal(409, "ride.offer-used", "This offer was taken before: ask for another.");
    return add_ride(city, plan, offer.promise, seconds_of(call.now_ms, offer.day)) ? Answer{} : lost_offer();
  };
  change.record = [&](Transaction& transaction) -> Answer {
    const std::string code = free_code(transaction, call.city_id, offer.day, drawn);
    if (code.empty()) return refusal(409, "ride.codes", "No more rides can be booked for this day: please telephone.");
    const bool fresh = transaction
                           .query(
                               "INSERT INTO ride (city, id, day, state, promise, fare, code, secret_hash, name, phone, created_ms, updated_ms) "
                               "VALUES (?, ?, ?, 'booked', ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (city, id) DO NOTHING",
                               {call.city_id, offer.promise.id, offer.day.iso(), core::ride::write_promise(offer.promise), offer.fare, code, hash_of(secret),
                                booking->name, booking->phone, call.now_ms, call.now_ms})
                           .changed == 1;
    if (!fresh) return refusal(409, "ride.offer-used", "This offer was taken before: ask for another.");
    core::json::Writer out;
    out.begin_object().key("id").string(offer.promise.id).key("code").string(code).key("secret").string(secret).key("state").string("booked");
    write_promise(out, offer.day, offer.promise);
    out.key("fare").integer(offer.fare).end_object();
    return {.status = 201, .body = out.take()};
  };
  return change_day(call, store, offer.day, change);
}

Prepared read_ride(const Call& call) {
  if (!call.city.ride || !core::is_code(call.parts[0])) return tl::unexpected(unknown_ride());
  return [&pack = call.city, city = call.city_id, id = call.parts[0], hash = hash_of(receipt_secret(call.request)),
          now_ms = call.now_ms](Transaction& transaction) -> Answer {
    const Rows found = transaction.query("SELECT secret_hash, day, state, promise, fare, code FROM ride WHERE city = ? AND id = ?", {city, id});
    if (found.empty() || !equal_secrets(found.text(0, 0), hash)) return unknown_ride();
    const auto day = core::Date::parse(found.text(0, 1));
    const auto promise = core::ride::read_promise(found.text(0, 3));
    if (!day || !promise) return store_refusal({StoreFault::broken, "ride " + id + " cannot be read"});
    const StoredDay stored = read_day(transaction, city, pack, *day);
    const PlannedVisit *pickup = stored.plan.visit(id, true), *dropoff = stored.plan.visit(id, false);
    const bool cancelled = found.text(0, 2) == "cancelled";
    core::json::Writer out;
    out.begin_object().key("id").string(id).key("state").string(cancelled ? "cancelled" : state_of(pickup, dropoff, seconds_of(now_ms, *day)));
    out.key("code").string(found.text(0, 5));
    write_promise(out, *day, *promise);
    out.key("fare").integer(found.integer(0, 4));
    write_trouble(out, stored.plan, id);
    if (pickup && dropoff) out.key("planned").begin_array().string(moment(*day, pickup->at)).string(moment(*day, dropoff->at)).end_array();
    out.end_object();
    return {.body = out.take()};
  };
}

namespace {

// by_staff: signed in; a passenger has the ride's secret.
Answer cancel(const Call& call, Store& store, bool by_staff) {
  const std::string& id = call.parts[0];
  if (!call.city.ride || !core::is_code(id)) return unknown_ride();
  std::string hash, state;
  std::optional<core::Date> day;
  const auto read = store.read([&](Transaction& transaction) {
    const Rows found = transaction.query("SELECT secret_hash, state, day FROM ride WHERE city = ? AND id = ?", {call.city_id, id});
    if (found.empty()) return false;
    hash = found.text(0, 0);
    state = found.text(0, 1);
    day = core::Date::parse(found.text(0, 2));
    return true;
  });
  if (!read) return store_refusal(read.error());
  if (!*read || !day || (!by_staff && !equal_secrets(hash, hash_of(receipt_secret(call.request))))) return unknown_ride();
  core::json::Writer done;
  done.begin_object().key("id").string(id).key("state").string("cancelled").end_object();
  const std::string body = done.take();
  if (state == "cancelled") return {.body = body};
  DayChange change;
  change.plan = [&](DayPlan& plan) -> Answer {
    // Not in the plan: another request has just cancelled it.
    const Removal removal = remove_ride(call.city.ride_city(), plan, id, seconds_of(call.now_ms, *day));
    return removal == Removal::under_way ? refusal(409, "ride.under-way", "The bus is on its way to you or has taken you on: please telephone.") : Answer{};
  };
  change.record = [&](Transaction& transaction) -> Answer {
    transaction.query("UPDATE ride SET state = 'cancelled', updated_ms = ? WHERE city = ? AND id = ?", {call.now_ms, call.city_id, id});
    return {.body = body};
  };
  return change_day(call, store, *day, change);
}

}  // namespace

Answer cancel_ride(const Call& call, Store& store) { return cancel(call, store, false); }
Answer cancel_ride_by_staff(const Call& call, Store& store) { return cancel(call, store, true); }

}  // namespace server
