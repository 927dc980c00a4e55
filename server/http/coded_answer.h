// An answer in the coding its asker takes.
#pragma once

#include <memory>
#include <string>

#include "server/http/message.h"

namespace server {

// A body, and what gzip() made of it.
struct Coded {
  std::shared_ptr<const std::string> plain, gzipped;

  explicit Coded(std::string text);
  Coded() = default;
};
// Marked by its content, so 304 where it is known.
Response coded_answer(const Request& request, Response response, const Coded& body);

}  // namespace server
