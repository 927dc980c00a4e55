// Accounts of staff: made on the command line, never over HTTP.
#pragma once

#include <optional>
#include <string>

#include "server/store/store.h"

namespace server {

struct Account {
  std::string city;  // "*": every municipality of this server
  std::string name, role;
};

inline constexpr const char* kEveryCity = "*";
inline constexpr std::size_t kLeastPasswordBytes = 12, kMostPasswordBytes = 256;

// Letters, digits, '.', '_', '-'; 1 to 32.
bool usable_account_name(std::string_view name);
bool known_role(std::string_view role);

// false: there is one of that name. The password is hashed before the transaction.
Stored<bool> add_account(Store& store, const Account& account, const std::string& password, std::int64_t now_ms);

}  // namespace server
