// See command.h.
#include "cli/command.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "core/base/error_text.h"
#include "server/clock.h"

namespace cli {

std::optional<Arguments> Arguments::parse(const std::vector<std::string>& words, const std::vector<std::string>& known, const std::vector<std::string>& flags) {
  Arguments out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (!word.starts_with("--")) {
      out.words.push_back(word);
      continue;
    }
    const std::string name = word.substr(2);
    if (std::find(flags.begin(), flags.end(), name) != flags.end()) {
      out.options[name] = "";
    } else if (std::find(known.begin(), known.end(), name) == known.end()) {
      wrong_use("unknown option " + word);
      return std::nullopt;
    } else if (i + 1 == words.size()) {
      wrong_use(word + " needs a value");
      return std::nullopt;
    } else {
      out.options[name] = words[++i];
    }
  }
  return out;
}

std::string Arguments::get(const std::string& name, const std::string& otherwise) const {
  const auto found = options.find(name);
  return found == options.end() ? otherwise : found->second;
}

std::int64_t system_ms() { return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count(); }

std::optional<std::int64_t> now_argument(const Arguments& arguments) {
  if (!arguments.has("now")) return system_ms();
  const auto now = server::parse_rfc3339(arguments.get("now"));
  if (!now) wrong_use("--now is a time as 2026-11-22T09:00:00+09:00");
  return now;
}

std::optional<std::string> base_url_argument(const Arguments& arguments) {
  std::string url = arguments.get("base-url");
  while (url.ends_with('/')) url.pop_back();
  const std::size_t host = url.starts_with("https://") ? 8 : url.starts_with("http://") ? 7 : 0;
  const bool whole = host > 0 && url.size() > host && url.find_first_of("/?# \"<>", host) == std::string::npos;
  if (!arguments.has("base-url") || whole) return url;
  wrong_use("--base-url is where residents reach the server, as https://example.org");
  return std::nullopt;
}

tl::expected<std::unique_ptr<server::Store>, int> open_store(const Arguments& arguments) {
  if (arguments.has("data") && arguments.has("database-url")) return tl::unexpected(wrong_use("give --data or --database-url, not both"));
  auto store = arguments.has("database-url") ? server::open_postgres(arguments.get("database-url")) : server::open_sqlite(arguments.get("data", "pipaoi-data"));
  if (!store) return tl::unexpected(failed("storage: " + store.error().text + ": check --data or --database-url, disk and rights"));
  return std::move(*store);
}

int wrong_use(std::string_view message) {
  std::cerr << "pipaoi: " << message << " (see --help)\n";
  return kWrongUse;
}

int failed(std::string_view message) {
  std::cerr << "pipaoi: " << message << "\n";
  return kFailed;
}

int failed(const core::Errors& errors) {
  for (const core::Error& error : errors) std::cerr << core::error_text(error) << "\n";
  return kFailed;
}

std::optional<std::string> read_file(const std::string& path) {
  if (std::filesystem::is_directory(path)) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

bool write_file(const std::string& path, std::string_view content) {
  std::error_code ignored;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), ignored);
  std::ofstream out(path, std::ios::binary);
  out.write(content.data(), static_cast<std::streamsize>(content.size()));
  out.close();
  return out.good();
}

}  // namespace cli
