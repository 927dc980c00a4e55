// Options that fit what is typed: kana, kanji, romaji, English; those that begin with it first.
#pragma once

#include "core/forms/procedure.h"

namespace core::forms {

// Indices into options, best first, at most `most`. Nothing typed: none.
std::vector<std::size_t> suggest(const std::vector<Option>& options, std::string_view typed, std::size_t most);

}  // namespace core::forms
