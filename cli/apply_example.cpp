// `pipaoi apply example --pack P PROCEDURE [--now RFC3339]`: a valid {"procedure","version","answers"} on standard output.
#include <iostream>

#include "cli/commands.h"
#include "core/base/json.h"
#include "core/city/city_pack.h"
#include "core/city/forms_city.h"
#include "core/forms/example.h"
#include "server/clock.h"

namespace cli {

int apply_example(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"pack", "now"});
  if (!arguments) return kWrongUse;
  if (!arguments->has("pack") || arguments->words.size() != 1) return wrong_use("apply example takes --pack P and a procedure");
  const auto now = now_argument(*arguments);
  if (!now) return kWrongUse;
  const std::string folder = arguments->get("pack");
  const auto pack = core::city::read_city_pack([&](const std::string& name) { return read_file(folder + "/" + name); }, folder);
  if (!pack) return failed(pack.error());
  const core::forms::Procedure* procedure = pack->procedures.find(arguments->words[0]);
  if (!procedure) return failed(folder + "/procedures.json has no procedure \"" + arguments->words[0] + "\"");
  const server::WallTime wall = server::wall_time(*now);
  const core::forms::City city = core::city::forms_city(pack->waste, wall.date, wall.minute);
  core::json::Writer out;
  out.begin_object().key("procedure").string(procedure->id).key("version").integer(procedure->version).key("answers");
  core::forms::write_answers(out, core::forms::example_answers(*procedure, city));
  out.end_object();
  std::cout << out.take() << "\n";
  return kDone;
}

}  // namespace cli
