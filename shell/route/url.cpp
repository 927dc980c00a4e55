// See url.h. Encoding after the URL Standard's application/x-www-form-urlencoded and path rules, with UTF-8 only.
#include "shell/route/url.h"

#include "core/base/limits.h"
#include "core/base/percent.h"
#include "core/base/split.h"
#include "core/base/utf8.h"

namespace shell {
namespace {

// What is not text after decoding is nothing to us.
std::string decoded(std::string_view text, bool plus_is_space) {
  std::string out = core::percent_decode(text, plus_is_space);
  return core::utf8::valid(out) ? out : std::string();
}
}  // namespace

Url Url::parse(std::string_view url) {
  Url out;
  if (url.size() > core::limits::kUrlBytes) return out;
  url = url.substr(0, url.find('#'));
  const std::size_t question = url.find('?');
  for (const std::string& part : core::parts_of(url.substr(0, question), '/')) out.segments.push_back(decoded(part, false));
  if (question == std::string_view::npos) return out;
  for (const std::string& part : core::parts_of(url.substr(question + 1), '&')) {
    const std::size_t equals = part.find('=');
    const std::string name = decoded(part.substr(0, equals), true);
    out.query[name] = equals == std::string::npos ? "" : decoded(part.substr(equals + 1), true);
  }
  return out;
}

std::string Url::str() const {
  std::string out;
  for (const std::string& segment : segments) out += "/" + core::percent_encode(segment);
  if (segments.size() <= 1) out += "/";
  char separator = '?';
  for (const auto& [name, value] : query) {
    out += separator + core::percent_encode(name) + "=" + core::percent_encode(value);
    separator = '&';
  }
  return out;
}

bool is_file(std::string_view url) {
  const std::string_view path = url.substr(0, url.find_first_of("?#"));
  const std::size_t dot = path.rfind('.');
  return path.starts_with("/api/") || (dot != std::string_view::npos && dot > path.rfind('/'));
}

}  // namespace shell
