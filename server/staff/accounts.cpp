// See accounts.h.
#include "server/staff/accounts.h"

#include <algorithm>

#include "server/random.h"

namespace server {

bool usable_account_name(std::string_view name) {
  return !name.empty() && name.size() <= 32 && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
  });
}

bool known_role(std::string_view role) { return role == "clerk" || role == "driver"; }

Stored<bool> add_account(Store& store, const Account& account, const std::string& password, std::int64_t now_ms) {
  const std::string hash = password_hash(password);
  return store.write([&](Transaction& transaction) {
    return transaction
               .query("INSERT INTO staff_account (city, name, role, password_hash, created_ms) VALUES (?, ?, ?, ?, ?) ON CONFLICT (city, name) DO NOTHING",
                      {account.city, account.name, account.role, hash, now_ms})
               .changed == 1;
  });
}

}  // namespace server
