// The bit-parallel distance against the table it stands for.
#include "core/base/edits_between.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>
#include <vector>

using core::EditsToPart;

namespace {

// The whole table, as the recurrence says it.
int by_table(const std::u32string& query, const std::u32string& text, bool anchored) {
  const std::size_t n = query.size(), m = text.size();
  std::vector<std::vector<int>> d(m + 1, std::vector<int>(n + 1));
  for (std::size_t i = 0; i <= n; ++i) d[0][i] = static_cast<int>(i);
  int best = d[0][n];
  for (std::size_t j = 1; j <= m; ++j) {
    d[j][0] = anchored ? static_cast<int>(j) : 0;
    for (std::size_t i = 1; i <= n; ++i) {
      d[j][i] = std::min({d[j - 1][i] + 1, d[j][i - 1] + 1, d[j - 1][i - 1] + (query[i - 1] == text[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && query[i - 1] == text[j - 2] && query[i - 2] == text[j - 1]) d[j][i] = std::min(d[j][i], d[j - 2][i - 2] + 1);
    }
    best = std::min(best, d[j][n]);
  }
  return best;
}

}  // namespace

TEST_CASE("Edits to a part of a text, by words of bits and by the table", "[waste]") {
  std::mt19937 random(1);
  const auto text = [&](std::size_t most, std::size_t least, std::size_t signs) {
    std::u32string out(least + random() % (most - least + 1), U' ');
    for (char32_t& sign : out) sign = U'あ' + static_cast<char32_t>(random() % signs) * (random() % 8 == 0 ? 64 : 1);
    return out;
  };
  for (int i = 0; i < 20000; ++i) {
    const std::size_t signs = 2 + random() % 6;
    const std::u32string query = text(i % 100 == 0 ? 64 : 9, 1, signs), in = text(i % 50 == 0 ? 80 : 12, 0, signs);
    const EditsToPart edits(query);
    if (edits.anywhere(in) == by_table(query, in, false) && edits.from_start(in) == by_table(query, in, true)) continue;
    FAIL_CHECK("query " << i);
  }
}

TEST_CASE("A swap, a slip, a sign too many or too few cost one each", "[waste]") {
  const EditsToPart edits(U"でんち");
  CHECK(edits.anywhere(U"かんでんち") == 0);
  CHECK(edits.from_start(U"かんでんち") == 2);
  CHECK(edits.anywhere(U"でちん") == 1);
  CHECK(edits.anywhere(U"でんし") == 1);
  CHECK(edits.anywhere(U"でち") == 1);
  CHECK(edits.anywhere(U"でんんち") == 1);
  CHECK(edits.anywhere(U"") == 3);
}
