// Every command of `pipaoi`.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace cli {

int pack_check(const std::vector<std::string>& words);
int waste_areas(const std::vector<std::string>& words);
int waste_next(const std::vector<std::string>& words);
int waste_search(const std::vector<std::string>& words);
int waste_import_5374(const std::vector<std::string>& words);
int waste_export_standard(const std::vector<std::string>& words);
int waste_import_standard(const std::vector<std::string>& words);
int waste_export_5374(const std::vector<std::string>& words);
int qr(const std::vector<std::string>& words);
int admin_add(const std::vector<std::string>& words);
int apply_example(const std::vector<std::string>& words);
int ride_stops(const std::vector<std::string>& words);
int ride_gtfs(const std::vector<std::string>& words);
int ride_simulate(const std::vector<std::string>& words);
int ride_solve(const std::vector<std::string>& words);
int serve(const std::vector<std::string>& words);

// cli/pages, which alone sees app.
int prerender(const std::vector<std::string>& words);
int style(const std::vector<std::string>& words);

}  // namespace cli
