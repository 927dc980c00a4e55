// See site.h.
#include "server/site.h"

namespace server {

core::Errors Site::load_cities() {
  core::Errors errors;
  for (const std::string& city : files.folders("/packs")) {
    const std::string folder = "/packs/" + city;
    auto pack = core::city::read_city_pack([&](const std::string& name) { return files.text(folder + "/" + name); }, folder);
    if (pack) cities.emplace(city, std::move(*pack));
    else errors.insert(errors.end(), pack.error().begin(), pack.error().end());
  }
  return errors;
}

}  // namespace server
