// `pipaoi qr`: codes for the places of a city as SVG files, to be printed and put up on the spot. The address is short, in no language of its
// own: the page offers all.
#include <filesystem>
#include <iostream>

#include "cli/commands.h"
#include "core/visit/place.h"
#include "shell/semantics/html.h"
#include "shell/ui/qr.h"

namespace cli {

int qr(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"city", "base-url", "out", "packs"}, {"all"});
  if (!arguments) return kWrongUse;
  if (!arguments->has("city") || !arguments->has("base-url") || !arguments->has("out") || arguments->has("all") != arguments->words.empty())
    return wrong_use("qr takes --city ID, --all or PLACE ..., --base-url U and --out DIR");
  const auto base = base_url_argument(*arguments);
  if (!base) return kWrongUse;
  const std::string city = arguments->get("city"), file = arguments->get("packs", "build/web/packs") + "/" + city + "/places.json";
  const auto text = read_file(file);
  if (!text) return failed(file + " cannot be read: give the packs' folder with --packs");
  const auto places = core::visit::read_places(*text, file);
  if (!places) return failed(places.error());
  std::vector<std::string> ids = arguments->words;
  if (arguments->has("all"))
    for (const core::visit::Place& place : places->all) ids.push_back(place.id);
  for (const std::string& id : ids) {
    if (!places->find(id)) return failed(file + " has no place \"" + id + "\"");
    const std::string address = *base + "/" + city + "/visit/" + id, out = arguments->get("out") + "/" + id + ".svg";
    const std::string modules = shell::qr_modules(address);
    if (modules.empty()) return failed(address + " is too long for a QR code: choose a shorter --base-url");
    if (!write_file(out, "<?xml version=\"1.0\"?>\n" + shell::svg_of_code(modules) + "\n")) return failed(out + " cannot be written: check disk and rights");
    std::cout << out << " " << address << "\n";
  }
  return kDone;
}

}  // namespace cli
