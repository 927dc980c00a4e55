// See edits.h.
#include "core/waste/edits.h"

#include <algorithm>
#include <array>

#include "core/base/json_edit.h"

namespace core::waste {
namespace {

constexpr std::array<std::string_view, 3> kCodes{"item", "suspension", "area"};
constexpr std::array<std::string_view, 3> kMembers{"items", "suspensions", "areas"};

std::string_view member_of(EntryKind kind) { return kMembers[static_cast<std::size_t>(kind)]; }
template <class Files>
auto& file_of(Files& files, EntryKind kind) {
  return kind == EntryKind::item ? files.items : files.calendar;
}

}  // namespace

std::string_view entry_kind_code(EntryKind kind) { return kCodes[static_cast<std::size_t>(kind)]; }

std::optional<EntryKind> entry_kind_from_code(std::string_view code) {
  const auto found = std::find(kCodes.begin(), kCodes.end(), code);
  return found == kCodes.end() ? std::nullopt : std::optional(static_cast<EntryKind>(found - kCodes.begin()));
}

std::optional<std::string> entry_of(const PackFiles& files, EntryKind kind, const std::string& id) {
  return json::element(file_of(files, kind), member_of(kind), id);
}

Result<PackFiles> edited(const PackFiles& files, const std::vector<Edit>& edits) {
  PackFiles out = files;
  for (const EntryKind kind : {EntryKind::item, EntryKind::suspension, EntryKind::area}) {
    std::vector<json::Element> elements;
    for (const Edit& edit : edits)
      if (edit.kind == kind) elements.push_back({edit.id, edit.value});
    if (elements.empty()) continue;
    auto text = json::with_elements(file_of(out, kind), member_of(kind), elements);
    if (!text) return fail("waste.edit", std::string(member_of(kind)));
    file_of(out, kind) = std::move(*text);
  }
  return out;
}

Result<PackFiles> with_edits(const PackFiles& files, const std::vector<Edit>& edits) {
  auto out = edited(files, edits);
  if (!out) return out;
  if (auto pack = read_pack_files(*out); !pack) return tl::unexpected(std::move(pack.error()));
  return out;
}

std::vector<Edit> fitting(const PackFiles& files, const std::vector<Edit>& edits) {
  if (with_edits(files, edits)) return edits;
  // One that names another comes after it, whatever their order was: tried until none more fits.
  std::vector<Edit> out, left = edits;
  for (bool more = true; more;) {
    more = false;
    for (auto edit = left.begin(); edit != left.end();) {
      out.push_back(*edit);
      if (with_edits(files, out)) {
        edit = left.erase(edit);
        more = true;
      } else {
        out.pop_back();
        ++edit;
      }
    }
  }
  return out;
}

PackFiles numbered(PackFiles files, std::int64_t number) {
  for (std::string* text : {&files.calendar, &files.items})
    if (auto with = json::with_number(*text, "edition", number)) *text = std::move(*with);
  return files;
}

Result<Pack> read_pack_files(const PackFiles& files) {
  auto pack = read_pack(files.calendar, "waste.json");
  if (!pack) return pack;
  if (Errors errors = read_items(files.items, "waste_items.json", *pack); !errors.empty()) return tl::unexpected(std::move(errors));
  return pack;
}

}  // namespace core::waste
