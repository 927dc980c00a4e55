// Looks for changes of notices, whichever server of the city made them, and passes them on: to open pages, and into prerendered ones.
#pragma once

#include <chrono>
#include <map>

#include "server/site.h"

namespace server {

class NoticeWatch {
 public:
  // How often to look: what an open page waits at most, but for the network.
  static constexpr std::chrono::milliseconds kPause{500};

  // Looks once. The site must outlive it.
  explicit NoticeWatch(Site& site) : site_(site) { look(); }
  // One thread at a time. A store that does not answer is asked again the next time.
  void look();

 private:
  Site& site_;
  std::map<std::string, std::int64_t> known_;  // by city, the number of the last change
  core::Date day_{};
};

}  // namespace server
