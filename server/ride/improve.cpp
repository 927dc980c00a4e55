// See improve.h.
#include "server/ride/improve.h"

#include "core/ride/day/improvement.h"
#include "server/ride/day_store.h"
#include "server/ride/wish.h"

namespace server {
namespace {

// Some ten milliseconds on a full day, so that it is over when somebody asks; a plan that was searched this often without finding anything is left
// alone until it changes.
constexpr std::size_t kSteps = 200;
constexpr int kRounds = 5;

}  // namespace

void RideImprovement::look() {
  const core::Date today = day_of(site_.now_ms());
  std::erase_if(seen_, [&](const auto& entry) { return entry.first.second < today; });
  for (const std::string& id : site_.cities->ids()) {
    const CityNow city = site_.cities->find(id);
    for (int ahead = 0; city->ride && ahead <= city->ride->book_ahead_days; ++ahead) improve_day(id, *city, today + ahead);
  }
}

void RideImprovement::improve_day(const std::string& city_id, const core::city::CityPack& city, core::Date day) {
  const auto version = site_.store->read([&](Transaction& transaction) {
    const Rows found = transaction.query("SELECT version FROM ride_day WHERE city = ? AND day = ?", {city_id, day.iso()});
    return found.empty() ? std::int64_t{0} : found.integer(0, 0);
  });
  if (!version || *version == 0) return;  // nothing there, or the store does not answer: looked at again the next time
  Seen& seen = seen_[{city_id, day}];
  if (*version != seen.version) seen = {*version, 0};
  if (seen.rounds >= kRounds) return;
  auto stored = site_.store->read([&](Transaction& transaction) { return read_day(transaction, city_id, city, day); });
  if (!stored || stored->version <= 0) return;  // nothing that can be read
  const core::ride::Seconds now = seconds_of(site_.now_ms(), day);
  ++seen.rounds;
  if (!core::ride::improve(city.ride_city(), stored->plan, now, kSteps, ++seed_)) return;
  const auto kept = site_.store->write([&](Transaction& transaction) { return write_day(transaction, city_id, day, *stored, *city.ride); });
  if (kept && *kept) seen = {stored->version + 1, 0};
}

}  // namespace server
