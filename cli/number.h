// Numbers given on the command line.
#pragma once

#include <charconv>
#include <optional>
#include <string>

namespace cli {

// The whole text as a number from least to most; nullopt: it is none, or beyond.
template <class T>
std::optional<T> number(const std::string& text, T least, T most) {
  T value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !(value >= least && value <= most)) return std::nullopt;
  return value;
}

}  // namespace cli
