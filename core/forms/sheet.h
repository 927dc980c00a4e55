// A procedure as a list of everything it may ask, with what is answered: for paper, where somebody writes, and for the telephone, where somebody reads out.
#pragma once

#include "core/forms/answers.h"

namespace core::forms {

struct SheetLine {
  const Question* question;
  std::vector<std::string> values;  // answered ones, normalised; none: still to be written
  bool maybe = false;               // it depends on something that is not answered
};
struct SheetPart {
  const Page* page;
  std::size_t row = 0;  // of a repeated page, from 1; 0: it is not repeated
  std::vector<SheetLine> lines;
};

// In the order of the procedure. What the answers rule out is left out; a repeated page has its rows, or two empty ones where two may be.
std::vector<SheetPart> sheet(const Procedure& procedure, const Answers& typed);

}  // namespace core::forms
