// `pipaoi prerender` and `pipaoi style`: every public screen as a page, but for those the server makes when they are asked for (the things of the
// waste dictionary).
#include <filesystem>
#include <iostream>

#include "cli/commands.h"
#include "cli/pages/page.h"
#include "shell/semantics/html.h"
#include "shell/theme/stylesheet.h"

namespace cli {
namespace {

struct Sources {
  std::string packs, i18n, out;
};

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
          const std::string path = city + "/apply/" + procedure.id;
          paths.push_back(path);
          if (procedure.pages.empty()) continue;
          for (const char* screen : {"/check", "/carry", "/paper", "/phone"}) paths.push_back(path + screen);
          for (const core::forms::Page& page : procedure.pages) paths.push_back(path + "/" + page.id);
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
  }
  return paths;
}

ReadAddress reader(const Sources& sources) {
  return [sources](const std::string& address) {
    if (address.starts_with("/i18n/")) return read_file(sources.i18n + address.substr(5));
    return read_file(address.starts_with("/packs/") ? sources.packs + address.substr(6) : sources.packs + "/.." + address);
  };
}

// One page a city: what stands on it depends on who is signed in, so it holds the frame alone.
std::optional<std::string> write_staff_pages(const Sources& sources, const std::string& template_file) {
  const auto text = read_file(template_file);
  if (!text) return template_file + " cannot be read: run the build of the page first";
  for (const std::string& city : cities(sources)) {
    app::staff::StaffApp app;
    const std::string path = "/" + city + "/staff", file = sources.out + path + "/index.ja.html";
    const auto made = page({*text, reader(sources)}, path, core::Language::ja, app);
    if (!made) return made.error();
    if (!write_file(file, *made)) return file + " cannot be written: check disk and rights";
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
  const PageSources page_sources{*template_text, reader(sources)};
  int pages = 0;
  const std::vector<std::string> paths = public_paths(sources);
  for (std::size_t i = 0; i < core::kLanguages; ++i) {
    const auto language = static_cast<core::Language>(i);
    app::App app;  // one a language: what it fetched serves all its addresses
    for (const std::string& path : paths) {
      const auto made = page(page_sources, path, language, app);
      if (!made) return failed(made.error());
      const std::string folder = path == "/" ? "" : path.back() == '/' ? path.substr(0, path.size() - 1) : path;
      const std::string file = sources.out + folder + "/index." + std::string(core::language_code(language)) + ".html";
      if (!write_file(file, *made)) return failed(file + " cannot be written: check disk and rights");
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
