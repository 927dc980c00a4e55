// See watch.h.
#include "server/notices/watch.h"

#include "server/clock.h"
#include "server/notices/stored.h"

namespace server {
namespace {

std::map<std::string, std::int64_t> last_numbers(Transaction& transaction) {
  std::map<std::string, std::int64_t> out;
  const Rows rows = transaction.query("SELECT city, MAX(number) FROM notice GROUP BY city");
  for (std::size_t i = 0; i < rows.size(); ++i) out[rows.text(i, 0)] = rows.integer(i, 1);
  return out;
}

}  // namespace

void NoticeWatch::look() {
  const auto numbers = site_.store->read(last_numbers);
  if (!numbers) return;
  const core::Date today = wall_time(site_.now_ms()).date;
  const bool first = known_.empty() && day_ == core::Date{};
  if (!first && *numbers == known_ && today == day_) return;
  struct Changes {
    std::map<std::string, std::vector<core::notices::Notice>> changed, urgent;
  };
  const auto changes = site_.store->read([&](Transaction& transaction) {
    Changes out;
    for (const auto& [city, number] : *numbers) {
      const auto known = known_.find(city);
      if (!first) out.changed[city] = notices_changed(transaction, city, known == known_.end() ? 0 : known->second);
      for (core::notices::Notice& notice : notices_in_force(transaction, city, today).all)
        if (notice.urgent) out.urgent[city].push_back(std::move(notice));
    }
    return out;
  });
  if (!changes) return;
  for (const auto& [city, number] : *numbers)
    if (first) site_.hub->begin("notices/" + city, number);
  for (const auto& [city, changed] : changes->changed)
    for (const core::notices::Notice& notice : changed) {
      core::json::Writer out;
      out.begin_object();
      write_notice(out, notice);
      out.end_object();
      site_.hub->publish("notices/" + city, notice.number, "notice", out.str());
    }
  site_.urgent->set(changes->urgent);
  for (const auto& [city, number] : *numbers) {
    std::int64_t& known = known_[city];
    known = std::max(known, number);
    if (const auto found = changes->changed.find(city); found != changes->changed.end() && !found->second.empty())
      known = std::max(known, found->second.back().number);
  }
  day_ = today;
}

}  // namespace server
