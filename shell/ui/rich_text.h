// A paragraph with parts that differ: stressed words, links, words of another language.
#pragma once

#include <vector>

#include "shell/ui/ui.h"

namespace shell {

struct Span {
  std::string key;
  Words words;
  bool strong = false;
  std::string href{};  // a link; it is lower than other targets, so what people should press stands on a line of its own
};

void rich_text(Ui& ui, std::string_view key, const std::vector<Span>& spans);

}  // namespace shell
