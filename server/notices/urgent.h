// Urgent notices in served pages: who has no script, or waits for the program, reads them. At the mark the template has for it. (Who has been
// here before is answered from the device by the service worker, and gets them as soon as the program runs.)
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "core/notices/notice.h"

namespace server {

class UrgentNotices {
 public:
  void set(std::map<std::string, std::vector<core::notices::Notice>> by_city);
  // Whether a city has any on that day.
  bool any(const std::string& city, core::Date today) const;
  // The page with them.
  std::string into(std::string page, const std::string& city, core::Language language, core::Date today);

 private:
  std::string block(const std::string& city, core::Language language, core::Date today) const;

  mutable std::mutex mutex_;
  std::map<std::string, std::vector<core::notices::Notice>> by_city_;
  // What was put together before, by city and language: when something is urgent everybody comes at once. Of one day.
  std::map<std::pair<std::string, core::Language>, std::string> blocks_;
  core::Date day_{};
};

}  // namespace server
