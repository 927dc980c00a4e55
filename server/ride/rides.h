// The demand bus over HTTP.
//   POST   rides/offers {"from","to","when":{"kind","at"},"party":{...}} -> 200 {"offers":[...],"alternatives":[...],"reason"?}
//   POST   rides {"offer","name"?,"phone"?}  -> 201 {"id","code","secret",...}
//   GET    rides/{id}                        Authorization: Receipt SECRET
//   DELETE rides/{id}                        likewise; repeatable
//   DELETE staff/rides/{id}                  a clerk, for somebody on the telephone; repeatable
//   GET    staff/rides?day=                  the drivers' list of a day
//   POST   staff/rides/reports {"day","report":{"kind",...},"preview"?} -> 200 {"effects":[...],"eased":[...],"moved":[...]}
#pragma once

#include "server/api/endpoint.h"

namespace server {

Answer ask_offers(const Call& call, Store& store);
Answer book_ride(const Call& call, Store& store);
Prepared read_ride(const Call& call);
Answer cancel_ride(const Call& call, Store& store);
Answer cancel_ride_by_staff(const Call& call, Store& store);
Prepared list_day(const Call& call);
Answer report_rides(const Call& call, Store& store);

}  // namespace server
