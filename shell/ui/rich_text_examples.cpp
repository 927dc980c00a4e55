// Examples of shell/ui/rich_text.h.
#include "shell/ui/examples.h"
#include "shell/ui/rich_text.h"

namespace shell {

void rich_text_examples(const ExampleContext& c) {
  rich_text(c.ui, "rich",
            {{"before", c.words("paragraph")},
             {"strong", c.words("strong"), true},
             {"after", c.plain(c.language == core::Language::en ? ". " : "。")},
             {"link", c.words("link"), false, "?list=rich-text"}});
  rich_text(c.ui, "names", {{"label", c.words("label"), true}, {"gap", c.plain(" ")}, {"name", {"葛\U000E0100城", core::Language::ja}}});
}

}  // namespace shell
