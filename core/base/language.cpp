// See language.h.
#include "core/base/language.h"

namespace core {
namespace {
constexpr std::array<std::string_view, kLanguages> kCodes{"ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "th"};
}

std::string_view language_code(Language language) { return kCodes[static_cast<std::size_t>(language)]; }
std::string_view html_language(Language language) { return language == Language::ja_easy ? kCodes[0] : language_code(language); }

std::optional<Language> language_from_code(std::string_view code) {
  for (std::size_t i = 0; i < kLanguages; ++i)
    if (kCodes[i] == code) return static_cast<Language>(i);
  return std::nullopt;
}

Spoken Localized::in(Language language) const {
  const std::string& wanted = texts[static_cast<std::size_t>(language)];
  return wanted.empty() ? Spoken{texts[0], Language::ja} : Spoken{wanted, language};
}

Localized Localized::read(const json::Reader& object) {
  Localized out;
  out.texts[0] = object.at("ja").text();
  object.members([&](std::string_view key, const json::Reader& value) {
    if (const auto language = language_from_code(key)) out.texts[static_cast<std::size_t>(*language)] = value.text();
    else value.note("pack.unknown-language", "use ja, ja-easy, en, zh-Hans, zh-Hant, ko or th");
  });
  return out;
}

}  // namespace core
