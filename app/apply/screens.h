// The screens of /apply. docs: app/apply/state.h for what they show.
//   apply                 drafts, what was sent, procedures
//   apply/guide           a few questions, and what has to be done
//   apply/sent?key=       one that was sent: waiting, or its receipt and state
//   apply/open#R.SECRET   opens a receipt on this device
//   apply/carry           takes over a draft from another device
//   apply/{p}             what the procedure is; begin
//   apply/{p}/carry       takes the draft to another device or to the counter
//   apply/{p}/paper       the form for paper, filled as far as it is answered
//   apply/{p}/phone       the same, to be read out on the telephone
//   apply/{p}/{page}      a page of questions; ?row=N one row of a repeated page; ?from=check goes back to the check
//   apply/{p}/check       the answers once more; send
#pragma once

#include "app/common/context.h"
#include "core/forms/case_state.h"
#include "core/forms/evaluate.h"
#include "shell/ui/field.h"

namespace app {

void apply_screen(const Context& context);
void apply_guide_screen(const Context& context);
void apply_sent_screen(const Context& context);
void apply_open_screen(const Context& context);
void apply_start_screen(const Context& context);
void apply_page_screen(const Context& context);
void apply_check_screen(const Context& context);
void apply_carry_screen(const Context& context);
void apply_take_over_screen(const Context& context);
void apply_paper_screen(const Context& context);
void apply_phone_screen(const Context& context);

namespace apply {

// Parts the screens share.

// The procedure of the address; says so and gives null where there is none.
const core::forms::Procedure* asked_procedure(const Context& context);
// page: the fault's.
shell::Words fault_words(const Context& context, const core::forms::Page& page, const core::forms::Fault& fault, const core::Localized& label);
// What is computed, under its label; nothing while it cannot be.
void computed_value(const Context& context, std::string_view key, const core::forms::Computed& computed, const core::forms::Answers& answers,
                    const core::forms::City& city);
// A value as people read it.
shell::Words value_words(const Context& context, const core::forms::Question& question, const std::string& value, const core::forms::Answers& answers,
                         const core::forms::City& city);
// Whether this page was opened from the check page, and goes back there.
bool from_check(const Context& context);
// The address of a page of questions (row >= 0: of that row). to_check: it goes back to the check page.
std::string page_href(const Context& context, const core::forms::Procedure& procedure, const core::forms::Page& page, int row, bool to_check);
inline std::string page_href(const Context& context, const core::forms::Procedure& procedure, const core::forms::Page& page, int row) {
  return page_href(context, procedure, page, row, from_check(context));
}
// A heading and lines below it, nothing without lines.
void text_list(const Context& context, std::string_view key, Text title, const std::vector<core::Localized>& lines, bool numbered);
// Where one goes in person, if anywhere.
void counter_card(const Context& context, const core::forms::Procedure& procedure);
// Going on elsewhere than on this device: another device or the counter, paper, the telephone.
void other_ways(const Context& context, const core::forms::Procedure& procedure);
// A receipt sign by sign, as it is said on the telephone.
std::string spelled(const std::string& code, core::Language language);
// A state of an application, or what led to it.
shell::Words state_words(const Context& context, const std::string& state);
// What the city said, what comes next and by when, and the field for an answer. procedure: may be null.
void told_and_steps(const Context& context, const std::string& key, const Sent& sent, const core::forms::Procedure* procedure);
// A way to take it back, while it is not decided.
void withdrawal(const Context& context, const std::string& key, const Sent& sent, const core::forms::Procedure* procedure);
// What was begun, and what was sent, as links.
void draft_rows(const Context& context);
void sent_rows(const Context& context);
// Where the pictures of attached photos come from.
struct Photos {
  enum class From : std::uint8_t { none, device, server } from = From::none;  // none: they are told in words
  std::string address;                                                        // server: below which they lie, by their hash
};
// Question and answer, one below the other, for every page that is asked. change: with links to change them.
void answer_list(const Context& context, const core::forms::Procedure& procedure, const core::forms::Answers& answers, bool change, const Photos& photos = {});
// A way to add photos and files, and to take them out: the name of one that goes.
struct AttachmentField {
  std::string place;  // ApplyState::attaching
  core::forms::Kind kind;
  std::int64_t most;
  const std::vector<std::string>& names;
};
std::optional<std::string> attachment_field(const Context& context, std::string_view key, const AttachmentField& field, const shell::Words& label,
                                            const shell::FieldOptions& options);
// Those that were answered; nothing where there is none.
void attachment_list(const Context& context, const std::vector<std::string>& names, const Photos& photos);
// A question as the field of its kind. Sends messages for what was entered.
void question_field(const Context& context, const core::forms::Procedure& procedure, const core::forms::Page& page, int row,
                    const core::forms::Question& question, const std::vector<core::forms::Fault>& faults);

}  // namespace apply
}  // namespace app
