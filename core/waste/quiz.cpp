// See quiz.h.
#include "core/waste/quiz.h"

#include <algorithm>
#include <map>
#include <random>

namespace core::waste {
namespace {

// The standard's shuffle and distributions differ from library to library; this generator does not (C++ [rand.predef]).
class Dice {
 public:
  explicit Dice(std::uint32_t round) : engine_(round + 1) { engine_.discard(10); }
  std::size_t below(std::size_t count) { return engine_() % count; }
  template <class T>
  void shuffle(std::vector<T>& all) {
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[below(i)]);
  }

 private:
  std::minstd_rand engine_;
};

bool named(const Item& item, Language language) {
  return language == Language::ja || language == Language::ja_easy || !item.name.texts[static_cast<std::size_t>(language)].empty();
}

// Things by category, in the order in which they are asked.
std::map<std::string, std::vector<std::size_t>> things(const Pack& pack, Dice& dice, Language language) {
  std::vector<std::size_t> order(pack.items.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  dice.shuffle(order);
  std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return named(pack.items[i], language); });
  std::map<std::string, std::vector<std::size_t>> out;
  for (const std::size_t i : order) out[pack.items[i].category].push_back(i);
  return out;
}

std::vector<std::string> choices(const Pack& pack, Dice& dice, const std::string& right) {
  std::vector<std::string> others;
  for (const Category& category : pack.categories)
    if (category.id != right) others.push_back(category.id);
  dice.shuffle(others);
  others.resize(std::min(others.size(), kQuizChoices - 1));
  std::vector<std::string> out;
  for (const Category& category : pack.categories)
    if (category.id == right || std::find(others.begin(), others.end(), category.id) != others.end()) out.push_back(category.id);
  return out;
}

}  // namespace

std::vector<QuizQuestion> quiz(const Pack& pack, std::uint32_t round, Language language) {
  std::vector<QuizQuestion> out;
  if (pack.categories.size() < 2) return out;
  Dice dice(round);
  const auto all = things(pack, dice, language);
  // One of each category in turn.
  for (std::size_t turn = 0; out.size() < kQuizQuestions && turn < kQuizQuestions; ++turn)
    for (const Category& category : pack.categories)
      if (const auto found = all.find(category.id); found != all.end() && turn < found->second.size() && out.size() < kQuizQuestions)
        out.push_back({found->second[turn], choices(pack, dice, category.id)});
  dice.shuffle(out);
  return out;
}

}  // namespace core::waste
