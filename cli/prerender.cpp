// `pipaoi prerender` and `pipaoi style`: the app run without a window. The only file of cli that includes app.
#include <filesystem>
#include <iostream>
#include <type_traits>

#include "app/app.h"
#include "app/files.h"
#include "app/staff/app.h"
#include "cli/commands.h"
#include "core/base/html.h"
#include "core/base/limits.h"
#include "core/base/ruby.h"
#include "shell/semantics/html.h"
#include "shell/theme/stylesheet.h"

namespace cli {
namespace {

struct Sources {
  std::string template_text, packs, i18n, out;
};

std::string replaced(std::string text, std::string_view hole, std::string_view value) {
  for (std::size_t at = text.find(hole); at != std::string::npos; at = text.find(hole, at + value.size())) text.replace(at, hole.size(), value);
  return text;
}

std::string address(const std::string& path, core::Language language) {
  return language == core::Language::ja ? path : path + "?lang=" + std::string(core::language_code(language));
}

// Runs the app at one address until nothing more is asked for. Files hold nothing that depends on the clock or the person.
template <class Program>
bool render(const Sources& sources, const std::string& path, core::Language language, std::string& html, Program& app) {
  app.at_url(address(path, language));
  app.stored("settings", "");
  shell::Tree tree;
  for (int round = 0; round < 4; ++round) {
    shell::Ui ui(tree, nullptr);
    app.build(ui);
    app.settle();
    for (const shell::Effect& effect : app.take_effects()) {
      if (effect.kind != "fetch") continue;
      const bool catalog = effect.a.starts_with("/i18n/");
      const bool pack = effect.a.starts_with("/packs/");
      const std::string file = catalog ? sources.i18n + effect.a.substr(5) : pack ? sources.packs + effect.a.substr(6) : sources.packs + "/.." + effect.a;
      const auto text = read_file(file);
      if (!text && pack) {  // what a municipality does not offer is not in its pack
        app.fetched(effect.a, 404, "");
        continue;
      }
      if (!text) {
        failed(file + " cannot be read: build the catalogues and packs first");
        return false;
      }
      app.fetched(effect.a, 200, *text);
    }
  }
  html = shell::to_html(tree);
  return true;
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
std::string page(const Sources& sources, const std::string& path, core::Language language, const std::string& content, const Program& app) {
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
      alternates +=
          "<link rel=\"alternate\" hreflang=\"" + std::string(core::html_language(other)) + "\" href=\"" + core::escape_html(address(path, other)) + "\">\n";
  }
  const std::string title = core::escape_html(core::base_text(app.appearance().title));
  std::string out = sources.template_text;
  const std::string catalogue = take_catalogue(out, "/i18n/" + (staff ? "staff." + code : code) + ".json");
  if (!catalogue.empty()) data.insert(data.begin(), catalogue);
  std::erase_if(data, [&](const std::string& file) { return file.starts_with("/packs/") && !read_file(sources.packs + file.substr(6)); });
  for (const std::string& file : data) preloads += "<link rel=\"preload\" href=\"" + file + "\" as=\"fetch\" type=\"application/json\" crossorigin>\n";
  out = replaced(std::move(out), "{{lang}}", core::html_language(language));
  out = replaced(std::move(out), "{{title}}", title);
  out = replaced(std::move(out), "{{description}}", core::escape_html(core::base_text(app.state().words.plain(app::Text::about_what))));
  out = replaced(std::move(out), "{{preview}}", staff ? "" : preview(app.state(), title));
  out = replaced(std::move(out), "{{preloads}}", preloads);
  out = replaced(std::move(out), "{{alternates}}", alternates);
  return replaced(std::move(out), "{{content}}", content);
}

std::vector<std::string> cities(const Sources& sources) {
  std::vector<std::string> out;
  for (const auto& folder : std::filesystem::directory_iterator(sources.packs)) out.push_back(folder.path().filename().string());
  return out;
}

std::vector<std::string> public_paths(const Sources& sources) {
  std::vector<std::string> paths{"/"};
  for (const std::string& id : cities(sources)) {
    const std::string city = "/" + id, folder = sources.packs + city;
    for (const std::string& screen : app::fixed_paths()) paths.push_back(city + "/" + screen);
    paths.push_back(city + "/not-found");
    if (const auto text = read_file(folder + "/procedures.json"))
      if (const auto procedures = core::forms::read_procedures(*text, "procedures.json"))
        for (const core::forms::Procedure& procedure : procedures->all) {
          paths.push_back(city + "/apply/" + procedure.id);
          paths.push_back(city + "/apply/" + procedure.id + "/check");
          for (const core::forms::Page& page : procedure.pages) paths.push_back(city + "/apply/" + procedure.id + "/" + page.id);
        }
    if (const auto text = read_file(sources.packs + "/../lessons/lessons.json"))
      if (const auto lessons = core::lessons::read_lessons(*text, "lessons.json"))
        for (const core::lessons::Lesson& lesson : lessons->all) {
          const std::string path = city + "/learn/" + lesson.id;
          paths.insert(paths.end(), {path, path + "/end"});
          for (std::size_t i = 1; i <= lesson.steps.size(); ++i) paths.push_back(path + "/" + std::to_string(i));
        }
    if (const auto text = read_file(folder + "/places.json"))
      if (const auto places = core::visit::read_places(*text, "places.json"))
        for (const core::visit::Place& place : places->all) paths.push_back(city + "/visit/" + place.id);
    const auto calendar = read_file(folder + "/waste.json"), items = read_file(folder + "/waste_items.json");
    if (!calendar || !items) continue;
    auto pack = core::waste::read_pack(*calendar, "waste.json");
    if (!pack || !core::waste::read_items(*items, "waste_items.json", *pack).empty()) continue;
    for (const core::waste::Item& item : pack->items) paths.push_back(city + "/waste/item/" + item.id);
  }
  return paths;
}

// One page a city: what stands on it depends on who is signed in, so it holds the frame alone.
std::optional<std::string> write_staff_pages(Sources sources, const std::string& template_file) {
  const auto text = read_file(template_file);
  if (!text) return template_file + " cannot be read: run the build of the page first";
  sources.template_text = *text;
  for (const std::string& city : cities(sources)) {
    app::staff::StaffApp app;
    std::string content;
    const std::string path = "/" + city + "/staff", file = sources.out + path + "/index.ja.html";
    if (!render(sources, path, core::Language::ja, content, app)) return "the staff page of " + city + " cannot be made";
    if (!write_file(file, page(sources, path, core::Language::ja, content, app))) return file + " cannot be written: check disk and rights";
  }
  return std::nullopt;
}

}  // namespace

int prerender(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"out", "template", "staff-template", "packs", "i18n"});
  if (!arguments) return kWrongUse;
  if (!arguments->has("out") || !arguments->words.empty()) return wrong_use("prerender takes --out DIR");
  Sources sources;
  sources.out = arguments->get("out");
  sources.packs = arguments->get("packs", sources.out + "/packs");
  sources.i18n = arguments->get("i18n", sources.out + "/i18n");
  const std::string template_file = arguments->get("template", sources.out + "/template.html");
  const auto template_text = read_file(template_file);
  if (!template_text) return failed(template_file + " cannot be read: run the build of the page first");
  if (!std::filesystem::is_directory(sources.packs)) return failed(sources.packs + " is not a folder: give the packs with --packs");
  sources.template_text = *template_text;
  int pages = 0;
  const std::vector<std::string> paths = public_paths(sources);
  for (std::size_t i = 0; i < core::kLanguages; ++i) {
    const auto language = static_cast<core::Language>(i);
    app::App app;  // one a language: what it fetched serves all its addresses
    for (const std::string& path : paths) {
      std::string content;
      if (!render(sources, path, language, content, app)) return kFailed;
      const std::string folder = path == "/" ? "" : path.back() == '/' ? path.substr(0, path.size() - 1) : path;
      const std::string file = sources.out + folder + "/index." + std::string(core::language_code(language)) + ".html";
      if (!write_file(file, page(sources, path, language, content, app))) return failed(file + " cannot be written: check disk and rights");
      ++pages;
    }
  }
  if (arguments->has("staff-template")) {
    if (const auto error = write_staff_pages(sources, arguments->get("staff-template"))) return failed(*error);
  }
  std::cout << pages << " pages in " << sources.out << "\n";
  return kDone;
}

int style(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"out"});
  if (!arguments) return kWrongUse;
  if (!arguments->has("out")) return wrong_use("style takes --out DIR");
  const std::string out = arguments->get("out");
  if (!write_file(out + "/looks.css", shell::stylesheet()) || !write_file(out + "/pictures.json", shell::pictures_json()))
    return failed(out + " cannot be written: check disk and rights");
  return kDone;
}

}  // namespace cli
