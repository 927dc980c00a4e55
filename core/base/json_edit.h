// Changes of JSON texts that leave all else as it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::json {

// One element of an array of objects, which its member "id" names.
struct Element {
  std::string id;
  std::string value;  // a JSON object; empty: none
};
// What the array `member` of the text's root holds under that id, as JSON; nullopt: nothing.
std::optional<std::string> element(std::string_view text, std::string_view member, std::string_view id);
// The text with these elements: each in the place of the one with its id, or behind the last; without a value, taken out. nullopt: the text or
// a value is not a JSON object, or the member something other than an array.
std::optional<std::string> with_elements(std::string_view text, std::string_view member, const std::vector<Element>& elements);
// The text with this whole number as a member of its root. nullopt: the text is not a JSON object.
std::optional<std::string> with_number(std::string_view text, std::string_view member, std::int64_t number);

}  // namespace core::json
