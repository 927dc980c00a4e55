// What procedures may ask the rest of a city's pack: the sources and values that procedures.json names. The one place where services of
// core meet; each of them knows only itself.
//
//   waste.areas        towns, as "AREA:TOWN" (area id, Japanese town name)
//   waste.bulky-items  items that are collected as bulky waste
//   waste.bulky-days   days of bulky collection that can still be ordered, for the answer to "town"
//   waste.bulky.fee    yen an item
#pragma once

#include "core/forms/evaluate.h"
#include "core/waste/pack.h"

namespace core::city {

// minute: of the day `today`, 0..1439. The pack must outlive what is returned.
forms::City forms_city(const waste::Pack& pack, Date today, int minute);

// Whether forms_city knows a source or value; `pack check` asks this.
bool knows_source(std::string_view name);
bool knows_value(std::string_view name);

// The area of a "AREA:TOWN" answer; null: none.
const waste::Area* area_of_town(const waste::Pack& pack, std::string_view town);

}  // namespace core::city
