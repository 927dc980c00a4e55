// Applications: sent by a guest, read with the secret of the receipt.
//   POST applications             {"procedure","version","answers"} -> 201 {"receipt","secret","state"}
//   GET  applications/{receipt}   Authorization: Receipt SECRET
#pragma once

#include "server/api/endpoint.h"

namespace server {

Prepared send_application(const Call& call);
Prepared read_application(const Call& call);

}  // namespace server
