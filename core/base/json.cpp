// See json.h and json_edit.h. The only file of the project that includes nlohmann/json.
#include "core/base/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/base/json_edit.h"
#include "core/base/limits.h"
#include "core/base/utf8.h"

namespace core::json {
namespace {

using Value = nlohmann::json;

const Value& as_value(const void* value) { return *static_cast<const Value*>(value); }

// Depth of the text without parsing it: brackets outside strings.
bool deeper_than(std::string_view text, int limit) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      else if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > limit) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

}  // namespace

struct Document::Impl {
  std::string name;
  Value root;
  Errors errors;
};

Document::Document(std::string_view text, std::string name, std::size_t max_bytes) : impl_(std::make_unique<Impl>()) {
  impl_->name = std::move(name);
  if (text.size() > max_bytes) {
    impl_->errors.push_back({"json.too-long", impl_->name, std::to_string(text.size()) + " bytes, at most " + std::to_string(max_bytes)});
  } else if (deeper_than(text, limits::kJsonDepthLevels)) {
    impl_->errors.push_back({"json.too-deep", impl_->name, "at most " + std::to_string(limits::kJsonDepthLevels) + " levels"});
  } else {
    impl_->root = Value::parse(text, nullptr, false, false);
    if (impl_->root.is_discarded()) {
      impl_->root = nullptr;
      impl_->errors.push_back({"json.not-json", impl_->name, {}});
    }
  }
}

Document::~Document() = default;

namespace {

void visit_texts(const Value& value, std::string_view member, const std::string& path, const std::function<void(const std::string&, std::string_view)>& visit) {
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) visit_texts(value[i], member, path + "/" + std::to_string(i), visit);
  } else if (value.is_object()) {
    for (const auto& [key, inner] : value.items()) {
      if (key == member && inner.is_string()) visit(path + "/" + key, *inner.get_ptr<const std::string*>());
      else visit_texts(inner, member, path + "/" + key, visit);
    }
  }
}

}  // namespace

void Document::each_text(std::string_view member, const std::function<void(const std::string& path, std::string_view text)>& visit) const {
  visit_texts(impl_->root, member, impl_->name + ": ", visit);
}

Reader Document::root() { return {this, &impl_->root, ""}; }
const Errors& Document::errors() const { return impl_->errors; }

void Document::note(const Reader& where, std::string code, std::string detail) {
  // A document that is wrong everywhere is told by its first faults; the list stays readable and small.
  constexpr std::size_t kMost = 100;
  if (impl_->errors.size() < kMost)
    impl_->errors.push_back({std::move(code), impl_->name + ": " + (where.path().empty() ? "/" : where.path()), std::move(detail)});
}

bool Reader::is_null() const { return value_ && as_value(value_).is_null(); }
bool Reader::is_string() const { return value_ && as_value(value_).is_string(); }
bool Reader::is_object() const { return value_ && as_value(value_).is_object(); }
bool Reader::is_array() const { return value_ && as_value(value_).is_array(); }

void Reader::note(std::string code, std::string detail) const { document_->note(*this, std::move(code), std::move(detail)); }

void Reader::wrong_kind(const char* expected) const {
  if (value_) note("json.kind", std::string("expected ") + expected + ", found " + as_value(value_).type_name());
}

Reader Reader::maybe(std::string_view key) const {
  std::string path = path_ + "/" + std::string(key);
  if (value_ && as_value(value_).is_object()) {
    const Value& object = as_value(value_);
    const auto found = object.find(std::string(key));
    if (found != object.end()) return {document_, &*found, std::move(path)};
  }
  return {document_, nullptr, std::move(path)};
}

Reader Reader::at(std::string_view key) const {
  if (!is_object()) wrong_kind("an object");
  Reader member = maybe(key);
  if (!member.exists() && is_object()) member.note("json.missing", "add this member");
  return member;
}

std::string Reader::text(std::size_t max_bytes) const {
  if (!is_string()) {
    wrong_kind("a string");
    return {};
  }
  const auto* held = as_value(value_).get_ptr<const Value::string_t*>();
  if (held->size() > max_bytes) {
    note("json.range", "at most " + std::to_string(max_bytes) + " bytes");
    return {};
  }
  return *held;
}

std::string Reader::text() const { return text(limits::kTextBytes); }

std::int64_t Reader::integer(std::int64_t low, std::int64_t high) const {
  if (!value_) return low;
  std::int64_t found = 0;
  if (const auto* positive = as_value(value_).get_ptr<const Value::number_unsigned_t*>(); positive && as_value(value_).is_number_unsigned()) {
    found = *positive > static_cast<std::uint64_t>(INT64_MAX) ? INT64_MAX : static_cast<std::int64_t>(*positive);
  } else if (as_value(value_).is_number_integer()) {
    found = *as_value(value_).get_ptr<const Value::number_integer_t*>();
  } else {
    wrong_kind("a whole number");
    return low;
  }
  if (found < low || found > high) {
    note("json.range", "expected " + std::to_string(low) + " to " + std::to_string(high));
    return low;
  }
  return found;
}

double Reader::number(double low, double high) const {
  if (!value_) return low;
  double found = low;
  if (as_value(value_).is_number_float()) found = *as_value(value_).get_ptr<const Value::number_float_t*>();
  else if (as_value(value_).is_number_integer()) found = static_cast<double>(integer(INT64_MIN / 2, INT64_MAX / 2));
  else wrong_kind("a number");
  if (!(found >= low && found <= high)) {
    note("json.range", "expected " + std::to_string(low) + " to " + std::to_string(high));
    return low;
  }
  return found;
}

bool Reader::boolean() const {
  if (!value_) return false;
  if (!as_value(value_).is_boolean()) {
    wrong_kind("true or false");
    return false;
  }
  return *as_value(value_).get_ptr<const Value::boolean_t*>();
}

void Reader::each(const std::function<void(const Reader&)>& visit) const {
  if (!is_array()) {
    wrong_kind("an array");
    return;
  }
  const auto& items = *as_value(value_).get_ptr<const Value::array_t*>();
  if (items.size() > limits::kPackRecords) {
    note("json.range", "at most " + std::to_string(limits::kPackRecords) + " elements");
    return;
  }
  std::size_t index = 0;
  for (const Value& item : items) visit(Reader(document_, &item, path_ + "/" + std::to_string(index++)));
}

void Reader::members(const std::function<void(std::string_view, const Reader&)>& visit) const {
  if (!is_object()) {
    wrong_kind("an object");
    return;
  }
  for (const auto& [key, item] : *as_value(value_).get_ptr<const Value::object_t*>()) visit(key, Reader(document_, &item, path_ + "/" + key));
}

namespace {

Value parsed(std::string_view text) { return deeper_than(text, limits::kJsonDepthLevels) ? Value() : Value::parse(text, nullptr, false, false); }
std::string written(const Value& value) { return value.dump(-1, ' ', false, Value::error_handler_t::replace); }

Value::array_t::iterator find_element(Value::array_t& all, std::string_view id) {
  return std::find_if(all.begin(), all.end(), [&](const Value& one) {
    const auto held = one.is_object() ? one.find("id") : one.end();
    return one.is_object() && held != one.end() && held->is_string() && *held->get_ptr<const std::string*>() == id;
  });
}

// The member as an array that can be changed; null: it is something else.
Value::array_t* array_of(Value& root, std::string_view member) {
  if (!root.is_object()) return nullptr;
  Value& held = root[std::string(member)];
  if (held.is_null()) held = Value::array();
  return held.get_ptr<Value::array_t*>();
}

}  // namespace

std::optional<std::string> element(std::string_view text, std::string_view member, std::string_view id) {
  Value root = parsed(text);
  Value::array_t* all = array_of(root, member);
  if (!all) return std::nullopt;
  const auto found = find_element(*all, id);
  return found == all->end() ? std::nullopt : std::optional(written(*found));
}

std::optional<std::string> with_elements(std::string_view text, std::string_view member, const std::vector<Element>& elements) {
  Value root = parsed(text);
  Value::array_t* all = array_of(root, member);
  if (!all) return std::nullopt;
  for (const Element& one : elements) {
    const auto found = find_element(*all, one.id);
    if (one.value.empty()) {
      if (found != all->end()) all->erase(found);
      continue;
    }
    Value value = parsed(one.value);
    if (!value.is_object()) return std::nullopt;
    value["id"] = one.id;
    if (found != all->end()) *found = std::move(value);
    else all->push_back(std::move(value));
  }
  return written(root);
}

std::optional<std::string> with_number(std::string_view text, std::string_view member, std::int64_t number) {
  Value root = parsed(text);
  if (!root.is_object()) return std::nullopt;
  root[std::string(member)] = number;
  return written(root);
}

void Writer::comma() {
  if (!first_) out_ += ',';
  first_ = false;
}

Writer& Writer::begin_object() {
  comma();
  out_ += '{';
  first_ = true;
  return *this;
}
Writer& Writer::end_object() {
  out_ += '}';
  first_ = false;
  return *this;
}
Writer& Writer::begin_array() {
  comma();
  out_ += '[';
  first_ = true;
  return *this;
}
Writer& Writer::end_array() {
  out_ += ']';
  first_ = false;
  return *this;
}
Writer& Writer::key(std::string_view name) {
  string(name);
  out_ += ':';
  first_ = true;
  return *this;
}
Writer& Writer::string(std::string_view text) {
  comma();
  out_ += '"';
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded next = utf8::decode(text, at);
    at += next.bytes;
    const char32_t c = next.code_point;
    if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += static_cast<char>(c);
    } else if (c == '\n') {
      out_ += "\\n";
    } else if (c < 0x20 || c == 0x2028 || c == 0x2029) {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\u%04x", static_cast<unsigned>(c));
      out_ += escaped;
    } else {
      utf8::append(out_, c);
    }
  }
  out_ += '"';
  return *this;
}
Writer& Writer::integer(std::int64_t value) {
  comma();
  out_ += std::to_string(value);
  return *this;
}
Writer& Writer::number(double value) {
  if (!std::isfinite(value)) return null();
  const double rounded = std::round(value * 1000.0) / 1000.0;
  const auto whole = static_cast<std::int64_t>(rounded);
  if (static_cast<double>(whole) == rounded) return integer(whole);
  comma();
  // %g would bring printf's float code into the browser program for this one line.
  const auto thousandths = static_cast<std::int64_t>(std::llround(std::fabs(rounded) * 1000.0));
  std::string fraction = std::to_string(thousandths % 1000);
  fraction.insert(0, 3 - fraction.size(), '0');
  while (fraction.back() == '0') fraction.pop_back();
  out_ += (rounded < 0 ? "-" : "") + std::to_string(thousandths / 1000) + "." + fraction;
  return *this;
}
Writer& Writer::boolean(bool value) {
  comma();
  out_ += value ? "true" : "false";
  return *this;
}
Writer& Writer::null() {
  comma();
  out_ += "null";
  return *this;
}
Writer& Writer::raw(std::string_view json) {
  comma();
  out_ += json;
  return *this;
}

}  // namespace core::json
