// See parcel.h.
#include "app/apply/parcel.h"

#include "core/base/code.h"
#include "core/base/digits.h"
#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/forms/attachment.h"

namespace app::apply {

std::string write_parcel(const std::string& procedure, std::int64_t version, const core::forms::Answers& answers) {
  core::json::Writer out;
  out.begin_object().key("procedure").string(procedure).key("version").integer(version).key("answers");
  core::forms::write_answers(out, answers);
  out.end_object();
  return out.take();
}

std::optional<Parcel> read_parcel(std::string_view text) {
  core::json::Document document(text, "parcel", core::limits::kRecordBytes);
  const core::json::Reader root = document.root();
  Parcel out;
  out.procedure = root.at("procedure").text(64);
  out.version = root.at("version").integer(1, 1000000);
  out.answers = core::forms::read_answers(root.at("answers"));
  if (!document.errors().empty()) return std::nullopt;
  return out;
}

std::string parcel_digits(const std::string& procedure, std::int64_t version, const core::forms::Answers& answers) {
  if (!core::forms::attachments_of(answers).empty()) return {};
  const std::string text = write_parcel(procedure, version, answers);
  return text.size() > core::limits::kQrParcelBytes ? std::string() : core::digits_of(text);
}

Carried read_carried(std::string_view typed) {
  // A scanner that types, types the whole address; an input method may have made its signs wide.
  for (const std::string_view mark : {"#", "＃"})
    if (const auto at = typed.rfind(mark); at != std::string_view::npos) typed = typed.substr(at + mark.size());
  Carried out;
  if (const auto dot = typed.find('.'); dot != std::string_view::npos) {
    const std::string receipt = core::code_from_typed(typed.substr(0, dot)), secret = core::code_from_typed(typed.substr(dot + 1));
    if (core::is_code(receipt) && core::is_code(secret)) out.receipt = receipt + "." + secret;
    return out;
  }
  const std::string signs = core::code_from_typed(typed);
  if (signs.size() == core::limits::kCarryCodeSigns && core::checks(signs)) out.code = signs;
  else if (const auto bytes = signs.empty() ? std::nullopt : core::bytes_of_digits(signs)) out.parcel = read_parcel(*bytes);
  return out;
}

}  // namespace app::apply
