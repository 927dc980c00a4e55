// See offer_token.h.
#include "server/ride/offer_token.h"

#include "core/base/json.h"
#include "core/ride/day/day_text.h"
#include "server/random.h"

namespace server {
namespace {

constexpr std::size_t kSecretSigns = 52, kOfferBytes = 4096;

}  // namespace

Stored<std::string> offer_secret(Store& store, const std::string& city) {
  const auto look = [&](Transaction& transaction) {
    const Rows found = transaction.query("SELECT value FROM server_secret WHERE city = ? AND name = 'offers'", {city});
    return found.empty() ? std::string() : found.text(0, 0);
  };
  auto secret = store.read(look);
  if (!secret || !secret->empty()) return secret;
  return store.write([&, fresh = random_code(kSecretSigns)](Transaction& transaction) {
    transaction.query("INSERT INTO server_secret (city, name, value) VALUES (?, 'offers', ?) ON CONFLICT (city, name) DO NOTHING", {city, fresh});
    return look(transaction);  // another server may have been quicker
  });
}

std::string write_offer(const GivenOffer& offer, const std::string& secret) {
  core::json::Writer out;
  out.begin_object().key("day").string(offer.day.iso()).key("fare").integer(offer.fare).key("expires").integer(offer.expires_ms);
  out.key("promise").string(core::ride::write_promise(offer.promise)).end_object();
  return seal(out.take(), secret);
}

std::optional<GivenOffer> read_offer(const std::string& id, const std::string& secret) {
  const auto text = unseal(id, secret);
  if (!text) return std::nullopt;
  core::json::Document document(*text, "offer", kOfferBytes);
  const core::json::Reader root = document.root();
  GivenOffer out;
  out.day = core::read_date(root.at("day"));
  out.fare = root.at("fare").integer(0, 1000000);
  out.expires_ms = root.at("expires").integer(0, INT64_MAX);
  auto promise = core::ride::read_promise(root.at("promise").text());
  if (!document.errors().empty() || !promise) return std::nullopt;
  out.promise = std::move(*promise);
  return out;
}

}  // namespace server
