// `pipaoi serve` and nothing else: what hostile.test.mjs builds with sanitizers, without the screens.
#include <string>
#include <vector>

#include "cli/commands.h"

int main(int count, char** words) {
  const std::vector<std::string> all(words + 1, words + count);
  return all.empty() || all[0] != "serve" ? cli::kWrongUse : cli::serve({all.begin() + 1, all.end()});
}
