// What a city's staff change in its waste pack: single entries of its files, put in or taken out. The pack as it was built stays as it is;
// what is served is the pack with all edits carried out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/waste/pack.h"

namespace core::waste {

enum class Edited : std::uint8_t { item, exception, area };  // exception: a Suspension
std::string_view edited_code(Edited kind);
std::optional<Edited> edited_from_code(std::string_view code);

struct Edit {
  Edited kind;
  std::string id;
  std::string value;  // the entry as JSON, as its file has it; empty: taken out
};

// The texts of waste.json and waste_items.json.
struct PackFiles {
  std::string calendar, items;
};

// What stands under the id; nullopt: nothing.
std::optional<std::string> entry_of(const PackFiles& files, Edited kind, const std::string& id);
// The files with the edits carried out, in their order; errors where the result would be no pack. Paths name entries of the result.
Result<PackFiles> with_edits(const PackFiles& files, const std::vector<Edit>& edits);
// Both files as one pack.
Result<Pack> read_pack_files(const PackFiles& files);

}  // namespace core::waste
