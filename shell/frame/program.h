// What the shell asks of the application: the screens as a function of state, and what to do with what comes in. The shell knows no service.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shell/ui/ui.h"

namespace shell {

// Something the page shall do after the frame. Kinds and their arguments: docs/page-protocol.md.
struct Effect {
  std::string kind, a, b;
};

// How the page as a whole shall look and be called.
struct Appearance {
  core::Language language = core::Language::ja;
  std::string title;
  int text_size = 100;           // %: 100, 125, 150, 200
  std::string theme = "system";  // system, light, dark
  bool plain = false;            // the person wants もじだけで みる
};

// What a turn of computing came to.
struct Work {
  bool more = false;  // there is more to do
  bool show = false;  // the screen has changed by it
};

class Program {
 public:
  virtual ~Program() = default;
  // Builds the screen. Called more than once a frame; what the person did is noted, not carried out.
  virtual void build(Ui& ui) = 0;
  // Carries out what build() noted. True: the state changed, build again.
  virtual bool settle() = 0;
  // The page: where the person is now, what was fetched (status 0: no connection), what was stored, the day.
  virtual void at_url(std::string_view url) = 0;
  virtual void fetched(std::string_view address, int status, std::string_view body) = 0;
  // The answer to a "send" effect, by the id it had. status 0: no connection, or no answer in time.
  virtual void answered(std::string_view id, int status, std::string_view body) = 0;
  virtual void stored(std::string_view key, std::string_view value) = 0;
  virtual void clock(std::string_view local_time) = 0;                   // YYYY-MM-DDThh:mm in the city's time zone
  virtual void told(std::string_view what, std::string_view value) = 0;  // docs/page-protocol.md
  // What takes longer than a frame has room for: one small step of it, asked for between frames after a "work" effect, until there is no more.
  virtual Work work() { return {}; }
  // Words that may come next on this screen, as what is found while typing; their letters are drawn ahead, as links of a list.
  virtual std::string likely_words() const { return {}; }
  virtual Appearance appearance() const = 0;
  // The screen shows real content (not "loading") and answers to input.
  virtual bool ready() const = 0;
  virtual std::vector<Effect> take_effects() = 0;
};

}  // namespace shell
