// /waste/helper?material=&size=&dirt=: where something goes that the dictionary does not have. The answers stand in the address, so the result can
// be sent to somebody, and "back" takes one back.
#include "app/common/frame.h"
#include "app/waste/pieces.h"
#include "app/waste/screens.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app {
namespace {

// A question whose answer goes into the address under this name; what the person chose there, "" for nothing yet.
std::string ask(const Context& context, const char* name, const shell::Words& question, const std::vector<shell::Choice>& choices) {
  std::string chosen = context.state.url.parameter(name);
  if (const auto answer = shell::radios(context.ui, name, question, choices, chosen)) {
    shell::Url url = context.state.url;
    url.query[name] = *answer;
    context.send(msg::Go{url.str(), true});
  }
  return chosen;
}

void result(const Context& context, const core::waste::Category& category) {
  shell::heading(context.ui, "answer", 2, context.words(Text::waste_helper_answer));
  category_card(context, category);
  season_warning(context, category);
  if (!category.how.empty()) shell::text(context.ui, "how", context.words(category.how));
  shell::banner(context.ui, "rough", shell::Banner::note, context.words(Text::waste_helper_rough));
  next_days(context, category);
}

}  // namespace

void waste_helper_screen(const Context& context) {
  screen(context, {.title = Text::waste_helper, .back = context.href("waste/search")}, [&] {
    const auto& calendar = context.state.waste.calendar;
    if (!loaded_or_told(context, calendar)) return;
    const core::waste::Pack& pack = *calendar.value;
    shell::text(context.ui, "what", context.words(Text::waste_helper_text));
    std::vector<shell::Choice> materials;
    for (const core::waste::Material& one : pack.materials) materials.push_back({one.id, context.words(one.name), {}});
    const std::string material = ask(context, "material", context.words(Text::waste_helper_material), materials);
    std::string size = "small";
    if (pack.bulky)
      size = ask(context, "size", context.words(Text::waste_helper_size, {{"length", std::to_string(pack.bulky->longest_side_cm)}}),
                 {{"small", context.words(Text::waste_helper_small), {}}, {"large", context.words(Text::waste_helper_large), {}}});
    const std::string dirt = ask(context, "dirt", context.words(Text::waste_helper_dirt),
                                 {{"clean", context.words(Text::waste_helper_clean), {}}, {"dirty", context.words(Text::waste_helper_dirty), {}}});
    if (size.empty() || dirt.empty()) return;
    if (const auto* category = core::waste::sorted_by_material(pack, material, size == "large", dirt == "dirty")) result(context, *category);
  });
}

}  // namespace app
