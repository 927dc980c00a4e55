// The demand bus as open data: GTFS with its flexible trips (the GTFS Schedule reference of gtfs.org, revision with location_groups.txt and
// booking_rules.txt), readings and other languages as GTFS-JP has them in translations.txt.
//
// A ride between any two stops is one trip of two stop_times rows for the same group of stops: boarding in the first, leaving in the second, each
// in the window of the service's hours. Notices are in minutes. GTFS cannot say how many places a van has, nor how one books: for that there is
// the API. There are no fixed routes in it: the pack has no real times of any.
#pragma once

#include "core/base/municipality.h"
#include "core/ride/data/service.h"

namespace core::ride {

struct GtfsFile {
  std::string name;     // "stops.txt"
  std::string content;  // UTF-8, comma-separated with a heading, CRLF (RFC 4180)
};

// from: the first day it is for; kGtfsDays in all. base_url: of the pages, "https://example.jp"; empty: unknown, and no address is told.
std::vector<GtfsFile> gtfs_files(const Municipality& municipality, const Service& service, const Stops& stops, Date from, const std::string& base_url);
inline constexpr int kGtfsDays = 180;

}  // namespace core::ride
