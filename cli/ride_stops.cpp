// `pipaoi ride stops --pack P`: [{"id","name"}] on standard output.
#include <iostream>

#include "cli/commands.h"
#include "core/base/json.h"
#include "core/base/ruby.h"
#include "core/city/city_pack.h"

namespace cli {

int ride_stops(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"pack"});
  if (!arguments) return kWrongUse;
  if (!arguments->has("pack") || !arguments->words.empty()) return wrong_use("ride stops takes --pack P");
  const std::string folder = arguments->get("pack");
  const auto pack = core::city::read_city_pack([&](const std::string& name) { return read_file(folder + "/" + name); }, folder);
  if (!pack) return failed(pack.error());
  core::json::Writer out;
  out.begin_array();
  for (const core::ride::Stop& stop : pack->stops.all)
    out.begin_object().key("id").string(stop.id).key("name").string(core::base_text(std::string(stop.name.in(core::Language::ja).text))).end_object();
  out.end_array();
  std::cout << out.take() << "\n";
  return kDone;
}

}  // namespace cli
