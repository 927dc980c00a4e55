// The application as the shell sees it: routes to screens, messages to state and effects.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/common/context.h"
#include "app/learn/sandbox.h"
#include "shell/frame/program.h"

namespace app {

class App final : public shell::Program {
 public:
  void build(shell::Ui& ui) override;
  bool settle() override;
  void at_url(std::string_view url) override;
  void fetched(std::string_view address, int status, std::string_view body) override;
  void answered(std::string_view id, int status, std::string_view body) override;
  void stored(std::string_view key, std::string_view value) override;
  void clock(std::string_view local_time) override;
  void told(std::string_view what, std::string_view value) override;
  shell::Appearance appearance() const override;
  bool ready() const override;
  std::vector<shell::Effect> take_effects() override;
  std::string likely_words() const override;

  const State& state() const { return state_; }

 private:
  void ask_for_data();
  void remember_city(const std::string& id);
  void take_record(std::string_view key, std::string_view value);
  // The practice of the step that is shown; null: it is an ordinary screen.
  const core::lessons::Practice* practised();

  State state_;
  std::unique_ptr<learn::Sandbox> sandbox_;
  std::vector<Message> messages_;
  std::vector<shell::Effect> effects_;
};

// update.cpp: one message carried out.
void update(State& state, const Message& message, std::vector<shell::Effect>& effects);
// routes.cpp: the screen of an address, and its title.
void build_screen(const Context& context);
std::string page_title(const State& state);
// Addresses below a city that are the same in every city: "", "waste", "waste/area", ...
std::vector<std::string> fixed_paths();

}  // namespace app
