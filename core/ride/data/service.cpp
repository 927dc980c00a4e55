// See service.h.
#include "core/ride/data/service.h"

#include <cmath>

#include "core/base/geo.h"
#include "core/base/limits.h"

namespace core::ride {
namespace {

using json::Reader;

constexpr Seconds kDay = 24 * 3600;

// "07:00".
Seconds read_time(const Reader& value) {
  const std::string text = value.text(5);
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : -100; };
  const int hour = text.size() == 5 && text[2] == ':' ? digit(0) * 10 + digit(1) : -1, minute = hour < 0 ? -1 : digit(3) * 10 + digit(4);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
    value.note("ride.time", "expected hh:mm, found \"" + text + "\"");
    return 0;
  }
  return hour * 3600 + minute * 60;
}

Seconds read_seconds(const Reader& value) { return static_cast<Seconds>(value.integer(0, kDay)); }

void read_days(const Reader& days, std::set<Date>& to) {
  if (days.exists()) days.each([&](const Reader& day) { to.insert(read_date(day)); });
}

}  // namespace

bool Service::runs_on(Date date) const { return !not_on.contains(date) && (also.contains(date) || weekdays.contains(date.weekday())); }

std::int64_t Service::fare(const Party& party) const {
  return fare_adult * (party.adults + party.wheelchairs) + fare_child * party.children + fare_infant * party.infants;
}

Seconds Service::travel(const Stop& from, const Stop& to) const {
  if (from.id == to.id) return 0;
  const double metres = metres_between(from.latitude, from.longitude, to.latitude, to.longitude) * detour;
  return static_cast<Seconds>(std::ceil(metres / metres_per_second));
}

Seconds Service::longest_ride(Seconds direct) const { return static_cast<Seconds>(std::ceil(static_cast<double>(direct) * ride_factor)) + ride_extra; }

Result<Service> read_service(std::string_view json, const std::string& file_name) {
  json::Document document(json, file_name, limits::kPackFileBytes);
  const Reader root = document.root();
  Service out;
  out.provenance = Provenance::read(root);
  out.opens = read_time(root.at("opens"));
  out.closes = read_time(root.at("closes"));
  if (out.closes <= out.opens) root.at("closes").note("ride.hours", "it must lie after opens");
  root.at("weekdays").each([&](const Reader& day) {
    const std::string name = day.text(16);
    if (const auto weekday = weekday_from_english(name)) out.weekdays.insert(*weekday);
    else day.note("pack.weekday", "expected sunday to saturday, found \"" + name + "\"");
  });
  read_days(root.maybe("also"), out.also);
  read_days(root.maybe("not_on"), out.not_on);
  out.book_ahead_days = static_cast<int>(root.at("book_ahead_days").integer(0, 60));
  out.notice = read_seconds(root.at("notice_s"));
  out.window = static_cast<Seconds>(root.at("window_s").integer(60, 7200));
  out.tolerance = read_seconds(root.at("tolerance_s"));
  out.ride_factor = root.at("ride_factor").number(1, 10);
  out.ride_extra = read_seconds(root.at("ride_extra_s"));
  out.detour = root.at("detour").number(1, 3);
  out.metres_per_second = root.at("metres_per_second").number(1, 40);
  out.stop_once = read_seconds(root.at("stop_once_s"));
  out.board_person = read_seconds(root.at("board_person_s"));
  out.board_wheelchair = read_seconds(root.at("board_wheelchair_s"));
  const Reader fare = root.at("fare_yen");
  out.fare_adult = fare.at("adult").integer(0, 10000);
  out.fare_child = fare.at("child").integer(0, 10000);
  out.fare_infant = fare.at("infant").integer(0, 10000);
  root.at("vans").each([&](const Reader& van) {
    out.vans.push_back({van.at("id").text(32), van.at("depot").text(64), static_cast<int>(van.at("seats").integer(1, 60)),
                        static_cast<int>(van.at("wheelchairs").integer(0, 10))});
  });
  if (out.vans.empty()) root.at("vans").note("ride.no-vans", "name at least one");
  out.phone = root.at("phone").text(32);
  out.phone_hours = Localized::read_optional(root.maybe("phone_hours"));
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

}  // namespace core::ride
