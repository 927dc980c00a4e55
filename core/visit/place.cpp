// See place.h.
#include "core/visit/place.h"

#include <algorithm>

#include "core/base/find.h"
#include "core/base/limits.h"

namespace core::visit {
namespace {

using json::Reader;

int two_digits(const std::string& text, std::size_t at) {
  if (at + 1 >= text.size() || text[at] < '0' || text[at] > '9' || text[at + 1] < '0' || text[at + 1] > '9') return -1;
  return (text[at] - '0') * 10 + text[at + 1] - '0';
}

// "09:00" to "24:00".
int read_minute(const Reader& value) {
  const std::string text = value.text(5);
  const int hour = two_digits(text, 0), minute = two_digits(text, 3);
  if (text.size() == 5 && text[2] == ':' && hour >= 0 && minute >= 0 && minute < 60 && hour * 60 + minute <= 24 * 60) return hour * 60 + minute;
  value.note("ride.time", "expected hh:mm, found \"" + text + "\"");
  return 0;
}

// "12-31".
YearDay read_year_day(const Reader& value) {
  const std::string text = value.text(5);
  const int month = two_digits(text, 0), day = two_digits(text, 3);
  if (text.size() == 5 && text[2] == '-' && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(2024, month)) return month * 100 + day;
  value.note("pack.date", "expected MM-DD, found \"" + text + "\"");
  return 101;
}

// A list of two, read by `read`.
template <class Read>
auto read_pair(const Reader& list, const Read& read) {
  std::vector<decltype(read(list))> values;
  list.each([&](const Reader& one) { values.push_back(read(one)); });
  if (values.size() != 2) {
    list.note("json.kind", "expected two values");
    values.resize(2);
  }
  return std::pair(values[0], values[1]);
}

Opening read_opening(const Reader& object) {
  Opening out;
  if (const Reader seasons = object.maybe("seasons"); seasons.exists())
    seasons.each([&](const Reader& season) {
      Season one;
      if (season.maybe("from").exists()) one.from = read_year_day(season.at("from"));
      if (season.maybe("to").exists()) one.to = read_year_day(season.at("to"));
      season.at("hours").each([&](const Reader& hours) {
        const auto [opens, closes] = read_pair(hours, read_minute);
        one.hours.push_back({opens, closes});
      });
      out.seasons.push_back(std::move(one));
    });
  if (const Reader days = object.maybe("closed_weekdays"); days.exists())
    days.each([&](const Reader& day) {
      const std::string name = day.text(16);
      if (const auto weekday = weekday_from_english(name)) out.closed_weekdays.insert(*weekday);
      else day.note("pack.weekday", "expected sunday to saturday, found \"" + name + "\"");
    });
  if (const Reader days = object.maybe("closed_days"); days.exists())
    days.each([&](const Reader& range) { out.closed_days.push_back(read_pair(range, read_year_day)); });
  if (const Reader after = object.maybe("closed_after_holidays"); after.exists()) out.closed_after_holidays = after.boolean();
  out.note = Localized::read_optional(object.maybe("note"));
  return out;
}

std::string optional_text(const Reader& object, const char* name) {
  const Reader value = object.maybe(name);
  return value.exists() ? value.text(512) : std::string();
}

YearDay year_day(Date date) {
  const Civil civil = date.civil();
  return civil.month * 100 + civil.day;
}

bool within(YearDay day, YearDay from, YearDay to) { return from <= to ? day >= from && day <= to : day >= from || day <= to; }

bool rests(const Places& places, const Opening& opening, Date day) {
  if (opening.closed_weekdays.contains(day.weekday()) && !places.holidays.contains(day)) return true;
  for (const auto& [from, to] : opening.closed_days)
    if (within(year_day(day), from, to)) return true;
  return opening.closed_after_holidays && places.holidays.contains(day - 1) && !places.holidays.contains(day) && day.weekday() != Weekday::sunday;
}

}  // namespace

const Place* Places::find(const std::string& id) const { return find_by_id(all, id); }

Result<Places> read_places(std::string_view json, const std::string& file_name) {
  json::Document document(json, file_name, limits::kPackFileBytes);
  const Reader root = document.root();
  Places out;
  out.provenance = Provenance::read(root);
  if (const Reader days = root.maybe("holidays"); days.exists()) days.each([&](const Reader& day) { out.holidays.insert(read_date(day)); });
  if (const Reader station = root.maybe("station"); station.exists())
    out.station = Station{Localized::read(station.at("name")), station.at("lat").number(20, 46), station.at("lon").number(122, 154)};
  std::set<std::string> ids;
  root.at("places").each([&](const Reader& object) {
    Place place;
    place.id = object.at("id").text(64);
    place.kind = object.at("kind").text(32);
    place.name = Localized::read(object.at("name"));
    place.summary = Localized::read(object.at("summary"));
    place.address = Localized::read(object.at("address"));
    place.fee = Localized::read_optional(object.maybe("fee"));
    place.latitude = object.at("lat").number(20, 46);
    place.longitude = object.at("lon").number(122, 154);
    place.phone = optional_text(object, "phone");
    place.website = optional_text(object, "website");
    place.stop = optional_text(object, "stop");
    if (const Reader opening = object.maybe("opening"); opening.exists()) place.opening = read_opening(opening);
    place.provenance = Provenance::read(object);
    if (!ids.insert(place.id).second) object.at("id").note("pack.duplicate-id", "\"" + place.id + "\" stands twice: rename one");
    out.all.push_back(std::move(place));
  });
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

OpenNow open_now(const Places& places, const Place& place, Date today, int minute) {
  if (!place.opening || place.opening->seasons.empty()) return {};
  const Opening& opening = *place.opening;
  const auto season =
      std::find_if(opening.seasons.begin(), opening.seasons.end(), [&](const Season& one) { return within(year_day(today), one.from, one.to); });
  if (season == opening.seasons.end()) return {OpenState::out_of_season, 0};
  if (rests(places, opening, today)) return {OpenState::closed_today, 0};
  for (const Hours& hours : season->hours) {
    if (minute < hours.opens) return {OpenState::opens_later, hours.opens};
    if (minute < hours.closes) return {OpenState::open, hours.closes};
  }
  return {OpenState::over, 0};
}

}  // namespace core::visit
