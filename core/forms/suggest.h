// Options that fit what is typed: kana, kanji, romaji, English; those that begin with it first.
#pragma once

#include <optional>

#include "core/forms/procedure.h"

namespace core::forms {

// Indices into options, best first, at most `most`. Nothing typed: none.
std::vector<std::size_t> suggest(const std::vector<Option>& options, std::string_view typed, std::size_t most);

// The one option whose name, in any language or reading, is exactly what is typed; nullopt: none, or several.
std::optional<std::size_t> only_exact(const std::vector<Option>& options, std::string_view typed);

}  // namespace core::forms
