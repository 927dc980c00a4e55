// See url.h. Encoding after the URL Standard's application/x-www-form-urlencoded and path rules, with UTF-8 only.
#include "shell/route/url.h"

#include "core/base/limits.h"
#include "core/base/utf8.h"

namespace shell {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

template <class Visit>
void split(std::string_view text, char separator, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    if (const std::string_view part = text.substr(0, end); !part.empty()) visit(part);
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::string percent_decode(std::string_view text, bool plus_is_space) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0) {
      out += static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
      i += 2;
    } else {
      out += plus_is_space && text[i] == '+' ? ' ' : text[i];
    }
  }
  return core::utf8::valid(out) ? out : std::string();
}

std::string percent_encode(std::string_view text) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
    if (plain) {
      out += c;
    } else {
      out += '%';
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
    }
  }
  return out;
}

Url Url::parse(std::string_view url) {
  Url out;
  if (url.size() > core::limits::kUrlBytes) return out;
  url = url.substr(0, url.find('#'));
  const std::size_t question = url.find('?');
  split(url.substr(0, question), '/', [&](std::string_view part) { out.segments.push_back(percent_decode(part, false)); });
  if (question != std::string_view::npos) {
    split(url.substr(question + 1), '&', [&](std::string_view part) {
      const std::size_t equals = part.find('=');
      const std::string name = percent_decode(part.substr(0, equals), true);
      out.query[name] = equals == std::string_view::npos ? "" : percent_decode(part.substr(equals + 1), true);
    });
  }
  return out;
}

std::string Url::str() const {
  std::string out;
  for (const std::string& segment : segments) out += "/" + percent_encode(segment);
  if (segments.size() <= 1) out += "/";
  char separator = '?';
  for (const auto& [name, value] : query) {
    out += separator + percent_encode(name) + "=" + percent_encode(value);
    separator = '&';
  }
  return out;
}

}  // namespace shell
