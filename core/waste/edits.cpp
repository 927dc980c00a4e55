// See edits.h.
#include "core/waste/edits.h"

#include <algorithm>
#include <array>

#include "core/base/json.h"

namespace core::waste {
namespace {

constexpr std::array<std::string_view, 3> kCodes{"item", "exception", "area"};
constexpr std::array<std::string_view, 3> kMembers{"items", "suspensions", "areas"};

std::string_view member_of(Edited kind) { return kMembers[static_cast<std::size_t>(kind)]; }
template <class Files>
auto& file_of(Files& files, Edited kind) {
  return kind == Edited::item ? files.items : files.calendar;
}

}  // namespace

std::string_view edited_code(Edited kind) { return kCodes[static_cast<std::size_t>(kind)]; }

std::optional<Edited> edited_from_code(std::string_view code) {
  const auto found = std::find(kCodes.begin(), kCodes.end(), code);
  return found == kCodes.end() ? std::nullopt : std::optional(static_cast<Edited>(found - kCodes.begin()));
}

std::optional<std::string> entry_of(const PackFiles& files, Edited kind, const std::string& id) {
  return json::element(file_of(files, kind), member_of(kind), id);
}

Result<PackFiles> with_edits(const PackFiles& files, const std::vector<Edit>& edits) {
  PackFiles out = files;
  for (const Edited kind : {Edited::item, Edited::exception, Edited::area}) {
    std::vector<json::Element> elements;
    for (const Edit& edit : edits)
      if (edit.kind == kind) elements.push_back({edit.id, edit.value});
    if (elements.empty()) continue;
    auto text = json::with_elements(file_of(out, kind), member_of(kind), elements);
    if (!text) return fail("waste.edit", std::string(member_of(kind)));
    file_of(out, kind) = std::move(*text);
  }
  if (auto pack = read_pack_files(out); !pack) return tl::unexpected(std::move(pack.error()));
  return out;
}

Result<Pack> read_pack_files(const PackFiles& files) {
  auto pack = read_pack(files.calendar, "waste.json");
  if (!pack) return pack;
  if (Errors errors = read_items(files.items, "waste_items.json", *pack); !errors.empty()) return tl::unexpected(std::move(errors));
  return pack;
}

}  // namespace core::waste
