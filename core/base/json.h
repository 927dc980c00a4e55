// The one door for outside JSON: packs, answers, stored settings, messages from the page. Nothing outside the program is trusted
// to have the right shape, and the browser build has no exceptions, so nlohmann is included by json.cpp alone.
//
// A Reader never fails on its own: a wrong kind, a missing member or a value out of range is noted (path, what was expected) in the
// document's list of errors, and a harmless default comes back. Reading code stays straight and reports every fault at once;
// Document::errors() must be looked at before the values are used.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace core::json {

class Reader;

class Document {
 public:
  // Parses UTF-8 text. name: what messages call it ("waste.json"). Not JSON, deeper than limits::kJsonDepthLevels or longer than
  // max_bytes: errors() says so and root() is a null value.
  Document(std::string_view text, std::string name, std::size_t max_bytes);
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  Reader root();
  const Errors& errors() const;
  // Every text that is a member with this name, wherever it stands, with its path.
  void each_text(std::string_view member, const std::function<void(const std::string& path, std::string_view text)>& visit) const;
  // For reading code's own findings, at a reader's place.
  void note(const Reader& where, std::string code, std::string detail);

 private:
  friend class Reader;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// A place in a document. Cheap to copy; valid as long as the document.
class Reader {
 public:
  bool exists() const { return value_ != nullptr; }
  bool is_null() const;
  bool is_string() const;
  bool is_object() const;
  bool is_array() const;
  const std::string& path() const { return path_; }  // JSON Pointer

  Reader at(std::string_view key) const;     // a missing member is an error
  Reader maybe(std::string_view key) const;  // a missing member gives exists() == false, and defaults without an error

  std::string text(std::size_t max_bytes) const;  // valid UTF-8 is guaranteed by the parser
  std::string text() const;                       // up to limits::kTextBytes
  std::int64_t integer(std::int64_t low, std::int64_t high) const;
  double number(double low, double high) const;
  bool boolean() const;
  void each(const std::function<void(const Reader&)>& visit) const;                           // array elements
  void members(const std::function<void(std::string_view key, const Reader&)>& visit) const;  // object members, in key order

  void note(std::string code, std::string detail) const;

 private:
  friend class Document;
  Reader(Document* document, const void* value, std::string path) : document_(document), value_(value), path_(std::move(path)) {}
  void wrong_kind(const char* expected) const;

  Document* document_;
  const void* value_;  // nlohmann::json; opaque here
  std::string path_;
};

// Writes JSON text. Commas and quoting are its job, matching begin and end the caller's.
class Writer {
 public:
  Writer& begin_object();
  Writer& end_object();
  Writer& begin_array();
  Writer& end_array();
  Writer& key(std::string_view name);
  Writer& string(std::string_view text);  // bytes that are not UTF-8 become U+FFFD
  Writer& integer(std::int64_t value);
  Writer& number(double value);  // at most 3 decimals: enough for pixels and scores
  Writer& boolean(bool value);
  Writer& null();
  Writer& raw(std::string_view json);  // a value written earlier by another Writer
  const std::string& str() const { return out_; }
  std::string take() { return std::move(out_); }

 private:
  void comma();
  std::string out_;
  bool first_ = true;
};

}  // namespace core::json
