// Text laid out in lines: Japanese line breaking (kinsoku, JIS X 4051 basics), word breaks elsewhere, furigana over its word.
// U+200B marks where a phrase may break; a Japanese text that has such marks breaks there and not between other kanji, as long as a
// phrase fits into the line.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "shell/type/clusters.h"
#include "shell/type/typeface.h"

namespace shell {

// Marked text in one face. A paragraph has one run, or, as rich text, several of the same size.
struct TextRun {
  std::string_view marked;
  Typeface face;
};

struct LinePiece {
  std::u32string units;
  std::u32string ruby;  // empty: none
  float x = 0;          // of the base text, from the line's left
  float ruby_x = 0;
  std::size_t run = 0;
  float width = 0;
};

struct Line {
  std::vector<LinePiece> pieces;
  float width = 0;
};

struct Paragraph {
  std::vector<Line> lines;
  // A run's base text each, U+200B where a line ends inside it or after it, '\n' where the text itself ends one.
  std::vector<std::string> texts;
  float width = 0;         // of the widest line
  float line_height = 0;   // px
  float baseline_box = 0;  // from a line's top to the top of its em box
  bool has_ruby = false;
  bool overflow = false;  // a unit wider than the room given
  float height() const { return line_height * static_cast<float>(lines.size()); }
};

inline constexpr float kRubyScale = 0.5f;

// width: room in px (>= 1). line: line height as a multiple of the runs' font size.
Paragraph lay_out(std::span<const TextRun> runs, float line, float width, Clusters& clusters, Measure& measure);

// Remembers paragraphs by text, width, size and language; forgets those not asked for during two sweeps.
class ParagraphCache {
 public:
  const Paragraph& get(std::span<const TextRun> runs, float line, float width, Clusters& clusters, Measure& measure);
  void sweep();
  void clear() { held_.clear(); }

 private:
  struct Held {
    std::unique_ptr<Paragraph> paragraph;
    int age = 0;
  };
  std::unordered_map<std::string, Held> held_;
};

}  // namespace shell
