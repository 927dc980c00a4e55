// See feed.h. One function a file of the feed.
#include "core/ride/gtfs/feed.h"

#include <array>
#include <cstdio>

#include "core/base/csv_table.h"
#include "core/base/decimal.h"

#include "core/base/ruby.h"

namespace core::ride {
namespace {

// Ids of the feed: there is one of each.
constexpr const char *kRoute = "demand-bus", *kTrip = "any-stop-to-any-stop", *kCalendar = "service-days", *kGroup = "all-stops", *kBooking = "booking";

std::string compact(Date date) {
  std::string out;
  for (const char sign : date.iso())
    if (sign != '-') out += sign;
  return out;
}

std::string clock(Seconds seconds) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%02d:%02d:00", minutes_of(seconds) / 60, minutes_of(seconds) % 60);
  return text.data();
}

std::string degrees(double value) { return decimal(value, 5); }

std::string plain(const Localized& text, Language language = Language::ja) { return base_text(std::string(text.in(language).text)); }

// Of the bus's page; empty: unknown.
std::string address(std::string base_url, const std::string& city) {
  while (base_url.ends_with('/')) base_url.pop_back();
  return base_url.empty() ? "" : base_url + "/" + city + "/bus";
}

class Feed {
 public:
  Feed(const Municipality& municipality, const Service& service, const Stops& stops, Date from, const std::string& base_url)
      : municipality_(municipality),
        service_(service),
        stops_(stops),
        from_(from),
        to_(from + (kGtfsDays - 1)),
        home_(address(base_url, municipality.id)),
        name_(plain(municipality.name) + " 予約制バス") {}

  std::string agency() const {
    CsvTable out({"agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang", "agency_phone"});
    out.row({municipality_.id, plain(municipality_.name), municipality_.website, "Asia/Tokyo", "ja", service_.phone});
    return out.take();
  }
  std::string stops() const {
    CsvTable out({"stop_id", "stop_name", "stop_lat", "stop_lon", "location_type"});
    for (const Stop& stop : stops_.all) out.row({stop.id, plain(stop.name), degrees(stop.latitude), degrees(stop.longitude), "0"});
    return out.take();
  }
  std::string routes() const {
    CsvTable out({"route_id", "agency_id", "route_long_name", "route_desc", "route_type"});
    // What is not the city's own word is said where programs show it.
    out.row({kRoute, municipality_.id, name_,
             service_.provenance.sample || stops_.provenance.sample ? "見本のデータを含みます。" + service_.provenance.source : service_.provenance.source,
             "3"});
    return out.take();
  }
  std::string trips() const {
    CsvTable out({"route_id", "service_id", "trip_id"});
    out.row({kRoute, kCalendar, kTrip});
    return out.take();
  }
  std::string stop_times() const {
    CsvTable out({"trip_id", "location_group_id", "stop_sequence", "start_pickup_drop_off_window", "end_pickup_drop_off_window", "pickup_type", "drop_off_type",
                  "pickup_booking_rule_id", "drop_off_booking_rule_id"});
    // 2: by telephone or otherwise agreed with the agency; 1: not here.
    out.row({kTrip, kGroup, "1", clock(service_.opens), clock(service_.closes), "2", "1", kBooking, kBooking});
    out.row({kTrip, kGroup, "2", clock(service_.opens), clock(service_.closes), "1", "2", kBooking, kBooking});
    return out.take();
  }
  std::string location_groups() const {
    CsvTable out({"location_group_id", "location_group_name"});
    out.row({kGroup, plain(municipality_.name) + "の乗り場"});
    return out.take();
  }
  std::string location_group_stops() const {
    CsvTable out({"location_group_id", "stop_id"});
    for (const Stop& stop : stops_.all) out.row({kGroup, stop.id});
    return out.take();
  }
  std::string booking_rules() const {
    CsvTable out({"booking_rule_id", "booking_type", "prior_notice_duration_min", "prior_notice_start_day", "prior_notice_start_time", "message",
                  "phone_number", "info_url", "booking_url"});
    const std::string days = std::to_string(service_.book_ahead_days), minutes = std::to_string(minutes_of(service_.notice + 59));
    out.row({kBooking, "1", minutes, days, "00:00:00", "乗る" + minutes + "分前まで、" + days + "日前から予約できます。", service_.phone, home_, home_});
    return out.take();
  }
  std::string calendar() const {
    CsvTable out({"service_id", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "start_date", "end_date"});
    std::vector<std::string> row{kCalendar};
    for (const char* name : {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
      row.emplace_back(service_.weekdays.contains(*weekday_from_english(name)) ? "1" : "0");
    row.insert(row.end(), {compact(from_), compact(to_)});
    out.row(row);
    return out.take();
  }
  // Days on which it runs otherwise than on their weekday.
  std::string calendar_dates() const {
    CsvTable out({"service_id", "date", "exception_type"});
    for (int i = 0; i < kGtfsDays; ++i) {
      const Date day = from_ + i;
      const bool usual = service_.weekdays.contains(day.weekday());
      if (service_.runs_on(day) != usual) out.row({kCalendar, compact(day), usual ? "2" : "1"});
    }
    return out.take();
  }
  std::string fare_attributes() const {
    CsvTable out({"fare_id", "price", "currency_type", "payment_method", "transfers", "agency_id"});
    out.row({"adult", std::to_string(service_.fare_adult), "JPY", "0", "0", municipality_.id});
    return out.take();
  }
  std::string fare_rules() const {
    CsvTable out({"fare_id", "route_id"});
    out.row({"adult", kRoute});
    return out.take();
  }
  std::string feed_info() const {
    CsvTable out({"feed_publisher_name", "feed_publisher_url", "feed_lang", "feed_start_date", "feed_end_date", "feed_version"});
    out.row({plain(municipality_.name), municipality_.website, "ja", compact(from_), compact(to_), compact(from_)});
    return out.take();
  }
  std::string translations() const {
    CsvTable out({"table_name", "field_name", "language", "translation", "record_id"});
    for (const Stop& stop : stops_.all) {
      out.row({"stops", "stop_name", "ja-Hrkt", stop.reading, stop.id});
      names(out, "stops", "stop_name", stop.name, stop.id);
    }
    names(out, "agency", "agency_name", municipality_.name, municipality_.id);
    return out.take();
  }

 private:
  static void names(CsvTable& out, const char* table, const char* field, const Localized& name, const std::string& id) {
    for (const Language language : {Language::en, Language::zh_hans, Language::zh_hant, Language::ko, Language::th})
      if (!name.texts[static_cast<std::size_t>(language)].empty()) out.row({table, field, std::string(language_code(language)), plain(name, language), id});
  }

  const Municipality& municipality_;
  const Service& service_;
  const Stops& stops_;
  Date from_, to_;
  std::string home_, name_;
};

}  // namespace

std::vector<GtfsFile> gtfs_files(const Municipality& municipality, const Service& service, const Stops& stops, Date from, const std::string& base_url) {
  const Feed feed(municipality, service, stops, from, base_url);
  return {{"agency.txt", feed.agency()},
          {"booking_rules.txt", feed.booking_rules()},
          {"calendar.txt", feed.calendar()},
          {"calendar_dates.txt", feed.calendar_dates()},
          {"fare_attributes.txt", feed.fare_attributes()},
          {"fare_rules.txt", feed.fare_rules()},
          {"feed_info.txt", feed.feed_info()},
          {"location_group_stops.txt", feed.location_group_stops()},
          {"location_groups.txt", feed.location_groups()},
          {"routes.txt", feed.routes()},
          {"stop_times.txt", feed.stop_times()},
          {"stops.txt", feed.stops()},
          {"translations.txt", feed.translations()},
          {"trips.txt", feed.trips()}};
}

}  // namespace core::ride
