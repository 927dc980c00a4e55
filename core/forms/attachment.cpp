// See attachment.h. First bytes: ISO/IEC 10918-1 (SOI and the marker after it), PNG 1.2 section 3.1, ISO 32000-1 7.5.2.
#include "core/forms/attachment.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/limits.h"

namespace core::forms {
namespace {

constexpr std::array<std::string_view, 3> kNames{"jpeg", "png", "pdf"};

void add(const std::vector<std::string>& values, std::vector<Attachment>& to) {
  for (const std::string& value : values)
    if (auto one = read_attachment(value); one && std::none_of(to.begin(), to.end(), [&](const Attachment& other) { return other.sha256 == one->sha256; }))
      to.push_back(std::move(*one));
}

}  // namespace

const char* media_type_name(MediaType type) {
  switch (type) {
    case MediaType::jpeg: return "image/jpeg";
    case MediaType::png: return "image/png";
    case MediaType::pdf: return "application/pdf";
  }
  return "";
}

std::optional<MediaType> media_type_from_name(std::string_view name) {
  for (const MediaType type : {MediaType::jpeg, MediaType::png, MediaType::pdf})
    if (name == media_type_name(type)) return type;
  return std::nullopt;
}

std::optional<MediaType> media_type_of(std::string_view content) {
  if (content.starts_with("\xFF\xD8\xFF")) return MediaType::jpeg;
  if (content.starts_with("\x89PNG\r\n\x1A\n")) return MediaType::png;
  if (content.starts_with("%PDF-")) return MediaType::pdf;
  return std::nullopt;
}

bool is_sha256(std::string_view text) { return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos; }

std::optional<Attachment> read_attachment(std::string_view value) {
  const std::size_t first = value.find('.'), second = first == std::string_view::npos ? first : value.find('.', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const auto type = std::find(kNames.begin(), kNames.end(), value.substr(0, first));
  const std::string_view digits = value.substr(first + 1, second - first - 1), hash = value.substr(second + 1);
  std::int64_t bytes = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bytes);
  if (type == kNames.end() || error != std::errc() || end != digits.data() + digits.size() || digits.front() == '0') return std::nullopt;
  if (bytes < 1 || bytes > limits::kAttachmentBytes || !is_sha256(hash)) return std::nullopt;
  return Attachment{static_cast<MediaType>(type - kNames.begin()), bytes, std::string(hash)};
}

std::string write_attachment(const Attachment& attachment) {
  return std::string(kNames.at(static_cast<std::size_t>(attachment.type))) + "." + std::to_string(attachment.bytes) + "." + attachment.sha256;
}

std::vector<Attachment> attachments_of(const Procedure& procedure, const Answers& answers) {
  std::vector<Attachment> out;
  const auto look = [&](const Question& question, const Answers& level) {
    const auto found = level.values.find(question.id);
    if (is_attachment(question.kind) && found != level.values.end()) add(found->second, out);
  };
  for (const Page& page : procedure.pages)
    for (const Question& question : page.questions) {
      const auto rows = answers.rows.find(page.id);
      if (!page.repeated()) look(question, answers);
      else if (rows != answers.rows.end())
        for (const Answers& row : rows->second) look(question, row);
    }
  return out;
}

std::vector<Attachment> attachments_of(const Answers& answers) {
  std::vector<Attachment> out;
  for (const auto& [question, values] : answers.values) add(values, out);
  for (const auto& [page, rows] : answers.rows)
    for (const Answers& row : rows)
      for (const auto& [question, values] : row.values) add(values, out);
  return out;
}

}  // namespace core::forms
