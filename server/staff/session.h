// Who of the staff is signed in.
//   POST   staff/session {"name","password"} -> 200 {"name","role"} and a cookie that scripts cannot read
//   GET    staff/session                     -> 200 {"name","role"}
//   DELETE staff/session                     -> 200 {}
// A session ends twelve hours after its beginning, and an hour after it was last used. Ten attempts at a name from one
// network (IPv6: its first 64 bits), thirty from a network and a hundred at a name in a quarter of an hour, then 429; the answer never tells whether the name
// exists.
#pragma once

#include "server/api/endpoint.h"

namespace server {

Answer sign_in(const Call& call, Store& store);
Prepared read_session(const Call& call);
Answer sign_out(const Call& call, Store& store);

// By the request's cookie.
Stored<std::optional<StaffMember>> signed_in(const Call& call, Store& store);
// The page that sends is our own: its Origin, where a browser gives one, is the host that was asked.
bool same_origin(const Request& request);

}  // namespace server
