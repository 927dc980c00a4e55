// A quiz of the waste dictionary: which of these does a thing belong to? The same round gives the same questions everywhere, so that a class can play it
// together.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/waste/pack.h"

namespace core::waste {

inline constexpr std::size_t kQuizQuestions = 10;
inline constexpr std::size_t kQuizChoices = 4;

struct QuizQuestion {
  std::size_t item;                  // index into Pack::items
  std::vector<std::string> choices;  // ids of categories, the right one among them, in the pack's order
};

// At most kQuizQuestions, of different things, each category as often as the others as far as the dictionary goes. Things that have not a name in every
// language are asked only where there are too few others. Fewer, or none, where the pack has not enough things or fewer than two categories.
std::vector<QuizQuestion> quiz(const Pack& pack, std::uint32_t round);

}  // namespace core::waste
