// The states of an application that was sent, in the order a clerk's list has them; its events have the same names.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace core::forms {

inline constexpr std::array<std::string_view, 6> kCaseStates{"received", "answered", "asked", "accepted", "rejected", "withdrawn"};

inline bool is_case_state(std::string_view text) { return std::find(kCaseStates.begin(), kCaseStates.end(), text) != kCaseStates.end(); }
// Nothing follows it.
inline bool is_over(std::string_view state) { return state == "accepted" || state == "rejected" || state == "withdrawn"; }

}  // namespace core::forms
