// Furigana in texts: "[収集|しゅうしゅう]の[日|ひ]". Readings stand over their word in drawing, in <ruby> in the plain view,
// and nowhere in names and mirror text. A backslash before [ ] | or \ takes its meaning away.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct RubyRun {
  std::string base;
  std::string reading;  // empty: plain text
};

std::vector<RubyRun> parse_ruby(std::string_view marked);
// U+200B, which marks phrase breaks for drawing, is not part of any name.
std::string without_breaks(std::string text);
std::string base_text(std::string_view marked);     // without readings
std::string escape_ruby(std::string_view plain);    // text that is not ours (typed, imported): its signs stand for themselves
std::string reading_text(std::string_view marked);  // readings in place of their words, for speech and kana search

}  // namespace core
