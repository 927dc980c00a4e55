// What changed between two frames, as operations for the mirror.
//
// Contract of an update: operations come in an order that can be applied one after the other: an element is made after its parent,
// "order" comes after all the elements it names, "gone" last. An id that stays keeps its element, and with it focus, selection and
// composition. Applying all operations to a mirror of the old tree gives exactly the mirror of the new one.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/json.h"
#include "shell/semantics/element.h"

namespace shell {

class Mirror {
 public:
  // Writes one JSON array of operations:
  //   ["set", id, parent id, tag, {attributes}, [content]]     made, or changed as a whole; content pieces: "text" | {"ruby":[base,reading]} |
  //   {"picture":name,"tint":n} | {"code":path data,"side":modules} | {"height":h,"shapes":[[tag, {attributes}, text]]} | {"end":"wbr"|"br"}
  //   ["box", id, x, y, w, h]                                 relative to the parent's box; canvas view only
  //   ["box", id, x, y, w, h, left, top, width, line height]  and where its words stand in it: their first line, the widest line
  //   ["order", parent id, [child ids]]
  //   ["value", id, text]                                     only where the program changed it, never an echo of typing
  //   ["gone", [ids]]
  void write_changes(const Tree& tree, View view, core::json::Writer& out);
  // The page told us what it now holds (typing): the next difference is counted from there.
  void told_value(const std::string& id, const std::string& value);
  void forget() { known_.clear(); }

 private:
  struct Known {
    std::string spec;
    std::string value;
    Rect box;
    WordsPlace words;
    std::string children;  // ids joined by '\n'
    unsigned seen = 0;
  };
  std::unordered_map<std::string, Known> known_;
  unsigned frame_ = 0;
};

}  // namespace shell
