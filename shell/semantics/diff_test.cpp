// Applying every operation to a mirror of the old tree gives the mirror of the new one, for many random trees.
#include "shell/semantics/diff.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <map>
#include <random>

#include "shell/semantics/html.h"
#include "shell/ui/ui.h"

using namespace shell;

namespace {

// What the page would hold, kept the way web/mirror does.
class FakePage {
 public:
  void apply(const std::string& operations) {
    core::json::Document document(operations, "ops", 1u << 24);
    document.root().each([&](const core::json::Reader& operation) {
      std::vector<core::json::Reader> parts;
      operation.each([&](const core::json::Reader& part) { parts.push_back(part); });
      const std::string kind = parts[0].text();
      if (kind == "set") {
        const std::string parent = parts[2].text();
        REQUIRE((parent.empty() || elements_.contains(parent)));                                          // made after its parent
        if (elements_[parts[1].text()].tag != parts[3].text()) elements_[parts[1].text()].value.clear();  // another element
        elements_[parts[1].text()].tag = parts[3].text();
        elements_[parts[1].text()].text.clear();
        parts[5].each([&](const core::json::Reader& piece) { elements_[parts[1].text()].text += piece.text(); });
      } else if (kind == "value") {
        elements_[parts[1].text()].value = parts[2].text();
      } else if (kind == "order") {
        std::vector<std::string> ids;
        parts[2].each([&](const core::json::Reader& id) {
          ids.push_back(id.text());
          REQUIRE(elements_.contains(ids.back()));  // named after it was made
        });
        children_[parts[1].text()] = ids;
      } else if (kind == "gone") {
        parts[1].each([&](const core::json::Reader& id) {
          elements_.erase(id.text());
          children_.erase(id.text());
        });
      }
    });
    REQUIRE(document.errors().empty());
  }
  std::string shown(const std::string& id = "") const {
    std::string out;
    const auto children = children_.find(id);
    if (children == children_.end()) return out;
    for (const std::string& child : children->second) {
      const auto& element = elements_.at(child);
      out += "<" + child + " " + element.tag + " " + element.text + " " + element.value + shown(child) + ">";
    }
    return out;
  }

 private:
  struct Element {
    std::string tag, text, value;
  };
  std::map<std::string, Element> elements_;
  std::map<std::string, std::vector<std::string>> children_;
};

std::string expected(const Tree& tree, int at = 0) {
  std::string out;
  for (int child = tree[static_cast<std::size_t>(at)].first_child; child >= 0; child = tree[static_cast<std::size_t>(child)].next) {
    const Node& node = tree[static_cast<std::size_t>(child)];
    out += "<" + node.id + " " + element_of(node).tag + " " + node.text + " " + node.value + expected(tree, child) + ">";
  }
  return out;
}

void grow(Ui& ui, std::mt19937& random, int depth) {
  std::vector<int> keys{0, 1, 2, 3, 4, 5};
  std::shuffle(keys.begin(), keys.end(), random);
  const auto count = random() % 6;
  for (unsigned i = 0; i < count; ++i) {
    const std::string key = std::to_string(keys[i]);
    switch (random() % 4) {
      case 0: ui.leaf(Role::paragraph, key, Look::text, {"t" + std::to_string(random() % 3), core::Language::ja}); break;
      case 1: ui.leaf(Role::textbox, key, Look::input, {}).value = "v" + std::to_string(random() % 3); break;
      case 2: ui.leaf(Role::button, key, Look::primary, {"b", core::Language::ja}); break;
      default: {
        const auto scope = ui.scope(Role::group, key, Look::stack);
        if (depth < 4) grow(ui, random, depth + 1);
      }
    }
  }
}

}  // namespace

TEST_CASE("Differences carry one tree into the next", "[semantics]") {
  const unsigned seed = GENERATE(1u, 2u, 3u, 20261122u);
  INFO("seed " << seed);
  std::mt19937 random(seed);
  Mirror mirror;
  FakePage page;
  for (int step = 0; step < 300; ++step) {
    Tree tree;
    Ui ui(tree, nullptr);
    grow(ui, random, 0);
    core::json::Writer out;
    mirror.write_changes(tree, View::plain, out);
    page.apply(out.str());
    REQUIRE(page.shown() == expected(tree));
    core::json::Writer again;
    mirror.write_changes(tree, View::plain, again);
    CHECK(again.str() == R"([["gone",[]]])");  // nothing changed, nothing told
  }
}

TEST_CASE("What the person typed is not sent back", "[semantics]") {
  Mirror mirror;
  const auto changes = [&](const std::string& value) {
    Tree tree;
    Ui ui(tree, nullptr);
    ui.leaf(Role::searchbox, "q", Look::input, {}).value = value;
    core::json::Writer out;
    mirror.write_changes(tree, View::plain, out);
    return out.str();
  };
  changes("");
  mirror.told_value("q", "a");
  CHECK(changes("a").find("value") == std::string::npos);
  CHECK(changes("").find(R"(["value","q",""])") != std::string::npos);
}

TEST_CASE("The file and the mirror escape what people write", "[semantics]") {
  Tree tree;
  Ui ui(tree, nullptr);
  ui.leaf(Role::paragraph, "p", Look::text, {"<b>&\"[漢|か\\]ん]", core::Language::ja});
  const std::string html = to_html(tree);
  CHECK(html.find("<b>") == std::string::npos);
  CHECK(html.find("&lt;b&gt;&amp;&quot;") != std::string::npos);
}

TEST_CASE("An id given twice is told, whatever the labels are", "[semantics]") {
  Tree tree;
  Ui ui(tree, nullptr);
  const auto scope = ui.scope(Role::group, "g", Look::stack);
  ui.leaf(Role::paragraph, "same", Look::text, {"one", core::Language::ja});
  ui.leaf(Role::paragraph, "same", Look::text, {"two", core::Language::en});
  CHECK(ui.clashes() == std::vector<std::string>{"g/same"});
}
