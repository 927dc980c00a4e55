// What a city tells its people.
//   GET    notices              -> {"number","notices":[...]}: those in force
//   GET    notices/stream       -> server-sent events "notice", each a changed notice, or "behind": read the list again; ?after= or Last-Event-ID: the number
//   known last GET    staff/notices        -> {"notices":[... with "author"]}: those in force, then those that are over POST   staff/notices
//   {"urgent","topic","areas","title","text","ends"} -> 201 {"id","number"} DELETE staff/notices/{id}   -> 200 {"id","state":"withdrawn"}, repeatable
// and, outside the API, /{city}/notices.atom (RFC 4287), ?lang= as pages have it.
#pragma once

#include "server/api/endpoint.h"
#include "server/site.h"

namespace server {

Prepared list_notices(const Call& call);
Response follow_notices(const Call& call, Hub& hub);
Prepared list_all_notices(const Call& call);
Prepared publish_notice(const Call& call);
Answer take_notice_back(const Call& call, Store& store);

// nullopt: not such an address.
std::optional<Response> notice_feed(const Request& request, const Site& site);

}  // namespace server
