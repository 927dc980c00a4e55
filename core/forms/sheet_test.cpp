// A procedure as a sheet: nothing that may be asked is left out, and nothing that the answers rule out is there.
#include "core/forms/sheet.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/files.h"

using namespace core::forms;

namespace {

const Procedures& real() {
  static const Procedures kAll = *read_procedures(*testing::read_file(std::string(PIPAOI_ROOT) + "/assets/packs/bibai/procedures.json"), "procedures.json");
  return kAll;
}

const SheetLine* line_of(const std::vector<SheetPart>& parts, const std::string& question) {
  for (const SheetPart& part : parts)
    for (const SheetLine& line : part.lines)
      if (line.question->id == question) return &line;
  return nullptr;
}

}  // namespace

TEST_CASE("An empty sheet has every question of every procedure, those of a branch marked", "[forms]") {
  for (const Procedure& procedure : real().all) {
    const auto parts = sheet(procedure, {});
    for (const Page& page : procedure.pages)
      for (const Question& question : page.questions) {
        INFO(procedure.id << " " << question.id);
        const SheetLine* line = line_of(parts, question.id);
        if (question.kind == Kind::computed) {
          CHECK_FALSE(line);
          continue;
        }
        REQUIRE(line);
        CHECK(line->values.empty());
        if (!question.when.empty() || !page.when.empty()) CHECK(line->maybe);
      }
  }
}

TEST_CASE("What is answered stands there, what is ruled out does not, and rows are counted", "[forms]") {
  const Procedure& damage = *real().find("damage-certificate");
  Answers answers;
  answers.set("has-photos", "no");
  answers.set("name", "　美唄　花子 ");
  const auto parts = sheet(damage, answers);
  CHECK_FALSE(line_of(parts, "damage-photos"));
  CHECK(line_of(parts, "name")->values == std::vector<std::string>{"美唄　花子"});
  // What hangs on something that is ruled out is ruled out, too.
  Answers moved;
  moved.set("came-from", "abroad");
  const Procedure& moving = *real().find("moving-in");
  REQUIRE(line_of(sheet(moving, {}), "certificate-photo"));
  CHECK_FALSE(line_of(sheet(moving, moved), "certificate-photo"));
  const Procedure& bulky = *real().find("bulky-waste");
  Answers rows;
  rows.rows["items"].resize(3);
  const auto count = [](const std::vector<SheetPart>& all) {
    return std::count_if(all.begin(), all.end(), [](const SheetPart& part) { return part.row > 0; });
  };
  CHECK(count(sheet(bulky, rows)) == 3);
  CHECK(count(sheet(bulky, {})) == 2);
}
