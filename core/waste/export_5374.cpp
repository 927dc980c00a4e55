// See export_5374.h.
#include "core/waste/export_5374.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

#include "core/base/csv_table.h"
#include "core/base/ruby.h"
#include "core/waste/schedule.h"

namespace core::waste {
namespace {

constexpr int kDays = 366;
constexpr const char* kWeekdays[]{"日", "月", "火", "水", "木", "金", "土"};

std::string plain(const Localized& text) { return without_breaks(base_text(text.texts[0])); }

std::string digits_of(Date date) {
  std::string out;
  for (const char c : date.iso())
    if (c != '-') out += c;
  return out;
}

// "2026/12/31", as center.csv has it.
std::string slashed(Date date) {
  std::string out = date.iso();
  std::replace(out.begin(), out.end(), '-', '/');
  return out;
}

// Whether the day grammar has signs for it.
bool sayable(const Recurrence& rule) {
  if (rule.moved_from) return false;
  if (!rule.dates.empty()) return rule.months.empty();
  return rule.weekday && (rule.every_weeks == 1 || (rule.every_weeks == 2 && rule.months.empty() && rule.nth.empty()));
}

std::vector<std::string> tokens_of(const Recurrence& rule) {
  std::vector<std::string> out;
  for (const Date date : rule.dates) out.push_back(digits_of(date));
  if (!rule.weekday) return out;
  const std::string day = kWeekdays[static_cast<std::size_t>(*rule.weekday)];
  if (rule.every_weeks == 2) {
    // That weekday of the week that is counted from.
    out.push_back("隔" + day + digits_of(rule.anchor + (static_cast<int>(*rule.weekday) - static_cast<int>(rule.anchor.weekday()))));
  } else if (rule.nth.empty()) {
    out.push_back(day);
  } else {
    for (const int week : rule.nth) out.push_back(day + std::to_string(week));
  }
  return out;
}

class Exporter {
 public:
  Exporter(const Pack& pack, Date from) : pack_(pack), from_(from) {}

  Export5374 run() {
    choose_columns();
    name_centres();
    write_areas();
    write_centres();
    write_descriptions();
    write_items();
    CsvTable table({"ID", "注意事項"});
    for (std::size_t i = 0; i < remarks_.size(); ++i) table.row({std::to_string(i + 1), remarks_[i]});
    out_.remarks = table.take();
    return std::move(out_);
  }

 private:
  void note(std::string text) { out_.notes.push_back(std::move(text)); }

  static const CategoryRule* rule_of(const std::vector<CategoryRule>& rules, const std::string& category) {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const CategoryRule& one) { return one.category == category; });
    return found == rules.end() ? nullptr : &*found;
  }

  // Categories that are collected anywhere, or are said to be.
  void choose_columns() {
    for (const Category& category : pack_.categories) {
      const bool somewhere = std::any_of(pack_.areas.begin(), pack_.areas.end(), [&](const Area& area) { return rule_of(area.rules, category.id); });
      if (category.collected || somewhere || rule_of(pack_.everywhere, category.id)) columns_.push_back(&category);
    }
  }

  bool concerns(const Suspension& pause, const Area& area) const {
    return pause.areas.empty() || std::find(pause.areas.begin(), pause.areas.end(), area.id) != pause.areas.end();
  }

  // The format stops collections by the centre an area belongs to. Areas that always pause together keep the centre they name; others get one of
  // their own, called as they are.
  void name_centres() {
    for (const Area& area : pack_.areas) {
      bool together = !area.center.empty();
      for (const Area& other : pack_.areas)
        for (const Suspension& pause : pack_.suspensions)
          together = together && (other.center != area.center || concerns(pause, other) == concerns(pause, area));
      if (together) centres_[area.id] = area.center;
    }
    if (pack_.suspensions.empty()) return;
    std::set<std::string> taken;
    for (const auto& [area, centre] : centres_) taken.insert(centre);
    for (const Area& area : pack_.areas) {
      if (centres_.contains(area.id)) continue;
      std::string own = plain(area.name);
      while (!taken.insert(own).second) own += "（地区）";
      centres_[area.id] = own;
    }
  }

  std::string cell(const Area& area, const Category& category) {
    std::vector<const Recurrence*> rules;
    std::vector<std::string> remarks;
    for (const CategoryRule* rule : {rule_of(area.rules, category.id), rule_of(pack_.everywhere, category.id)}) {
      if (!rule) continue;
      for (const Recurrence& one : rule->recurrences) rules.push_back(&one);
      remarks.insert(remarks.end(), rule->remarks.begin(), rule->remarks.end());
    }
    std::string out;
    const auto add = [&](const std::string& token) { out += (out.empty() ? "" : " ") + token; };
    if (std::all_of(rules.begin(), rules.end(), [](const Recurrence* one) { return sayable(*one); })) {
      // Months hold for the weekdays since the last list of months, so what holds all year comes last.
      std::map<std::vector<int>, std::vector<std::string>, std::greater<>> by_months;
      for (const Recurrence* one : rules)
        for (const std::string& token : tokens_of(*one)) by_months[one->months].push_back(token);
      for (const auto& [months, tokens] : by_months) {
        for (const std::string& token : tokens) add(token);
        for (std::size_t i = 0; i < months.size(); ++i) out += (i == 0 ? ":" : " ") + std::to_string(months[i]);
      }
    } else {
      by_day_.insert(plain(category.name));
      Pack bare;  // the days alone, without pauses: these are in center.csv
      bare.categories = pack_.categories;
      bare.everywhere = pack_.everywhere;
      for (const Collection& one : schedule(bare, area, from_, kDays))
        if (one.category == category.id) add(digits_of(one.date));
    }
    for (const std::string& remark : remarks) {
      const auto found = std::find(remarks_.begin(), remarks_.end(), remark);
      add("*" + std::to_string(found - remarks_.begin() + 1));
      if (found == remarks_.end()) remarks_.push_back(remark);
    }
    return out;
  }

  void write_areas() {
    std::vector<std::string> heading{"地名", "センター"};
    for (const Category* category : columns_) heading.push_back(plain(category->name));
    CsvTable table(heading);
    std::size_t towns = 0;
    for (const Area& area : pack_.areas) {
      std::vector<std::string> row{plain(area.name), centres_[area.id]};
      for (const Category* category : columns_) row.push_back(cell(area, *category));
      table.row(row);
      towns += area.towns.size() > 1 ? area.towns.size() : 0;
    }
    out_.area_days = table.take();
    for (const std::string& name : by_day_) note("area_days.csv: the rule of " + name + " is written as single days until " + (from_ + (kDays - 1)).iso());
    if (towns > 0) note("area_days.csv: the " + std::to_string(towns) + " towns of the areas are left out: the format has one name an area");
  }

  void write_centres() {
    CsvTable table({"名称", "休止開始日", "休止終了日"});
    std::set<std::string> written;
    for (const Suspension& pause : pack_.suspensions) {
      if (!pause.categories.empty()) note("center.csv: " + plain(pause.reason) + " is left out: the format stops all categories at once");
      else if (pause.week_later) note("center.csv: " + plain(pause.reason) + " is left out: whether a week is skipped or shifted is the site's setting");
      if (!pause.categories.empty() || pause.week_later) continue;
      for (const Area& area : pack_.areas) {
        if (!concerns(pause, area)) continue;
        const std::vector<std::string> row{centres_[area.id], slashed(pause.from), slashed(pause.to)};
        if (written.insert(row[0] + "\n" + row[1] + "\n" + row[2]).second) table.row(row);
      }
    }
    out_.center = table.take();
  }

  void write_descriptions() {
    CsvTable table({"label", "sublabel", "description", "styles", "bgcolor"});
    for (const Category* category : columns_) {
      char color[16] = "";
      if (category->color != 0) std::snprintf(color, sizeof color, "#%06x", static_cast<unsigned>(category->color));
      table.row({plain(category->name), plain(category->container), plain(category->how), "", color});
    }
    out_.description = table.take();
  }

  void write_items() {
    CsvTable table({"label", "name", "notice", "furigana"});
    std::size_t synonyms = 0, languages = 0;
    for (const Item& item : pack_.items) {
      const Category* category = pack_.category(item.category);
      table.row({category ? plain(category->name) : item.category, plain(item.name), plain(item.how), item.reading});
      synonyms += item.synonyms.size();
      for (std::size_t i = 2; i < kLanguages; ++i) languages += item.name.texts[i].empty() ? 0u : 1u;
    }
    out_.target = table.take();
    if (synonyms > 0) note("target.csv: " + std::to_string(synonyms) + " other names of things are left out");
    if (languages > 0) note("target.csv: " + std::to_string(languages) + " names in other languages are left out");
  }

  const Pack& pack_;
  Date from_;
  Export5374 out_;
  std::vector<const Category*> columns_;
  std::map<std::string, std::string> centres_;  // by area
  std::vector<std::string> remarks_;
  std::set<std::string> by_day_;  // categories
};

}  // namespace

Export5374 export_5374(const Pack& pack, Date from) { return Exporter(pack, from).run(); }

}  // namespace core::waste
