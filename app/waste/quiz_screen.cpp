// /waste/quiz?round=&answers=&look=: ten things, and where each goes. The answers stand in the address ("0231": the choice of each question; look: the last one
// is being looked at), so reloading loses nothing and "back" takes one back.
#include <algorithm>

#include "app/common/frame.h"
#include "app/waste/pieces.h"
#include "app/waste/screens.h"
#include "core/waste/quiz.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/progress.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using core::waste::QuizQuestion;
using shell::Look;
using shell::Role;

constexpr std::size_t kMostRounds = 9999;

struct Game {
  std::size_t round = 0;  // 0: not begun
  std::vector<QuizQuestion> questions;
  std::vector<std::size_t> answers;  // the choice of each question that was answered
  bool looks = false;                // at what became of the last answer

  bool begun() const { return round != 0; }
  bool over() const { return !looks && answers.size() == questions.size(); }
  bool right(const core::waste::Pack& pack, std::size_t question) const {
    return questions[question].choices[answers[question]] == pack.items[questions[question].item].category;
  }
  std::size_t right_answers(const core::waste::Pack& pack) const {
    std::size_t out = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) out += right(pack, i) ? 1u : 0u;
    return out;
  }
  std::string digits() const {
    std::string out;
    for (const std::size_t answer : answers) out += static_cast<char>('0' + answer);
    return out;
  }
};

std::size_t number_of(const std::string& text) {
  std::size_t out = 0;
  for (const char c : text.substr(0, 4)) {
    if (c < '0' || c > '9') return 0;
    out = out * 10 + static_cast<std::size_t>(c - '0');
  }
  return out;
}

Game game_of(const Context& context, const core::waste::Pack& pack) {
  Game out;
  out.round = number_of(context.state.url.parameter("round"));
  if (out.round == 0) return out;
  out.questions = core::waste::quiz(pack, static_cast<std::uint32_t>(out.round));
  for (const char c : context.state.url.parameter("answers"))
    if (out.answers.size() < out.questions.size() && c >= '0' && static_cast<std::size_t>(c - '0') < out.questions[out.answers.size()].choices.size())
      out.answers.push_back(static_cast<std::size_t>(c - '0'));
  out.looks = !out.answers.empty() && !context.state.url.parameter("look").empty();
  return out;
}

std::string quiz_href(const Context& context, const Game& game, const std::string& answers, bool look) {
  return context.href("waste/quiz", {{"round", std::to_string(game.round)}, {"answers", answers}, {"look", look ? "1" : ""}});
}

void start(const Context& context, std::size_t round, Text text) {
  shell::link(context.ui, "start", context.words(text), context.href("waste/quiz", {{"round", std::to_string(round % kMostRounds + 1)}}),
              {.look = Look::primary});
}

// A thing's name alone where it has none in the language in use: no line mixes two languages.
shell::Words about(const Context& context, const core::waste::Item& item, Text sentence) {
  const shell::Words name = context.words(item.name);
  const bool fits = name.language == context.state.language || context.state.language == core::Language::ja_easy;
  return fits ? context.words(sentence, {{"item", name.text}}) : name;
}

// What the screen is about: the question, what became of the answer, or the score. It takes the focus, so a reader says it first.
shell::Words heading(const Context& context, const core::waste::Pack& pack, const Game& game) {
  if (!game.begun() || game.questions.empty()) return context.words(Text::waste_quiz);
  if (game.over())
    return context.words(Text::waste_quiz_score, {{"right", std::to_string(game.right_answers(pack))}, {"count", std::to_string(game.questions.size())}});
  const std::size_t at = game.looks ? game.answers.size() - 1 : game.answers.size();
  const Text sentence = !game.looks ? Text::waste_quiz_which : game.right(pack, at) ? Text::waste_quiz_right : Text::waste_quiz_wrong;
  return about(context, pack.items[game.questions[at].item], sentence);
}

void question(const Context& context, const core::waste::Pack& pack, const Game& game) {
  const QuizQuestion& asked = game.questions[game.answers.size()];
  const auto list = context.ui.scope(Role::list, "choices", Look::rows);
  for (std::size_t i = 0; i < asked.choices.size(); ++i) {
    const core::waste::Category& category = *pack.category(asked.choices[i]);
    const auto item = context.ui.scope(Role::item, category.id, Look::block);
    shell::link(context.ui, "choose", context.words(category.name), quiz_href(context, game, game.digits() + std::to_string(i), true),
                {.look = Look::row_link, .picture = category_picture(category), .tint = category.color});
  }
}

void outcome(const Context& context, const core::waste::Pack& pack, const Game& game) {
  const std::size_t at = game.answers.size() - 1;
  const core::waste::Item& item = pack.items[game.questions[at].item];
  const core::waste::Category& category = *pack.category(item.category);
  category_card(context, category);
  if (!item.how.empty()) shell::text(context.ui, "how", context.words(item.how));
  if (!category.how.empty()) shell::text(context.ui, "category-how", context.words(category.how));
  shell::link(context.ui, "next", context.words(game.answers.size() == game.questions.size() ? Text::waste_quiz_to_end : Text::waste_quiz_next),
              quiz_href(context, game, game.digits(), false), {.look = Look::primary});
}

void end(const Context& context, const core::waste::Pack& pack, const Game& game) {
  if (game.right_answers(pack) == game.questions.size()) shell::banner(context.ui, "all", shell::Banner::success, context.words(Text::waste_quiz_all));
  else shell::text(context.ui, "missed-title", context.words(Text::waste_quiz_missed));
  {
    const auto list = context.ui.scope(Role::list, "missed", Look::rows);
    for (std::size_t i = 0; i < game.answers.size(); ++i) {
      if (game.right(pack, i)) continue;
      const core::waste::Item& item = pack.items[game.questions[i].item];
      const core::waste::Category& category = *pack.category(item.category);
      const auto row = context.ui.scope(Role::item, item.id, Look::block);
      shell::link(context.ui, "open", item_and_category(context, item, category), context.href("waste/item/" + item.id),
                  {.look = Look::row_link});  // no picture: at 200 % the words need the room
    }
  }
  start(context, game.round, Text::waste_quiz_again);
}

}  // namespace

void waste_quiz_screen(const Context& context) {
  const auto& waste = context.state.waste;
  const bool here = waste.calendar.value && waste.items == Load::done;
  const Game game = here ? game_of(context, *waste.calendar.value) : Game{};
  screen(context, {.title = Text::waste_quiz, .heading = here ? heading(context, *waste.calendar.value, game) : shell::Words{}, .back = context.href("waste")},
         [&] {
           if (!loaded_or_told(context, waste.calendar) || !loaded_or_told(context, waste.items, waste.items_damaged)) return;
           const core::waste::Pack& pack = *waste.calendar.value;
           if (!game.begun()) {
             shell::text(context.ui, "intro", context.words(Text::waste_quiz_intro));
             // Another round each day: a class that starts together has the same questions.
             start(context, context.state.today ? static_cast<std::size_t>(context.state.today->days % 997) : 0, Text::waste_quiz_start);
             return;
           }
           if (game.questions.empty()) return shell::text(context.ui, "none", context.words(Text::waste_quiz_none));
           if (game.over()) return end(context, pack, game);
           const std::size_t at = game.looks ? game.answers.size() : std::min(game.answers.size() + 1, game.questions.size());
           shell::progress(context.ui, "progress",
                           context.words(Text::waste_quiz_at, {{"at", std::to_string(at)}, {"count", std::to_string(game.questions.size())}}),
                           static_cast<int>(100 * game.answers.size() / game.questions.size()));
           if (game.looks) outcome(context, pack, game);
           else question(context, pack, game);
         });
}

}  // namespace app
