// See record.h.
#include "app/settings/record.h"

#include "core/base/json.h"
#include "core/base/limits.h"

namespace app {

std::string write_settings(const Settings& settings) {
  core::json::Writer out;
  out.begin_object();
  if (settings.language) out.key("language").string(core::language_code(*settings.language));
  out.key("textSize").integer(settings.text_size).key("theme").string(settings.theme).key("plain").boolean(settings.plain);
  if (!settings.city.empty()) out.key("city").string(settings.city);
  out.key("wasteArea").string(settings.waste_area);
  if (!settings.unwanted.empty()) {
    out.key("unwanted").begin_array();
    for (const core::notices::Topic topic : settings.unwanted) out.string(core::notices::topic_code(topic));
    out.end_array();
  }
  out.end_object();
  return out.take();
}

core::Result<Settings> read_settings(std::string_view record) {
  core::json::Document document(record, "settings", core::limits::kSettingsBytes);
  const core::json::Reader root = document.root();
  Settings out;
  if (const auto language = root.maybe("language"); language.exists()) {
    out.language = core::language_from_code(language.text(16));
    if (!out.language) language.note("settings.language", "unknown");
  }
  out.text_size = static_cast<int>(root.at("textSize").integer(100, 200));
  if (out.text_size != 100 && out.text_size != 125 && out.text_size != 150 && out.text_size != 200) root.note("settings.text-size", "unknown");
  out.theme = root.at("theme").text(16);
  if (out.theme != "system" && out.theme != "light" && out.theme != "dark") root.note("settings.theme", "unknown");
  out.plain = root.at("plain").boolean();
  if (const auto city = root.maybe("city"); city.exists()) out.city = city.text(64);
  out.waste_area = root.at("wasteArea").text(1024);
  if (const auto unwanted = root.maybe("unwanted"); unwanted.exists())
    unwanted.each([&](const core::json::Reader& topic) {
      if (const auto known = core::notices::topic_from_code(topic.text(16))) out.unwanted.insert(*known);
    });
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

void keep_settings(const State& state, std::vector<shell::Effect>& effects) { effects.push_back({"store", "settings", write_settings(state.settings)}); }

}  // namespace app
