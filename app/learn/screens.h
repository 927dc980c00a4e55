// The screens of /learn.
//   learn                 the lessons
//   learn/{lesson}        what it is; begin
//   learn/{lesson}/{n}    step n, from 1; a step that practises stands above a real screen in the sandbox
//   learn/{lesson}/end    done; "now for real"
#pragma once

#include "app/common/context.h"

namespace app {

void learn_screen(const Context& context);
void lesson_screen(const Context& context);
void lesson_step_screen(const Context& context);
void lesson_end_screen(const Context& context);

namespace learn {

// The step the address shows; nulls where there is none, or none yet.
struct Asked {
  const core::lessons::Lesson* lesson = nullptr;
  const core::lessons::Step* step = nullptr;
  std::size_t number = 0;  // from 1
};
Asked asked(const State& state);
// Above the practice screen: what to do, whether it is done, on and out.
void practice_bar(const Context& context, const Asked& asked);

}  // namespace learn
}  // namespace app
