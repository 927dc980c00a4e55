// See ruby.h.
#include "core/base/ruby.h"

namespace core {

std::vector<RubyRun> parse_ruby(std::string_view marked) {
  std::vector<RubyRun> runs;
  std::string plain;
  const auto flush = [&] {
    if (!plain.empty()) runs.push_back({std::move(plain), {}});
    plain.clear();
  };
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '\\' && i + 1 < marked.size()) {
      plain += marked[++i];
      continue;
    }
    if (marked[i] == '[') {
      const std::size_t bar = marked.find('|', i);
      const std::size_t end = marked.find(']', i);
      if (bar != std::string_view::npos && end != std::string_view::npos && bar < end) {
        flush();
        runs.push_back({std::string(marked.substr(i + 1, bar - i - 1)), std::string(marked.substr(bar + 1, end - bar - 1))});
        i = end;
        continue;
      }
    }
    plain += marked[i];
  }
  flush();
  return runs;
}

std::string without_breaks(std::string text) {
  static constexpr std::string_view kBreak = "\xE2\x80\x8B";
  for (std::size_t at = text.find(kBreak); at != std::string::npos; at = text.find(kBreak, at)) text.erase(at, kBreak.size());
  return text;
}

std::string base_text(std::string_view marked) {
  std::string out;
  for (const RubyRun& run : parse_ruby(marked)) out += run.base;
  return without_breaks(std::move(out));
}

std::string escape_ruby(std::string_view plain) {
  std::string out;
  for (const char c : plain) {
    if (c == '[' || c == ']' || c == '|' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string reading_text(std::string_view marked) {
  std::string out;
  for (const RubyRun& run : parse_ruby(marked)) out += run.reading.empty() ? run.base : run.reading;
  return out;
}

}  // namespace core
