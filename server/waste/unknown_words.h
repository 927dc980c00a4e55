// What people searched for in the waste dictionary and did not find, and chose to tell the city. Words alone, counted: not who, when in the day or on what.
//   POST   waste/unknown-words {"words"}     -> 201 {"kept"}: how many were kept; what looks like an address or a number of a person is not
//   GET    staff/waste/unknown-words         -> {"words":[{"word","asked","last"}]}: those asked for most often first
//   DELETE staff/waste/unknown-words/{word}  -> 200 {"word","state":"done"}, repeatable
#pragma once

#include "server/api/endpoint.h"

namespace server {

Prepared tell_unknown_words(const Call& call);
Prepared list_unknown_words(const Call& call);
Answer settle_unknown_word(const Call& call, Store& store);

// Words nobody asked for in so many days go.
inline constexpr int kUnknownWordDays = 180;
void forget_unknown_words(Transaction& transaction, const std::string& city, std::int64_t now_ms);

}  // namespace server
