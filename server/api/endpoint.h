// What a service of the server is made of: endpoints. Most look at the request first, without the store (wrong input ends there), and give
// back what is to be done in one transaction; those that need more than one get the store.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "server/cities.h"
#include "server/http/message.h"
#include "server/store/idempotency.h"

namespace server {

// Who is signed in.
struct StaffMember {
  std::string name;
  std::string role;  // "clerk", "driver"
};

struct Call {
  const Request& request;
  const std::string& city_id;
  const core::city::CityPack& city;
  Cities& cities;
  std::vector<std::string> parts;  // what the "*" of the path stand for
  std::int64_t now_ms = 0;
  OnceKey key{};                       // of endpoints that are keyed
  std::optional<StaffMember> staff{};  // of endpoints for staff: always there
};

// Who may call: one column of the route table. What a receipt opens is checked against its secret in the transaction; who is signed in,
// before the endpoint is asked.
enum class Access : std::uint8_t {
  anyone,
  receipt,
  clerk,
  staff,  // of any role
};
bool lets_in(Access access, std::string_view role);

using Effect = std::function<Answer(Transaction&)>;
using Prepared = tl::expected<Effect, Answer>;  // an Answer: refused

struct Endpoint {
  const char* method;
  const char* path;  // below /api/v1/{city}/; "*" stands for one segment
  Access access;
  bool keyed;                                       // a write that takes an Idempotency-Key
  Prepared (*prepare)(const Call&);                 // one transaction: a write if keyed, else a read
  Answer (*run)(const Call&, Store&) = nullptr;     // several; keyed ones call once() themselves. Then prepare is null.
  Response (*follow)(const Call&, Hub&) = nullptr;  // an answer that goes on. Then both others are null.
};

// What is wrong with one member of a body.
struct BodyFault {
  std::string pointer;  // JSON Pointer into the body
  std::string code;
  std::string detail;
};
// A problem document (RFC 9457) as an answer of an endpoint.
Answer refusal(int status, std::string_view code, std::string_view detail, const std::vector<BodyFault>& faults = {});
// What was found wrong in a body while it was read, as a 400.
Answer body_refusal(std::string_view code, std::string_view detail, const core::Errors& errors);
// A store that failed, as the answer of an endpoint.
Answer store_refusal(const StoreError& error);
// The key was used for another request: what once() and kept_answer() tell.
Answer reused_key();
// The secret of "Authorization: Receipt SECRET"; empty: none.
std::string receipt_secret(const Request& request);

}  // namespace server
