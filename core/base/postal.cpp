// See postal.h.
#include "core/base/postal.h"

#include "core/base/limits.h"

namespace core {

Result<PostalCodes> read_postal_codes(std::string_view json, const std::string& file_name) {
  json::Document document(json, file_name, limits::kPackFileBytes);
  const json::Reader root = document.root();
  PostalCodes out;
  out.provenance = Provenance::read(root);
  root.at("codes").each([&](const json::Reader& one) { out.town_by_code.emplace(one.at("code").text(7), one.at("town").text()); });
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

}  // namespace core
