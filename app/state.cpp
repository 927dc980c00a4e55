// See state.h.
#include "app/state.h"

namespace app {

std::string State::href(std::string_view path, std::map<std::string, std::string> query) const {
  shell::Url out = shell::Url::parse(path);
  out.segments.insert(out.segments.begin(), city_id());
  out.query = std::move(query);
  if (language != core::Language::ja) out.query["lang"] = core::language_code(language);
  if (const std::string view = url.parameter("view"); !view.empty()) out.query["view"] = view;
  return out.str();
}

void set_clock(State& state, std::string_view local_time) {
  if (local_time.size() < 16) return;
  state.today = core::Date::parse(local_time.substr(0, 10));
  const auto digit = [&](std::size_t i) { return local_time[i] - '0'; };
  state.minute = (digit(11) * 10 + digit(12)) * 60 + digit(14) * 10 + digit(15);
}

}  // namespace app
