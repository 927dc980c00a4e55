// Photos and files of drafts and of what is sent: what the page tells of them, how they follow their application, what the device must keep.
#include <catch2/catch_test_macros.hpp>

#include "app/apply/attachments.h"
#include "app/apply/outbox.h"
#include "app/apply/records.h"
#include "app/apply/update.h"

using namespace app;
using namespace app::apply;

namespace {

const std::string kA = "jpeg.100." + std::string(64, 'a'), kB = "jpeg.200." + std::string(64, 'b'), kC = "pdf.300." + std::string(64, 'c');

// A procedure with photos outside and inside of rows, and a text that could be taken for one.
core::forms::Procedures procedures() {
  core::forms::Question photos, text;
  photos.id = "photos";
  photos.kind = core::forms::Kind::photos;
  photos.high = 2;
  text.id = "text";
  core::forms::Page page, rows;
  page.id = "page";
  page.questions = {photos, text};
  rows.id = "rows";
  rows.rows_most = 3;
  photos.id = "row-photos";
  rows.questions = {photos};
  core::forms::Procedure procedure;
  procedure.id = "damage-certificate";
  procedure.pages = {page, rows};
  core::forms::Procedures out;
  out.all = {procedure};
  return out;
}

// One that the city has, with two photos.
State with_sent() {
  State state;
  state.url = shell::Url::parse("/bibai/apply");
  state.apply.procedures.value = procedures();
  Sent& sent = state.apply.sent["key-1"];
  sent.procedure = "damage-certificate";
  sent.answers.values["photos"] = {kA, kB};
  sent.outcome = Sent::Outcome::kept;
  sent.receipt = "K7M29QHX";
  sent.secret = "S";
  sent.attached = waiting_attachments(state.apply.procedures.value->all[0], sent.answers);
  return state;
}

std::vector<std::string> uploads(const std::vector<shell::Effect>& effects) {
  std::vector<std::string> out;
  for (const shell::Effect& effect : effects)
    if (effect.kind == "upload") out.push_back(effect.a);
  return out;
}

constexpr const char* kComplete = R"({"bytes":100,"part_bytes":65536,"missing":[],"complete":true})";

}  // namespace

TEST_CASE("What the page tells of a chosen file goes where it was chosen, wherever the person is by then", "[app]") {
  State state;
  state.url = shell::Url::parse("/bibai/");
  state.apply.procedures.value = procedures();
  const std::string place = "damage-certificate/page/photos";
  std::vector<shell::Effect> effects;
  // True: the device keeps something anew.
  const auto told = [&](const std::string& what, const std::string& at) {
    effects.clear();
    attached(state, what.empty() ? at : at + " " + what, effects);
    return !effects.empty();
  };
  CHECK_FALSE(told("add " + kA, place));  // no draft: sent or thrown away
  CHECK(state.apply.drafts.empty());
  Draft& draft = state.apply.drafts["damage-certificate"];
  draft.answers.rows["rows"].resize(2);
  CHECK_FALSE(told("busy", place));
  CHECK(attaching_busy(state.apply, "damage-certificate"));
  CHECK_FALSE(attaching_busy(state.apply, "damage"));
  CHECK(told("add " + kA, place));
  CHECK(effects.front().a == "draft:bibai:damage-certificate");
  CHECK_FALSE(attaching_busy(state.apply, "damage-certificate"));
  CHECK_FALSE(told("add " + kA, place));  // the same picture is the same one
  CHECK_FALSE(told("add nonsense", place));
  CHECK_FALSE(told("fault size", place));
  CHECK(state.apply.attaching[place].fault == "size");
  CHECK(told("add " + kB, place));
  CHECK(state.apply.attaching[place].fault.empty());
  CHECK_FALSE(told("add " + kC, place));
  CHECK(state.apply.attaching[place].fault == "many");
  CHECK(draft.answers.values["photos"] == std::vector{kA, kB});
  CHECK(told("add " + kC, "damage-certificate/rows/1/row-photos"));
  CHECK(draft.answers.rows["rows"][0].values.empty());
  CHECK(draft.answers.rows["rows"][1].values["row-photos"] == std::vector{kC});
  for (const char* nowhere : {"damage-certificate/rows/2/row-photos", "damage-certificate/rows/-1/row-photos", "damage-certificate/rows/row-photos",
                              "damage-certificate/page/0/photos", "damage-certificate/page/text", "damage-certificate/page/photos/1", "", "x"})
    CHECK_FALSE(told("add " + kC, nowhere));
  CHECK_FALSE(told("", place));
  // With a reply, until it is sent.
  Sent& sent = state.apply.sent["key-1"];
  CHECK(told("add " + kA, reply_files_place("key-1")));
  CHECK(effects.front().a == "sent:bibai:key-1");
  CHECK(sent.step.files == std::vector{kA});
  sent.step.key = "k";
  CHECK_FALSE(told("add " + kB, reply_files_place("key-1")));
  CHECK_FALSE(told("add " + kB, reply_files_place("key-2")));
  forget_attaching(state.apply, "damage-certificate");
  forget_attaching(state.apply, "sent/key-1");
  CHECK(state.apply.attaching.empty());
}

TEST_CASE("Only questions of photos and files announce some", "[app]") {
  core::forms::Answers answers;
  answers.values["photos"] = {kA};
  answers.values["text"] = {kB};
  answers.rows["rows"].resize(1);
  answers.rows["rows"][0].values["row-photos"] = {kC, kA};
  const auto waiting = waiting_attachments(procedures().all[0], answers);
  CHECK(waiting.size() == 2);
  CHECK(waiting.contains(kA));
  CHECK(waiting.contains(kC));
}

TEST_CASE("Photos follow their application one by one, and wait where the line breaks", "[app]") {
  State state = with_sent();
  std::vector<shell::Effect> effects;
  send_attachment(state, "key-1", effects);
  send_attachment(state, "key-1", effects);  // one at a time
  CHECK(uploads(effects) == std::vector<std::string>{"apply-file:bibai:key-1/" + kA});
  CHECK(effects[0].b.find("/api/v1/bibai/applications/K7M29QHX/attachments/" + std::string(64, 'a')) != std::string::npos);

  effects.clear();
  take_attachment_answer(state, "key-1", kA, 0, "", effects);  // no connection
  CHECK(effects.empty());
  CHECK(state.apply.sent["key-1"].attached[kA] == Travel::waiting);
  take_attachment_answer(state, "key-1", kA, 200, "<html>", effects);  // somebody else's answer
  CHECK(state.apply.sent["key-1"].attached[kA] == Travel::waiting);

  take_attachment_answer(state, "key-1", kA, 422, R"({"code":"apply.attachment-hash"})", effects);  // it came out wrong: once more
  take_attachment_answer(state, "key-1", kA, 404, R"({"code":"api.unknown-path"})", effects);       // an older server
  CHECK(state.apply.sent["key-1"].attached[kA] == Travel::waiting);

  send_attachment(state, "key-1", effects);
  effects.clear();
  take_attachment_answer(state, "key-1", kA, 200, kComplete, effects);
  CHECK(state.apply.sent["key-1"].attached[kA] == Travel::there);
  CHECK(uploads(effects) == std::vector<std::string>{"apply-file:bibai:key-1/" + kB});
  CHECK(any_waiting(state.apply.sent["key-1"].attached));
  effects.clear();
  take_attachment_answer(state, "key-1", kB, 410, "", effects);  // the device has lost it
  CHECK(state.apply.sent["key-1"].attached[kB] == Travel::lost);
  CHECK(uploads(effects).empty());
  CHECK_FALSE(any_waiting(state.apply.sent["key-1"].attached));

  // As it stands on the device.
  State again;
  take_record(again.apply, "bibai", "sent:bibai:key-1", write_sent(state.apply.sent["key-1"]));
  CHECK(again.apply.sent["key-1"].attached == state.apply.sent["key-1"].attached);
}

TEST_CASE("What was sent without a connection follows after a reload", "[app]") {
  State state = with_sent();
  state.apply.sent["key-1"].outcome = Sent::Outcome::waiting;
  State again = with_sent();
  again.apply.sent.clear();
  take_record(again.apply, "bibai", "sent:bibai:key-1", write_sent(state.apply.sent["key-1"]));
  again.apply.in_flight.insert("key-1");
  std::vector<shell::Effect> effects;
  answered(again, "apply:bibai:key-1", 201, R"({"receipt":"K7M29QHX","secret":"S","state":"received"})", effects);
  CHECK(uploads(effects) == std::vector<std::string>{"apply-file:bibai:key-1/" + kA});
  CHECK(needed_attachments({{"sent:bibai:key-1", write_sent(again.apply.sent["key-1"])}}) == kA + " " + kB);
}

TEST_CASE("Photos of one that was refused wait for nobody", "[app]") {
  State state = with_sent();
  CHECK(unsent(state.apply) == 1);
  state.apply.sent["key-1"].outcome = Sent::Outcome::refused;
  CHECK(unsent(state.apply) == 0);
}

TEST_CASE("Nothing follows an application that is not kept", "[app]") {
  State state = with_sent();
  state.apply.sent["key-1"].outcome = Sent::Outcome::waiting;
  std::vector<shell::Effect> effects;
  send_attachment(state, "key-1", effects);
  CHECK(effects.empty());
}

TEST_CASE("The device keeps what drafts and the outbox of any city need", "[app]") {
  State state = with_sent();
  Draft draft;
  draft.answers.values["papers"] = {kC};
  std::map<std::string, std::string> records{{"settings", "{}"}, {"draft:furano:damage-certificate", write_draft(draft)}};
  CHECK(needed_attachments(records) == kC);
  records["sent:bibai:key-1"] = write_sent(state.apply.sent["key-1"]);
  CHECK(needed_attachments(records) == kA + " " + kB + " " + kC);
  state.apply.sent["key-1"].attached[kA] = Travel::there;
  state.apply.sent["key-1"].attached[kB] = Travel::lost;
  records["sent:bibai:key-1"] = write_sent(state.apply.sent["key-1"]);
  CHECK(needed_attachments(records) == kC);
  state.apply.sent["key-1"].outcome = Sent::Outcome::refused;  // it may become a draft again
  records["sent:bibai:key-1"] = write_sent(state.apply.sent["key-1"]);
  CHECK(needed_attachments(records) == kA + " " + kB + " " + kC);
  records["draft:bibai:x"] = "{";
  CHECK_FALSE(needed_attachments(records));
}

TEST_CASE("A photo that was lost is sent when it is chosen again for the city's question", "[app]") {
  State state = with_sent();
  state.random = "r";
  std::vector<shell::Effect> effects;
  Sent& sent = state.apply.sent["key-1"];
  sent.attached = {{kA, Travel::there}, {kB, Travel::lost}};
  sent.told = Told{"asked", {}, 1, "2026-11-24"};
  sent.step.files = {kB, kA};
  take_step(state, "key-1", false, effects);
  effects.clear();
  answered(state, "apply-step:bibai:key-1", 201, R"({"state":"answered"})", effects);
  CHECK(sent.attached.at(kB) == Travel::waiting);
  CHECK(sent.told->state == "answered");
  CHECK(sent.step.files.empty());
  CHECK(uploads(effects).size() == 1);
}

TEST_CASE("Who takes an application back sends nothing more of it", "[app]") {
  State state = with_sent();
  state.random = "r";
  std::vector<shell::Effect> effects;
  Sent& sent = state.apply.sent["key-1"];
  sent.told = Told{"asked", {}, 2, "2026-11-24"};
  sent.step.message = "half an answer";
  sent.step.files = {kC};
  take_step(state, "key-1", true, effects);
  REQUIRE(effects.back().kind == "send");
  CHECK(effects.back().b.find("half an answer") == std::string::npos);
  CHECK(effects.back().b.find(kC) == std::string::npos);
  // Refused, the words are still there; taken back, they are not, and no photo follows.
  answered(state, "apply-step:bibai:key-1", 409, R"({"code":"apply.over"})", effects);
  CHECK(sent.step.message == "half an answer");
  CHECK(state.apply.step_refused.at("key-1") == "apply.over");
  take_step(state, "key-1", true, effects);
  effects.clear();
  answered(state, "apply-step:bibai:key-1", 201, R"({"state":"withdrawn"})", effects);
  CHECK(sent.told->state == "withdrawn");
  CHECK(sent.step.message.empty());
  CHECK(uploads(effects).empty());
  CHECK(unsent(state.apply) == 0);
}
