// QR codes: their shape. Whether another program reads them is seen in the browser tests.
#include "shell/ui/qr.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

using namespace shell;

TEST_CASE("A QR code is a square with its three finder patterns", "[shell]") {
  const std::string modules = qr_modules("https://example.jp/bibai/apply/open#K7M29QHX.ABC");
  const auto size = static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(modules.size()))));
  REQUIRE(size * size == modules.size());
  CHECK((size - 17) % 4 == 0);
  CHECK(modules.substr(0, 8) == "#######.");
  CHECK(modules.substr(size - 8, 8) == ".#######");
  CHECK(modules.substr((size - 1) * size, 8) == "#######.");
}

TEST_CASE("What no QR code can hold gives none", "[shell]") {
  CHECK(qr_modules(std::string(5000, 'x')).empty());
  Tree tree;
  Ui ui(tree, nullptr);
  qr_code(ui, "code", std::string(5000, 'x'), {"for the phone", core::Language::en});
  CHECK(tree.size() == 1);
}
