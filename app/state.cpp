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

}  // namespace app
