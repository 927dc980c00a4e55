// See position.h.
#include "app/common/position.h"

#include <charconv>

#include "shell/ui/action.h"
#include "shell/ui/banner.h"

namespace app {

std::optional<core::Position> read_position(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  // No std::from_chars for double in the browser's library: whole numbers.
  long latitude = 0, longitude = 0;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), text.data() + comma, latitude), second = std::from_chars(text.data() + comma + 1, end, longitude);
  if (first.ec != std::errc() || second.ec != std::errc()) return std::nullopt;
  return core::Position{static_cast<double>(latitude) / 1e6, static_cast<double>(longitude) / 1e6};
}

void position_button(const Context& context) {
  (void)shell::button(context.ui, "near", context.words(Text::common_near),
                      {.look = shell::Look::secondary, .picture = shell::Picture::place, .gesture = "position"});
  if (context.state.position_unknown) shell::banner(context.ui, "near-failed", shell::Banner::warning, context.words(Text::common_near_failed), true);
}

}  // namespace app
