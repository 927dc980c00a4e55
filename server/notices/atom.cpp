// /{city}/notices.atom: the notices in force, for feed readers (RFC 4287). See notices.h.
#include "core/base/html.h"
#include "core/base/ruby.h"
#include "server/clock.h"
#include "server/http/etag.h"
#include "server/notices/notices.h"
#include "server/notices/stored.h"
#include "server/random.h"

namespace server {
namespace {

using core::notices::Notice;

constexpr std::string_view kName = "/notices.atom";

// XML 1.0 (2.2) has no control characters but these, and not U+FFFE and U+FFFF; JSON has them all.
std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : core::escape_html(text))
    if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
  for (const char* none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (std::size_t at = out.find(none); at != std::string::npos; at = out.find(none, at)) out.erase(at, 3);
  return out;
}

std::string spoken(const core::Localized& text, core::Language language, const char* element) {
  const core::notices::Plain words = core::notices::plain_text(text, language);
  return std::string("<") + element + " type=\"text\" xml:lang=\"" + std::string(core::html_language(words.language)) + "\">" + xml_text(words.text) + "</" +
         element + ">";
}

// The same whatever name the server is reached by (RFC 4287 4.2.6): a UUID (RFC 9562, version 8) of what it names.
std::string id_of(const std::string& what) {
  std::string hash = hash_of("pipaoi notices\n" + what);
  hash[12] = '8';
  hash[16] = 'a';
  return "<id>urn:uuid:" + hash.substr(0, 8) + "-" + hash.substr(8, 4) + "-" + hash.substr(12, 4) + "-" + hash.substr(16, 4) + "-" + hash.substr(20, 12) +
         "</id>";
}

}  // namespace

std::optional<Response> notice_feed(const Request& request, const Site& site) {
  const std::string path = request.path();
  if (!path.ends_with(kName) || path.size() == kName.size()) return std::nullopt;
  const std::string id = path.substr(1, path.size() - kName.size() - 1);
  const CityNow city = site.cities->find(id);
  if (!city || !site.store) return std::nullopt;
  const core::Date today = wall_time(site.now_ms()).date;
  const auto list = site.store->read([&](Transaction& transaction) { return notices_in_force(transaction, id, today); });
  if (!list) {
    Response failed = problem(503, "store.down", "The storage does not answer: come again later.");
    failed.set("Retry-After", "30");
    return failed;
  }
  const core::Language language = core::language_from_code(request.query("lang")).value_or(core::Language::ja);
  const std::string parameter = language == core::Language::ja ? "" : "lang=" + std::string(core::language_code(language));
  const std::string base = site.base_url.empty() ? "http://" + std::string(request.header("host")) : site.base_url;
  const std::string home = core::escape_html(base + "/" + id + "/notices");
  const core::Municipality& place = city->municipality;
  std::string updated = place.provenance.as_of.iso() + "T00:00:00+09:00";
  for (const Notice& notice : list->all) updated = std::max(updated, notice.published);
  const core::Spoken name = place.name.in(language);
  std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
                    std::string(core::html_language(language)) + "\">\n" + id_of(id) + "\n<title>" + xml_text(core::base_text(name.text)) +
                    "</title>\n<updated>" + updated + "</updated>\n<author><name>" + xml_text(core::base_text(name.text)) + "</name></author>\n" +
                    "<link rel=\"self\" href=\"" + home + ".atom" + (parameter.empty() ? "" : "?" + parameter) + "\"/>\n<link rel=\"alternate\" href=\"" +
                    home + (parameter.empty() ? "" : "?" + parameter) + "\"/>\n";
  for (const Notice& notice : list->all)
    out += "<entry>\n" + id_of(id + "\n" + notice.id) + "\n" + spoken(notice.title, language, "title") + "\n<updated>" + notice.published +
           "</updated>\n<category term=\"" + std::string(core::notices::topic_code(notice.topic)) + "\"/>\n" +
           (notice.urgent ? "<category term=\"urgent\"/>\n" : "") + "<link rel=\"alternate\" href=\"" + home + "?id=" + notice.id +
           (parameter.empty() ? "" : "&amp;" + parameter) + "\"/>\n" + spoken(notice.text, language, "content") + "\n</entry>\n";
  out += "</feed>\n";
  Response response;
  response.set("Content-Type", "application/atom+xml; charset=utf-8");
  response.set("Cache-Control", "no-cache");
  response.body = std::make_shared<const std::string>(std::move(out));
  return with_etag(request, std::move(response));
}

}  // namespace server
