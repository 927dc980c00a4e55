// The seven languages, and text that exists in some of them. A missing translation shows the Japanese, marked with its language.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/json.h"

namespace core {

enum class Language : std::uint8_t { ja, ja_easy, en, zh_hans, zh_hant, ko, th };
inline constexpr std::size_t kLanguages = 7;

// Names as in addresses (?lang=) and packs, and as in HTML's lang attribute (ja-easy is Japanese there).
std::string_view language_code(Language language);
std::string_view html_language(Language language);
std::optional<Language> language_from_code(std::string_view code);

struct Spoken {
  std::string_view text;
  Language language;  // the language the text really is in
};

struct Localized {
  std::array<std::string, kLanguages> texts;  // may hold ruby markup, see ruby.h

  // The text in that language; else ja-easy falls to ja, and everything else to ja.
  Spoken in(Language language) const;
  bool empty() const { return texts[0].empty(); }
  // {"ja": "...", "en": "..."}; ja is required, other keys must be language codes.
  static Localized read(const json::Reader& object);
  // Empty where the member is not there.
  static Localized read_optional(const json::Reader& object) { return object.exists() ? read(object) : Localized{}; }
};

}  // namespace core
