// Notices as the store keeps them.
#pragma once

#include "core/notices/notice.h"
#include "server/store/store.h"

namespace server {

// Those in force on a day, urgent ones first, then published last first, at most kMostListed; and the number of the city's last change.
core::notices::List notices_in_force(Transaction& transaction, const std::string& city, core::Date today);
// Every change after a number, in its order.
std::vector<core::notices::Notice> notices_changed(Transaction& transaction, const std::string& city, std::int64_t after);

struct AuthoredNotice {
  core::notices::Notice notice;
  std::string author;
};
// Those in force first, then those that are over, at most kMostListed.
std::vector<AuthoredNotice> notices_ever(Transaction& transaction, const std::string& city, core::Date today);

std::int64_t last_notice_number(Transaction& transaction, const std::string& city);
// Both take the next number. A notice that is not there, or withdrawn already, is left as it is.
void add_notice(Transaction& transaction, const std::string& city, core::notices::Notice& notice, const std::string& author, std::int64_t now_ms);
// False: there is no such notice.
bool withdraw_notice(Transaction& transaction, const std::string& city, const std::string& id, std::int64_t now_ms);

}  // namespace server
