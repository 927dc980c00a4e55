// See neighbours.h.
#include "core/base/neighbours.h"

#include "core/base/limits.h"

namespace core {
namespace {

Capability read_capability(const json::Reader& object) {
  Capability out;
  out.service = object.at("service").text(32);
  const std::string state = object.at("state").text(16);
  if (state == "elsewhere") out.state = Capability::State::elsewhere;
  else if (state == "planned") out.state = Capability::State::planned;
  else if (state != "here") object.at("state").note("json.kind", "expected here, elsewhere or planned, found \"" + state + "\"");
  out.text = Localized::read_optional(object.maybe("text"));
  const json::Reader source = object.maybe("source");
  if (source.exists()) out.source = source.text();
  else if (out.state != Capability::State::here) object.note("json.missing", "source: what is elsewhere needs one");
  return out;
}

}  // namespace

Result<Neighbours> read_neighbours(std::string_view json, const std::string& file_name) {
  json::Document document(json, file_name, limits::kPackFileBytes);
  const json::Reader root = document.root();
  Neighbours out;
  out.provenance = Provenance::read(root);
  root.at("municipalities").each([&](const json::Reader& object) {
    Neighbour one;
    one.id = object.at("id").text(64);
    one.name = Localized::read(object.at("name"));
    one.here = object.at("here").boolean();
    object.at("offers").each([&](const json::Reader& offer) { one.offers.push_back(read_capability(offer)); });
    out.all.push_back(std::move(one));
  });
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

}  // namespace core
