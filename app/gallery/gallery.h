// The gallery: every widget's examples in every language, for those who build and for the tests. A program of its own, which no resident loads.
// /gallery?list=WIDGET&lang=..&size=..
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "shell/frame/program.h"
#include "shell/route/url.h"

namespace app::gallery {

class Gallery final : public shell::Program {
 public:
  void build(shell::Ui& ui) override;
  bool settle() override { return std::exchange(changed_, false); }
  void at_url(std::string_view url) override;
  void fetched(std::string_view address, int status, std::string_view body) override;
  void answered(std::string_view, int, std::string_view) override {}
  void stored(std::string_view, std::string_view) override {}
  void clock(std::string_view) override {}
  void told(std::string_view, std::string_view) override {}
  shell::Appearance appearance() const override;
  bool ready() const override { return !texts_.empty(); }
  std::vector<shell::Effect> take_effects() override { return std::exchange(effects_, {}); }

 private:
  using Texts = std::map<std::string, std::string, std::less<>>;
  core::Language language() const;
  std::string address(std::string_view list, std::string_view language) const;

  shell::Url url_;
  std::map<core::Language, Texts> texts_;
  std::map<std::string, std::map<std::string, std::string>> states_;  // by list
  std::vector<shell::Effect> effects_;
  bool changed_ = false;
};

}  // namespace app::gallery
