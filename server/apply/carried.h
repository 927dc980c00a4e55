// Sealed drafts, kept for a week under a name that is made of their code (docs/carrying.md).
//   PUT carried/{name}/parts/{number}  some bytes -> 200 {"number"}; part 0 first; the same again is good, others 409
//   GET carried/{name}/parts/{number}  these bytes; 404: none, or its week is over
#pragma once

#include "server/api/endpoint.h"

namespace server {

// Those whose week is over go.
void forget_carried(Transaction& transaction, const std::string& city, std::int64_t now_ms);

Answer put_carried_part(const Call& call, Store& store);
Prepared read_carried_part(const Call& call);

}  // namespace server
