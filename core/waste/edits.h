// What a city's staff change in its waste pack: single entries of its files, put in or taken out. The pack as it was built stays as it is;
// what is served is the pack with all edits carried out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/waste/pack.h"

namespace core::waste {

enum class EntryKind : std::uint8_t { item, suspension, area };
std::string_view entry_kind_code(EntryKind kind);
std::optional<EntryKind> entry_kind_from_code(std::string_view code);

struct Edit {
  EntryKind kind;
  std::string id;
  std::string value;  // the entry as JSON, as its file has it; empty: taken out
};

// The texts of waste.json and waste_items.json.
struct PackFiles {
  std::string calendar, items;
};

// What stands under the id; nullopt: nothing.
std::optional<std::string> entry_of(const PackFiles& files, EntryKind kind, const std::string& id);
// The files with the edits carried out, whether or not that is a pack.
Result<PackFiles> edited(const PackFiles& files, const std::vector<Edit>& edits);
// The same; errors where the result would be no pack. Paths name entries of the result.
Result<PackFiles> with_edits(const PackFiles& files, const std::vector<Edit>& edits);
// Those of the edits that can be carried out together: all of them, but where the pack was built anew since and lost what one names.
std::vector<Edit> fitting(const PackFiles& files, const std::vector<Edit>& edits);
// The files with the number of the last edit that is in them.
PackFiles numbered(PackFiles files, std::int64_t number);
// Both files as one pack.
Result<Pack> read_pack_files(const PackFiles& files);

}  // namespace core::waste
