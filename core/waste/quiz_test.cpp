// The quiz: ten different things, the right answer always among the choices, the same for a whole class, another the next time.
#include "core/waste/quiz.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "core/waste/edits.h"
#include "support/files.h"

using namespace core::waste;

namespace {

Pack city_pack(const std::string& city) {
  const std::string folder = "assets/packs/" + city;
  auto pack = read_pack_files({testing::project_file(folder + "/waste.json"), testing::project_file(folder + "/waste_items.json")});
  REQUIRE(pack);
  return std::move(*pack);
}

}  // namespace

TEST_CASE("A round asks ten things, with the right answer among four", "[waste]") {
  const Pack pack = city_pack("bibai");
  std::set<std::size_t> ever;
  for (std::uint32_t round = 0; round < 50; ++round) {
    INFO(round);
    const auto questions = quiz(pack, round);
    REQUIRE(questions.size() == kQuizQuestions);
    std::set<std::size_t> things;
    std::set<std::string> categories;
    for (const QuizQuestion& one : questions) {
      const Item& item = pack.items[one.item];
      things.insert(one.item);
      categories.insert(item.category);
      CHECK(one.choices.size() == kQuizChoices);
      CHECK(std::set<std::string>(one.choices.begin(), one.choices.end()).size() == kQuizChoices);
      CHECK(std::find(one.choices.begin(), one.choices.end(), item.category) != one.choices.end());
      CHECK_FALSE(item.name.texts[static_cast<std::size_t>(core::Language::en)].empty());
    }
    CHECK(things.size() == kQuizQuestions);
    CHECK(categories.size() >= 7);
    ever.insert(things.begin(), things.end());
  }
  CHECK(ever.size() > 200);
}

TEST_CASE("The same round is the same on every device", "[waste]") {
  const Pack pack = city_pack("bibai");
  const auto once = quiz(pack, 7), again = quiz(pack, 7), next = quiz(pack, 8);
  const auto items = [](const std::vector<QuizQuestion>& all) {
    std::vector<std::size_t> out;
    for (const QuizQuestion& one : all) out.push_back(one.item);
    return out;
  };
  CHECK(items(once) == items(again));
  CHECK(items(once) != items(next));
}

TEST_CASE("A thing that is added changes one question at most", "[waste]") {
  const Pack before = city_pack("bibai");
  Pack after = before;
  Item added = before.items[0];
  for (int i = 0; i < 30; ++i) {
    added.id = "added-" + std::to_string(i);
    after.items = before.items;
    after.items.push_back(added);
    std::set<std::string> was, is;
    for (const QuizQuestion& one : quiz(before, 3)) was.insert(before.items[one.item].id);
    for (const QuizQuestion& one : quiz(after, 3)) is.insert(after.items[one.item].id);
    std::vector<std::string> gone;
    std::set_difference(was.begin(), was.end(), is.begin(), is.end(), std::back_inserter(gone));
    CHECK(gone.size() <= 1);
  }
}

TEST_CASE("A small dictionary gives a small quiz, an empty one none", "[waste]") {
  Pack pack = city_pack("kamisunagawa");
  CHECK(quiz(pack, 1).size() == kQuizQuestions);  // no Thai names: Japanese ones are asked
  pack.items.resize(3);
  CHECK(quiz(pack, 1).size() == 3);
  pack.items.clear();
  CHECK(quiz(pack, 1).empty());
  CHECK(quiz({}, 1).empty());
}
