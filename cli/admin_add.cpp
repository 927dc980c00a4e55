// `pipaoi admin add`: an account for staff. The password comes on standard input, so that no list of processes shows it.
#include <iostream>

#include "cli/commands.h"
#include "server/staff/accounts.h"
#include "server/store/migrate.h"

namespace cli {

int admin_add(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"role", "city", "data", "database-url"});
  if (!arguments) return kWrongUse;
  if (arguments->words.size() != 1 || !arguments->has("role")) return wrong_use("admin add takes NAME --role clerk|driver");
  const server::Account account{arguments->get("city", server::kEveryCity), arguments->words[0], arguments->get("role")};
  if (!server::usable_account_name(account.name)) return wrong_use("NAME has 1 to 32 letters, digits, '.', '_' or '-'");
  if (!server::known_role(account.role)) return wrong_use("--role is clerk or driver");
  std::string password;
  std::getline(std::cin, password);
  if (!password.empty() && password.back() == '\r') password.pop_back();
  if (password.size() < server::kLeastPasswordBytes || password.size() > server::kMostPasswordBytes)
    return failed("the first line of standard input is the password: 12 to 256 bytes");
  auto store = open_store(*arguments);
  if (!store) return store.error();
  if (const auto error = server::migrate(**store, system_ms())) return failed("storage: " + error->text);
  const auto added = server::add_account(**store, account, password, system_ms());
  if (!added) return failed("storage: " + added.error().text);
  return *added ? kDone : failed("there is an account " + account.name + " already: choose another name");
}

}  // namespace cli
