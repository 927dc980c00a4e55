// Addresses: /{city}/{service}/...?lang=..&q=.. taken apart and put together. Anything a person or a QR code may send is accepted.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace shell {

struct Url {
  std::vector<std::string> segments;         // decoded, empty ones dropped
  std::map<std::string, std::string> query;  // decoded; the last of a name wins

  // url: path and query, without scheme and host. Longer than limits::kUrlBytes, or bytes that are not UTF-8 after decoding: empty parts.
  static Url parse(std::string_view url);
  std::string str() const;
  std::string segment(std::size_t i) const { return i < segments.size() ? segments[i] : std::string(); }
  std::string parameter(const std::string& name) const {
    const auto found = query.find(name);
    return found == query.end() ? std::string() : found->second;
  }
};

// An address of ours that is no screen but a file of the server: its last part has a dot ("/NOTICE.txt"), or the API has it. web/mirror/activate.ts has the
// same rule.
bool is_file(std::string_view url);

}  // namespace shell
