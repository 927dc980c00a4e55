// How core says that something went wrong: a neutral code, where, and the values a message needs. Texts live in one table
// (error_text.h); core throws nothing across its edge.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

namespace core {

struct Error {
  std::string code;    // "json.kind", "pack.unknown-area": stable, for programs and text tables
  std::string path;    // where: "waste.json: /areas/3/rules" or "area_days.csv:12"
  std::string detail;  // what was found, as plain text, may be empty
};

using Errors = std::vector<Error>;

template <class T>
using Result = tl::expected<T, Errors>;

inline tl::unexpected<Errors> fail(std::string code, std::string path, std::string detail = {}) {
  return tl::unexpected<Errors>(Errors{Error{std::move(code), std::move(path), std::move(detail)}});
}

}  // namespace core
