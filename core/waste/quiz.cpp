// See quiz.h.
#include "core/waste/quiz.h"

#include <algorithm>
#include <map>

namespace core::waste {
namespace {

// Where a thing stands in a round: by its own name alone, so that one that is added or goes moves no other. FNV-1a, 64 bit.
std::uint64_t place_of(std::uint32_t round, std::string_view what, std::string_view of) {
  std::uint64_t hash = 14695981039346656037u;
  const auto take = [&](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    hash = (hash ^ 0xFFu) * 1099511628211u;
  };
  take(std::to_string(round));
  take(what);
  take(of);
  return hash;
}

// In every language, so that who speaks another can play along with the same questions.
bool named(const Item& item) {
  for (std::size_t i = 0; i < kLanguages; ++i)
    if (static_cast<Language>(i) != Language::ja_easy && item.name.texts[i].empty()) return false;
  return true;
}

// Things by category, in the order in which they are asked.
std::map<std::string, std::vector<std::size_t>> things(const Pack& pack, std::uint32_t round) {
  std::vector<std::pair<std::uint64_t, std::size_t>> order;
  for (std::size_t i = 0; i < pack.items.size(); ++i) order.emplace_back(place_of(round, "thing", pack.items[i].id), i);
  std::sort(order.begin(), order.end());
  std::stable_partition(order.begin(), order.end(), [&](const auto& one) { return named(pack.items[one.second]); });
  std::map<std::string, std::vector<std::size_t>> out;
  for (const auto& [place, i] : order) out[pack.items[i].category].push_back(i);
  return out;
}

std::vector<std::string> choices(const Pack& pack, std::uint32_t round, const Item& item) {
  std::vector<std::pair<std::uint64_t, std::string>> others;
  for (const Category& category : pack.categories)
    if (category.id != item.category) others.emplace_back(place_of(round, category.id, item.id), category.id);
  std::sort(others.begin(), others.end());
  others.resize(std::min(others.size(), kQuizChoices - 1));
  std::vector<std::string> out;
  for (const Category& category : pack.categories)
    if (category.id == item.category || std::any_of(others.begin(), others.end(), [&](const auto& one) { return one.second == category.id; }))
      out.push_back(category.id);
  return out;
}

}  // namespace

std::vector<QuizQuestion> quiz(const Pack& pack, std::uint32_t round) {
  std::vector<QuizQuestion> out;
  if (pack.categories.size() < 2) return out;
  const auto all = things(pack, round);
  // One of each category in turn.
  for (std::size_t turn = 0; out.size() < kQuizQuestions && turn < kQuizQuestions; ++turn)
    for (const Category& category : pack.categories)
      if (const auto found = all.find(category.id); found != all.end() && turn < found->second.size() && out.size() < kQuizQuestions)
        out.push_back({found->second[turn], choices(pack, round, pack.items[found->second[turn]])});
  std::sort(out.begin(), out.end(), [&](const QuizQuestion& a, const QuizQuestion& b) {
    return place_of(round, "question", pack.items[a.item].id) < place_of(round, "question", pack.items[b.item].id);
  });
  return out;
}

}  // namespace core::waste
