// See page_maker.h. Of what the server serves: the build's template and catalogues, the packs as they are now.
#include "cli/pages/page_maker.h"

#include <array>
#include <iostream>

#include "cli/pages/page.h"

namespace cli {
namespace {

// "{{catalogue /i18n/ja.json /a/i18n-ja.123.json}}": the name a catalogue has in this build.
std::string file_of_catalogue(const std::string& template_text, const std::string& address) {
  const std::string open = "{{catalogue " + address + " ";
  const std::size_t at = template_text.find(open);
  if (at == std::string::npos) return address;
  return template_text.substr(at + open.size(), template_text.find("}}", at) - at - open.size());
}

class AppPages final : public server::PageMaker {
 public:
  explicit AppPages(PageSources sources) : sources_(std::move(sources)) {}

  std::optional<std::string> make(const std::string& path, core::Language language) override {
    auto& app = apps_[static_cast<std::size_t>(language)];
    if (!app) app = std::make_unique<app::App>();
    auto made = page(sources_, path, language, *app);
    if (made) return std::move(*made);
    std::cerr << "pipaoi: " << path << ": " << made.error() << std::endl;
    return std::nullopt;
  }
  void forget() override { apps_ = {}; }

 private:
  PageSources sources_;
  std::array<std::unique_ptr<app::App>, core::kLanguages> apps_;  // with what they fetched
};

}  // namespace

std::unique_ptr<server::PageMaker> page_maker(const std::string& template_text, const std::function<std::optional<std::string>(const std::string&)>& read) {
  return std::make_unique<AppPages>(PageSources{template_text, [=](const std::string& address) { return read(file_of_catalogue(template_text, address)); }});
}

}  // namespace cli
