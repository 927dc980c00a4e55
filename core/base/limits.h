// Every limit of the product in one place: unit in the name, reason beside it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace core::limits {

// Deeper JSON is refused before it is parsed: nlohmann's copy and dump recurse, and a wasm stack is small.
inline constexpr int kJsonDepthLevels = 32;
// The largest pack file seen is 0.4 MB; four times the largest dictionary (4,000 items) still fits.
inline constexpr std::size_t kPackFileBytes = 4u << 20;
// A city's pack: more than the largest real ones (243 areas, 4,000 items).
inline constexpr std::size_t kPackRecords = 20000;
// One label, sentence or paragraph of a pack.
inline constexpr std::size_t kTextBytes = 8192;
// The address a browser sends; also the server's request-line limit.
inline constexpr std::size_t kUrlBytes = 2048;
// What a person types into a search field; longer input is cut, not refused.
inline constexpr std::size_t kQueryCodePoints = 64;
// A stored settings record.
inline constexpr std::size_t kSettingsBytes = 4096;
// A draft or sent application on the device: ten children with all answers are 4 KB.
inline constexpr std::size_t kRecordBytes = 256 * 1024;
// A photo or file attached to an application. A photo of 1,600 pixels has half a megabyte; the rest is for scanned pages.
inline constexpr std::int64_t kAttachmentBytes = 4 << 20;
// It travels in pieces of so many bytes: within the seconds a request may take, also on a telephone line of 40 kbit/s.
inline constexpr std::int64_t kAttachmentPartBytes = 64 * 1024;
// Of one question, and all of one application.
inline constexpr std::int64_t kAttachmentsOfQuestion = 6;
inline constexpr std::int64_t kApplicationAttachmentBytes = 24 << 20;
// A draft in one QR code: with its address some 120 modules a side, which cameras still read off a phone's screen.
inline constexpr std::size_t kQrParcelBytes = 1228;
// The code under which a sealed draft is found: 55 bits and a check sign, three groups to type.
inline constexpr std::size_t kCarryCodeSigns = 12;
// A draft nobody touched for so long goes.
inline constexpr int kDraftDays = 90;
// What one writes to the other after an application was sent.
inline constexpr std::size_t kMessageBytes = 6000;
// A sealed draft stays with the server for so long; in parts of at most so many bytes, with their tags, and so many of them: all of
// kApplicationAttachmentBytes, and the answers.
inline constexpr int kCarriedDays = 7;
inline constexpr std::size_t kCarriedPartBytes = 64 * 1024;
inline constexpr int kCarriedParts = 448;
// Of one municipality: 2 GB. Beyond that nobody can leave any more, and is told.
inline constexpr std::int64_t kCarriedPartsOfCity = 32768;

// Schedules are computed this far at most in one call; a year calendar needs 366.
inline constexpr int kScheduleDays = 800;
// Dates outside these years are typing errors here, and keep day numbers small.
inline constexpr int kFirstYear = 1900;
inline constexpr int kLastYear = 2199;
// A CSV cell of the 5374 format; the longest real one (explicit dates for a year) has 2,600 bytes.
inline constexpr std::size_t kCsvCellBytes = 16384;

}  // namespace core::limits
