// See wish.h.
#include "server/ride/wish.h"

#include <algorithm>

#include "core/base/json.h"
#include "server/clock.h"

namespace server {
namespace {

using core::json::Reader;
using core::ride::Seconds;

constexpr std::size_t kBodyBytes = 4096;
constexpr int kMostPeople = 60;
constexpr std::int64_t kDaySeconds = 24 * 3600, kJapanSeconds = 9 * 3600;

int read_count(const Reader& party, const char* name) {
  const Reader count = party.maybe(name);
  return count.exists() ? static_cast<int>(count.integer(0, kMostPeople)) : 0;
}

Answer fault_answer(core::ride::WishFault fault) {
  using core::ride::WishFault;
  switch (fault) {
    case WishFault::unknown_stop:
      return refusal(422, "ride.unknown-stop", "There is no such stop: see stops.json of the pack.", {{"/from", "ride.unknown-stop", ""}});
    case WishFault::same_stop: return refusal(422, "ride.same-stop", "From and to are the same stop.", {{"/to", "ride.same-stop", ""}});
    case WishFault::nobody: return refusal(422, "ride.nobody", "At least one person must ride who is no infant.", {{"/party", "ride.nobody", ""}});
    case WishFault::too_many:
      return refusal(422, "ride.too-many", "No van has places for so many: book in two parts, or by telephone.", {{"/party", "ride.too-many", ""}});
    case WishFault::none: break;
  }
  return {};
}

}  // namespace

core::Date day_of(std::int64_t ms) { return wall_time(ms).date; }

Seconds seconds_of(std::int64_t ms, core::Date day) {
  const std::int64_t seconds = ms / 1000 + kJapanSeconds - day.days * kDaySeconds;
  return static_cast<Seconds>(std::clamp<std::int64_t>(seconds, -kDaySeconds * 1000, kDaySeconds * 1000));
}

std::string moment(core::Date day, Seconds seconds) { return rfc3339_local((day.days * kDaySeconds + seconds - kJapanSeconds) * 1000); }

tl::expected<Asked, Answer> read_wish(const Call& call) {
  core::json::Document document(call.request.body, "", kBodyBytes);
  const Reader root = document.root(), when = root.at("when"), party = root.at("party");
  Asked out;
  out.wish.from = root.at("from").text(64);
  out.wish.to = root.at("to").text(64);
  out.wish.party = {read_count(party, "adults"), read_count(party, "children"), read_count(party, "infants"), read_count(party, "wheelchairs")};
  const std::string kind = when.at("kind").text(16);
  std::int64_t at_ms = call.now_ms;
  if (kind == "leave" || kind == "arrive") {
    const std::string at = when.at("at").text(64);
    if (const auto parsed = parse_rfc3339(at)) at_ms = *parsed;
    else when.at("at").note("ride.moment", "a time as 2026-11-24T10:00:00+09:00");
  } else if (kind != "now") {
    when.at("kind").note("ride.kind", "now, leave or arrive");
  }
  if (!document.errors().empty())
    return tl::unexpected(body_refusal("ride.body", "The body is not a wish for a ride: see /api/v1/openapi.json.", document.errors()));
  out.wish.kind = kind == "arrive" ? core::ride::WhenKind::arrive : core::ride::WhenKind::leave;
  out.now = kind == "now";
  out.day = day_of(at_ms);
  out.wish.at = seconds_of(at_ms, out.day);
  if (out.now) out.wish.at = std::max(out.wish.at + call.city.ride->notice, call.city.ride->opens);  // as soon as it may be
  const core::ride::WishFault fault = core::ride::check(call.city.ride_city(), out.wish);
  if (fault != core::ride::WishFault::none) return tl::unexpected(fault_answer(fault));
  return out;
}

}  // namespace server
