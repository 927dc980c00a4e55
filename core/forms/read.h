// Readers of what the files of core/forms have in common.
#pragma once

#include <algorithm>
#include <array>

#include "core/base/json.h"
#include "core/forms/procedure.h"

namespace core::forms::read {

template <class T, std::size_t N>
std::optional<T> named(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? std::nullopt : std::optional(static_cast<T>(found - names.begin()));
}

// "": there is none.
std::string text_or_none(const json::Reader& value);
// The member "id" of an object. Ids become part of addresses and element ids.
std::string read_id(const json::Reader& object);

// The named thing's value, or a note that names those there are.
template <class T>
T one_of(const json::Reader& value, std::optional<T> (*from_name)(std::string_view), const char* code) {
  const auto known = from_name(value.text(16));
  if (!known && value.exists()) value.note(code, "see assets/schemas/procedures.schema.json for the kinds");
  return known.value_or(T{});
}

Conditions read_conditions(const json::Reader& list);
Question read_question(const json::Reader& object);

}  // namespace core::forms::read
