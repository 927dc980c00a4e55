// An offer's id: the offer itself, sealed under a secret of the server, so that nothing is stored for those nobody takes, and nobody can
// make one up.
#pragma once

#include <optional>
#include <string>

#include "core/ride/day/offers.h"
#include "server/store/store.h"

namespace server {

struct GivenOffer {
  core::Date day;
  core::ride::Promise promise;  // its id is the ride's, if the offer is taken
  std::int64_t fare = 0;        // yen
  std::int64_t expires_ms = 0;
};

// The secret, made when it is first needed.
Stored<std::string> offer_secret(Store& store, const std::string& city);
std::string write_offer(const GivenOffer& offer, const std::string& secret);
// nullopt: not an offer of this server's.
std::optional<GivenOffer> read_offer(const std::string& id, const std::string& secret);

}  // namespace server
