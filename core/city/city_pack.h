// A municipality's whole pack in memory, as the server and the command line need it. (The page fetches its files one by one, when a screen
// needs them.)
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/base/municipality.h"
#include "core/base/postal.h"
#include "core/forms/procedure.h"
#include "core/ride/data/travel.h"
#include "core/safety/evacuation.h"
#include "core/visit/place.h"
#include "core/waste/pack.h"

namespace core::city {

struct CityPack {
  Municipality municipality;
  waste::Pack waste;
  forms::Procedures procedures;
  PostalCodes postal;
  ride::Stops stops;
  visit::Places places;
  safety::Evacuation evacuation;
  std::optional<ride::Service> ride;  // nullopt: no demand bus
  std::vector<ride::Seconds> travel;  // between the stops, by its vans

  // Only with a demand bus.
  ride::RideCity ride_city() const { return {*ride, stops, travel}; }
};

// The text of a file of the pack by its name ("waste.json"); nullopt: not there.
using ReadFile = std::function<std::optional<std::string>(const std::string& name)>;

// municipality.json must be there; what a municipality does not offer is absent and stays empty. Names that procedures use for sources and
// values are checked. folder: what messages call the pack.
Result<CityPack> read_city_pack(const ReadFile& read, const std::string& folder);

}  // namespace core::city
