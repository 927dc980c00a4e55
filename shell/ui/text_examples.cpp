// Examples of shell/ui/text.h.
#include "shell/ui/examples.h"
#include "shell/ui/text.h"

namespace shell {

void text_examples(const ExampleContext& c) {
  heading(c.ui, "h2", 2, c.words("sentence"));
  heading(c.ui, "h3", 3, c.words("long_label"));
  text(c.ui, "lead", c.words("note"), Look::lead);
  text(c.ui, "answer", c.words("sentence"), Look::answer);
  text(c.ui, "text", c.words("paragraph"));
  text(c.ui, "small", c.words("hint"), Look::small);
  text(c.ui, "lines", c.plain(c.words("sentence").text + "\n" + c.words("note").text));
  // A name that is Japanese on every page: marked, and drawn in the Japanese form of its characters.
  text(c.ui, "other-language", {"直木 骨", core::Language::ja});
  image(c.ui, "picture", Picture::bag, 0xf5c400, c.words("choice_1"));
}

}  // namespace shell
