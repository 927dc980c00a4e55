// Applications as the clerk's work, and the applicant's part in it.
//   GET  staff/applications?state=            {"applications":[...],"counts":{state: number}}: at most 50; those that wait oldest first
//   GET  staff/applications/{receipt}         all of it, and its events
//   POST staff/applications/{receipt}/events  {"kind":"asked|accepted|rejected","message","seen"} -> 201 {"state","events"}
//   POST applications/{receipt}/events        {"kind":"answered|withdrawn","message","attachments":[name]} by the applicant: answers when asked, takes it
//                                             back while it is not decided -> 201 {"state"}
// seen: how many events the clerk has read. If there are more now, 409: somebody else was quicker, nothing is lost or done twice.
#pragma once

#include "server/api/endpoint.h"

namespace server {

Prepared list_cases(const Call& call);
Prepared read_case(const Call& call);
Prepared decide_case(const Call& call);
Prepared take_step(const Call& call);

}  // namespace server
