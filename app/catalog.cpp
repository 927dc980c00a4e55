// See catalog.h.
#include "app/catalog.h"

#include "core/base/json.h"
#include "core/base/limits.h"

namespace app {

core::Errors Catalog::load(std::string_view json, core::Language language) {
  core::json::Document document(json, "i18n/" + std::string(core::language_code(language)), core::limits::kPackFileBytes);
  std::vector<shell::Words> texts;
  document.root().each([&](const core::json::Reader& entry) { texts.push_back({entry.text(), language}); });
  // Another length means that program and catalogue are of different builds.
  const bool fits = texts.size() == static_cast<std::size_t>(Text::residents_count_) || texts.size() == static_cast<std::size_t>(Text::count_);
  if (document.errors().empty() && !fits) document.root().note("catalog.length", std::to_string(texts.size()));
  if (!document.errors().empty()) return document.errors();
  texts_ = std::move(texts);
  language_ = language;
  return {};
}

shell::Words Catalog::operator()(Text key, std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
  if (static_cast<std::size_t>(key) >= texts_.size()) return {};
  shell::Words words = texts_[static_cast<std::size_t>(key)];
  for (const auto& [name, value] : values) {
    const std::string hole = "{" + std::string(name) + "}";
    for (std::size_t at = words.text.find(hole); at != std::string::npos; at = words.text.find(hole, at + value.size()))
      words.text.replace(at, hole.size(), value);
  }
  return words;
}

}  // namespace app
