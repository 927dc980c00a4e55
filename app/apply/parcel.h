// A draft on its way to another device: the answers of one procedure, as text. In a QR code as digits behind the address of "take over" (docs/carrying.md);
// with its photos in a file, or sealed under a code.
#pragma once

#include <optional>
#include <string>

#include "app/apply/state.h"

namespace app::apply {

// {"procedure","version","answers"}: what an application is sent as, too.
std::string write_parcel(const std::string& procedure, std::int64_t version, const core::forms::Answers& answers);
// nullopt: it is none.
std::optional<Parcel> read_parcel(std::string_view text);

// What stands behind "#" for a camera; empty: too much for one code, or photos are with it, which no code holds.
std::string parcel_digits(const std::string& procedure, std::int64_t version, const core::forms::Answers& answers);

// What was typed, scanned or followed as a link: one of these, or nothing of ours.
struct Carried {
  std::optional<Parcel> parcel;
  std::string code;
  std::string receipt;  // RECEIPT.SECRET
};
Carried read_carried(std::string_view typed);

}  // namespace app::apply
