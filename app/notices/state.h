// What the screens know of the city's notices: those that came last, and when.
#pragma once

#include <string>

#include "app/loaded.h"
#include "core/notices/notice.h"

namespace app::notices {

struct NoticesState {
  Load load = Load::idle;
  core::notices::List list;  // may be of an earlier visit: see as_of and current
  std::string as_of;         // "2026-11-24 10:05" of the city; empty: none ever came
  bool current = false;      // the city was asked, and has told of every change since
  bool all_shown = false;    // also what is for others
};

}  // namespace app::notices
