// See urgent.h.
#include "server/notices/urgent.h"

#include "core/base/html.h"
#include "core/base/ruby.h"

namespace server {
namespace {

using core::notices::Notice;

constexpr std::string_view kMark = "<!--urgent-notice-->";

std::string spoken(const core::Localized& text, core::Language language, const char* element) {
  const core::Localized marked = core::notices::as_marked(text);
  const core::Spoken words = marked.in(language);
  return std::string("<") + element + " lang=\"" + std::string(core::html_language(words.language)) + "\">" + core::escape_html(core::base_text(words.text)) +
         "</" + element + ">";
}

// The same notices for the program, which takes the place of the text once it runs. "<" could end the element.
std::string for_program(const std::vector<Notice>& notices) {
  core::json::Writer out;
  out.begin_array();
  for (const Notice& notice : notices) {
    out.begin_object();
    write_notice(out, notice);
    out.end_object();
  }
  out.end_array();
  std::string safe;
  for (const char c : out.str()) safe += c == '<' ? std::string("\\u003c") : std::string(1, c);
  return safe;
}

}  // namespace

void UrgentNotices::set(std::map<std::string, std::vector<Notice>> by_city) {
  const std::lock_guard lock(mutex_);
  by_city_ = std::move(by_city);
}

bool UrgentNotices::any(const std::string& city) const {
  const std::lock_guard lock(mutex_);
  const auto found = by_city_.find(city);
  return found != by_city_.end() && !found->second.empty();
}

std::shared_ptr<const std::string> UrgentNotices::into(const std::string& page, const std::string& city, core::Language language) const {
  const std::size_t at = page.find(kMark);
  if (at == std::string::npos) return nullptr;
  std::string block;
  {
    const std::lock_guard lock(mutex_);
    const auto found = by_city_.find(city);
    if (found == by_city_.end() || found->second.empty()) return nullptr;
    block = "<div id=\"urgent\" role=\"alert\">";
    for (const Notice& notice : found->second) block += "<section>" + spoken(notice.title, language, "h2") + spoken(notice.text, language, "p") + "</section>";
    block += "<script type=\"application/json\">" + for_program(found->second) + "</script></div>";
  }
  std::string out = page;
  out.replace(at, kMark.size(), block);
  return std::make_shared<const std::string>(std::move(out));
}

}  // namespace server
