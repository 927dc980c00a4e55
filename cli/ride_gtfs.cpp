// `pipaoi ride gtfs --pack P --out FILE.zip [--from YYYY-MM-DD] [--base-url U]`: the demand bus as a GTFS feed with flexible trips
// (core/ride/gtfs/feed.h), as the server gives it under /opendata.
#include "cli/commands.h"
#include "server/clock.h"
#include "server/ride/open_data.h"

namespace cli {

int ride_gtfs(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"pack", "out", "from", "base-url"});
  if (!arguments) return kWrongUse;
  if (!arguments->has("pack") || !arguments->has("out") || !arguments->words.empty()) return wrong_use("ride gtfs takes --pack P and --out FILE.zip");
  const auto from = arguments->has("from") ? core::Date::parse(arguments->get("from")) : std::optional(server::wall_time(system_ms()).date);
  if (!from) return wrong_use("--from is a date as 2026-11-24");
  const auto base_url = base_url_argument(*arguments);
  if (!base_url) return kWrongUse;
  const std::string folder = arguments->get("pack");
  const auto pack = core::city::read_city_pack([&](const std::string& name) { return read_file(folder + "/" + name); }, folder);
  if (!pack) return failed(pack.error());
  if (!pack->ride) return failed(folder + " has no ride.json: this municipality has no demand bus");
  const auto feed = server::gtfs_zip(*pack, *from, *base_url);
  if (!feed) return failed("the feed cannot be packed: not enough memory");
  if (!write_file(arguments->get("out"), *feed)) return failed(arguments->get("out") + " cannot be written: check the path and the rights");
  return kDone;
}

}  // namespace cli
