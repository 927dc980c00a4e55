// What the lessons know: the lessons, how far somebody is, and what was chosen. The practice itself is a State of its own (sandbox.h).
#pragma once

#include <map>
#include <set>
#include <string>

#include "app/loaded.h"
#include "core/lessons/lesson.h"

namespace app::learn {

struct LearnState {
  Loaded<core::lessons::Lessons> lessons;
  std::map<std::string, std::string> chosen;  // by "LESSON/STEP": id of the choice that was pressed last
  std::set<std::string> practised;            // "LESSON/STEP": done on the practice screen in this visit
  std::set<std::string> finished;             // lessons played to their end, kept on the device
};

inline std::string place_of(const std::string& lesson, const std::string& step) { return lesson + "/" + step; }

}  // namespace app::learn
