// Evacuation places: by hazard, and in which order.
#include "core/safety/evacuation.h"

#include <catch2/catch_test_macros.hpp>

using namespace core::safety;

namespace {

constexpr const char* kFile = R"({"source":"s","as_of":"2026-01-01","license":"l","towns":[
 {"id":"south","name":{"ja":"南"},"places":[
  {"id":"s1","name":{"ja":"広場"},"address":{"ja":"南1"},"lat":43.0,"lon":141.8,"hazards":["earthquake","fire"]},
  {"id":"s2","name":{"ja":"丘"},"address":{"ja":"南2"},"lat":43.1,"lon":141.8,"hazards":["flood"]}]},
 {"id":"north","name":{"ja":"北"},"places":[
  {"id":"n1","name":{"ja":"校庭"},"address":{"ja":"北1"},"lat":43.3,"lon":141.8,"hazards":["flood","earthquake"],"shelter":true},
  {"id":"n2","name":{"ja":"学校"},"address":{"ja":"北2"},"lat":43.3,"lon":141.9,"hazards":[],"shelter":true}]}]})";

std::string ids(const std::vector<Nearby>& found) {
  std::string out;
  for (const Nearby& one : found) out += (out.empty() ? "" : " ") + one.place->id;
  return out;
}

}  // namespace

TEST_CASE("A place is shown for the hazards it is for, and for no other", "[safety]") {
  const auto evacuation = read_evacuation(kFile, "evacuation.json");
  REQUIRE(evacuation);
  CHECK(ids(places_for(*evacuation, Hazard::flood, "south", {})) == "s2 n1");
  CHECK(ids(places_for(*evacuation, Hazard::fire, "south", {})) == "s1");
  CHECK(ids(places_for(*evacuation, Hazard::tsunami, "south", {})).empty());
  CHECK(ids(shelters(*evacuation, "south", {})) == "n1 n2");
}

TEST_CASE("The town's own places come first; with a position, the nearest", "[safety]") {
  const auto evacuation = read_evacuation(kFile, "evacuation.json");
  REQUIRE(evacuation);
  CHECK(ids(places_for(*evacuation, Hazard::flood, "north", {})) == "n1 s2");
  const auto found = places_for(*evacuation, Hazard::earthquake, "north", core::Position{43.01, 141.8});
  CHECK(ids(found) == "s1 n1");
  CHECK(found[0].metres > 1100);
  CHECK(found[0].metres < 1125);
}

TEST_CASE("Unknown hazards and ids that stand twice are told", "[safety]") {
  std::string text = kFile;
  text.replace(text.find("\"fire\""), 6, "\"fog\"");
  text.replace(text.find("\"s2\""), 4, "\"s1\"");
  const auto evacuation = read_evacuation(text, "evacuation.json");
  REQUIRE_FALSE(evacuation);
  REQUIRE(evacuation.error().size() == 2);
  CHECK(evacuation.error()[0].code == "pack.hazard");
  CHECK(evacuation.error()[1].code == "pack.duplicate-id");
}
