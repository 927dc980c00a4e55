// See page.h.
#include "cli/pages/page.h"

#include <type_traits>

#include "app/files.h"
#include "core/base/html.h"
#include "core/base/json.h"
#include "core/base/ruby.h"
#include "shell/semantics/html.h"

namespace cli {
namespace {

std::string replaced(std::string text, std::string_view hole, std::string_view value) {
  for (std::size_t at = text.find(hole); at != std::string::npos; at = text.find(hole, at + value.size())) text.replace(at, hole.size(), value);
  return text;
}

// Runs the app at one address until nothing more is asked for.
template <class Program>
tl::expected<std::string, std::string> render(const PageSources& sources, const std::string& path, core::Language language, Program& app) {
  app.at_url(page_address(path, language));
  app.stored("settings", "");
  shell::Tree tree;
  for (int round = 0; round < 4; ++round) {
    shell::Ui ui(tree, nullptr);
    app.build(ui);
    app.settle();
    for (const shell::Effect& effect : app.take_effects()) {
      if (effect.kind != "fetch") continue;
      const auto text = sources.read(effect.a);
      // What a municipality does not offer is not in its pack.
      if (!text && !effect.a.starts_with("/packs/")) return tl::unexpected(effect.a + " cannot be read: build the catalogues and packs first");
      app.fetched(effect.a, text ? 200 : 404, text.value_or(""));
    }
  }
  return shell::to_html(tree);
}

// The template lists the catalogues' files as "{{catalogue ADDRESS FILE}}": answers this address's file and takes the list out.
std::string take_catalogue(std::string& page, const std::string& address) {
  static constexpr std::string_view kOpen = "{{catalogue ";
  std::string found;
  for (std::size_t at = page.find(kOpen); at != std::string::npos; at = page.find(kOpen)) {
    const std::size_t end = page.find("}}", at);
    if (end == std::string::npos) break;
    const std::string entry = page.substr(at + kOpen.size(), end - at - kOpen.size());
    if (entry.starts_with(address + " ")) found = entry.substr(address.size() + 1);
    page.erase(at, end + 2 - at + (page[end + 2] == '\n' ? 1 : 0));
  }
  return found;
}

// What link previews and search engines read: the title, and of a place what it is (schema.org) as data, which no browser runs.
std::string preview(const app::State& state, const std::string& title) {
  const core::visit::Place* place =
      state.url.segment(1) == "visit" && state.visit.places.value ? state.visit.places.value->find(state.url.segment(2)) : nullptr;
  std::string out = "<meta property=\"og:title\" content=\"" + title + "\">\n<meta property=\"og:type\" content=\"website\">\n";
  if (!place) return out;
  const auto plain = [&](const core::Localized& text) { return core::without_breaks(core::base_text(app::pack_words(state, text).text)); };
  out += "<meta property=\"og:description\" content=\"" + core::escape_html(plain(place->summary)) + "\">\n";
  core::json::Writer data;
  data.begin_object().key("@context").string("https://schema.org").key("@type").string("TouristAttraction").key("name").string(plain(place->name));
  data.key("description").string(plain(place->summary)).key("address").string(plain(place->address));
  data.key("geo").begin_object().key("@type").string("GeoCoordinates").key("latitude").string(std::to_string(place->latitude));
  data.key("longitude").string(std::to_string(place->longitude)).end_object();
  if (!place->phone.empty()) data.key("telephone").string(place->phone);
  if (!place->website.empty()) data.key("url").string(place->website);
  data.end_object();
  return out + "<script type=\"application/ld+json\">" + replaced(data.take(), "</", "<\\/") + "</script>\n";
}

template <class Program>
std::string filled(const PageSources& sources, const std::string& path, core::Language language, const std::string& content, const Program& app) {
  constexpr bool staff = std::is_same_v<Program, app::staff::StaffApp>;
  const std::string code(core::language_code(language));
  const std::string city = app.state().city_id();
  std::string preloads, alternates;
  std::vector<std::string> data;
  if (!staff)
    for (const app::DataFile file : app::needed_files(app.state())) data.push_back(app::address_of(app.state(), file));
  for (std::size_t i = 0; i < core::kLanguages; ++i) {
    const auto other = static_cast<core::Language>(i);
    if (other != core::Language::ja_easy && !staff)
      alternates += "<link rel=\"alternate\" hreflang=\"" + std::string(core::html_language(other)) + "\" href=\"" +
                    core::escape_html(page_address(path, other)) + "\">\n";
  }
  const std::string title = core::escape_html(core::base_text(app.appearance().title));
  std::string out = sources.template_text;
  const std::string catalogue = take_catalogue(out, "/i18n/" + (staff ? "staff." + code : code) + ".json");
  if (!catalogue.empty()) data.insert(data.begin(), catalogue);
  std::erase_if(data, [&](const std::string& file) { return file.starts_with("/packs/") && !sources.read(file); });
  for (const std::string& file : data) preloads += "<link rel=\"preload\" href=\"" + file + "\" as=\"fetch\" type=\"application/json\" crossorigin>\n";
  out = replaced(std::move(out), "{{lang}}", core::html_language(language));
  out = replaced(std::move(out), "{{title}}", title);
  out = replaced(std::move(out), "{{description}}", core::escape_html(core::base_text(app.state().words.plain(app::Text::about_what))));
  out = replaced(std::move(out), "{{preview}}", staff ? "" : preview(app.state(), title));
  out = replaced(std::move(out), "{{preloads}}", preloads);
  out = replaced(std::move(out), "{{alternates}}", alternates);
  return replaced(std::move(out), "{{content}}", content);
}

template <class Program>
tl::expected<std::string, std::string> made(const PageSources& sources, const std::string& path, core::Language language, Program& app) {
  const auto content = render(sources, path, language, app);
  if (!content) return tl::unexpected(content.error());
  return filled(sources, path, language, *content, app);
}

}  // namespace

std::string page_address(const std::string& path, core::Language language) {
  return language == core::Language::ja ? path : path + "?lang=" + std::string(core::language_code(language));
}

tl::expected<std::string, std::string> page(const PageSources& sources, const std::string& path, core::Language language, app::App& app) {
  return made(sources, path, language, app);
}

tl::expected<std::string, std::string> page(const PageSources& sources, const std::string& path, core::Language language, app::staff::StaffApp& app) {
  return made(sources, path, language, app);
}

}  // namespace cli
