// `pipaoi serve` and nothing else: what hostile.test.mjs builds with sanitizers, without the screens.
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/pages/page_maker.h"

namespace cli {
std::unique_ptr<server::PageMaker> page_maker(const std::string&, const std::function<std::optional<std::string>(const std::string&)>&) { return nullptr; }
}  // namespace cli

int main(int count, char** words) {
  const std::vector<std::string> all(words + 1, words + count);
  return all.empty() || all[0] != "serve" ? cli::kWrongUse : cli::serve({all.begin() + 1, all.end()});
}
