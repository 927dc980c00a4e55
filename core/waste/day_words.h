// Collection days in words, as cities write them in tables for people and for open data: "毎週月・木曜日", "第2・第4水曜日（4月・5月）". Read back too, with
// the spellings that are met.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/waste/pack.h"

namespace core::waste {

// Parts between "、":
//   毎週月・木曜日              each Monday and Thursday          第2・第4水曜日      the second and fourth Wednesday of the month
//   隔週火曜日（2026年4月7日から）  every second Tuesday; N週ごと: every N weeks
//   毎月1・15日（日曜日なら1日後）   the 1st and 15th, the day after where that is a Sunday
//   2026年12月24日              that day
// A list of months in brackets behind a part limits it: （4月・5月）.
std::string days_in_words(const std::vector<Recurrence>& rules);

// nullopt: a part that is none of these. 曜日 and 毎週 may be missing, digits and brackets be full-width, ・ be a comma.
std::optional<std::vector<Recurrence>> days_from_words(std::string_view words);

}  // namespace core::waste
