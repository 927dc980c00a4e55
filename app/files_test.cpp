// Files that come again while the page is open: the dictionary and what was found in it stay true to each other.
#include "app/files.h"

#include <catch2/catch_test_macros.hpp>

#include "app/waste/unknown_words.h"
#include "support/files.h"

using namespace app;

namespace {

const std::string kFolder = "assets/packs/bibai/";

State with_dictionary() {
  State state;
  state.url = shell::Url::parse("/bibai/waste/search");
  state.random = "random";
  CHECK(take_file(state, address_of(state, DataFile::waste), 200, ::testing::project_file(kFolder + "waste.json")));
  CHECK(take_file(state, address_of(state, DataFile::waste_items), 200, ::testing::project_file(kFolder + "waste_items.json")));
  REQUIRE(state.waste.items == Load::done);
  return state;
}

void search(State& state, const std::string& query) {
  state.waste.query = query;
  waste::find_items(state.waste);
}

}  // namespace

TEST_CASE("Damaged items leave the good ones and what was found in them", "[app]") {
  State state = with_dictionary();
  search(state, "電池");
  REQUIRE_FALSE(state.waste.hits.empty());
  const std::size_t things = state.waste.calendar.value->items.size();
  for (const char* body : {"{", R"({"items":[{"id":"x"}]})"}) {
    take_file(state, address_of(state, DataFile::waste_items), 200, body);
    CHECK(state.waste.items_damaged);
    CHECK(state.waste.calendar.value->items.size() == things);
    for (const auto& hit : state.waste.hits) CHECK(hit.item < things);
  }
}

TEST_CASE("A calendar that comes again asks for its items again, and the same items twice are no fault", "[app]") {
  State state = with_dictionary();
  const std::size_t things = state.waste.calendar.value->items.size();
  take_file(state, address_of(state, DataFile::waste_items), 200, ::testing::project_file(kFolder + "waste_items.json"));
  CHECK(state.waste.items == Load::done);
  CHECK(state.waste.calendar.value->items.size() == things);
  search(state, "電池");
  take_file(state, address_of(state, DataFile::waste), 200, ::testing::project_file(kFolder + "waste.json"));
  CHECK(state.waste.items == Load::idle);
  CHECK(state.waste.hits.empty());
  std::vector<shell::Effect> effects;
  ask_for(state, DataFile::waste_items, effects);
  CHECK(effects.size() == 1);
}

TEST_CASE("Words that were not found are kept, told once, and an answer is of what was sent", "[app]") {
  State state = with_dictionary();
  std::vector<shell::Effect> effects;
  search(state, "龍のうろこ");
  waste::keep_unknown_word(state, effects);
  waste::keep_unknown_word(state, effects);
  CHECK(state.waste.unknown.kept == std::vector<std::string>{"龍のうろこ"});
  search(state, "馬の鞍");
  waste::tell_words(state, effects);
  CHECK(state.waste.unknown.kept.empty());
  CHECK(state.waste.unknown.sending.size() == 2);
  const std::string key = state.waste.unknown.key;
  waste::take_words_answer(state, "waste:unknown-words:another", 201, "{}", effects);
  CHECK(state.waste.unknown.sending.size() == 2);
  waste::take_words_answer(state, "waste:unknown-words:" + key, 0, "", effects);
  CHECK(state.waste.unknown.sending.size() == 2);  // nobody answered: it goes out again, under the same key
  effects.clear();
  waste::send_waiting_words(state, effects);
  REQUIRE(effects.size() == 1);
  CHECK(effects[0].a == "waste:unknown-words:" + key);
  waste::take_words_answer(state, "waste:unknown-words:" + key, 201, R"({"kept":2})", effects);
  CHECK(state.waste.unknown.sending.empty());
  CHECK(state.waste.unknown.told.contains("馬の鞍"));
  search(state, "電池");
  CHECK_FALSE(waste::unknown_word(state));
}

TEST_CASE("What the device kept of them is read back, and damage of it is nothing", "[app]") {
  waste::WasteState state;
  waste::take_words_record(state, "bibai", "unknown-words.bibai", R"({"kept":["蹄鉄","080-1234-5678"],"sending":["馬の鞍"],"key":"k"})");
  CHECK(state.unknown.kept == std::vector<std::string>{"蹄鉄"});
  CHECK(state.unknown.sending == std::vector<std::string>{"馬の鞍"});
  for (const char* record : {"", "{", "[]", R"({"kept":1})"}) waste::take_words_record(state, "bibai", "unknown-words.bibai", record);
  waste::take_words_record(state, "bibai", "unknown-words.elsewhere", R"({"kept":["x1"],"sending":[],"key":""})");
  CHECK(state.unknown.kept == std::vector<std::string>{"蹄鉄"});
}
