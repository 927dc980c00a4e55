// See day_store.h.
#include "server/ride/day_store.h"

#include <map>
#include <memory>
#include <mutex>

#include "core/ride/day/day_text.h"

namespace server {
namespace {

constexpr int kMostRaces = 20;

// Within one process changes of a day wait for each other instead of racing; between processes the version decides.
std::shared_ptr<std::mutex> turn_of(const std::string& city, core::Date day) {
  static std::mutex guard;
  static std::map<std::string, std::weak_ptr<std::mutex>> turns;
  const std::lock_guard lock(guard);
  std::erase_if(turns, [](const auto& entry) { return entry.second.expired(); });
  auto& turn = turns[city + " " + day.iso()];
  auto held = turn.lock();
  if (!held) turn = held = std::make_shared<std::mutex>();
  return held;
}

}  // namespace

bool write_day(Transaction& transaction, const std::string& city, core::Date day, const StoredDay& changed, const core::ride::Service& service) {
  const std::string plan = core::ride::write_plan(changed.plan, service);
  if (changed.version == 0)
    return transaction.query("INSERT INTO ride_day (city, day, version, plan) VALUES (?, ?, 1, ?) ON CONFLICT (city, day) DO NOTHING", {city, day.iso(), plan})
               .changed == 1;
  return transaction
             .query("UPDATE ride_day SET version = version + 1, plan = ? WHERE city = ? AND day = ? AND version = ?", {plan, city, day.iso(), changed.version})
             .changed == 1;
}

StoredDay read_day(Transaction& transaction, const std::string& city, const core::city::CityPack& pack, core::Date day) {
  StoredDay out;
  out.plan = core::ride::empty_day(*pack.ride);
  const Rows found = transaction.query("SELECT version, plan FROM ride_day WHERE city = ? AND day = ?", {city, day.iso()});
  if (found.empty()) return out;
  auto plan = core::ride::read_plan(found.text(0, 1), pack.ride_city());
  out.version = plan ? found.integer(0, 0) : -1;
  if (plan) out.plan = std::move(*plan);
  return out;
}

Answer change_day(const Call& call, Store& store, core::Date day, const DayChange& change) {
  const auto turn = turn_of(call.city_id, day);
  const std::lock_guard lock(*turn);
  for (int race = 0; race < kMostRaces; ++race) {
    // What was kept under the key comes first, in each round: the same request may have been carried out while this one waited its turn.
    Answer before;
    Kept kept = Kept::nothing;
    auto stored = store.read([&](Transaction& transaction) {
      if (!call.key.key.empty()) kept = kept_answer(transaction, call.key, before);
      return read_day(transaction, call.city_id, call.city, day);
    });
    if (!stored) return store_refusal(stored.error());
    if (kept == Kept::same) return before;
    if (kept == Kept::other) return reused_key();
    if (stored->version < 0) return store_refusal({StoreFault::broken, "the plan of " + day.iso() + " cannot be read"});
    if (Answer refused = change.plan(stored->plan); refused.status >= 400) return refused;
    bool lost = false;
    const auto effect = [&](Transaction& transaction) -> Answer {
      lost = !write_day(transaction, call.city_id, day, *stored, *call.city.ride) && !transaction.error();
      return lost ? refusal(503, "ride.race", "Others were quicker: send the same request again.") : change.record(transaction);
    };
    auto answer = store.write([&](Transaction& transaction) -> std::optional<Answer> {
      lost = false;  // of an attempt before this one
      if (!call.key.key.empty()) return once(transaction, call.key, effect);
      Answer direct = effect(transaction);
      if (direct.status >= 400) transaction.undo();
      return direct;
    });
    if (!answer) return store_refusal(answer.error());
    if (!*answer) return reused_key();
    if (!lost) return std::move(**answer);
  }
  return store_refusal({StoreFault::busy, "too many races for " + day.iso()});
}

}  // namespace server
