// POST rides/offers; see rides.h. Days are looked at from the one asked for outwards until there are three times to choose from.
#include <algorithm>

#include "core/base/json.h"
#include "server/clock.h"
#include "server/random.h"
#include "server/ride/day_store.h"
#include "server/ride/offer_token.h"
#include "server/ride/rides.h"
#include "server/ride/wish.h"

namespace server {
namespace {

using core::ride::Offer;
using core::ride::Service;
using core::ride::WhenKind;

constexpr std::int64_t kOfferLifeMs = 10 * 60 * 1000;
constexpr std::size_t kAlternatives = 3, kRideIdSigns = 12, kMostDays = 4;

struct DatedOffer {
  core::Date day;
  Offer offer;
};

// Days that can be booked now, nearest to the one asked for first; a few: each costs as much as the one asked for.
std::vector<core::Date> open_days(const Service& service, core::Date today, core::Date asked) {
  std::vector<core::Date> days;
  for (int i = 0; i <= service.book_ahead_days; ++i)
    if (service.runs_on(today + i)) days.push_back(today + i);
  std::stable_sort(days.begin(), days.end(), [&](core::Date a, core::Date b) { return std::abs(a.days - asked.days) < std::abs(b.days - asked.days); });
  days.resize(std::min(days.size(), kMostDays));
  return days;
}

const char* reason_of(const Service& service, core::Date today, const Asked& asked, const core::ride::Answer* same_day) {
  if (asked.day < today) return "ride.past";
  if (asked.day > today + service.book_ahead_days) return "ride.too-far-ahead";
  if (!service.runs_on(asked.day)) return "ride.closed-day";
  if (same_day && same_day->closed_stop) return "ride.closed-stop";
  if (same_day && same_day->outside_hours) return "ride.outside-hours";
  if (same_day && same_day->too_soon) return "ride.too-soon";
  return "ride.full";
}

void write_times(core::json::Writer& out, core::Date day, const Offer& offer) {
  out.key("pickup").begin_array().string(moment(day, offer.pickup.earliest)).string(moment(day, offer.pickup.latest)).end_array();
  out.key("arrive_by").string(moment(day, offer.arrive_by));
}

void write_offers(core::json::Writer& out, const Call& call, const Asked& asked, const std::vector<Offer>& offers, const std::string& secret) {
  const std::int64_t fare = call.city.ride->fare(asked.wish.party), expires = call.now_ms + kOfferLifeMs;
  out.key("offers").begin_array();
  for (const Offer& offer : offers) {
    const GivenOffer given{asked.day, core::ride::promise_of(asked.wish, offer, random_code(kRideIdSigns)), fare, expires};
    out.begin_object().key("id").string(write_offer(given, secret));
    write_times(out, asked.day, offer);
    out.key("minutes_on_board").integer((offer.on_board + 59) / 60).key("fare").integer(fare).key("expires").string(rfc3339_local(expires));
    out.key("driving_minutes").integer((offer.driving + 59) / 60).key("others").begin_object().key("rides").integer(offer.others_later);
    out.key("most_minutes").integer((offer.most_later + 59) / 60).end_object().end_object();
  }
  out.end_array();
}

}  // namespace

Answer ask_offers(const Call& call, Store& store) {
  if (!call.city.ride) return refusal(404, "ride.none", "This municipality has no demand bus here.");
  const auto asked = read_wish(call);
  if (!asked) return asked.error();
  const core::ride::RideCity city = call.city.ride_city();
  const auto secret = offer_secret(store, call.city_id);
  if (!secret) return store_refusal(secret.error());
  const core::Date today = day_of(call.now_ms);
  const std::vector<core::Date> days = open_days(city.service, today, asked->day);
  std::optional<core::ride::Answer> same_day;
  std::vector<DatedOffer> alternatives;
  for (const core::Date day : days) {
    if (alternatives.size() >= kAlternatives) break;
    const auto stored = store.read([&](Transaction& transaction) { return read_day(transaction, call.city_id, call.city, day); });
    if (!stored) return store_refusal(stored.error());
    if (stored->version < 0 && day != asked->day) continue;
    if (stored->version < 0) return store_refusal({StoreFault::broken, "the plan of " + day.iso() + " cannot be read"});
    core::ride::Wish wish = asked->wish;
    if (asked->now && day > asked->day) wish.at = 0;
    core::ride::Answer answer = offers_for(city, stored->plan, wish, seconds_of(call.now_ms, day), kAlternatives - alternatives.size());
    if (day == asked->day) same_day = answer;
    if (day == asked->day && !answer.offers.empty()) break;
    for (const auto* list : {&answer.offers, &answer.alternatives})
      for (const Offer& offer : *list)
        if (alternatives.size() < kAlternatives) alternatives.push_back({day, offer});
  }
  std::sort(alternatives.begin(), alternatives.end(),
            [](const DatedOffer& a, const DatedOffer& b) { return std::pair(a.day, a.offer.pickup.earliest) < std::pair(b.day, b.offer.pickup.earliest); });
  core::json::Writer out;
  out.begin_object();
  write_offers(out, call, *asked, same_day ? same_day->offers : std::vector<Offer>{}, *secret);
  out.key("alternatives").begin_array();
  for (const auto& [day, offer] : alternatives) {
    out.begin_object().key("when").begin_object().key("kind").string(asked->wish.kind == WhenKind::leave ? "leave" : "arrive");
    out.key("at").string(moment(day, offer.asked)).end_object();
    write_times(out, day, offer);
    out.end_object();
  }
  out.end_array();
  if (!same_day || same_day->offers.empty()) out.key("reason").string(reason_of(city.service, today, *asked, same_day ? &*same_day : nullptr));
  out.end_object();
  return {.body = out.take()};
}

}  // namespace server
