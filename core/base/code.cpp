// See code.h.
#include "core/base/code.h"

#include "core/base/utf8.h"

namespace core {
namespace {

constexpr unsigned kField = 0b100101;  // x^5 + x^2 + 1
constexpr unsigned kBeyond = 0b100000;

unsigned doubled(unsigned value) {
  value <<= 1;
  return value & kBeyond ? value ^ kField : value;
}

unsigned value_of(std::string_view code) {
  unsigned sum = 0;
  for (const char sign : code) sum = doubled(sum) ^ static_cast<unsigned>(kCodeSigns.find(sign));
  return sum;
}

}  // namespace

char check_sign(std::string_view code) { return kCodeSigns[doubled(value_of(code))]; }

bool checks(std::string_view code) { return code.size() > 1 && is_code(code) && value_of(code) == 0; }

std::string code_from_typed(std::string_view typed) {
  std::u32string out;
  for (char32_t sign : utf8::to_code_points(typed)) {
    if (sign >= U'！' && sign <= U'～') sign -= U'！' - U'!';
    if (sign >= U'a' && sign <= U'z') sign -= U'a' - U'A';
    if (sign == U' ' || sign == U'\u3000' || sign == U'-' || sign == U'\u2010' || sign == U'\u2212' || sign == U'ー' || sign == U'\n' || sign == U'\t')
      continue;
    if (sign == U'I' || sign == U'L') sign = U'1';
    if (sign == U'O') sign = U'0';
    out += sign;
  }
  return utf8::from_code_points(out);
}

std::string grouped_code(std::string_view code) {
  std::string out;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (i > 0 && i % 4 == 0) out += '-';
    out += code[i];
  }
  return out;
}

}  // namespace core
