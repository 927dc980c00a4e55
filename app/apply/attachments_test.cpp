// Photos and files of drafts and of what is sent: what the page tells of them, how they follow their application, what the device must keep.
#include <catch2/catch_test_macros.hpp>

#include "app/apply/attachments.h"
#include "app/apply/records.h"

using namespace app;
using namespace app::apply;

namespace {

const std::string kA = "jpeg.100." + std::string(64, 'a'), kB = "jpeg.200." + std::string(64, 'b'), kC = "pdf.300." + std::string(64, 'c');

core::forms::Question photos(std::int64_t most) {
  core::forms::Question out;
  out.kind = core::forms::Kind::photos;
  out.high = most;
  return out;
}

// One that the city has, with two photos.
State with_sent() {
  State state;
  state.url = shell::Url::parse("/bibai/apply");
  Sent& sent = state.apply.sent["key-1"];
  sent.procedure = "damage-certificate";
  sent.answers.values["photos"] = {kA, kB};
  sent.outcome = Sent::Outcome::kept;
  sent.receipt = "K7M29QHX";
  sent.secret = "S";
  sent.attached = waiting_attachments(sent.answers);
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

TEST_CASE("What the page tells of a chosen file", "[app]") {
  State state;
  std::vector<std::string> names;
  const auto told = [&](const std::string& what) { return take_told(state.apply, photos(2), "place", what, names); };
  CHECK_FALSE(told("busy"));
  CHECK(state.apply.attaching["place"].busy);
  CHECK(told("add " + kA));
  CHECK_FALSE(state.apply.attaching["place"].busy);
  CHECK_FALSE(told("add " + kA));  // the same picture is the same one
  CHECK_FALSE(told("add nonsense"));
  CHECK_FALSE(told("fault size"));
  CHECK(state.apply.attaching["place"].fault == "size");
  CHECK(told("add " + kB));
  CHECK(state.apply.attaching["place"].fault.empty());
  CHECK_FALSE(told("add " + kC));
  CHECK(state.apply.attaching["place"].fault == "many");
  CHECK(names == std::vector{kA, kB});
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
