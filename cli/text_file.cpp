// See text_file.h. By iconv (POSIX), which the C library has.
#include "cli/text_file.h"

#include <iconv.h>

#include <array>
#include <cerrno>
#include <cstdint>

#include "cli/command.h"
#include "core/base/utf8.h"

namespace cli {
namespace {

// nullopt: the bytes are not in that coding.
std::optional<std::string> recoded(std::string bytes, const char* from) {
  iconv_t converter = iconv_open("UTF-8", from);
  if (reinterpret_cast<std::intptr_t>(converter) == -1) return std::nullopt;
  std::string out;
  char* in = bytes.data();
  std::size_t left = bytes.size();
  bool good = true;
  while (good && left > 0) {
    std::array<char, 4096> piece{};
    char* to = piece.data();
    std::size_t room = piece.size();
    good = iconv(converter, &in, &left, &to, &room) != std::size_t(-1) || errno == E2BIG;
    out.append(piece.data(), piece.size() - room);
  }
  iconv_close(converter);
  return good ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace

std::optional<TextFile> read_text_file(const std::string& path) {
  auto bytes = read_file(path);
  if (!bytes) return std::nullopt;
  if (bytes->starts_with("PK\x03\x04")) return TextFile{std::move(*bytes), "", true};
  if (bytes->starts_with("\xFF\xFE") || bytes->starts_with("\xFE\xFF"))
    if (auto text = recoded(*bytes, "UTF-16")) return TextFile{std::move(*text), "UTF-16"};
  if (!core::utf8::valid(*bytes))
    if (auto text = recoded(*bytes, "CP932")) return TextFile{std::move(*text), "Shift_JIS"};
  return TextFile{std::move(*bytes), ""};
}

}  // namespace cli
