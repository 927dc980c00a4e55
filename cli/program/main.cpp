// `pipaoi`: the table of commands.
#include <algorithm>
#include <array>
#include <iostream>

#include "cli/commands.h"

namespace {

constexpr std::array<cli::Command, 18> kCommands{{
    {"serve", "[--port N] [--host H] [--data DIR | --database-url U] [--web DIR] [--packs DIR] [--base-url U] [--now RFC3339] [--rate-limits off]",
     "serves the app and its API", cli::serve},
    {"pack check", "DIR", "checks a municipality's folder", cli::pack_check},
    {"waste areas", "--pack P", "lists the collection areas", cli::waste_areas},
    {"waste next", "--pack P --area ID --from YYYY-MM-DD --days N", "lists collections", cli::waste_next},
    {"waste search", "--pack P QUERY", "finds items", cli::waste_search},
    {"waste import-5374", "DIR --out FILE", "makes a pack of 5374 data", cli::waste_import_5374},
    {"waste export-5374", "--pack P --out DIR [--from YYYY-MM-DD]", "writes a pack as 5374 data", cli::waste_export_5374},
    {"waste export-standard", "--pack P --out DIR --code 012157 --name NAME", "writes data sets 28 and 30 of the municipal standard",
     cli::waste_export_standard},
    {"waste import-standard", "[--sorting FILE] [--places FILE] --out FILE", "makes a pack of data sets 28 and 30", cli::waste_import_standard},
    {"apply example", "--pack P PROCEDURE [--now RFC3339]", "prints a valid application", cli::apply_example},
    {"ride stops", "--pack P", "lists the stops of the demand bus", cli::ride_stops},
    {"ride solve", "INSTANCE.txt [--seconds S | --iterations N] [--seed N] [--threads N] --out FILE.json", "solves a dial-a-ride benchmark instance",
     cli::ride_solve},
    {"ride gtfs", "--pack P --out FILE.zip [--from YYYY-MM-DD] [--base-url U]", "writes the demand bus as a GTFS feed with flexible trips", cli::ride_gtfs},
    {"ride simulate", "--pack P [--days N] [--requests N] [--seed N] [--steps N] [--vans N] [--window MINUTES] [--out FILE.svg]",
     "plays days of the demand bus, by policy and what if", cli::ride_simulate},
    {"qr", "--city ID (--all | PLACE ...) --base-url U --out DIR [--packs DIR]", "writes QR codes of places as SVG", cli::qr},
    {"admin add", "NAME --role clerk|driver [--city ID] [--data DIR | --database-url U]", "makes an account for staff; password on standard input",
     cli::admin_add},
    {"prerender", "--out DIR [--template FILE] [--staff-template FILE] [--packs DIR] [--i18n DIR]", "writes every public screen as a page", cli::prerender},
    {"style", "--out DIR", "writes the looks as CSS and the pictures as JSON, for the build", cli::style},
}};

// group: the first word of some commands and a space; empty: all of them.
int help(const std::string& group = {}) {
  std::cout << "usage: pipaoi " << group << "COMMAND ...\n";
  for (const cli::Command& command : kCommands)
    if (std::string_view(command.name).starts_with(group))
      std::cout << "  pipaoi " << command.name << " " << command.usage << "\n      " << command.what << "\n";
  std::cout << "Exit codes: 0 done, 1 failed or input unusable, 2 wrong use.\n";
  return cli::kDone;
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::string> words(arguments + 1, arguments + count);
  if (words.empty()) return cli::wrong_use("no command given");
  if (words[0] == "--help" || words[0] == "help") return help();
  for (const cli::Command& command : kCommands) {
    const std::string name = command.name;
    const std::size_t parts = name.find(' ') == std::string::npos ? 1 : 2;
    if (words.size() < parts || (parts == 1 ? words[0] : words[0] + " " + words[1]) != name) continue;
    const std::vector<std::string> rest(words.begin() + static_cast<std::ptrdiff_t>(parts), words.end());
    for (const std::string& word : rest)
      if (word == "--help") {
        std::cout << "usage: pipaoi " << command.name << " " << command.usage << "\n  " << command.what << "\n";
        return cli::kDone;
      }
    return command.run(rest);
  }
  const bool is_group =
      std::any_of(kCommands.begin(), kCommands.end(), [&](const cli::Command& one) { return std::string_view(one.name).starts_with(words[0] + " "); });
  if (is_group && words.size() == 2 && (words[1] == "--help" || words[1] == "help")) return help(words[0] + " ");
  if (is_group && words.size() == 1) return cli::wrong_use(words[0] + " needs one more word (pipaoi " + words[0] + " --help lists them)");
  return cli::wrong_use("unknown command \"" + words[0] + (words.size() > 1 ? " " + words[1] : "") + "\"");
}
