// The whole catalogue in やさしい日本語 and the lessons keep its rules; the packs' texts are held to them by `pipaoi pack check`.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>

#include "core/base/easy_japanese.h"
#include "core/base/json.h"
#include "core/base/limits.h"
#include "support/files.h"

TEST_CASE("Every text in やさしい日本語 keeps its rules", "[easy]") {
  const auto look = [](const std::string& path, std::string_view text) {
    for (const core::Error& error : core::check_easy_japanese(text, path)) FAIL_CHECK(error.path << " " << error.code << ": " << error.detail);
  };
  int files = 0;
  for (const auto& file : std::filesystem::directory_iterator("i18n/ja-easy")) {
    core::json::Document document(testing::read_file(file.path()).value(), file.path().string(), core::limits::kPackFileBytes);
    document.root().members([&](std::string_view key, const core::json::Reader& text) { look(file.path().string() + " " + std::string(key), text.text()); });
    CHECK(document.errors().empty());
    ++files;
  }
  CHECK(files >= 12);
  core::json::Document lessons(testing::read_file("assets/lessons/lessons.json").value(), "lessons.json", core::limits::kPackFileBytes);
  lessons.each_text("ja-easy", look);
}
