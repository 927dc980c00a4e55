// See zip.h. By libzip, in memory.
#include "server/zip.h"

#include <zip.h>

namespace server {
namespace {

constexpr zip_uint16_t kDosMidnight = 0, kDosFirstDay = 33;  // 1980-01-01, the format's first moment

bool add(zip_t* archive, const std::string& name, const std::string& content) {
  zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
  if (!source) return false;
  const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  return zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), kDosMidnight, kDosFirstDay, 0) == 0;
}

std::optional<std::string> bytes_of(zip_source_t* source) {
  zip_stat_t info;
  if (zip_source_stat(source, &info) != 0 || zip_source_open(source) != 0) return std::nullopt;
  std::string out(static_cast<std::size_t>(info.size), '\0');
  const zip_int64_t read = zip_source_read(source, out.data(), out.size());
  zip_source_close(source);
  return read == static_cast<zip_int64_t>(out.size()) ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace

std::optional<std::string> zip_of(const std::vector<std::pair<std::string, std::string>>& files) {
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  if (!source) return std::nullopt;
  zip_t* archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  if (!archive) {
    zip_source_free(source);
    return std::nullopt;
  }
  zip_source_keep(source);  // its bytes are wanted when the archive is closed
  bool good = true;
  for (const auto& [name, content] : files) good = good && add(archive, name, content);
  if (!good || zip_close(archive) != 0) {
    zip_discard(archive);
    zip_source_free(source);
    return std::nullopt;
  }
  auto out = bytes_of(source);
  zip_source_free(source);
  return out;
}

}  // namespace server
