// See municipality.h.
#include "core/base/municipality.h"

#include "core/base/limits.h"

namespace core {

Result<Municipality> read_municipality(std::string_view json, const std::string& file_name) {
  json::Document document(json, file_name, limits::kPackFileBytes);
  const json::Reader root = document.root();
  Municipality out;
  out.id = root.at("id").text(64);
  out.name = Localized::read(root.at("name"));
  if (const json::Reader phone = root.maybe("phone"); phone.exists()) out.phone = phone.text(32);
  root.at("offers").each([&](const json::Reader& service) { out.offers.insert(service.text(32)); });
  out.address = Localized::read(root.at("address"));
  out.website = root.at("website").text();
  out.provenance = Provenance::read(root);
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

}  // namespace core
