// The staff program as the shell sees it. It shares the residents' catalogue, packs and parts of screens, and is loaded by staff alone.
#pragma once

#include <string>
#include <vector>

#include "app/common/context.h"
#include "app/staff/messages.h"
#include "app/staff/state.h"
#include "shell/frame/program.h"

namespace app::staff {

class StaffApp final : public shell::Program {
 public:
  void build(shell::Ui& ui) override;
  bool settle() override;
  void at_url(std::string_view url) override;
  void fetched(std::string_view address, int status, std::string_view body) override;
  void answered(std::string_view id, int status, std::string_view body) override;
  void stored(std::string_view key, std::string_view value) override;
  void clock(std::string_view local_time) override;
  void told(std::string_view what, std::string_view value) override;
  shell::Work work() override;
  shell::Appearance appearance() const override;
  bool ready() const override;
  std::vector<shell::Effect> take_effects() override;

  const State& state() const { return state_; }

 private:
  State state_;
  StaffState staff_;
  void carry_out(const bus::Message& message);

  std::vector<Message> messages_;
  std::vector<app::Message> shared_messages_;  // of residents' screens whose parts are used here
  std::vector<shell::Effect> effects_;
};

}  // namespace app::staff
