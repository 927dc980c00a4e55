// See carry.h.
#include "app/apply/carry.h"

#include <charconv>

#include "app/apply/parcel.h"
#include "app/apply/records.h"
#include "core/base/code.h"
#include "core/base/join.h"
#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/forms/attachment.h"

namespace app::apply {
namespace {

using Effects = std::vector<shell::Effect>;

// A draft as `parcel`, with the names of what is attached, for the page: it has the content.
std::string packed(const State& state, const Draft& draft, const std::string& parcel) {
  std::vector<std::string> names;
  for (const core::forms::Attachment& one : core::forms::attachments_of(draft.answers)) names.push_back(core::forms::write_attachment(one));
  core::json::Writer out;
  out.begin_object().key("address").string(state.api("carried")).key("names").string(core::joined(names, " "));
  out.key("parcel").string(parcel).end_object();
  return out.take();
}

// What came is shown before it is taken over.
void show(State& state, Parcel parcel, Effects& effects) {
  Carry& carry = state.apply.carry;
  carry.asking = carry.scanning = false;
  carry.fault.clear();
  carry.typed.clear();
  carry.parcel = std::move(parcel);
  effects.push_back({"focus", "body/main/title", ""});
}

void fault(State& state, const std::string& why, Effects& effects) {
  state.apply.carry.asking = state.apply.carry.scanning = false;
  state.apply.carry.fault = why;
  if (why == "code") effects.push_back({"focus", "body/main/form/code/input", ""});
}

void read(State& state, std::string_view text, Effects& effects) {
  const Carried carried = read_carried(text);
  if (carried.parcel) return show(state, *carried.parcel, effects);
  if (!carried.receipt.empty()) {
    effects.push_back({"go", state.href("apply/open", {{"opened", carried.receipt}}), ""});
    return;
  }
  if (carried.code.empty()) return fault(state, "code", effects);
  state.apply.carry.asking = true;
  state.apply.carry.fault.clear();
  effects.push_back({"parcel-in", carried.code.substr(0, carried.code.size() - 1), state.api("carried")});  // without its check sign
}

// "WORD rest"
std::pair<std::string_view, std::string_view> first_word(std::string_view text) {
  const std::size_t space = text.find(' ');
  return {text.substr(0, space), space == std::string_view::npos ? std::string_view() : text.substr(space + 1)};
}

struct Update {
  State& state;
  Effects& effects;
  Carry& carry = state.apply.carry;

  void operator()(const MakeCode& make) {
    const auto draft = state.apply.drafts.find(make.procedure);
    if (draft == state.apply.drafts.end() || carry.out == Carry::Out::busy) return;
    carry = {};
    carry.out = Carry::Out::busy;
    carry.procedure = make.procedure;
    carry.content = write_parcel(make.procedure, draft->second.version, draft->second.answers);
    if (state.today) carry.day = state.today->iso();
    effects.push_back({"parcel-out", "code", packed(state, draft->second, carry.content)});
  }

  void operator()(const SaveParcel& save) {
    const auto draft = state.apply.drafts.find(save.procedure);
    if (draft == state.apply.drafts.end()) return;
    effects.push_back({"parcel-out", "file", packed(state, draft->second, write_parcel(save.procedure, draft->second.version, draft->second.answers))});
  }

  void operator()(const TypeCarried& typed) {
    carry.typed = typed.text;
    carry.fault.clear();
  }

  void operator()(const ReadCarried&) {
    if (!carry.asking) read(state, carry.typed, effects);
  }

  void operator()(const Scan& scan) {
    carry.fault = scan.on && state.insecure ? "insecure" : "";
    carry.scanning = scan.on && carry.fault.empty();
    if (!scan.on) effects.push_back({"scan-stop", "", ""});
    effects.push_back({"focus", carry.scanning ? "body/main/others/stop" : "body/main/others/scan", ""});
  }

  void operator()(const TakeParcel&) {
    if (!carry.parcel) return;
    const Parcel parcel = *std::exchange(carry.parcel, std::nullopt);
    forget_places(state.apply, parcel.procedure);
    state.apply.drafts[parcel.procedure] = {parcel.version, parcel.answers, {}, {}};
    keep_draft(state, parcel.procedure, effects);
    effects.push_back({"go", state.href("apply/" + parcel.procedure + "/check"), ""});
  }

  void operator()(const DropParcel&) {
    carry.parcel.reset();
    effects.push_back({"focus", "body/main/title", ""});
  }
};

}  // namespace

void update(State& state, const CarryMessage& message, Effects& effects) { std::visit(Update{state, effects}, message); }

bool code_is_of(const Carry& carry, const std::string& procedure, const Draft& draft) {
  return carry.procedure == procedure && carry.content == write_parcel(procedure, draft.version, draft.answers);
}

void leave_carrying(State& state) {
  Carry& carry = state.apply.carry;
  if (state.url.segment(1) == "apply" && state.url.segment(2) == "carry") return;
  carry.typed.clear();
  carry.fault.clear();
  carry.asking = carry.scanning = false;
  carry.parcel.reset();
}

bool carry_told(State& state, std::string_view what, std::string_view value, Effects& effects) {
  Carry& carry = state.apply.carry;
  const auto [word, rest] = first_word(value);
  if (what == "parcel-out") {
    if (word == "busy") std::from_chars(rest.data(), rest.data() + rest.size(), carry.percent);
    if (word == "code") carry.out = Carry::Out::there, carry.code = std::string(rest) + core::check_sign(rest);
    if (word == "fault") carry.out = rest == "offline" ? Carry::Out::offline : rest == "size" ? Carry::Out::too_large : Carry::Out::failed;
    return true;
  }
  if (what != "parcel-in" && what != "scanned") return false;
  // Who has left the screen meanwhile is not brought back.
  if (state.url.segment(1) != "apply" || state.url.segment(2) != "carry") return true;
  if (what == "parcel-in") {
    auto parcel = word == "here" ? read_parcel(rest) : std::nullopt;
    if (parcel) show(state, std::move(*parcel), effects);
    else fault(state, word == "fault" ? std::string(rest) : "file", effects);
    return true;
  }
  if (word == "fault") fault(state, std::string(rest), effects);
  else read(state, value, effects);
  return true;
}

std::optional<core::Date> draft_goes(const Draft& draft) {
  const auto saved = core::Date::parse(draft.saved);
  return saved ? std::optional(*saved + core::limits::kDraftDays) : std::nullopt;
}

void drop_old_drafts(State& state, Effects& effects) {
  if (!state.today) return;
  std::vector<std::string> old;
  for (const auto& [procedure, draft] : state.apply.drafts)
    if (const auto goes = draft_goes(draft); goes && *goes < *state.today) old.push_back(procedure);
  for (const std::string& procedure : old) {
    state.apply.drafts.erase(procedure);
    keep_draft(state, procedure, effects);
  }
}

}  // namespace app::apply
