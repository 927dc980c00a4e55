// See static_files.h.
#include "server/http/static_files.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/http/header_list.h"

namespace server {
namespace {

namespace fs = std::filesystem;

std::string type_of(const std::string& extension) {
  static const std::map<std::string, std::string> kTypes{{".html", "text/html; charset=utf-8"},
                                                         {".js", "text/javascript; charset=utf-8"},
                                                         {".css", "text/css; charset=utf-8"},
                                                         {".json", "application/json"},
                                                         {".wasm", "application/wasm"},
                                                         {".svg", "image/svg+xml"},
                                                         {".png", "image/png"},
                                                         {".woff2", "font/woff2"},
                                                         {".txt", "text/plain; charset=utf-8"},
                                                         {".webmanifest", "application/manifest+json"}};
  const auto found = kTypes.find(extension);
  return found == kTypes.end() ? "application/octet-stream" : found->second;
}

// FNV-1a, 64 bit: names a version of a file; not against an adversary.
std::string fingerprint(const std::string& body) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char c : body) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  char text[24];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
  return text;
}

std::optional<std::string> read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

bool accepts(std::string_view accept_encoding, std::string_view coding) {
  int named = -1, any = -1;
  each_of_list(accept_encoding, [&](std::string_view entry) {
    const std::string_view name = trim(entry.substr(0, entry.find(';')));
    const std::size_t q = entry.find("q=");
    const std::string_view weight = q == std::string_view::npos ? "1" : trim(entry.substr(q + 2));
    const bool wanted = weight.find_first_not_of("0.") != std::string_view::npos;
    if (name == coding) named = wanted;
    if (name == "*") any = wanted;
  });
  return named == -1 ? any == 1 : named == 1;
}

std::optional<std::string> StaticFiles::load(const std::string& folder, const std::string& prefix) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return folder + " is not a folder";
  for (auto at = fs::recursive_directory_iterator(folder, error); !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    const fs::directory_entry& entry = *at;
    const fs::path& path = entry.path();
    std::error_code unreadable;
    if (!entry.is_regular_file(unreadable) || path.extension() == ".br" || path.extension() == ".gz") continue;
    auto body = read(path);
    if (!body) return path.string() + " cannot be read";
    const std::string name = prefix + "/" + fs::relative(path, folder).generic_string();
    const std::string mark = fingerprint(*body);
    const auto coded = [&](std::string content, const char* suffix) {
      return Coded{std::make_shared<const std::string>(std::move(content)), "\"" + mark + suffix + "\""};
    };
    File file{
        type_of(path.extension()), name.starts_with("/a/") || name.starts_with("/fonts/") ? "public, max-age=31536000, immutable" : "no-cache", {}, {}, {}};
    if (auto brotli = read(path.string() + ".br")) file.brotli = coded(std::move(*brotli), "-br");
    if (auto gzip = read(path.string() + ".gz")) file.gzip = coded(std::move(*gzip), "-gz");
    file.plain = coded(std::move(*body), "");
    files_[name] = std::move(file);
  }
  if (error) return folder + " cannot be read (" + error.message() + ")";
  return std::nullopt;
}

std::shared_ptr<const std::string> StaticFiles::body(const std::string& path) const {
  const auto found = files_.find(path);
  return found == files_.end() ? nullptr : found->second.plain.body;
}

std::optional<std::string> StaticFiles::text(const std::string& path) const {
  const auto found = body(path);
  return found ? std::optional(*found) : std::nullopt;
}

std::vector<std::string> StaticFiles::folders(const std::string& path) const {
  std::vector<std::string> out;
  for (auto file = files_.lower_bound(path + "/"); file != files_.end() && file->first.starts_with(path + "/"); ++file) {
    const std::size_t end = file->first.find('/', path.size() + 1);
    std::string name = file->first.substr(path.size() + 1, end - path.size() - 1);
    if (end != std::string::npos && (out.empty() || out.back() != name)) out.push_back(std::move(name));
  }
  return out;
}

std::optional<Response> StaticFiles::answer(const Request& request, const std::string& path, int status) const {
  const auto found = files_.find(path);
  if (found == files_.end()) return std::nullopt;
  const File& file = found->second;
  const std::string_view accepted = request.header("accept-encoding");
  const bool brotli = file.brotli && accepts(accepted, "br"), gzip = !brotli && file.gzip && accepts(accepted, "gzip");
  const Coded& coded = brotli ? *file.brotli : gzip ? *file.gzip : file.plain;
  Response response;
  response.status = status;
  response.set("ETag", coded.etag);
  response.set("Cache-Control", file.cache);
  if (file.brotli || file.gzip) response.set("Vary", "Accept-Encoding");
  if (status == 200 && names_etag(request.header("if-none-match"), coded.etag)) {
    response.status = 304;
    return response;
  }
  response.set("Content-Type", file.type);
  if (brotli || gzip) response.set("Content-Encoding", brotli ? "br" : "gzip");
  response.body = coded.body;
  return response;
}

}  // namespace server
