// The waste pack in two tables of the Digital Agency's municipal standard open data set (自治体標準オープンデータセット): 28 ごみの分別方法 and 30
// ごみ集積場所, out and in. Headings: as in the definitions of 2024 (定義書 A v3.09); in has the faults of real files: titles above, other brackets and spaces
// in headings, a municipality's code whose leading zero a spreadsheet took away.
#pragma once

#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/waste/import_note.h"
#include "core/waste/pack.h"

namespace core::waste {

struct StandardData {
  std::string sorting;  // 28: a line a thing
  // 30: a line a town and category, as nobody has a register of the collection places; a town is the place's name, position is left out
  std::string places;
};

// code: 6 digits (全国地方公共団体コード). municipality: as the table names it ("北海道美唄市").
StandardData standard_data(const Pack& pack, const std::string& code, const std::string& municipality);

// What notes call the two tables.
inline constexpr const char *kSortingFile = "28.csv", *kPlacesFile = "30.csv";

struct StandardFiles {
  std::optional<std::string> sorting, places;  // at least one
  std::string source;                          // for the pack's provenance
  Date as_of;
};
struct ImportStandard {
  Pack pack;
  std::vector<ImportNote> notes;
};
// Categories and areas are called, and known, by their names. Fails only where no file has the columns that are needed: 28 ゴミの品目 and 分別区分;
// 30 地区名 (or 名称), ゴミ種類 and ゴミ収集日.
Result<ImportStandard> import_standard(const StandardFiles& files);

// The six digits: five get their leading zero back or their check digit, which is the last (sum of digits times 6 5 4 3 2, JIS X 0401/0402). nullopt: not such
// a code.
std::optional<std::string> municipality_code(std::string_view text);

}  // namespace core::waste
