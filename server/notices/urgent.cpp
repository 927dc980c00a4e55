// See urgent.h.
#include "server/notices/urgent.h"

#include <algorithm>
#include <iterator>

#include "core/base/html.h"

namespace server {
namespace {

using core::notices::Notice;

constexpr std::string_view kMark = "<!--urgent-notice-->";

std::string spoken(const core::Localized& text, core::Language language, const char* element) {
  const core::notices::Plain words = core::notices::plain_text(text, language);
  return std::string("<") + element + " lang=\"" + std::string(core::html_language(words.language)) + "\">" + core::escape_html(words.text) + "</" + element +
         ">";
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
  blocks_.clear();
}

bool UrgentNotices::any(const std::string& city, core::Date today) const {
  const std::lock_guard lock(mutex_);
  const auto found = by_city_.find(city);
  return found != by_city_.end() && std::any_of(found->second.begin(), found->second.end(), [&](const Notice& notice) { return notice.in_force(today); });
}

std::string UrgentNotices::into(std::string page, const std::string& city, core::Language language, core::Date today) {
  const std::size_t at = page.find(kMark);
  if (at == std::string::npos) return page;
  const std::lock_guard lock(mutex_);
  if (day_ != today) blocks_.clear();
  day_ = today;
  std::string& made = blocks_[{city, language}];
  if (made.empty()) made = block(city, language, today);
  return page.replace(at, kMark.size(), made);
}

std::string UrgentNotices::block(const std::string& city, core::Language language, core::Date today) const {
  std::vector<Notice> notices;
  if (const auto found = by_city_.find(city); found != by_city_.end())
    std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(notices), [&](const Notice& notice) { return notice.in_force(today); });
  std::string out = "<div id=\"urgent\" role=\"alert\">";
  for (const Notice& notice : notices) out += "<section>" + spoken(notice.title, language, "h2") + spoken(notice.text, language, "p") + "</section>";
  return out + "<script type=\"application/json\">" + for_program(notices) + "</script></div>";
}

}  // namespace server
