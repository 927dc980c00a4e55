// See import_5374.h. Suspensions (center.csv) are taken as skipped collections: 5374's WeekShift is off unless a site turns it on in a
// script that is not data.
#include "core/waste/import_5374.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/base/csv.h"
#include "core/base/kana.h"
#include "core/base/ruby.h"
#include "core/base/utf8.h"

namespace core::waste {
namespace {

constexpr const char *kAreaDays = "area_days.csv", *kCenter = "center.csv", *kDescription = "description.csv", *kTarget = "target.csv",
                     *kRemarks = "remarks.csv";
// What a template file leaves behind when a town fills in only its calendar.
constexpr std::array<std::string_view, 2> kTemplateTowns{"渋谷", "神泉町"};

// Spellings of one category: 燃やさない/燃やせない, 燃やす/燃やせる/可燃, ゴミ/ごみ, あきびん/空きびん.
std::u32string category_key(std::string_view label) {
  std::u32string key = fold(label);
  static constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 7> kSame{{
      {U"燃やさない", U"不燃"},
      {U"燃やせない", U"不燃"},
      {U"燃えない", U"不燃"},
      {U"燃やせる", U"可燃"},
      {U"燃やす", U"可燃"},
      {U"燃える", U"可燃"},
      {U"空き", U"あき"},
  }};
  for (const auto& [from, to] : kSame)
    if (const auto at = key.find(from); at != std::u32string::npos) key.replace(at, from.size(), to);
  return key;
}

class Importer {
 public:
  explicit Importer(const Files5374& files) : files_(files) {}

  Result<Import5374> run() {
    if (!files_.area_days) return fail("file.unreadable", kAreaDays);
    auto days = parse_csv(*files_.area_days, kAreaDays);
    if (!days) return tl::unexpected(days.error());
    tell_csv_faults(*days, kAreaDays);
    std::erase_if(days->rows, [](const CsvRow& row) { return row.blank(); });
    drop_titles(
        days->rows, kAreaDays, [](const CsvRow& row) { return !row.cells.empty() && trimmed_cell(row.cells[0]) == "地名"; }, out_.notes);
    if (days->rows.size() < 2 || days->rows[0].cells.size() < 3)
      return fail("5374.columns", kAreaDays, "first line: 地名, センター, then a column a category; then a line an area");
    out_.pack.provenance = out_.pack.items_provenance = {files_.source, files_.as_of, "not stated by the source", true};
    shorten(days->rows[0], kAreaDays, days->rows[0].cells.size());
    for (CsvRow& row : days->rows) shorten(row, kAreaDays, 2);
    read_remarks();
    read_headings(days->rows[0]);
    for (std::size_t i = 1; i < days->rows.size(); ++i) read_area(days->rows[i]);
    tell_unused_remarks();
    read_description();
    read_centers();
    read_items();
    return std::move(out_);
  }

 private:
  void note(const char* file, int line, Finding finding, std::string text) { out_.notes.push_back({file, line, finding, std::move(text)}); }

  void tell_csv_faults(const Csv& csv, const char* file) {
    if (csv.had_mark) note(file, 1, Finding::repaired, "byte-order mark removed");
    if (csv.open_quote)
      note(file, csv.rows.empty() ? 1 : csv.rows.back().line, Finding::doubtful, "a quoted cell never ends: the rest of the file was read as one cell");
  }

  // Rows below the heading, blank ones dropped. An unreadable file is told and treated as absent.
  std::vector<CsvRow> rows_of(const std::optional<std::string>& text, const char* file) {
    if (!text) return {};
    auto csv = parse_csv(*text, file);
    if (!csv) {
      note(file, 1, Finding::dropped, "the whole file: " + csv.error()[0].detail);
      return {};
    }
    tell_csv_faults(*csv, file);
    std::vector<CsvRow> rows;
    for (std::size_t i = 1; i < csv->rows.size(); ++i)
      if (!csv->rows[i].blank()) {
        shorten(csv->rows[i], file, csv->rows[i].cells.size());
        rows.push_back(std::move(csv->rows[i]));
      }
    return rows;
  }

  // Names and notices as long as this are no names; what is beyond is dropped, so that what is written can be read back.
  void shorten(CsvRow& row, const char* file, std::size_t columns) {
    constexpr std::size_t kNameBytes = 2000;
    for (std::size_t i = 0; i < std::min(columns, row.cells.size()); ++i) {
      std::string& text = row.cells[i];
      if (text.size() <= kNameBytes) continue;
      std::size_t end = kNameBytes;
      while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
      text.resize(end);
      note(file, row.line, Finding::dropped, "the end of a cell longer than " + std::to_string(kNameBytes) + " bytes");
    }
  }

  std::string cell(const CsvRow& row, std::size_t column) const { return column < row.cells.size() ? trimmed_cell(row.cells[column]) : std::string(); }

  void read_remarks() {
    for (const CsvRow& row : rows_of(files_.remarks, kRemarks)) remarks_[cell(row, 0)] = {cell(row, 1), row.line, false};
  }

  void read_headings(const CsvRow& row) {
    for (std::size_t column = 2; column < row.cells.size(); ++column) {
      const std::string name = cell(row, column);
      headings_.push_back(name);
      if (name.empty()) {
        note(kAreaDays, row.line, Finding::dropped, "column " + std::to_string(column + 1) + " has no heading");
      } else if (out_.pack.category(name)) {
        note(kAreaDays, row.line, Finding::doubtful, "two columns are called \"" + name + "\": read as one category");
      } else {
        if (name != row.cells[column]) note(kAreaDays, row.line, Finding::repaired, "spaces around \"" + name + "\" removed");
        add_category(name);
      }
    }
  }

  void add_category(const std::string& name) {
    Category category;
    category.id = name;
    category.name = imported_text(name);
    category.shape = Shape::clear_bag;
    out_.pack.categories.push_back(std::move(category));
  }

  void read_area(const CsvRow& row) {
    Area area;
    area.id = cell(row, 0);
    if (area.id.empty()) return note(kAreaDays, row.line, Finding::dropped, "an area without a name");
    if (area.id != row.cells[0]) note(kAreaDays, row.line, Finding::repaired, "spaces around \"" + area.id + "\" removed");
    if (out_.pack.area(area.id)) return note(kAreaDays, row.line, Finding::dropped, "\"" + area.id + "\" stands twice: the first is kept");
    if (row.cells.size() > headings_.size() + 2) note(kAreaDays, row.line, Finding::dropped, "more cells than headings: those at the end");
    if (row.cells.size() < headings_.size() + 2)
      note(kAreaDays, row.line, Finding::doubtful, "fewer cells than headings: the missing ones are never collected");
    area.name = imported_text(area.id);
    area.center = cell(row, 1);
    Town town;
    town.name = imported_text(area.id);
    area.towns.push_back(std::move(town));
    for (std::size_t column = 0; column < headings_.size(); ++column)
      if (!headings_[column].empty()) add_rule(area, headings_[column], cell(row, column + 2), row.line);
    out_.pack.areas.push_back(std::move(area));
  }

  void add_rule(Area& area, const std::string& category, const std::string& text, int line) {
    Cell5374 parsed = parse_cell_5374(text, kAreaDays, line, out_.notes);
    CategoryRule rule{category, std::move(parsed.recurrences), {}};
    for (const std::string& id : parsed.remark_ids) {
      const auto found = remarks_.find(id);
      if (found == remarks_.end()) {
        note(kAreaDays, line, Finding::dropped, "*" + id + " points to no line of remarks.csv");
      } else {
        found->second.used = true;
        rule.remarks.push_back(found->second.text);
      }
    }
    const auto same = std::find_if(area.rules.begin(), area.rules.end(), [&](const CategoryRule& one) { return one.category == category; });
    if (same == area.rules.end()) area.rules.push_back(std::move(rule));
    else same->recurrences.insert(same->recurrences.end(), rule.recurrences.begin(), rule.recurrences.end());
  }

  void tell_unused_remarks() {
    for (const auto& entry : remarks_) {
      const auto& [id, remark] = entry;
      if (remark.used) continue;
      const bool leftover =
          std::any_of(kTemplateTowns.begin(), kTemplateTowns.end(), [&](std::string_view town) { return entry.second.text.find(town) != std::string::npos; });
      note(kRemarks, remark.line, leftover ? Finding::dropped : Finding::doubtful,
           "remark " + id + (leftover ? " belongs to another town's template and is used nowhere" : " is used by no cell, so it is shown nowhere"));
    }
  }

  void read_description() {
    for (const CsvRow& row : rows_of(files_.description, kDescription)) {
      const std::string label = cell(row, 0);
      Category* category = find_category(label);
      if (!category) {
        note(kDescription, row.line, Finding::dropped, "\"" + label + "\" is no column of area_days.csv");
        continue;
      }
      if (category->id != label) note(kDescription, row.line, Finding::doubtful, "\"" + label + "\" read as \"" + category->id + "\"");
      if (const std::string sub = cell(row, 1); !sub.empty()) category->container = imported_text(sub);
      if (const std::string how = cell(row, 2); !how.empty()) category->how = imported_text(how);
    }
  }

  Category* find_category(const std::string& label) {
    const auto exact = std::find_if(out_.pack.categories.begin(), out_.pack.categories.end(), [&](const Category& one) { return one.id == label; });
    if (exact != out_.pack.categories.end()) return &*exact;
    const std::u32string key = category_key(label);
    const auto same = std::find_if(out_.pack.categories.begin(), out_.pack.categories.end(), [&](const Category& one) { return category_key(one.id) == key; });
    return same == out_.pack.categories.end() ? nullptr : &*same;
  }

  static std::optional<Date> slash_date(const std::string& text) {
    std::array<int, 3> parts{};
    std::size_t part = 0;
    for (const char c : text) {
      if ((c == '/' || c == '-') && part < 2) ++part;
      else if (c >= '0' && c <= '9' && parts[part] < 10000) parts[part] = parts[part] * 10 + (c - '0');
      else return std::nullopt;
    }
    return part == 2 ? Date::checked(parts[0], parts[1], parts[2]) : std::nullopt;
  }

  void read_centers() {
    for (const CsvRow& row : rows_of(files_.center, kCenter)) {
      const std::string name = cell(row, 0), from_text = cell(row, 1), to_text = cell(row, 2);
      if (from_text.empty() && to_text.empty()) continue;
      const auto from = slash_date(from_text), to = slash_date(to_text);
      if (!from || !to || *to < *from) {
        note(kCenter, row.line, Finding::dropped, "\"" + from_text + "\" to \"" + to_text + "\" is not a pause");
        continue;
      }
      Suspension pause;
      pause.from = *from;
      pause.to = *to;
      pause.reason = imported_text("収集施設の休止期間");
      for (const Area& area : out_.pack.areas)
        if (area.center == name) pause.areas.push_back(area.id);
      if (pause.areas.empty()) note(kCenter, row.line, Finding::dropped, "no area names the centre \"" + name + "\"");
      else out_.pack.suspensions.push_back(std::move(pause));
    }
  }

  void read_items() {
    std::set<std::string> ids;
    std::map<std::string, int> times;
    int strangers = 0, read = 0;
    for (const CsvRow& row : rows_of(files_.target, kTarget)) {
      const std::string label = cell(row, 0), name = cell(row, 1), notice = cell(row, 2), reading = cell(row, 3);
      if (name.empty() || label.empty()) {
        note(kTarget, row.line, Finding::dropped, name.empty() ? "an item without a name" : "\"" + name + "\" has no category");
        continue;
      }
      ++read;
      if (!row.cells.empty() && label != row.cells[0]) note(kTarget, row.line, Finding::repaired, "spaces around \"" + label + "\" removed");
      Item item;
      item.category = category_of_item(label, row.line, strangers);
      item.id = name;
      if (const int seen = ++times[name]; seen > 1) item.id = name + " (" + std::to_string(seen) + ")";
      if (!ids.insert(item.id).second) {
        note(kTarget, row.line, Finding::dropped, "\"" + item.id + "\" stands twice");
        continue;
      }
      if (item.id != name) note(kTarget, row.line, Finding::doubtful, "\"" + name + "\" stands more than once: kept as \"" + item.id + "\"");
      item.name = imported_text(name);
      if (!notice.empty()) item.how = imported_text(notice);
      if (utf8::to_code_points(reading).size() > 1) item.reading = reading;  // one kana is only the index letter
      out_.pack.items.push_back(std::move(item));
    }
    if (read > 0 && strangers * 2 > read)
      note(kTarget, 1, Finding::doubtful, "most categories are not those of area_days.csv: this is perhaps another town's list");
  }

  std::string category_of_item(const std::string& label, int line, int& strangers) {
    if (const Category* known = find_category(label)) {
      if (known->id != label) note(kTarget, line, Finding::repaired, "category \"" + label + "\" read as \"" + known->id + "\"");
      if (made_up_.contains(known->id)) ++strangers;
      return known->id;
    }
    ++strangers;
    note(kTarget, line, Finding::doubtful, "category \"" + label + "\" is no column of area_days.csv: kept without a calendar");
    add_category(label);
    out_.pack.categories.back().collected = false;
    made_up_.insert(label);
    return label;
  }

  struct Remark {
    std::string text;
    int line = 0;
    bool used = false;
  };
  const Files5374& files_;
  Import5374 out_;
  std::vector<std::string> headings_;
  std::map<std::string, Remark> remarks_;
  std::set<std::string> made_up_;
};

}  // namespace

Result<Import5374> import_5374(const Files5374& files) { return Importer(files).run(); }

}  // namespace core::waste
