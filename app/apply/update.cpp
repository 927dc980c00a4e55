// See update.h.
#include "app/apply/update.h"

#include "app/apply/attachments.h"
#include "app/apply/carry.h"
#include "app/apply/outbox.h"
#include "app/apply/records.h"
#include "core/base/limits.h"
#include "core/city/forms_city.h"
#include "core/forms/evaluate.h"

namespace app::apply {
namespace {

using core::forms::Answers;
using core::forms::Kind;
using core::forms::Page;
using core::forms::Procedure;
using core::forms::Question;
using Effects = std::vector<shell::Effect>;

// Where the summary of faults stands on a form page and on the check page.
constexpr const char* kSummaryId = "body/main/faults";

const Procedure* procedure_of(const State& state, const std::string& id) {
  return state.apply.procedures.value ? state.apply.procedures.value->find(id) : nullptr;
}

void prefill(const ApplyState& state, const Procedure& procedure, Draft& draft) {
  for (const Page& page : procedure.pages)
    for (const Question& question : page.questions) {
      const auto known = page.repeated() || question.remember.empty() ? state.profile.end() : state.profile.find(question.remember);
      if (known == state.profile.end() || !draft.answers.one(question.id).empty()) continue;
      draft.answers.set(question.id, known->second);
      draft.prefilled.insert(question.id);
    }
}

// The town of a postal code goes where nothing is written yet.
void fill_town(const State& state, const Question& question, Answers& level) {
  if (question.fills.empty() || !state.apply.postal.value || !level.one(question.fills).empty()) return;
  const auto& towns = state.apply.postal.value->town_by_code;
  const auto town = towns.find(core::forms::normalised(Kind::postal, level.one(question.id)));
  if (town != towns.end()) level.set(question.fills, town->second);
}

void learn_profile(State& state, const Procedure& procedure, const Answers& answers, Effects& effects) {
  if (!state.apply.remember) return;
  for (const Page& page : procedure.pages)
    for (const Question& question : page.questions)
      if (!page.repeated() && !question.remember.empty() && !answers.one(question.id).empty())
        state.apply.profile[question.remember] = answers.one(question.id);
  effects.push_back({"store", "profile", write_profile(state.apply.profile)});
}

struct Update {
  State& state;
  Effects& effects;
  ApplyState& apply = state.apply;

  void operator()(const Begin& begin) {
    const Procedure* procedure = procedure_of(state, begin.procedure);
    if (!procedure || procedure->pages.empty()) return;
    Draft& draft = apply.drafts[procedure->id];
    draft.version = procedure->version;
    prefill(apply, *procedure, draft);
    // A thing found in the waste search is the first row of the page that asks for such a thing.
    for (const Page& page : procedure->pages)
      for (const Question& question : page.questions)
        if (!begin.item.empty() && question.source == "waste.bulky-items" && draft.answers.rows[page.id].empty())
          draft.answers.rows[page.id].emplace_back().set(question.id, begin.item);
    keep_draft(state, procedure->id, effects);
    effects.push_back({"go", state.href("apply/" + procedure->id + "/" + procedure->pages.front().id), ""});
  }

  void operator()(const Answered& answer) {
    const Procedure* procedure = procedure_of(state, answer.procedure);
    const Page* page = procedure ? procedure->page(answer.page) : nullptr;
    const Question* question = page ? page->question(answer.question) : nullptr;
    if (!question) return;
    Draft& draft = apply.drafts[answer.procedure];
    draft.version = procedure->version;
    Answers* level = level_of(draft, answer.page, answer.row);
    if (!level) return;
    level->values[answer.question] = answer.values;
    draft.prefilled.erase(answer.question);
    if (question->kind == Kind::postal) fill_town(state, *question, *level);
    keep_draft(state, answer.procedure, effects);
  }

  void operator()(const Detach& detach) {
    const auto draft = apply.drafts.find(detach.procedure);
    Answers* level = draft == apply.drafts.end() ? nullptr : level_of(draft->second, detach.page, detach.row);
    if (!level || std::erase(level->values[detach.question], detach.name) == 0) return;
    apply.attaching.erase(attaching_place(detach.procedure, detach.page, detach.row, detach.question));
    keep_draft(state, detach.procedure, effects);
    effects.push_back({"focus", "body/main/form/" + detach.question + "/box/choose", ""});
  }

  void operator()(const Typed& typed) { apply.typed[typed.place] = typed.text; }

  void operator()(const AddRow& add) {
    const Procedure* procedure = procedure_of(state, add.procedure);
    const Page* page = procedure ? procedure->page(add.page) : nullptr;
    if (!page) return;
    Draft& draft = apply.drafts[add.procedure];
    draft.version = procedure->version;
    auto& rows = draft.answers.rows[add.page];
    if (rows.size() >= page->rows_most) return;
    rows.emplace_back();
    keep_draft(state, add.procedure, effects);
    effects.push_back({"go", state.href("apply/" + add.procedure + "/" + add.page, {{"row", std::to_string(rows.size() - 1)}}), ""});
  }

  void operator()(const RemoveRow& remove) {
    auto& rows = apply.drafts[remove.procedure].answers.rows[remove.page];
    if (remove.row < 0 || static_cast<std::size_t>(remove.row) >= rows.size()) return;
    rows.erase(rows.begin() + remove.row);
    // What was typed or told of the rows belongs to places that have moved.
    std::erase_if(apply.typed, [&](const auto& entry) { return entry.first.starts_with(place_of(remove.procedure, remove.page, -1) + "/"); });
    std::erase_if(apply.told, [&](const std::string& place) { return place.starts_with(place_of(remove.procedure, remove.page, -1) + "/"); });
    forget_attaching(apply, place_of(remove.procedure, remove.page, -1));
    keep_draft(state, remove.procedure, effects);
  }

  void operator()(const Next& next) {
    const Procedure* procedure = procedure_of(state, next.procedure);
    const Page* page = procedure ? procedure->page(next.page) : nullptr;
    if (!page) return;
    choose_what_is_typed(*page, next);
    const Answers answers = asked_answers(state, *procedure);
    const core::forms::City city = forms_city(state);
    const auto faults =
        next.row >= 0 ? core::forms::check_row(*page, static_cast<std::size_t>(next.row), answers, city) : core::forms::check_page(*page, answers, city);
    if (!faults.empty()) {
      apply.told.insert(place_of(next.procedure, next.page, next.row));
      effects.push_back({"focus", kSummaryId, ""});
      return;
    }
    apply.told.erase(place_of(next.procedure, next.page, next.row));
    if (core::forms::stopped(*procedure, page->id, answers)) return;
    effects.push_back({"go", after(*procedure, *page, next, answers), ""});
  }

  // Who typed a name whole, and it is the only such thing, has chosen it.
  void choose_what_is_typed(const Page& page, const Next& next) {
    const auto draft = apply.drafts.find(next.procedure);
    Answers* level = draft == apply.drafts.end() ? nullptr : level_of(draft->second, next.page, next.row);
    for (const Question& question : page.questions) {
      const auto typed = apply.typed.find(place_of(next.procedure, next.page, next.row) + "/" + question.id);
      if (!level || question.kind != Kind::pick || !level->one(question.id).empty() || typed == apply.typed.end()) continue;
      const auto options = forms_city(state).options(question.source, draft->second.answers);
      if (const auto only = core::only_exact(core::forms::findable(options), typed->second)) {
        level->set(question.id, options[*only].id);
        keep_draft(state, next.procedure, effects);
      }
    }
  }

  std::string after(const Procedure& procedure, const Page& page, const Next& next, const Answers& answers) const {
    const std::string base = "apply/" + procedure.id + "/";
    std::map<std::string, std::string> query;
    if (next.to_check) query["from"] = "check";
    if (next.row >= 0) return state.href(base + page.id, std::move(query));
    if (next.to_check) return state.href(base + "check");
    const auto pages = core::forms::pages_asked(procedure, answers);
    for (std::size_t i = 0; i + 1 < pages.size(); ++i)
      if (pages[i] == &page) return state.href(base + pages[i + 1]->id);
    return state.href(base + "check");
  }

  void operator()(const Send& send) {
    const Procedure* procedure = procedure_of(state, send.procedure);
    const auto draft = apply.drafts.find(send.procedure);
    if (!procedure || draft == apply.drafts.end() || state.random.empty()) return;
    if (attaching_busy(apply, send.procedure)) return;  // said on the screen
    const Answers answers = asked_answers(state, *procedure);
    if (!core::forms::check(*procedure, answers, forms_city(state)).empty()) {
      apply.told.insert(place_of(send.procedure, "check", -1));
      effects.push_back({"focus", kSummaryId, ""});
      return;
    }
    const std::string key = state.new_key();
    learn_profile(state, *procedure, answers, effects);
    Sent& sent = apply.sent[key];  // O1
    sent.procedure = procedure->id;
    sent.version = procedure->version;
    sent.answers = answers;
    sent.attached = waiting_attachments(*procedure, answers);
    keep_sent(state, key, effects);
    apply.drafts.erase(draft);
    forget_places(apply, send.procedure);
    keep_draft(state, send.procedure, effects);
    effects.push_back({"go", state.href("apply/sent", {{"key", key}}), ""});
    send_one(state, key, effects);
  }

  void operator()(const SendWaiting&) { send_waiting(state, effects); }
  void operator()(const Remember& remember) { apply.remember = remember.on; }

  void operator()(const RemoveDraft& remove) {
    const std::string card = "body/main/drafts/" + remove.procedure + "/";
    if (remove.sure == Sure::ask) {
      apply.asked_remove.insert(remove.procedure);
      effects.push_back({"focus", card + "remove-no", ""});
      return;
    }
    if (apply.asked_remove.erase(remove.procedure) == 0) return;
    effects.push_back({"focus", remove.sure == Sure::yes ? "body/main/title" : card + "remove", ""});
    if (remove.sure != Sure::yes) return;
    apply.drafts.erase(remove.procedure);
    forget_places(apply, remove.procedure);
    keep_draft(state, remove.procedure, effects);
  }

  void operator()(const TakeBack& take) {
    const auto sent = apply.sent.find(take.key);
    if (sent == apply.sent.end() || sent->second.outcome != Sent::Outcome::refused || apply.drafts.contains(sent->second.procedure)) return;
    const std::string procedure = sent->second.procedure;
    apply.drafts[procedure] = {sent->second.version, sent->second.answers, {}, {}};
    keep_draft(state, procedure, effects);
    apply.sent.erase(sent);
    keep_sent(state, take.key, effects);
    effects.push_back({"go", state.href("apply/" + procedure + "/check"), ""});
  }

  void operator()(const AskAgain& again) { apply.status.erase(again.key); }

  void operator()(const CarryMessage& message) { update(state, message, effects); }

  void operator()(const TypeReply& reply) {
    const auto sent = apply.sent.find(reply.key);
    if (sent == apply.sent.end() || !sent->second.step.key.empty()) return;
    sent->second.step.message = reply.text;
    keep_sent(state, reply.key, effects);
  }

  void operator()(const DetachReply& detach) {
    const auto sent = apply.sent.find(detach.key);
    if (sent == apply.sent.end() || !sent->second.step.key.empty() || std::erase(sent->second.step.files, detach.name) == 0) return;
    apply.attaching.erase(reply_files_place(detach.key));
    keep_sent(state, detach.key, effects);
    effects.push_back({"focus", "body/main/reply/files/box/choose", ""});
  }

  void operator()(const SendReply& send) {
    const auto sent = apply.sent.find(send.key);
    if (sent == apply.sent.end() || state.random.empty() || attaching_busy(apply, "sent/" + send.key)) return;
    apply.step_refused.erase(send.key);
    if ((sent->second.step.message.empty() && sent->second.step.files.empty()) || sent->second.step.message.size() > core::limits::kMessageBytes) {
      apply.told.insert(reply_place(send.key));
      effects.push_back({"focus", "body/main/reply/text/input", ""});
      return;
    }
    apply.told.erase(reply_place(send.key));
    effects.push_back({"focus", "body/main/title", ""});
    take_step(state, send.key, false, effects);
  }

  void operator()(const Withdraw& withdraw) {
    const auto sent = apply.sent.find(withdraw.key);
    if (sent == apply.sent.end() || sent->second.outcome != Sent::Outcome::kept || state.random.empty()) return;
    if (withdraw.sure == Sure::ask) {
      apply.asked_withdraw.insert(withdraw.key);
      effects.push_back({"focus", "body/main/withdraw-no", ""});
      return;
    }
    if (apply.asked_withdraw.erase(withdraw.key) == 0) return;
    effects.push_back({"focus", withdraw.sure == Sure::yes ? "body/main/title" : "body/main/withdraw", ""});
    if (withdraw.sure == Sure::yes) take_step(state, withdraw.key, true, effects);
  }
};

}  // namespace

core::forms::City forms_city(const State& state) {
  static const core::waste::Pack kNone;
  const core::waste::Pack& pack = state.waste.calendar.value ? *state.waste.calendar.value : kNone;
  core::forms::City city = core::city::forms_city(pack, state.today.value_or(core::Date{}), state.minute);
  if (!state.today) city.options = [](const std::string&, const Answers&) { return std::vector<core::forms::Option>{}; };
  return city;
}

Answers asked_answers(const State& state, const Procedure& procedure) {
  const auto draft = state.apply.drafts.find(procedure.id);
  return draft == state.apply.drafts.end() ? Answers{} : core::forms::asked(procedure, draft->second.answers);
}

void update(State& state, const Message& message, Effects& effects) { std::visit(Update{state, effects}, message); }

}  // namespace app::apply
