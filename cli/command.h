// A command of `pipaoi`: its words in, its exit code out (0 done, 1 failed or input unusable, 2 wrong use).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "server/store/store.h"

namespace cli {

struct Command {
  const char* name;   // "waste next"
  const char* usage;  // after the name
  const char* what;   // one line
  int (*run)(const std::vector<std::string>& words);
};

inline constexpr int kDone = 0, kFailed = 1, kWrongUse = 2;

// Options "--name value" and "--flag" apart from the other words. Unknown options are wrong use.
struct Arguments {
  std::map<std::string, std::string> options;
  std::vector<std::string> words;

  // known: names with a value; flags: without. nullopt after a line on standard error.
  static std::optional<Arguments> parse(const std::vector<std::string>& words, const std::vector<std::string>& known,
                                        const std::vector<std::string>& flags = {});
  std::string get(const std::string& name, const std::string& otherwise = {}) const;
  bool has(const std::string& name) const { return options.contains(name); }
};

std::int64_t system_ms();  // since 1970, UTC
// The time of --now, else the system's; nullopt after a line on standard error.
std::optional<std::int64_t> now_argument(const Arguments& arguments);

// --base-url without slashes at its end; empty if not given; nullopt after a line on standard error.
std::optional<std::string> base_url_argument(const Arguments& arguments);

// Of --data or --database-url; else the exit code, after a line on standard error.
tl::expected<std::unique_ptr<server::Store>, int> open_store(const Arguments& arguments);

int wrong_use(std::string_view message);
int failed(std::string_view message);
// One line an error, in words.
int failed(const core::Errors& errors);

// nullopt when it cannot be read.
std::optional<std::string> read_file(const std::string& path);
bool write_file(const std::string& path, std::string_view content);

}  // namespace cli
