// Sights and services for visitors: what they are, when they are open, where. places.json of a pack. What is not known is absent.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/language.h"
#include "core/base/provenance.h"

namespace core::visit {

// Month and day, 101..1231: month * 100 + day.
using YearDay = int;

struct Hours {
  int opens = 0, closes = 0;  // minutes of the day; closes up to 1440
};
struct Season {
  YearDay from = 101, to = 1231;  // both included; from > to passes the new year
  std::vector<Hours> hours;
};
struct Opening {
  std::vector<Season> seasons;  // none: not known, only the note
  std::set<Weekday> closed_weekdays;
  std::vector<std::pair<YearDay, YearDay>> closed_days;
  bool closed_after_holidays = false;  // on the day after a holiday
  Localized note;
};

struct Place {
  std::string id, kind;
  Localized name, summary, address, fee;  // fee may be empty
  double latitude = 0, longitude = 0;     // WGS 84, degrees
  std::string phone, website, stop;       // may be empty; stop: of the demand bus
  std::optional<Opening> opening;
  Provenance provenance;
};

struct Station {
  Localized name;
  double latitude = 0, longitude = 0;
};

struct Places {
  std::vector<Place> all;
  std::set<Date> holidays;
  std::optional<Station> station;
  Provenance provenance;
  const Place* find(const std::string& id) const;
};

Result<Places> read_places(std::string_view json, const std::string& file_name);

enum class OpenState : std::uint8_t {
  unknown,
  open,          // until `minute`
  opens_later,   // today at `minute`
  over,          // was open today
  closed_today,  // a day of rest
  out_of_season,
};
struct OpenNow {
  OpenState state = OpenState::unknown;
  int minute = 0;
};
OpenNow open_now(const Places& places, const Place& place, Date today, int minute);

}  // namespace core::visit
