// The practice town: real screens over a State of their own, with invented data and a fixed day. What they want to send, keep or open stays
// in here.
#pragma once

#include <string>
#include <vector>

#include "app/common/context.h"
#include "core/lessons/lesson.h"
#include "shell/frame/program.h"

namespace app::learn {

class Sandbox {
 public:
  // The screen of a step; the words are those of the program outside. From step to step it stays as the learner left it.
  void show(const State& outside, const core::lessons::Practice& practice);
  // Builds the practice screen into ui; the control to use is marked.
  void build(shell::Ui& ui, const core::lessons::Practice& practice);
  // What build() noted. True: something changed. effects: the files of the practice town, nothing else.
  bool settle(std::vector<shell::Effect>& effects);
  bool fetched(std::string_view address, int status, std::string_view body);
  bool done(const core::lessons::Practice& practice) const;
  bool ready() const;

 private:
  State state_;
  std::vector<app::Message> messages_;
  std::string at_;
};

}  // namespace app::learn
