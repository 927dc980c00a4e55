// See city_pack.h.
#include "core/city/city_pack.h"

#include "core/city/forms_city.h"

namespace core::city {
namespace {

void check_sources(const forms::Procedures& procedures, const std::string& file, Errors& errors) {
  const auto unknown = [&](const forms::Procedure& procedure, const std::string& name) {
    errors.push_back({"forms.unknown-source", file + ": procedure " + procedure.id, "\"" + name + "\": see core/city/forms_city.h for the names"});
  };
  for (const forms::Procedure& procedure : procedures.all) {
    for (const forms::Page& page : procedure.pages)
      for (const forms::Question& question : page.questions)
        if (!question.source.empty() && question.kind != forms::Kind::computed && !knows_source(question.source)) unknown(procedure, question.source);
    for (const forms::Computed& computed : procedure.computed)
      if (!computed.times.empty() && !knows_value(computed.times)) unknown(procedure, computed.times);
  }
}

}  // namespace

Result<CityPack> read_city_pack(const ReadFile& read, const std::string& folder) {
  CityPack out;
  Errors errors;
  // Each file by its reader; the result goes where `keep` puts it.
  const auto take = [&](const char* name, bool needed, const auto& reader, const auto& keep) {
    const auto text = read(name);
    if (!text) {
      if (needed) errors.push_back({"file.unreadable", folder + "/" + name, {}});
      return;
    }
    auto value = reader(*text, folder + "/" + name);
    if (value) keep(std::move(*value));
    else errors.insert(errors.end(), value.error().begin(), value.error().end());
  };
  take("municipality.json", true, read_municipality, [&](Municipality&& value) { out.municipality = std::move(value); });
  take("waste.json", false, waste::read_pack, [&](waste::Pack&& value) { out.waste = std::move(value); });
  if (const auto items = read("waste_items.json")) {
    const Errors more = waste::read_items(*items, folder + "/waste_items.json", out.waste);
    errors.insert(errors.end(), more.begin(), more.end());
  }
  take("postal.json", false, read_postal_codes, [&](PostalCodes&& value) { out.postal = std::move(value); });
  take("procedures.json", false, forms::read_procedures, [&](forms::Procedures&& value) { out.procedures = std::move(value); });
  take("stops.json", false, ride::read_stops, [&](ride::Stops&& value) { out.stops = std::move(value); });
  take("ride.json", false, ride::read_service, [&](ride::Service&& value) { out.ride = std::move(value); });
  take("evacuation.json", false, safety::read_evacuation, [&](safety::Evacuation&& value) { out.evacuation = std::move(value); });
  take("places.json", false, visit::read_places, [&](visit::Places&& value) { out.places = std::move(value); });
  for (const visit::Place& place : out.places.all)
    if (!place.stop.empty() && !out.stops.find(place.stop))
      errors.push_back({"pack.unknown-stop", folder + "/places.json: place " + place.id, "\"" + place.stop + "\" is not one of stops.json"});
  if (out.ride)
    for (const ride::Van& van : out.ride->vans)
      if (!out.stops.find(van.depot)) errors.push_back({"pack.unknown-stop", folder + "/ride.json: /vans", "\"" + van.depot + "\" is not one of stops.json"});
  if (out.waste.bulky && !out.waste.bulky->procedure.empty() && !out.procedures.find(out.waste.bulky->procedure))
    errors.push_back(
        {"pack.unknown-procedure", folder + "/waste.json: /bulky/procedure", "\"" + out.waste.bulky->procedure + "\" is not one of procedures.json"});
  check_sources(out.procedures, folder + "/procedures.json", errors);
  if (out.ride) out.travel = ride::travel_table(*out.ride, out.stops);
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  return out;
}

}  // namespace core::city
