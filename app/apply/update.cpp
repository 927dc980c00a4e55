// See update.h. Invariants of the outbox:
//  O1  What is sent stands on the device, under its key, before the network is asked, and its draft is removed in the same step.
//  O2  The key is the Idempotency-Key of every attempt, so however often it is sent it arrives once.
//  O3  A refusal by our API (4xx with one of its codes) brings the draft back; no answer, 429, 5xx and answers of others leave it waiting.
#include "app/apply/update.h"

#include "app/apply/attachments.h"
#include "app/apply/records.h"
#include "app/common/request.h"
#include "core/base/code.h"
#include "core/base/json.h"
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

void keep_draft(const State& state, const std::string& procedure, Effects& effects) {
  const auto draft = state.apply.drafts.find(procedure);
  effects.push_back({"store", draft_key(state.city_id(), procedure), draft == state.apply.drafts.end() ? "" : write_draft(draft->second)});
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

std::string body_of(const Sent& sent) {
  core::json::Writer out;
  out.begin_object().key("procedure").string(sent.procedure).key("version").integer(sent.version).key("answers");
  core::forms::write_answers(out, sent.answers);
  out.end_object();
  return out.take();
}

void send_one(State& state, const std::string& key, Effects& effects) {
  const auto sent = state.apply.sent.find(key);
  if (sent == state.apply.sent.end() || sent->second.outcome != Sent::Outcome::waiting || !state.apply.in_flight.insert(key).second) return;
  effects.push_back(
      {"send", "apply:" + state.city_id() + ":" + key, write_request({"POST", state.api("applications"), {{"Idempotency-Key", key}}, body_of(sent->second)})});
}

// The answer to the city's question, if one waits; under O2 and O3 like the application itself.
void send_reply(State& state, const std::string& key, Effects& effects) {
  const auto sent = state.apply.sent.find(key);
  if (sent == state.apply.sent.end() || sent->second.reply_key.empty() || !state.apply.in_flight.insert(sent->second.reply_key).second) return;
  core::json::Writer body;
  body.begin_object().key("message").string(sent->second.reply).end_object();
  effects.push_back({"send", "apply-reply:" + state.city_id() + ":" + key,
                     write_request({"POST",
                                    state.api("applications/" + sent->second.receipt + "/events"),
                                    {{"Idempotency-Key", sent->second.reply_key}, {"Authorization", "Receipt " + sent->second.secret}},
                                    body.take()})});
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
    effects.push_back({"store", sent_key(state.city_id(), key), write_sent(sent)});
    apply.drafts.erase(draft);
    apply.refused.erase(send.procedure);
    forget_attaching(apply, send.procedure);
    keep_draft(state, send.procedure, effects);
    effects.push_back({"go", state.href("apply/sent", {{"key", key}}), ""});
    send_one(state, key, effects);
  }

  void operator()(const SendWaiting&) { send_waiting(state, effects); }
  void operator()(const Remember& remember) { apply.remember = remember.on; }

  void operator()(const RemoveDraft& remove) {
    if (apply.asked_remove.insert(remove.procedure).second) return;
    apply.asked_remove.erase(remove.procedure);
    apply.drafts.erase(remove.procedure);
    forget_attaching(apply, remove.procedure);
    apply.refused.erase(remove.procedure);
    keep_draft(state, remove.procedure, effects);
  }

  void operator()(const TakeBack& take) {
    const auto sent = apply.sent.find(take.key);
    if (sent == apply.sent.end() || sent->second.outcome != Sent::Outcome::refused || apply.drafts.contains(sent->second.procedure)) return;
    const std::string procedure = sent->second.procedure;
    apply.drafts[procedure] = {sent->second.version, sent->second.answers, {}};
    keep_draft(state, procedure, effects);
    apply.sent.erase(sent);
    effects.push_back({"store", sent_key(state.city_id(), take.key), ""});
    effects.push_back({"go", state.href("apply/" + procedure + "/check"), ""});
  }

  void operator()(const AskAgain& again) { apply.status.erase(again.key); }

  void operator()(const TypeReply& reply) {
    const auto sent = apply.sent.find(reply.key);
    if (sent == apply.sent.end() || !sent->second.reply_key.empty()) return;
    sent->second.reply = reply.text;
    effects.push_back({"store", sent_key(state.city_id(), reply.key), write_sent(sent->second)});
  }

  void operator()(const SendReply& send) {
    const auto sent = apply.sent.find(send.key);
    if (sent == apply.sent.end() || state.random.empty()) return;
    if (sent->second.reply.empty()) {
      apply.told.insert(reply_place(send.key));
      effects.push_back({"focus", "body/main/reply/text/input", ""});
      return;
    }
    apply.told.erase(reply_place(send.key));
    if (sent->second.reply_key.empty()) sent->second.reply_key = state.new_key();
    effects.push_back({"store", sent_key(state.city_id(), send.key), write_sent(sent->second)});
    send_reply(state, send.key, effects);
  }
};

// O3: the draft is back, with what the server said. A newer draft of the same procedure is not overwritten: the refused one stays where it
// is, marked, and is not sent again.
void bring_back(State& state, const std::string& key, const std::string& code, Effects& effects) {
  const auto sent = state.apply.sent.find(key);
  const std::string procedure = sent->second.procedure;
  if (code == "apply.version") state.apply.procedures.state = Load::idle;  // asked for again; the old one stays until then
  if (state.apply.drafts.contains(procedure)) {
    sent->second.outcome = Sent::Outcome::refused;
    effects.push_back({"store", sent_key(state.city_id(), key), write_sent(sent->second)});
    return;
  }
  state.apply.refused[procedure] = code;
  state.apply.drafts[procedure] = {sent->second.version, sent->second.answers, {}};
  state.apply.sent.erase(sent);
  keep_draft(state, procedure, effects);
  effects.push_back({"store", sent_key(state.city_id(), key), ""});
  state.apply.told.insert(place_of(procedure, "check", -1));
  if (state.url.segment(2) == "sent" && state.url.parameter("key") == key) effects.push_back({"replace", state.href("apply/" + procedure + "/check"), ""});
}

void take_send_answer(State& state, const std::string& key, int status, std::string_view body, Effects& effects) {
  state.apply.in_flight.erase(key);
  const auto sent = state.apply.sent.find(key);
  if (sent == state.apply.sent.end() || sent->second.outcome != Sent::Outcome::waiting) return;
  if (status == 201) {
    core::json::Document document(body, "receipt", 1 << 16);
    const std::string receipt = document.root().at("receipt").text(64), secret = document.root().at("secret").text(128);
    if (!document.errors().empty()) return;  // not our server's answer: it stays waiting, and the key keeps it single
    sent->second.outcome = Sent::Outcome::kept;
    sent->second.receipt = receipt;
    sent->second.secret = secret;
    effects.push_back({"store", sent_key(state.city_id(), key), write_sent(sent->second)});
    send_attachment(state, key, effects);
  } else if (certainly_refused(status, body)) {
    bring_back(state, key, problem_code(body), effects);
  }
}

void take_reply_answer(State& state, const std::string& key, int status, std::string_view body, Effects& effects) {
  const auto sent = state.apply.sent.find(key);
  if (sent == state.apply.sent.end()) return;
  state.apply.in_flight.erase(sent->second.reply_key);
  if (status != 201 && !certainly_refused(status, body)) return;
  sent->second.reply_key.clear();
  if (status == 201) sent->second.reply.clear();  // a refused one stays to be read, and may be sent again
  effects.push_back({"store", sent_key(state.city_id(), key), write_sent(sent->second)});
  state.apply.status.erase(key);  // asked for again: what the city has now
}

void take_status_answer(State& state, const std::string& key, int status, std::string_view body, Effects& effects) {
  Status& to = state.apply.status[key];
  to.load = Load::failed;
  to.unknown = status == 404;
  if (status != 200) return;
  core::json::Document document(body, "application", 1 << 20);
  const core::json::Reader root = document.root();
  Status read;
  read.state = root.at("state").text(32);
  const std::string procedure = root.at("procedure").text(64);
  const std::int64_t version = root.at("version").integer(1, 1000000);
  Answers answers = core::forms::read_answers(root.at("answers"));
  root.at("events").each([&](const core::json::Reader& event) {
    read.events.push_back({event.at("kind").text(32), event.at("by").text(32), event.at("message").text(), event.at("at").text(64)});
  });
  root.at("attachments").each([&](const core::json::Reader& attachment) { read.missing += attachment.at("complete").boolean() ? 0 : 1; });
  to.damaged = !document.errors().empty();
  if (to.damaged) return;
  to = std::move(read);
  to.load = Load::done;
  // Opened by its link: only now is it known what was sent.
  const auto sent = state.apply.sent.find(key);
  if (sent == state.apply.sent.end() || !sent->second.procedure.empty()) return;
  sent->second.procedure = procedure;
  sent->second.version = version;
  sent->second.answers = std::move(answers);
  effects.push_back({"store", sent_key(state.city_id(), key), write_sent(sent->second)});
}

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

void attached(State& state, std::string_view told, Effects& effects) {
  std::string procedure;
  if (take_attaching(state, told, procedure)) keep_draft(state, procedure, effects);
}

void uploading(State& state, std::string_view told) {
  const std::string prefix = "apply-file:" + state.city_id() + ":";
  const std::size_t slash = told.find('/'), space = told.rfind(' ');
  if (!told.starts_with(prefix) || slash == std::string_view::npos || space == std::string_view::npos) return;
  state.apply.uploading[std::string(told.substr(prefix.size(), slash - prefix.size()))] = std::atoi(std::string(told.substr(space + 1)).c_str());
}

void update(State& state, const Message& message, Effects& effects) { std::visit(Update{state, effects}, message); }

void answered(State& state, std::string_view id, int status, std::string_view body, Effects& effects) {
  // An answer for a city that was left meanwhile is not lost: what waits there is sent again, under its key.
  const std::string sending = "apply:" + state.city_id() + ":", asking = "apply-status:" + state.city_id() + ":",
                    replying = "apply-reply:" + state.city_id() + ":", attaching = "apply-file:" + state.city_id() + ":";
  if (id.starts_with(sending)) take_send_answer(state, std::string(id.substr(sending.size())), status, body, effects);
  if (id.starts_with(replying)) take_reply_answer(state, std::string(id.substr(replying.size())), status, body, effects);
  if (id.starts_with(attaching)) {
    const std::string rest(id.substr(attaching.size()));
    const std::size_t slash = rest.rfind('/');
    if (slash != std::string::npos) take_attachment_answer(state, rest.substr(0, slash), rest.substr(slash + 1), status, body, effects);
  }
  if (id.starts_with(asking)) take_status_answer(state, std::string(id.substr(asking.size())), status, body, effects);
}

std::size_t unsent(const ApplyState& state) {
  const auto waits = [](const auto& one) {
    const Sent& sent = one.second;
    return sent.outcome == Sent::Outcome::waiting || !sent.reply_key.empty() || (sent.outcome == Sent::Outcome::kept && any_waiting(sent.attached));
  };
  return static_cast<std::size_t>(std::count_if(state.sent.begin(), state.sent.end(), waits));
}

void send_waiting(State& state, Effects& effects) {
  for (const auto& [key, sent] : state.apply.sent) {
    if (sent.outcome == Sent::Outcome::waiting) send_one(state, key, effects);
    send_reply(state, key, effects);
    send_attachment(state, key, effects);
  }
}

void ask_status(State& state, Effects& effects) {
  if (state.url.segment(1) != "apply" || state.url.segment(2) != "sent") return;
  const std::string key = state.url.parameter("key");
  const auto sent = state.apply.sent.find(key);
  if (sent == state.apply.sent.end() || sent->second.outcome != Sent::Outcome::kept) return;
  Status& status = state.apply.status[key];
  if (status.load != Load::idle) return;
  status.load = Load::loading;
  effects.push_back({"send", "apply-status:" + state.city_id() + ":" + key,
                     write_request({"GET", state.api("applications/" + sent->second.receipt), {{"Authorization", "Receipt " + sent->second.secret}}})});
}

void open_link(State& state, Effects& effects) {
  if (state.url.segment(1) != "apply" || state.url.segment(2) != "open") return;
  const std::string opened = state.url.parameter("opened");
  state.url.query.erase("opened");  // taken in once; the address follows
  const std::size_t dot = opened.find('.');
  if (dot == std::string::npos) return;
  const std::string receipt = opened.substr(0, dot), secret = opened.substr(dot + 1);
  if (!core::is_code(receipt) || !core::is_code(secret)) return;
  // One that is here keeps the secret it has: a link that was meddled with must not take it away.
  std::string key;
  for (const auto& [known, sent] : state.apply.sent)
    if (sent.outcome == Sent::Outcome::kept && sent.receipt == receipt && sent.secret == secret) key = known;
  if (key.empty()) {
    key = "link-" + receipt + "-" + secret.substr(0, 4);
    Sent& sent = state.apply.sent[key];
    sent.outcome = Sent::Outcome::kept;
    sent.receipt = receipt;
    sent.secret = secret;
    effects.push_back({"store", sent_key(state.city_id(), key), write_sent(sent)});
  }
  effects.push_back({"replace", state.href("apply/sent", {{"key", key}}), ""});
}

}  // namespace app::apply
