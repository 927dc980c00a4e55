// See value.h.
#include "core/forms/value.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/utf8.h"
#include "core/forms/attachment.h"

namespace core::forms {
namespace {

bool all_digits(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Katakana after normalised(), the long-vowel sign, middle dots and spaces.
bool is_reading(const std::string& text) {
  bool any = false;
  for (const char32_t c : utf8::to_code_points(text)) {
    const bool kana = c >= 0x30A1 && c <= 0x30FA;
    any = any || kana;
    if (!kana && std::u32string_view(U"ー・ 　").find(c) == std::u32string_view::npos) return false;
  }
  return any;
}

// One @ with something before it, and a dot inside what follows; what is really an address only a message can tell.
bool is_email(const std::string& text) {
  const std::size_t at = text.find('@');
  if (at == 0 || at == std::string::npos || text.find('@', at + 1) != std::string::npos || text.size() > 254) return false;
  if (std::any_of(text.begin(), text.end(), [](char c) { return c <= ' ' || c >= 0x7f; })) return false;
  const std::size_t dot = text.find('.', at + 2);
  return dot != std::string::npos && dot + 1 < text.size();
}

bool among(const std::vector<Option>& options, const std::string& id) {
  return std::any_of(options.begin(), options.end(), [&](const Option& option) { return option.id == id; });
}

// Letters of any script, and what stands between the parts of a name. A variant selector stands after an ideograph: it is part of how the name is written.
bool is_name(const std::string& text) {
  static constexpr std::u32string_view kBetween = U" \u3000・･.'’-‐ー々〆ヶ〇";
  char32_t before = 0;
  bool any = false;
  for (const char32_t c : utf8::to_code_points(text)) {
    const bool selector = c >= 0xE0100 && c <= 0xE01EF;
    const bool ideograph =
        (before >= 0x3400 && before <= 0x9FFF) || (before >= 0xF900 && before <= 0xFAFF) || (before >= 0x20000 && before <= 0x3FFFF) || before == U'々';
    // Digits and signs of money of other scripts.
    static constexpr std::array<std::pair<char32_t, char32_t>, 5> kNoLetters{
        {{0x0660, 0x0669}, {0x06F0, 0x06F9}, {0x0966, 0x096F}, {0x0E3F, 0x0E3F}, {0x0E50, 0x0E59}}};
    const bool letter =
        std::none_of(kNoLetters.begin(), kNoLetters.end(), [&](const auto& range) { return c >= range.first && c <= range.second; }) &&
        ((c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c <= 0x1FFF && c != 0xD7 && c != 0xF7) || (c >= 0x3041 && c <= 0x30FA) ||
         (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF));
    if (selector ? !ideograph : !letter && kBetween.find(c) == std::u32string_view::npos) return false;
    any = any || letter;
    before = c;
  }
  return any;
}

// A number of block or house, or word that there is none: what who gives only the town's name leaves out.
bool has_number(const std::string& text) {
  if (text.find("番地なし") != std::string::npos || text.find("番地無し") != std::string::npos || text.find("無番地") != std::string::npos) return true;
  for (const char32_t c : utf8::to_code_points(text))
    if ((c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') || std::u32string_view(U"一二三四五六七八九十").find(c) != std::u32string_view::npos)
      return true;
  return false;
}

}  // namespace

std::optional<std::int64_t> whole_number(const std::string& text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string fault_of(const Question& question, const std::string& value, const Answers& answers, const City& city, std::string& detail) {
  switch (question.kind) {
    case Kind::text:
    case Kind::long_text:
    case Kind::kana:
      if (utf8::to_code_points(value).size() > question.most_characters) return detail = std::to_string(question.most_characters), "forms.too-long";
      return question.kind == Kind::kana && !is_reading(value) ? "forms.kana" : "";
    case Kind::name:
    case Kind::address:
      if (utf8::to_code_points(value).size() > question.most_characters) return detail = std::to_string(question.most_characters), "forms.too-long";
      if (question.kind == Kind::name) return is_name(value) ? "" : "forms.name";
      return has_number(value) ? "" : "forms.address";
    case Kind::number:
    case Kind::money: {
      const auto number = whole_number(value);
      if (!number) return "forms.number";
      if (*number < question.low) return detail = std::to_string(question.low), "forms.too-small";
      if (*number > question.high) return detail = std::to_string(question.high), "forms.too-large";
      return "";
    }
    case Kind::date: {
      const auto date = Date::parse(value);
      if (!date) return "forms.date";
      return question.past && *date > city.today ? "forms.date-in-future" : "";
    }
    case Kind::postal: return value.size() == 7 && all_digits(value) ? "" : "forms.postal";
    case Kind::phone: return (value.size() == 10 || value.size() == 11) && value[0] == '0' && all_digits(value) ? "" : "forms.phone";
    case Kind::email: return is_email(value) ? "" : "forms.email";
    case Kind::choice:
    case Kind::choices:
    case Kind::yes_no:
    case Kind::consent: return among(question.options, value) ? "" : "forms.option";
    case Kind::photos:
    case Kind::files: {
      const auto attachment = read_attachment(value);
      if (!attachment) return "forms.file";
      return question.kind == Kind::photos && attachment->type == MediaType::pdf ? "forms.no-photo" : "";
    }
    case Kind::information:
    case Kind::computed: break;
    case Kind::pick: return among(city.options(question.source, answers), value) ? "" : "forms.option";
    case Kind::day: return among(city.options(question.source, answers), value) ? "" : "forms.day-not-offered";
  }
  return "";
}

}  // namespace core::forms
