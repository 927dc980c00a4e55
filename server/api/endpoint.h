// What a service of the server is made of: endpoints. An endpoint looks at the request first, without the store (wrong input ends there),
// and gives back what is to be done in one transaction.
#pragma once

#include <functional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "core/city/city_pack.h"
#include "server/http/message.h"
#include "server/store/idempotency.h"

namespace server {

struct Call {
  const Request& request;
  const std::string& city_id;
  const core::city::CityPack& city;
  std::vector<std::string> parts;  // what the "*" of the path stand for
  std::int64_t now_ms;
};

// Who may call: one column of the route table. What a receipt opens is checked against its secret in the transaction.
enum class Access : std::uint8_t { anyone, receipt };

using Effect = std::function<Answer(Transaction&)>;
using Prepared = tl::expected<Effect, Answer>;  // an Answer: refused

struct Endpoint {
  const char* method;
  const char* path;  // below /api/v1/{city}/; "*" stands for one segment
  Access access;
  bool writes;  // takes an Idempotency-Key
  Prepared (*prepare)(const Call&);
};

// What is wrong with one member of a body.
struct BodyFault {
  std::string pointer;  // JSON Pointer into the body
  std::string code;
  std::string detail;
};
// A problem document (RFC 9457) as an answer of an endpoint.
Answer refusal(int status, std::string_view code, std::string_view detail, const std::vector<BodyFault>& faults = {});
// The secret of "Authorization: Receipt SECRET"; empty: none.
std::string receipt_secret(const Request& request);

}  // namespace server
