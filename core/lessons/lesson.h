// Lessons for smartphone classes as data: steps to read, to decide, and to practise on a real screen in a sandbox. lessons/lessons.json.
#pragma once

#include <string>
#include <vector>

#include "core/base/language.h"
#include "core/base/provenance.h"

namespace core::lessons {

// One answer of a step that asks.
struct Choice {
  std::string id;
  Localized text, answer;  // answer: what is said when it was chosen
  bool right = false;
};

// What a learner does on the practice screen: types into the control `point`, or presses it. Tests do the same.
struct Practice {
  std::string at;     // address of the screen below the practice town ("waste/search")
  std::string point;  // semantic id of the control
  std::string type;   // text that will do; empty: it is to be pressed
  std::string until;  // done when the sandbox's address is this; empty: when the search field holds something that finds a thing
};

struct Step {
  enum class Kind : std::uint8_t { read, choose, practise } kind = Kind::read;
  std::string id;
  Localized title, text;
  std::string picture;  // name of a picture (shell/theme/pictures.h); may be empty
  bool alarm = false;   // choose: shown as a false warning would look
  std::vector<Choice> choices;
  Practice practice;
};

struct Lesson {
  std::string id;
  Localized title, summary;
  std::string picture;
  int minutes = 0;
  std::vector<Step> steps;
  std::string real;     // address below the city where it is done for real; may be empty
  Localized real_text;  // "now for real"
};

struct Lessons {
  std::vector<Lesson> all;
  Provenance provenance;
  const Lesson* find(const std::string& id) const;
};

Result<Lessons> read_lessons(std::string_view json, const std::string& file_name);

}  // namespace core::lessons
