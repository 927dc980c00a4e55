// See answers.h.
#include "core/forms/answers.h"

#include <array>

#include "core/base/era.h"
#include "core/base/kana.h"
#include "core/base/utf8.h"

namespace core::forms {
namespace {

constexpr std::size_t kMostRows = 20, kMostValues = 400;

Answers read_level(const json::Reader& object, bool top) {
  Answers out;
  object.members([&](std::string_view key, const json::Reader& value) {
    if (out.values.size() + out.rows.size() >= kMostValues) return value.note("forms.rows", "too many members");
    if (!value.is_array()) {
      out.values[std::string(key)] = {value.text()};
      return;
    }
    value.each([&](const json::Reader& element) {
      if (element.is_object() && top) {
        auto& rows = out.rows[std::string(key)];
        if (rows.size() >= kMostRows) return element.note("forms.rows", "at most 20");
        rows.push_back(read_level(element, false));
      } else {
        out.values[std::string(key)].push_back(element.text());
      }
    });
  });
  return out;
}

// Full-width ASCII (U+FF01..FF5E) and the wide space.
std::u32string half_width(std::u32string text) {
  for (char32_t& c : text) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c == 0x3000) c = U' ';
  }
  return text;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Of both widths, no-break ones too: the space key of a Japanese input method types U+3000.
constexpr std::u32string_view kSpaces = U" \t\r\n\u3000\u00A0";

std::string trimmed(const std::string& text) {
  const std::u32string wide = utf8::to_code_points(text);
  const std::size_t first = wide.find_first_not_of(kSpaces);
  if (first == std::u32string::npos) return {};
  return utf8::from_code_points(std::u32string_view(wide).substr(first, wide.find_last_not_of(kSpaces) - first + 1));
}

// "007" is 7: conditions compare numbers as written.
std::string without_leading_zeros(std::string text) {
  const std::size_t sign = text.starts_with('-') ? 1 : 0;
  while (text.size() > sign + 1 && text[sign] == '0' && is_digit(static_cast<unsigned char>(text[sign + 1]))) text.erase(sign, 1);
  return text;
}

// Digits alone, if the rest is only what people put between them.
std::string digits_of(const std::string& text) {
  std::string out;
  for (const char32_t c : utf8::to_code_points(text)) {
    if (is_digit(c)) out += static_cast<char>(c);
    // Hyphens of all kinds, the long-vowel sign typed for one, brackets, spaces, the postal mark.
    else if (std::u32string_view(U"- ()‐‑–—―−ー〒").find(c) == std::u32string_view::npos) return text;
  }
  return out;
}

// An amount without ¥ before it, 円 behind it and what groups its thousands; anything else between digits stays, and is refused.
std::string amount_of(const std::string& text) {
  std::u32string in = utf8::to_code_points(trimmed(text)), out;
  if (!in.empty() && (in.front() == U'¥' || in.front() == U'￥')) in.erase(0, 1);
  if (!in.empty() && in.back() == U'円') in.pop_back();
  for (std::size_t i = 0; i < in.size(); ++i) {
    const bool between = std::u32string_view(U",、，").find(in[i]) != std::u32string_view::npos;
    std::size_t digits = 0;
    while (i + 1 + digits < in.size() && is_digit(in[i + 1 + digits])) ++digits;
    const bool thousands = between && digits == 3 && i > 0 && is_digit(in[i - 1]);
    if (!thousands) out += in[i];
  }
  return trimmed(utf8::from_code_points(out));
}

// Latin letters with all their marks, also those that stand apart.
bool is_latin(char32_t c) { return c < 0x370 || (c >= 0x1E00 && c <= 0x1EFF); }

// Between the parts of a name one wide space, however many were typed; between letters of the Latin script a narrow one.
std::string one_space(const std::u32string& text) {
  std::u32string out;
  bool space = false;
  for (const char32_t c : text) {
    if (kSpaces.find(c) != std::u32string_view::npos) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += is_latin(c) && is_latin(out.back()) ? U' ' : U'\u3000';
    space = false;
    out += c;
  }
  return utf8::from_code_points(out);
}

std::string iso_of(const std::string& typed) {
  std::array<std::string, 4> parts;
  std::size_t at = 0;
  for (const char c : typed) {
    if (c == '|') {
      if (++at == parts.size()) return typed;
    } else {
      parts[at] += c;
    }
  }
  const auto era = era_from_code(parts[0]);
  if (at != 3 || !era) return typed;
  std::array<int, 3> numbers{};
  for (std::size_t i = 0; i < 3; ++i) {
    const std::string digits = trimmed(parts[i + 1]);
    if (digits.empty() || digits.size() > 4) return typed;
    // 元年 is how the first year is written.
    if (i == 0 && digits == "元") numbers[i] = 1;
    else
      for (const char c : digits) {
        if (!is_digit(static_cast<unsigned char>(c))) return typed;
        numbers[i] = numbers[i] * 10 + (c - '0');
      }
  }
  const auto date = date_of_era(*era, numbers[0], numbers[1], numbers[2]);
  return date ? date->iso() : typed;
}

}  // namespace

const std::string& Answers::one(const std::string& question) const {
  static const std::string kNone;
  const auto found = values.find(question);
  return found == values.end() || found->second.empty() ? kNone : found->second.front();
}

Answers read_answers(const json::Reader& object) { return read_level(object, true); }

void write_answers(json::Writer& out, const Answers& answers) {
  out.begin_object();
  for (const auto& [question, values] : answers.values) {
    out.key(question);
    if (values.size() == 1) {
      out.string(values.front());
      continue;
    }
    out.begin_array();
    for (const std::string& value : values) out.string(value);
    out.end_array();
  }
  for (const auto& [page, rows] : answers.rows) {
    out.key(page).begin_array();
    for (const Answers& row : rows) write_answers(out, row);
    out.end_array();
  }
  out.end_object();
}

std::string normalised(Kind kind, const std::string& typed) {
  const std::u32string wide = utf8::to_code_points(typed);
  switch (kind) {
    case Kind::postal:
    case Kind::phone: return digits_of(utf8::from_code_points(half_width(wide)));
    case Kind::money: return without_leading_zeros(amount_of(utf8::from_code_points(half_width(wide))));
    case Kind::name: return one_space(full_width_kana(half_width(wide)));
    case Kind::number: return without_leading_zeros(trimmed(utf8::from_code_points(half_width(wide))));
    case Kind::email: return trimmed(utf8::from_code_points(half_width(wide)));
    case Kind::date: return iso_of(utf8::from_code_points(half_width(wide)));
    case Kind::kana: return trimmed(katakana_of(utf8::from_code_points(full_width_kana(wide))));
    default: return trimmed(typed);
  }
}

}  // namespace core::forms
