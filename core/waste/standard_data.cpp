// See standard_data.h.
#include "core/waste/standard_data.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/base/csv_table.h"
#include "core/base/find.h"
#include "core/base/kana.h"
#include "core/base/ruby.h"
#include "core/base/utf8.h"
#include "core/waste/day_words.h"

namespace core::waste {
namespace {

std::string plain(const Localized& text, Language language = Language::ja) { return without_breaks(base_text(text.texts[static_cast<std::size_t>(language)])); }

// A heading whatever brackets, underscores and spaces it was written with, and without the table's own prefix.
std::string heading_key(std::string_view heading) {
  std::u32string out;
  for (char32_t sign : utf8::to_code_points(trimmed_cell(heading))) {
    if (sign >= 0xFF01 && sign <= 0xFF5E) sign -= 0xFEE0;
    if (sign != U' ' && sign != 0x3000) out += sign;
  }
  static constexpr std::u32string_view kPrefix = U"ゴミ集積場所_";
  return utf8::from_code_points(std::u32string_view(out).starts_with(kPrefix) ? std::u32string_view(out).substr(kPrefix.size()) : std::u32string_view(out));
}

bool has_heading(const CsvRow& row, std::string_view key) {
  return std::any_of(row.cells.begin(), row.cells.end(), [&](const std::string& cell) { return heading_key(cell) == key; });
}

// Rows by the names of their columns.
class Table {
 public:
  Table(std::vector<CsvRow> rows) : rows_(std::move(rows)) {
    if (rows_.empty()) return;
    for (std::size_t i = 0; i < rows_[0].cells.size(); ++i) columns_.emplace(heading_key(rows_[0].cells[i]), i);
    rows_.erase(rows_.begin());
    std::erase_if(rows_, [](const CsvRow& row) { return row.blank(); });
  }
  const std::vector<CsvRow>& rows() const { return rows_; }
  bool has(const char* column) const { return columns_.contains(column); }
  std::string cell(const CsvRow& row, const char* column) const {
    const auto found = columns_.find(column);
    return found == columns_.end() || found->second >= row.cells.size() ? std::string() : trimmed_cell(row.cells[found->second]);
  }

 private:
  std::vector<CsvRow> rows_;
  std::map<std::string, std::size_t> columns_;
};

class Importer {
 public:
  explicit Importer(const StandardFiles& files) : files_(files) {}

  Result<ImportStandard> run() {
    out_.pack.provenance = out_.pack.items_provenance = {files_.source, files_.as_of, "not stated by the source", true};
    const bool places = files_.places && read(kPlacesFile, *files_.places, "ゴミ収集日", &Importer::read_places);
    const bool sorting = files_.sorting && read(kSortingFile, *files_.sorting, "ゴミの品目", &Importer::read_sorting);
    if (!places && !sorting)
      return fail("standard-data.columns", files_.sorting ? kSortingFile : kPlacesFile,
                  "28 has ゴミの品目 and 分別区分, 30 has ゴミ種類, 地区名 and ゴミ収集日");
    return std::move(out_);
  }

 private:
  void note(const char* file, int line, Finding finding, std::string text) { out_.notes.push_back({file, line, finding, std::move(text)}); }

  bool read(const char* file, const std::string& text, const char* known_by, bool (Importer::*read_rows)(const Table&)) {
    auto csv = parse_csv(text, file);
    if (!csv) {
      note(file, 1, Finding::dropped, "the whole file: " + csv.error()[0].detail);
      return false;
    }
    if (csv->had_mark) note(file, 1, Finding::repaired, "byte-order mark removed");
    const bool sorting = std::string_view(known_by) == "ゴミの品目";
    drop_titles(
        csv->rows, file,
        sorting ? [](const CsvRow& row) { return has_heading(row, "ゴミの品目"); } : [](const CsvRow& row) { return has_heading(row, "ゴミ収集日"); },
        out_.notes);
    const Table table(std::move(csv->rows));
    return table.has(known_by) && (this->*read_rows)(table);
  }

  // Told once a file: it is the same in every line.
  void check_code(const char* file, int line, const std::string& text) {
    if (text.empty() || std::exchange(code_checked_, true)) return;
    const auto code = municipality_code(text);
    if (!code) note(file, line, Finding::doubtful, "\"" + text + "\" is no municipality's code");
    else if (*code != text) note(file, line, Finding::repaired, "the code \"" + text + "\" read as " + *code);
  }

  std::string category_named(const std::string& name, bool collected) {
    const auto found = std::find_if(out_.pack.categories.begin(), out_.pack.categories.end(), [&](const Category& one) { return fold(one.id) == fold(name); });
    if (found != out_.pack.categories.end()) return found->id;
    Category category;
    category.id = name;
    category.name = imported_text(name);
    category.shape = Shape::clear_bag;
    category.collected = collected;
    out_.pack.categories.push_back(std::move(category));
    return name;
  }

  bool read_sorting(const Table& table) {
    if (!table.has("分別区分")) return false;
    code_checked_ = false;
    for (const CsvRow& row : table.rows()) {
      check_code(kSortingFile, row.line, table.cell(row, "全国地方公共団体コード"));
      const std::string name = table.cell(row, "ゴミの品目"), label = table.cell(row, "分別区分");
      if (name.empty() || label.empty()) {
        note(kSortingFile, row.line, Finding::dropped, name.empty() ? "a thing without a name" : "\"" + name + "\" has no 分別区分");
        continue;
      }
      Item item;
      item.id = table.cell(row, "ID").empty() ? name : table.cell(row, "ID");
      if (out_.pack.item(item.id)) {
        note(kSortingFile, row.line, Finding::doubtful, "the ID \"" + item.id + "\" stands twice: the line's number is put behind it");
        item.id += "-" + std::to_string(row.line);
      }
      item.name = imported_text(name);
      item.name.texts[static_cast<std::size_t>(Language::en)] = escape_ruby(table.cell(row, "ゴミの品目_英字"));
      item.reading = hiragana_of(table.cell(row, "ゴミの品目_カナ"));
      item.category = category_named(label, false);
      const std::string notice = table.cell(row, "注意点");
      if (!notice.empty()) item.how = imported_text(notice);
      out_.pack.items.push_back(std::move(item));
    }
    return true;
  }

  bool read_places(const Table& table) {
    if (!table.has("ゴミ種類") || !(table.has("地区名") || table.has("名称"))) return false;
    for (const CsvRow& row : table.rows()) {
      const std::string place = table.cell(row, "名称"), area_name = table.cell(row, "地区名").empty() ? place : table.cell(row, "地区名");
      const std::string label = table.cell(row, "ゴミ種類"), words = table.cell(row, "ゴミ収集日");
      if (area_name.empty() || label.empty()) {
        note(kPlacesFile, row.line, Finding::dropped, area_name.empty() ? "a place without a name" : "\"" + area_name + "\" has no ゴミ種類");
        continue;
      }
      const auto days = days_from_words(words);
      if (!days) note(kPlacesFile, row.line, Finding::dropped, "\"" + words + "\" is not understood as days: " + label + " of " + area_name + " has none");
      Area& area = area_named(area_name);
      if (!place.empty() && std::none_of(area.towns.begin(), area.towns.end(), [&](const Town& one) { return plain(one.name) == place; })) {
        Town town;
        town.name = imported_text(place);
        town.reading = hiragana_of(table.cell(row, "名称(カナ)"));
        area.towns.push_back(std::move(town));
      }
      if (days) add_rule(area, category_named(label, true), *days, row.line, words);
    }
    return true;
  }

  Area& area_named(const std::string& name) {
    const auto found = std::find_if(out_.pack.areas.begin(), out_.pack.areas.end(), [&](const Area& one) { return one.id == name; });
    if (found != out_.pack.areas.end()) return *found;
    Area area;
    area.id = name;
    area.name = imported_text(name);
    return out_.pack.areas.emplace_back(std::move(area));
  }

  void add_rule(Area& area, const std::string& category, const std::vector<Recurrence>& days, int line, const std::string& words) {
    const auto same = std::find_if(area.rules.begin(), area.rules.end(), [&](const CategoryRule& rule) { return rule.category == category; });
    if (same == area.rules.end()) area.rules.push_back({category, days, {}});
    else if (days_in_words(same->recurrences) != days_in_words(days))
      note(kPlacesFile, line, Finding::doubtful,
           "\"" + words + "\" differs from \"" + days_in_words(same->recurrences) + "\", which the area " + area.id + " has for " + category +
               ": the first is kept");
  }

  const StandardFiles& files_;
  ImportStandard out_;
  bool code_checked_ = false;
};

const CategoryRule* rule_of(const std::vector<CategoryRule>& rules, const std::string& category) {
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const CategoryRule& rule) { return rule.category == category; });
  return found == rules.end() ? nullptr : &*found;
}

std::string sorting_table(const Pack& pack, const std::string& code, const std::string& municipality) {
  CsvTable table({"全国地方公共団体コード", "ID", "地方公共団体名", "地区名", "ゴミの品目", "ゴミの品目_カナ", "ゴミの品目_英字", "分別区分", "注意点",
                  "料金種別", "料金", "料金備考", "粗大ごみ回収料金", "備考"});
  for (const Item& item : pack.items) {
    const Category* category = pack.category(item.category);
    const bool bulky = pack.bulky && pack.bulky->category == item.category;
    table.row({code, item.id, municipality, "", plain(item.name), katakana_of(item.reading), plain(item.name, Language::en),
               category ? plain(category->name) : item.category, plain(item.how), "", "", "", bulky ? std::to_string(pack.bulky->fee_yen) : "", ""});
  }
  return table.take();
}

std::string places_table(const Pack& pack) {
  CsvTable table({"ゴミ集積場所_ID", "ゴミ集積場所_名称", "ゴミ集積場所_名称（カナ）", "ゴミ集積場所_名称（英字）", "ゴミ集積場所_説明", "ゴミ集積場所_緯度",
                  "ゴミ集積場所_経度", "ゴミ集積場所_座標参照系", "ゴミ集積場所_ゴミ種類", "ゴミ集積場所_地区名", "ゴミ集積場所_ゴミ収集日",
                  "ゴミ集積場所_自治体のページURL", "ゴミ集積場所_注意事項"});
  for (const Area& area : pack.areas) {
    std::size_t number = 0;
    for (const Town& town : area.towns) {
      ++number;
      for (const Category& category : pack.categories) {
        const CategoryRule *own = rule_of(area.rules, category.id), *common = rule_of(pack.everywhere, category.id);
        if (!own && !common) continue;
        std::vector<Recurrence> days = own ? own->recurrences : std::vector<Recurrence>{};
        if (common) days.insert(days.end(), common->recurrences.begin(), common->recurrences.end());
        if (days.empty()) continue;
        std::string remarks;
        for (const std::string& remark : own ? own->remarks : common->remarks) remarks += (remarks.empty() ? "" : " ") + remark;
        table.row({area.id + "-" + std::to_string(number), plain(town.name), katakana_of(town.reading), plain(town.name, Language::en), plain(town.part), "",
                   "", "", plain(category.name), plain(area.name), days_in_words(days), "", remarks});
      }
    }
  }
  return table.take();
}

}  // namespace

std::optional<std::string> municipality_code(std::string_view text) {
  const auto digits = [](std::string_view all) { return std::all_of(all.begin(), all.end(), [](char c) { return c >= '0' && c <= '9'; }); };
  const auto checks = [](const std::string& code) {
    int sum = 0;
    for (std::size_t i = 0; i < 5; ++i) sum += (code[i] - '0') * (6 - static_cast<int>(i));
    return (11 - sum % 11) % 10 == code[5] - '0';
  };
  if (text.size() < 5 || text.size() > 6 || !digits(text)) return std::nullopt;
  if (text.size() == 6) return checks(std::string(text)) ? std::optional(std::string(text)) : std::nullopt;
  if (const std::string zero = "0" + std::string(text); checks(zero)) return zero;
  for (char last = '0'; last <= '9'; ++last)
    if (const std::string whole = std::string(text) + last; checks(whole)) return whole;
  return std::nullopt;
}

StandardData standard_data(const Pack& pack, const std::string& code, const std::string& municipality) {
  return {sorting_table(pack, code, municipality), places_table(pack)};
}

Result<ImportStandard> import_standard(const StandardFiles& files) { return Importer(files).run(); }

}  // namespace core::waste
