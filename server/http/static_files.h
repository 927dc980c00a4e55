// Files served from memory: raw, brotli and gzip by exact path, so no path traversal exists at all.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/http/message.h"

namespace server {

class StaticFiles {
 public:
  // Reads the whole folder (with .br and .gz beside the plain files). A second folder lies over the first under a prefix.
  // Error text when one cannot be read.
  std::optional<std::string> load(const std::string& folder, const std::string& prefix = "");
  bool empty() const { return files_.empty(); }
  // A plain file's text; null or nullopt: not there.
  std::shared_ptr<const std::string> body(const std::string& path) const;
  std::optional<std::string> text(const std::string& path) const;
  // Names of the folders right below a path without a slash at its end.
  std::vector<std::string> folders(const std::string& path) const;
  bool has(const std::string& path) const { return files_.contains(path); }

  // GET and HEAD of exactly this path; nullopt: no such file. status: for a page that says "not found".
  std::optional<Response> answer(const Request& request, const std::string& path, int status = 200) const;

 private:
  struct Coded {
    std::shared_ptr<const std::string> body;
    std::string etag;  // differs by coding: one strong ETag for two encodings would be wrong (RFC 9110 8.8.3)
  };
  struct File {
    std::string type, cache;
    Coded plain;
    std::optional<Coded> brotli, gzip;
  };
  std::map<std::string, File> files_;
};

// Whether an Accept-Encoding header takes a coding: listed (or *) and not with q=0.
bool accepts(std::string_view accept_encoding, std::string_view coding);

}  // namespace server
