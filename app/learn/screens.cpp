// The lesson screens; see screens.h.
#include "app/learn/screens.h"

#include <charconv>

#include "app/common/frame.h"
#include "app/notices/screens.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using core::lessons::Lesson;
using core::lessons::Step;
using shell::Look;
using shell::Picture;
using shell::Role;

Picture picture_of(const std::string& name) {
  for (int i = 1; i < static_cast<int>(Picture::count_); ++i)
    if (shell::picture_name(static_cast<Picture>(i)) == name) return static_cast<Picture>(i);
  return Picture::none;
}

bool lessons_or_told(const Context& context) {
  const auto& lessons = context.state.learn.lessons;
  return loaded_or_told(context, lessons.state, lessons.damaged);
}

std::string step_path(const Lesson& lesson, std::size_t number) {
  return "learn/" + lesson.id + "/" + (number > lesson.steps.size() ? "end" : std::to_string(number));
}

void drawing(const Context& context, const std::string& name) {
  if (picture_of(name) != Picture::none) context.ui.leaf(Role::image, "drawing", Look::drawing, {"", context.state.language}).picture = picture_of(name);
}

void choices(const Context& context, const Lesson& lesson, const Step& step) {
  const auto found = context.state.learn.chosen.find(learn::place_of(lesson.id, step.id));
  const std::string chosen = found == context.state.learn.chosen.end() ? "" : found->second;
  const auto list = context.ui.scope(Role::list, "choices", Look::list);
  for (const auto& choice : step.choices) {
    const auto item = context.ui.scope(Role::item, choice.id, Look::stack);
    if (shell::button(context.ui, "choose", context.words(choice.text), {.look = Look::secondary})) context.send(learn::Choose{lesson.id, step.id, choice.id});
    if (chosen == choice.id)
      shell::banner(context.ui, "answer", choice.right ? shell::Banner::success : shell::Banner::warning, context.words(choice.answer), true);
  }
}

bool may_go_on(const Context& context, const Lesson& lesson, const Step& step) {
  const std::string place = learn::place_of(lesson.id, step.id);
  if (step.kind == Step::Kind::practise) return context.state.learn.practised.contains(place);
  if (step.kind != Step::Kind::choose) return true;
  const auto found = context.state.learn.chosen.find(place);
  for (const auto& choice : step.choices)
    if (choice.right && found != context.state.learn.chosen.end() && found->second == choice.id) return true;
  return false;
}

}  // namespace

learn::Asked learn::asked(const State& state) {
  Asked out;
  if (state.url.segment(1) != "learn" || !state.learn.lessons.value) return out;
  out.lesson = state.learn.lessons.value->find(state.url.segment(2));
  const std::string number = state.url.segment(3);
  std::from_chars(number.data(), number.data() + number.size(), out.number);
  if (out.lesson && out.number >= 1 && out.number <= out.lesson->steps.size()) out.step = &out.lesson->steps[out.number - 1];
  return out;
}

void learn::practice_bar(const Context& context, const Asked& asked) {
  const Lesson& lesson = *asked.lesson;
  const Step& step = *asked.step;
  notices::urgent(context);  // the town of the practice has none, and the real one may have
  auto bar = context.ui.scope(Role::region, "practice", Look::practice);
  bar.node().label = core::without_breaks(core::base_text(context.words(Text::learn_practising).text));
  shell::text(context.ui, "practising", context.words(Text::learn_practising), Look::lead);
  shell::text(context.ui, "title", context.words(step.title), Look::h3);
  shell::text(context.ui, "text", context.words(step.text));
  const bool done = may_go_on(context, lesson, step);
  // There before it has something to say: readers announce what changes inside it.
  context.ui.leaf(Role::status, "done", Look::text, done ? context.words(Text::learn_well_done) : shell::Words{"", context.state.language});
  const auto buttons = context.ui.scope(Role::group, "buttons", Look::cluster);
  finish_button(context);
  if (done) {
    shell::link(context.ui, "next", context.words(Text::learn_next), context.href(step_path(lesson, asked.number + 1)), {.look = Look::primary});
  } else if (shell::button(context.ui, "point", context.words(Text::learn_point), {.look = Look::secondary, .picture = Picture::hand})) {
    context.send(PointAgain{step.practice.point});
  }
  shell::link(context.ui, "leave", context.words(Text::learn_leave), context.href("learn"), {.look = Look::quiet});
}

void learn_screen(const Context& context) {
  screen(context, {.title = Text::learn_title, .sample = false}, [&] {
    if (!lessons_or_told(context)) return;
    shell::text(context.ui, "intro", context.words(Text::learn_intro));
    const auto list = context.ui.scope(Role::list, "lessons", Look::list);
    for (const Lesson& lesson : context.state.learn.lessons.value->all) {
      const auto item = context.ui.scope(Role::item, lesson.id, Look::stack);
      shell::link(context.ui, "open", context.words(lesson.title), context.href("learn/" + lesson.id),
                  {.look = Look::tile, .picture = picture_of(lesson.picture)});
      shell::text(context.ui, "summary", context.words(lesson.summary));
      if (context.state.learn.finished.contains(lesson.id)) shell::text(context.ui, "finished", context.words(Text::learn_finished), Look::small);
    }
  });
}

void lesson_screen(const Context& context) {
  const Lesson* lesson = learn::asked(context.state).lesson;
  screen(context,
         {.title = Text::learn_title, .heading = lesson ? context.words(lesson->title) : shell::Words{}, .back = context.href("learn"), .sample = false}, [&] {
           if (!lessons_or_told(context)) return;
           if (!lesson) {
             shell::banner(context.ui, "unknown", shell::Banner::error, context.words(Text::learn_unknown));
             return;
           }
           drawing(context, lesson->picture);
           shell::text(context.ui, "summary", context.words(lesson->summary), Look::lead);
           shell::text(context.ui, "minutes",
                       context.words(Text::learn_minutes, {{"minutes", std::to_string(lesson->minutes)}, {"steps", std::to_string(lesson->steps.size())}}));
           shell::link(context.ui, "begin", context.words(Text::apply_begin), context.href(step_path(*lesson, 1)), {.look = Look::primary});
         });
}

void lesson_step_screen(const Context& context) {
  const learn::Asked asked = learn::asked(context.state);
  if (!asked.step) return lesson_screen(context);
  const Lesson& lesson = *asked.lesson;
  const Step& step = *asked.step;
  screen(context,
         {.title = Text::learn_title,
          .heading = context.words(step.title),
          .back = context.href(asked.number > 1 ? step_path(lesson, asked.number - 1) : "learn/" + lesson.id),
          .sample = false},
         [&] {
           shell::text(context.ui, "step",
                       context.words(
                           Text::apply_step,
                           {{"name", context.words(lesson.title).text}, {"number", std::to_string(asked.number)}, {"of", std::to_string(lesson.steps.size())}}),
                       Look::small);
           drawing(context, step.picture);
           if (step.alarm) shell::banner(context.ui, "text", shell::Banner::error, context.words(step.text));
           else shell::text(context.ui, "text", context.words(step.text), Look::lead);
           if (step.kind == Step::Kind::choose) choices(context, lesson, step);
           if (may_go_on(context, lesson, step))
             shell::link(context.ui, "next", context.words(Text::learn_next), context.href(step_path(lesson, asked.number + 1)), {.look = Look::primary});
         });
}

void lesson_end_screen(const Context& context) {
  const Lesson* lesson = learn::asked(context.state).lesson;
  if (!lesson) return lesson_screen(context);
  screen(context, {.title = Text::learn_end_title, .back = context.href("learn"), .sample = false}, [&] {
    shell::text(context.ui, "lesson", context.words(lesson->title), Look::lead);
    shell::text(context.ui, "text", context.words(Text::learn_end_text));
    if (!lesson->real.empty()) shell::link(context.ui, "real", context.words(lesson->real_text), context.href(lesson->real), {.look = Look::primary});
    if (!context.state.learn.finished.contains(lesson->id) &&
        shell::button(context.ui, "finish", context.words(Text::learn_finish), {.look = Look::secondary, .picture = Picture::check}))
      context.send(learn::Finish{lesson->id});
    shell::link(context.ui, "again", context.words(Text::learn_again), context.href("learn/" + lesson->id), {.look = Look::quiet});
    shell::link(context.ui, "others", context.words(Text::learn_others), context.href("learn"), {.look = Look::quiet});
  });
}

}  // namespace app
