// What a city says about its household waste, as checked values: waste.json (categories, areas, calendar, bulky rules) and
// waste_items.json (what goes where). Read once, with every fault reported; afterwards code relies on it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/language.h"
#include "core/base/provenance.h"

namespace core::waste {

// When a category is collected. Exactly one kind of recurrence is set; months limits it (empty: all year).
struct Recurrence {
  std::optional<Weekday> weekday;
  std::vector<int> nth;  // 1..5: only these weekdays of the month; empty: each one
  int every_weeks = 1;   // 2: every second week, counted from anchor
  Date anchor;
  std::vector<int> days_of_month;  // 1..31; a day the month lacks is skipped
  std::vector<Date> dates;         // just these
  std::vector<int> months;         // 1..12
  // A date that falls on this weekday moves by so many days ("the 15th is a Sunday, so Monday the 16th").
  std::optional<Weekday> moved_from;
  int moved_days = 0;
};

struct CategoryRule {
  std::string category;
  std::vector<Recurrence> recurrences;
  std::vector<std::string> remarks;  // of the source, as they stand there
};

enum class Shape : std::uint8_t { bag, clear_bag, can, bottle, furniture, none };

// Said beside a category in some months ("bears come to it").
struct SeasonWarning {
  std::vector<int> months;  // 1..12
  Localized text;
};

struct Category {
  std::string id;
  Localized name;
  Localized container;  // "yellow bag"
  Localized how;        // how to put it out; may be empty
  Shape shape = Shape::bag;
  std::uint32_t color = 0;  // 0xRRGGBB of the bag
  bool collected = true;    // false: "not collected by the city"
  std::optional<SeasonWarning> warning;

  // What is to be said in this month; null: nothing.
  const Localized* warning_in(int month) const;
};

// For what is not in the dictionary: where things of a material go, clean and dirty.
struct Material {
  std::string id;
  Localized name;
  std::string clean, dirty;  // category ids
};

struct Town {
  Localized name;
  std::string reading;  // hiragana
  Localized part;       // which part of the town, where it lies in two areas; else empty
};

struct Area {
  std::string id;
  Localized name;
  std::vector<Town> towns;
  std::vector<CategoryRule> rules;
  std::string center;  // 5374: where its suspensions come from; may be empty
};

// No collection from..to (inclusive); skipped, or a week later.
struct Suspension {
  std::string id;  // empty where nobody needs to name it
  Date from, to;
  bool week_later = false;
  std::vector<std::string> areas;       // empty: all
  std::vector<std::string> categories;  // empty: all
  Localized reason;
  bool announced = false;  // by a notice, whose title is the reason
};

struct Bulky {
  std::string category;     // its dates are in Pack::everywhere
  int fee_yen = 0;          // an item
  int longest_side_cm = 0;  // bulky from here
  int deadline_minute = 0;  // minutes after midnight of the working day before
  std::string phone;
  Localized contact, ticket, limits;
  std::string procedure;  // the online procedure that orders it; empty: none
  Provenance provenance;
};

struct Item {
  std::string id;
  Localized name;
  std::string reading;  // hiragana
  std::string category;
  Localized how;                      // may be empty
  std::vector<std::string> synonyms;  // any script
};

struct Pack {
  std::vector<Category> categories;
  std::vector<Area> areas;
  std::vector<CategoryRule> everywhere;  // dates that hold in every area
  std::vector<Suspension> suspensions;
  std::optional<Bulky> bulky;
  std::vector<Item> items;
  std::vector<Material> materials;
  Provenance provenance;  // of the calendar
  Provenance items_provenance;
  // Number of the last change by staff that is in the calendar, and in the items; 0: as built.
  std::int64_t edition = 0, items_edition = 0;

  const Category* category(const std::string& id) const;
  const Area* area(const std::string& id) const;
  const Item* item(const std::string& id) const;
};

// Where a thing goes by its material, its size and whether it is dirty; null: unknown material. large: as long as bulky waste is, or longer.
const Category* sorted_by_material(const Pack& pack, const std::string& material, bool large, bool dirty);

// Single entries of the files. What is wrong is noted in the reader's document; a missing id is not. pack: whose areas and categories they name.
Item read_item(const json::Reader& object, const Pack& pack);
Area read_area(const json::Reader& object, const Pack& pack);
Suspension read_suspension(const json::Reader& object, const Pack& pack);

// file_name: what messages call the text. Cross-references are checked too. The files of `import-5374` have their items in the same file.
Result<Pack> read_pack(std::string_view json, const std::string& file_name);
// Adds the items of waste_items.json.
Errors read_items(std::string_view json, const std::string& file_name, Pack& pack);

}  // namespace core::waste
