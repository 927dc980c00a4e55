// See message.h.
#include "server/http/message.h"

#include <algorithm>

#include "core/base/percent.h"
#include "server/http/header_list.h"

namespace server {
namespace {

std::string_view title_of(int status) {
  switch (status) {
    case 400: return "Bad request";
    case 401: return "Unauthorized";
    case 404: return "Not found";
    case 405: return "Method not allowed";
    case 408: return "Request timeout";
    case 409: return "Conflict";
    case 413: return "Content too large";
    case 414: return "Address too long";
    case 421: return "Misdirected request";
    case 422: return "Unprocessable content";
    case 429: return "Too many requests";
    case 431: return "Header too large";
    case 503: return "Service unavailable";
    default: return "Error";
  }
}

}  // namespace

std::string_view Request::header(std::string_view lower_name) const {
  const auto found = std::find_if(headers.begin(), headers.end(), [&](const auto& header) { return header.first == lower_name; });
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::size_t Request::count(std::string_view lower_name) const {
  return static_cast<std::size_t>(std::count_if(headers.begin(), headers.end(), [&](const auto& header) { return header.first == lower_name; }));
}

std::string Request::query(std::string_view name) const {
  const std::size_t question = target.find('?');
  std::string_view rest = question == std::string::npos ? std::string_view() : std::string_view(target).substr(question + 1);
  while (!rest.empty()) {
    const std::string_view part = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos || part.substr(0, equals) != name) continue;
    return core::percent_decode(part.substr(equals + 1), true);
  }
  return {};
}

bool Response::has(std::string_view name) const {
  return std::any_of(headers.begin(), headers.end(), [&](const auto& header) { return header.first == name; });
}

void Response::set(std::string name, std::string value) {
  const auto unfit = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  if (std::any_of(name.begin(), name.end(), unfit) || std::any_of(value.begin(), value.end(), unfit)) return;
  headers.emplace_back(std::move(name), std::move(value));
}

bool names_etag(std::string_view if_none_match, const std::string& etag) {
  bool found = false;
  each_of_list(if_none_match, [&](std::string_view tag) {
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    found = found || tag == "*" || tag == etag;
  });
  return found;
}

void write_problem(core::json::Writer& out, int status, std::string_view code, std::string_view detail) {
  out.key("type").string("about:blank").key("title").string(title_of(status)).key("status").integer(status);
  out.key("code").string(code).key("detail").string(detail);
}

Response problem(int status, std::string_view code, std::string_view detail) {
  core::json::Writer out;
  out.begin_object();
  write_problem(out, status, code, detail);
  out.end_object();
  Response response;
  response.status = status;
  response.set("Content-Type", "application/problem+json");
  response.set("Cache-Control", "no-store");
  response.body = std::make_shared<const std::string>(out.take());
  return response;
}

}  // namespace server
