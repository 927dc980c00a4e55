// A request and an answer as the rest of the server sees them. No type of the HTTP library appears outside http.cpp.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "server/http/feed.h"

namespace server {

struct Request {
  std::string method;                                        // "GET"
  std::string target;                                        // as received
  int version = 11;                                          // 10 or 11
  std::vector<std::pair<std::string, std::string>> headers;  // names in lower case, in order, repeated ones too
  std::string body;
  std::string peer;   // address of the other end
  std::string local;  // address it was reached at

  std::string_view header(std::string_view lower_name) const;  // the first of that name; empty: none
  std::size_t count(std::string_view lower_name) const;
  std::string path() const { return target.substr(0, target.find('?')); }
  std::string query(std::string_view name) const;  // decoded; empty: none
};

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::shared_ptr<const std::string> body = std::make_shared<const std::string>();
  bool close = false;
  std::shared_ptr<Feed> feed{};  // the answer goes on with what this brings, until it or the connection ends; body is empty then

  bool has(std::string_view name) const;
  // Bytes that would end a header line are refused: the header is left out (response splitting).
  void set(std::string name, std::string value);
};

// Whether an If-None-Match header names this entity tag (RFC 9110 13.1.2; weak comparison).
bool names_etag(std::string_view if_none_match, const std::string& etag);

// The members of a problem document into an object that is open.
void write_problem(core::json::Writer& out, int status, std::string_view code, std::string_view detail);
// RFC 9457. code: stable, for programs. detail: one English sentence that says what to do.
Response problem(int status, std::string_view code, std::string_view detail);

}  // namespace server
