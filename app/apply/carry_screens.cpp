// /apply/{procedure}/carry: the draft for another device or the counter; /apply/carry: taking one over.
#include "app/apply/carry.h"
#include "app/apply/parcel.h"
#include "app/apply/screens.h"
#include "app/apply/update.h"
#include "app/common/dates.h"
#include "app/common/frame.h"
#include "core/base/code.h"
#include "core/base/limits.h"
#include "core/forms/attachment.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/field.h"
#include "shell/ui/progress.h"
#include "shell/ui/qr.h"
#include "shell/ui/scan.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using apply::Carry;
using core::forms::Procedure;
using shell::Look;
using shell::Picture;
using shell::Role;

std::string link_with(const Context& context, const std::string& what) { return context.state.origin + "/" + context.state.city_id() + "/apply/carry#" + what; }

void by_camera(const Context& context, const Procedure& procedure, const apply::Draft& draft) {
  const auto card = context.ui.scope(Role::group, "camera", Look::card);
  shell::heading(context.ui, "title", 2, context.words(Text::apply_carry_camera));
  const std::string digits = apply::parcel_digits(procedure.id, draft.version, draft.answers);
  if (digits.empty() || context.state.origin.empty()) {
    const bool photos = !core::forms::attachments_of(draft.answers).empty();
    shell::text(context.ui, "none", context.words(photos ? Text::apply_carry_photos : Text::apply_carry_too_long));
    return;
  }
  shell::text(context.ui, "text", context.words(Text::apply_carry_camera_text));
  shell::qr_code(context.ui, "qr", link_with(context, digits), context.words(Text::apply_carry_qr));
}

void by_code(const Context& context, const Procedure& procedure, const apply::Draft& draft) {
  const Carry& carry = context.state.apply.carry;
  const bool mine = apply::code_is_of(carry, procedure.id, draft);
  const auto card = context.ui.scope(Role::group, "code", Look::card);
  shell::heading(context.ui, "title", 2, context.words(Text::apply_carry_code));
  shell::text(context.ui, "text", context.words(Text::apply_carry_code_text));
  const bool there = mine && carry.out == Carry::Out::there, busy = mine && carry.out == Carry::Out::busy;
  if (there) shell::text(context.ui, "number", {core::grouped_code(carry.code), context.state.language}, Look::answer);
  // There before it has something to say: readers announce what changes inside it.
  context.ui.leaf(Role::status, "told", Look::text,
                  there  ? context.words(Text::apply_spelled, {{"signs", apply::spelled(carry.code, context.state.language)}})
                  : busy ? context.words(Text::apply_carry_busy)
                         : shell::Words{"", context.state.language});
  if (there) {
    if (const auto made = core::Date::parse(carry.day))
      shell::text(context.ui, "until", context.words(Text::apply_carry_until, {{"date", date_words(context, *made + core::limits::kCarriedDays).text}}));
    shell::qr_code(context.ui, "qr", link_with(context, carry.code), context.words(Text::apply_carry_qr));
    return;
  }
  if (busy) {
    shell::progress(context.ui, "progress", context.words(Text::apply_carry_busy), carry.percent);
    return;
  }
  if (mine && carry.out != Carry::Out::none)
    shell::banner(context.ui, "failed", shell::Banner::error,
                  context.words(carry.out == Carry::Out::offline     ? Text::apply_carry_offline
                                : carry.out == Carry::Out::too_large ? Text::apply_carry_too_large
                                                                     : Text::apply_carry_failed),
                  true);
  if (shell::button(context.ui, "make", context.words(Text::apply_carry_make), {.look = Look::secondary})) context.send(apply::MakeCode{procedure.id});
}

void by_file(const Context& context, const Procedure& procedure) {
  const auto card = context.ui.scope(Role::group, "file", Look::card);
  shell::heading(context.ui, "title", 2, context.words(Text::apply_carry_file));
  shell::text(context.ui, "text", context.words(Text::apply_carry_file_text));
  if (shell::button(context.ui, "save", context.words(Text::apply_carry_save), {.look = Look::secondary})) context.send(apply::SaveParcel{procedure.id});
}

Text fault_text(const std::string& fault) {
  if (fault == "missing") return Text::apply_take_missing;
  if (fault == "offline") return Text::apply_take_offline;
  if (fault == "failed") return Text::apply_take_failed;
  if (fault == "file") return Text::apply_take_file_fault;
  if (fault == "camera") return Text::apply_take_camera_fault;
  if (fault == "insecure") return Text::apply_take_insecure;
  return Text::apply_take_code_fault;
}

// What came, before it becomes this device's draft.
void offered(const Context& context, const apply::Parcel& parcel) {
  const Procedure* procedure = context.state.apply.procedures.value->find(parcel.procedure);
  if (!procedure || procedure->pages.empty()) {
    shell::banner(context.ui, "unknown", shell::Banner::error, context.words(Text::apply_unknown), true);
    if (shell::button(context.ui, "drop", context.words(Text::apply_take_not), {.look = Look::secondary})) context.send(apply::DropParcel{});
    return;
  }
  shell::text(context.ui, "name", context.words(procedure->name), Look::lead);
  const core::forms::Answers answers = core::forms::asked(*procedure, parcel.answers);
  apply::answer_list(context, *procedure, answers, false, {apply::Photos::From::device, {}});
  if (context.state.apply.drafts.contains(procedure->id))
    shell::banner(context.ui, "replaces", shell::Banner::warning, context.words(Text::apply_take_replaces), true);
  if (shell::button(context.ui, "take", context.words(Text::apply_take_it))) context.send(apply::TakeParcel{});
  if (shell::button(context.ui, "drop", context.words(Text::apply_take_not), {.look = Look::secondary})) context.send(apply::DropParcel{});
}

void ways_in(const Context& context) {
  const Carry& carry = context.state.apply.carry;
  shell::text(context.ui, "text", context.words(Text::apply_take_text));
  if (!carry.fault.empty() && carry.fault != "code") shell::banner(context.ui, "fault", shell::Banner::error, context.words(fault_text(carry.fault)), true);
  {
    const auto form = context.ui.scope(Role::form, "form", Look::form);
    shell::FieldOptions options;
    options.hint = context.words(Text::apply_take_code_hint);
    if (carry.fault == "code") options.error = context.words(Text::apply_take_code_fault);
    if (const auto typed = shell::text_field(context.ui, "code", context.words(Text::apply_take_code), carry.typed, options))
      context.send(apply::TypeCarried{*typed});
    if (carry.asking) shell::banner(context.ui, "asking", shell::Banner::note, context.words(Text::common_loading), true);
    if (shell::button(context.ui, "read", context.words(Text::apply_take_read), {.look = Look::primary, .submit = true})) context.send(apply::ReadCarried{});
  }
  const auto box = context.ui.scope(Role::group, "others", Look::stack);
  if (carry.scanning) {
    shell::camera(context.ui, "view", context.words(Text::apply_take_camera_view));
    shell::text(context.ui, "hold", context.words(Text::apply_take_hold));
    if (shell::button(context.ui, "stop", context.words(Text::apply_take_stop), {.look = Look::secondary})) context.send(apply::Scan{false});
  } else if (shell::button(context.ui, "scan", context.words(Text::apply_take_scan),
                           {.look = Look::secondary, .picture = Picture::camera, .gesture = "scan"})) {
    context.send(apply::Scan{true});
  }
  shell::button(context.ui, "open", context.words(Text::apply_take_file), {.look = Look::secondary, .picture = Picture::form, .gesture = "parcel-file"});
}

}  // namespace

void apply_carry_screen(const Context& context) {
  screen(context, {.title = Text::apply_carry, .back = context.href("apply/" + context.state.url.segment(2))}, [&] {
    const Procedure* procedure = apply::asked_procedure(context);
    if (!procedure) return;
    shell::text(context.ui, "name", context.words(procedure->name), Look::lead);
    const auto draft = context.state.apply.drafts.find(procedure->id);
    if (draft == context.state.apply.drafts.end()) {
      shell::text(context.ui, "none", context.words(Text::apply_no_draft));
      shell::link(context.ui, "start", context.words(procedure->name), context.href("apply/" + procedure->id), {.look = Look::primary});
      return;
    }
    shell::text(context.ui, "text", context.words(Text::apply_carry_text));
    by_camera(context, *procedure, draft->second);
    by_code(context, *procedure, draft->second);
    // On a device of many people a file would stay behind.
    if (!context.state.shared) by_file(context, *procedure);
  });
}

void apply_take_over_screen(const Context& context) {
  screen(context, {.title = Text::apply_take_over, .back = context.href("apply")}, [&] {
    if (!loaded_or_told(context, context.state.apply.procedures) || !loaded_or_told(context, context.state.waste.calendar)) return;
    if (context.state.apply.carry.parcel) offered(context, *context.state.apply.carry.parcel);
    else ways_in(context);
  });
}

}  // namespace app
