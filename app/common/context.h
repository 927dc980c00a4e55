// What every screen gets: the state to read, the Ui to build with, and a list to note what the person asked for.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/apply/messages.h"
#include "app/bus/messages.h"
#include "app/learn/messages.h"
#include "app/notices/messages.h"
#include "app/safety/messages.h"
#include "app/state.h"
#include "app/waste/messages.h"
#include "shell/ui/ui.h"

namespace app {

namespace msg {
struct Go {
  std::string url;
  bool replace = false;
};  // another address of ours
struct SetLanguage {
  std::string code;
};
struct SetTextSize {
  int percent;
};
struct SetTheme {
  std::string theme;
};
struct SetPlain {
  bool plain;
};
struct Retry {};
struct TakeUpdate {};
struct AskForget {};
struct ForgetDevice {};
struct SetShared {
  bool shared;
};                     // a device of a class room or a counter, or one person's
struct Finish {};      // shared device: the next person begins anew
struct StillThere {};  // shared device: not yet
}  // namespace msg

using Message =
    std::variant<msg::Go, msg::SetLanguage, msg::SetTextSize, msg::SetTheme, msg::SetPlain, msg::Retry, msg::TakeUpdate, msg::AskForget, msg::ForgetDevice,
                 msg::SetShared, msg::Finish, msg::StillThere, apply::Message, bus::Message, learn::Message, notices::Message, safety::Message, waste::Message>;

// Text of a pack, in the person's language or, marked, in Japanese.
inline shell::Words pack_words(const State& state, const core::Localized& text) {
  const core::Spoken spoken = text.in(state.language);
  return {std::string(spoken.text), spoken.language};
}

struct Context {
  const State& state;
  shell::Ui& ui;
  std::vector<Message>& messages;

  shell::Words words(Text key, std::initializer_list<std::pair<std::string_view, std::string_view>> values = {}) const { return state.words(key, values); }
  shell::Words words(const core::Localized& text) const { return pack_words(state, text); }
  std::string href(std::string_view path, std::map<std::string, std::string> query = {}) const { return state.href(path, std::move(query)); }
  void send(Message message) const { messages.push_back(std::move(message)); }
};

}  // namespace app
