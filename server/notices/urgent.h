// Urgent notices in prerendered pages: also who has no script, or waits for the program, reads them. At the mark the template has for it.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/notices/notice.h"

namespace server {

class UrgentNotices {
 public:
  void set(std::map<std::string, std::vector<core::notices::Notice>> by_city);
  bool any(const std::string& city) const;
  // The page with its city's urgent notices; nullopt: there are none.
  std::shared_ptr<const std::string> into(const std::string& page, const std::string& city, core::Language language) const;

 private:
  mutable std::mutex mutex_;
  std::map<std::string, std::vector<core::notices::Notice>> by_city_;
};

}  // namespace server
