// See waste_pack.h.
#include "cli/waste_pack.h"

#include <filesystem>

#include "cli/command.h"

namespace cli {

core::Result<core::waste::Pack> load_waste_pack(const std::string& path) {
  const bool folder = std::filesystem::is_directory(path);
  const std::string main_file = folder ? path + "/waste.json" : path;
  const auto text = read_file(main_file);
  if (!text) return core::fail("file.unreadable", main_file);
  auto pack = core::waste::read_pack(*text, main_file);
  const std::string items_file = path + "/waste_items.json";
  if (!pack || !folder || !std::filesystem::exists(items_file)) return pack;
  const auto items = read_file(items_file);
  if (!items) return core::fail("file.unreadable", items_file);
  if (core::Errors errors = core::waste::read_items(*items, items_file, *pack); !errors.empty()) return tl::unexpected(std::move(errors));
  return pack;
}

}  // namespace cli
