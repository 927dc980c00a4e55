// See summary.h.
#include "shell/ui/summary.h"

#include "core/base/percent.h"
#include "shell/ui/action.h"
#include "shell/ui/text.h"

namespace shell {

std::string summary(Ui& ui, std::string_view key, const Words& title, const std::vector<SummaryLine>& lines) {
  auto box = ui.scope(Role::alert, key, Look::summary);
  std::string id = box.node().id;
  text(ui, "title", title, Look::h3);
  const auto list = ui.scope(Role::list, "lines", Look::list);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto item = ui.scope(Role::item, std::to_string(i), Look::stack);
    const std::string& to = lines[i].field;
    link(ui, "go", lines[i].words, to.starts_with('/') ? to : "#" + core::percent_encode(to), {.look = Look::link, .picture = Picture::warning});
  }
  return id;
}

}  // namespace shell
