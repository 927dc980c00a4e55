// See context.h.
#include "app/common/context.h"

namespace app {

std::string Context::href(std::string_view path, std::map<std::string, std::string> query) const {
  shell::Url url = shell::Url::parse(path);
  url.segments.insert(url.segments.begin(), state.city_id());
  url.query = std::move(query);
  if (state.language != core::Language::ja) url.query["lang"] = core::language_code(state.language);
  if (const std::string view = state.url.parameter("view"); !view.empty()) url.query["view"] = view;
  return url.str();
}

}  // namespace app
