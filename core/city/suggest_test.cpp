// Procedures of the real pack, found by what people type: parts, whole sentences, slips.
#include "core/base/suggest.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/forms/procedure.h"
#include "support/files.h"

namespace {

struct Names {
  core::forms::Procedures procedures;
  std::vector<std::vector<std::string>> words;

  Names()
      : procedures(*core::forms::read_procedures(*testing::read_file(std::string(PIPAOI_ROOT) + "/assets/packs/bibai/procedures.json"), "procedures.json")) {
    for (const auto& one : procedures.all) {
      words.push_back(one.synonyms);
      words.back().push_back(one.reading);
    }
  }
  std::vector<std::string> found(std::string_view typed) const {
    std::vector<core::Findable> things;
    for (std::size_t i = 0; i < words.size(); ++i) things.push_back({&procedures.all[i].name, &words[i]});
    std::vector<std::string> out;
    for (const std::size_t i : core::suggest(things, typed, 3)) out.push_back(procedures.all[i].id);
    return out;
  }
};

bool holds(const std::vector<std::string>& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

}  // namespace

TEST_CASE("A procedure is found by parts of its names, in a sentence, and with a slip", "[city]") {
  const Names names;
  const std::pair<const char*, const char*> wanted[]{{"粗大", "bulky-waste"},
                                                     {"sodai", "bulky-waste"},
                                                     {"そだいこみ", "bulky-waste"},
                                                     {"sodaigmoi", "bulky-waste"},
                                                     {"bulky wsate", "bulky-waste"},
                                                     {"住民票がほしい", "residence-copy"},
                                                     {"じゅうみんひょ", "residence-copy"},
                                                     {"児童手当て", "child-allowance"},
                                                     {"jidou teate", "child-allowance"},
                                                     {"引っこしする", "moving-out"},
                                                     {"罹災", "damage-certificate"},
                                                     {"りさいしょうめい", "damage-certificate"},
                                                     {"insurence", "damage-certificate"},
                                                     {"kindergaten", "day-care"},
                                                     {"かいごほけん", "care-certification"},
                                                     {"おくやみ", "bereavement"},
                                                     {"ボランテア", "volunteer"},
                                                     {"住民表", "residence-copy"},
                                                     {"児童手あて", "child-allowance"},
                                                     {"保育えん", "day-care"},
                                                     {"そだいごみ もうしこみ", "bulky-waste"},
                                                     {"childcare", "day-care"}};
  for (const auto& [typed, id] : wanted) {
    INFO(typed);
    std::string all;
    for (const std::string& one : names.found(typed)) all += one + " ";
    INFO(all);
    CHECK(holds(names.found(typed), id));
  }
}

TEST_CASE("What resembles nothing finds nothing, and a good match keeps the others out", "[city]") {
  const Names names;
  for (const char* typed : {"", "　", "xyzzy", "宇宙旅行", "ぬるぽがっ", "1234"}) {
    INFO(typed);
    CHECK(names.found(typed).empty());
  }
  CHECK(names.found("犬") == std::vector<std::string>{"dog-registration"});
}
