// What is attached to an answer, a photo or a file, told by its content: the answer itself is this telling, so what arrives later, in however many
// pieces, is held against what was sent.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/forms/answers.h"

namespace core::forms {

enum class MediaType : std::uint8_t { jpeg, png, pdf };
// As in Content-Type.
const char* media_type_name(MediaType type);
std::optional<MediaType> media_type_from_name(std::string_view name);
// By its first bytes; nullopt: none of ours.
std::optional<MediaType> media_type_of(std::string_view content);

// 64 hexadecimal digits, small letters.
bool is_sha256(std::string_view text);

struct Attachment {
  MediaType type = MediaType::jpeg;
  std::int64_t bytes = 0;  // 1..limits::kAttachmentBytes
  std::string sha256;

  bool operator==(const Attachment&) const = default;
};

// "jpeg.48213.9f86d081...", as an answer has it; nullopt: it is none.
std::optional<Attachment> read_attachment(std::string_view value);
std::string write_attachment(const Attachment& attachment);

// Those of a procedure's questions of photos and files, rows too, each content once.
std::vector<Attachment> attachments_of(const Procedure& procedure, const Answers& answers);
// Whatever looks like one, in answers to a procedure that may not be known any more.
std::vector<Attachment> attachments_of(const Answers& answers);

}  // namespace core::forms
