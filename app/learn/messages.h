// What a learner can ask of the lesson screens.
#pragma once

#include <string>
#include <variant>

namespace app::learn {

struct Choose {
  std::string lesson, step, choice;
};
struct PointAgain {
  std::string id;  // the control of the practice screen that is to be used: it takes the focus
};
struct Finish {
  std::string lesson;
};

using Message = std::variant<Choose, PointAgain, Finish>;

}  // namespace app::learn
