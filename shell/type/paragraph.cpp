// See paragraph.h.
#include "shell/type/paragraph.h"

#include <algorithm>

#include "core/base/ruby.h"

namespace shell {
namespace {

constexpr char32_t kPhraseBreak = 0x200B;

// Circled figures stand as wide as kanji, and break like them.
bool is_cjk(char32_t c) {
  return (c >= 0x2460 && c <= 0x24FF) || (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF01 && c <= 0xFF60) ||
         (c >= 0xFFE0 && c <= 0xFFE6);
}
// Thai has no spaces between words; texts carry their breaks, and where one does not, any cluster may end a line rather than leave it.
bool is_thai(char32_t c) { return (c >= 0x0E00 && c <= 0x0E7F) || (c >= Clusters::kFirst && c <= Clusters::kLast); }
bool is_hangul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

bool among(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
// Not at the start of a line / not at its end.
bool never_first(char32_t c) {
  return among(c, U"、。，．・：；？！」』）】〕〉》］｝’”ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.!?:;)]}%％℃〜～…‥°");
}
bool never_last(char32_t c) { return among(c, U"「『（【〔〈《［｛‘“([{¥￥$＄#"); }

// A run of text that is never cut unless it is alone wider than the line.
struct Atom {
  std::u32string units;
  std::u32string ruby;
  float width = 0, base_width = 0, ruby_width = 0;
  bool space = false;      // vanishes at a line's end
  bool breakable = false;  // a line may end after it
  bool forced = false;     // a line must end after it
  std::size_t run = 0;
};

class Atoms {
 public:
  Atoms(Clusters& clusters, Measure& measure) : clusters_(clusters), measure_(measure) {}

  std::vector<Atom> of(std::span<const TextRun> runs) {
    const bool phrases = std::any_of(runs.begin(), runs.end(), [](const TextRun& run) { return run.marked.find("\xE2\x80\x8B") != std::string_view::npos; });
    for (run_ = 0; run_ < runs.size(); ++run_) {
      face_ = runs[run_].face;
      for (const core::RubyRun& part : core::parse_ruby(runs[run_].marked)) {
        if (part.reading.empty()) plain(clusters_.split(part.base), phrases);
        else ruby(part, phrases);
      }
    }
    return std::move(atoms_);
  }

 private:
  float width(std::u32string_view units, const Typeface& face) {
    float sum = 0;
    for (const char32_t unit : units) sum += measure_.advance(unit, face);
    return sum;
  }
  void ruby(const core::RubyRun& run, bool phrases) {
    Atom atom;
    atom.run = run_;
    atom.units = clusters_.split(run.base);
    atom.ruby = clusters_.split(run.reading);
    Typeface small = face_;
    small.px *= kRubyScale;
    small.bold = false;
    atom.base_width = width(atom.units, face_);
    atom.ruby_width = width(atom.ruby, small);
    atom.width = std::max(atom.base_width, atom.ruby_width);
    if (!atoms_.empty() && !atom.units.empty() && may_break(atoms_.back(), atom.units.front(), phrases)) atoms_.back().breakable = true;
    atoms_.push_back(std::move(atom));
  }
  void plain(const std::u32string& units, bool phrases) {
    for (const char32_t unit : units) {
      if (unit == U'\n') {
        mark_end(true, true);
      } else if (unit == kPhraseBreak) {
        mark_end(true, false);
      } else {
        Atom atom;
        atom.run = run_;
        atom.units = std::u32string(1, unit);
        atom.base_width = atom.width = measure_.advance(unit, face_);
        atom.space = unit == U' ' || unit == 0x3000;
        if (!atoms_.empty() && may_break(atoms_.back(), unit, phrases)) atoms_.back().breakable = true;
        // A phrase mark does not put 。 or ： at a line's start.
        if (!atoms_.empty() && never_first(unit) && is_cjk(unit) && !atoms_.back().forced) atoms_.back().breakable = false;
        atoms_.push_back(std::move(atom));
      }
    }
  }
  void mark_end(bool breakable, bool forced) {
    if (atoms_.empty()) atoms_.push_back({});
    atoms_.back().breakable = breakable;
    atoms_.back().forced = forced;
  }
  static bool may_break(const Atom& before, char32_t next, bool phrases) {
    const char32_t last = before.units.empty() ? U' ' : before.units.back();
    if (before.space) return true;
    if (next == U' ' || next == 0x3000) return false;
    const auto digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
    if (last == U'-') return !digit(next);
    // Addresses may break after their signs.
    if (last == U'/' || last == U'_') return true;
    if (last == U'.') return (next >= U'a' && next <= U'z') || next == U'/';
    const bool ideographic = is_cjk(last) || is_cjk(next);
    if (!ideographic || is_hangul(last) || is_hangul(next) || phrases) return false;
    return !never_first(next) && !never_last(last);
  }

  Typeface face_;
  std::size_t run_ = 0;
  Clusters& clusters_;
  Measure& measure_;
  std::vector<Atom> atoms_;
};

// Where a line that starts at `from` ends: index after its last atom. Falls back from break marks to any kinsoku-conforming place.
std::size_t line_end(const std::vector<Atom>& atoms, std::size_t from, float room, bool& overflow) {
  float width = 0;
  std::size_t last_break = 0, last_legal = 0;
  for (std::size_t i = from; i < atoms.size(); ++i) {
    const float next = width + atoms[i].width;
    if (next > room + 0.01f && !atoms[i].space && i > from) {
      if (last_break > from) return last_break;
      overflow = overflow || last_legal <= from;
      return last_legal > from ? last_legal : i;
    }
    if (next > room + 0.01f && i == from) overflow = overflow || !atoms[i].space;
    width = next;
    if (atoms[i].forced) return i + 1;
    if (atoms[i].breakable) last_break = i + 1;
    if (i + 1 < atoms.size() && !atoms[i].units.empty() && !atoms[i + 1].units.empty()) {
      const char32_t a = atoms[i].units.back(), b = atoms[i + 1].units.front();
      // Inside a phrase that is longer than the line: between ideographs, still by kinsoku; a telephone number after its hyphens; a
      // number wider than the line (those of addresses) anywhere.
      const bool number = a >= U'0' && a <= U'9' && b >= U'0' && b <= U'9';
      if (a == U'-' || number || (is_thai(a) && is_thai(b)) || ((is_cjk(a) || is_cjk(b)) && !never_first(b) && !never_last(a))) last_legal = i + 1;
    }
  }
  return atoms.size();
}

Line make_line(const std::vector<Atom>& atoms, std::size_t from, std::size_t to) {
  while (to > from && atoms[to - 1].space) --to;
  Line line;
  for (std::size_t i = from; i < to; ++i) {
    const Atom& atom = atoms[i];
    if (!atom.ruby.empty()) {
      line.pieces.push_back(
          {atom.units, atom.ruby, line.width + (atom.width - atom.base_width) / 2, line.width + (atom.width - atom.ruby_width) / 2, atom.run, atom.width});
    } else {
      if (line.pieces.empty() || !line.pieces.back().ruby.empty() || line.pieces.back().run != atom.run)
        line.pieces.push_back({{}, {}, line.width, 0, atom.run, 0});
      line.pieces.back().units += atom.units;
      line.pieces.back().width += atom.width;
    }
    line.width += atom.width;
  }
  return line;
}

}  // namespace

Paragraph lay_out(std::span<const TextRun> runs, float line, float width, Clusters& clusters, Measure& measure) {
  Paragraph out;
  out.texts.resize(runs.size());
  const std::vector<Atom> atoms = Atoms(clusters, measure).of(runs);
  const auto keep_text = [&](const Atom& atom) {
    for (const char32_t unit : atom.units) out.texts[atom.run] += clusters.spelled(unit);
  };
  for (std::size_t at = 0; at < atoms.size();) {
    const std::size_t end = line_end(atoms, at, width, out.overflow);
    out.lines.push_back(make_line(atoms, at, end));
    out.width = std::max(out.width, out.lines.back().width);
    for (; at < end; ++at) keep_text(atoms[at]);
    for (; at < atoms.size() && atoms[at].space; ++at) keep_text(atoms[at]);
    if (at < atoms.size()) out.texts[atoms[at - 1].run] += atoms[end - 1].forced ? "\n" : "\u200b";
  }
  out.has_ruby = std::any_of(atoms.begin(), atoms.end(), [](const Atom& atom) { return !atom.ruby.empty(); });
  const float px = runs.empty() ? 0 : runs.front().face.px;
  // Furigana needs its own half em above the em box, and a little air to the line before.
  constexpr float kWithRuby = 1.9f;
  out.line_height = px * (out.has_ruby ? std::max(line, kWithRuby) : line);
  out.baseline_box = out.has_ruby ? out.line_height - px * 1.15f : (out.line_height - px) / 2;
  return out;
}

const Paragraph& ParagraphCache::get(std::span<const TextRun> runs, float line, float width, Clusters& clusters, Measure& measure) {
  std::string key;
  for (const TextRun& run : runs) {
    key += run.marked;
    key += '\0';
    key += static_cast<char>('a' + static_cast<int>(run.face.language));
    key += run.face.bold ? 'b' : 'r';
  }
  const float numbers[]{runs.empty() ? 0 : runs.front().face.px, line, width};
  key.append(reinterpret_cast<const char*>(numbers), sizeof numbers);
  Held& held = held_[key];
  if (!held.paragraph) held.paragraph = std::make_unique<Paragraph>(lay_out(runs, line, width, clusters, measure));
  held.age = 0;
  return *held.paragraph;
}

void ParagraphCache::sweep() {
  for (auto it = held_.begin(); it != held_.end();) it = ++it->second.age > 2 ? held_.erase(it) : std::next(it);
}

}  // namespace shell
