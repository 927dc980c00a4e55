// See update.h.
#include "app/learn/update.h"

#include "core/base/json.h"
#include "core/base/limits.h"

namespace app::learn {
namespace {

constexpr const char* kRecord = "learn";

struct Update {
  State& state;
  std::vector<shell::Effect>& effects;

  void operator()(const Choose& choice) { state.learn.chosen[place_of(choice.lesson, choice.step)] = choice.choice; }
  void operator()(const PointAgain& point) { effects.push_back({"focus", point.id, ""}); }
  void operator()(const Finish& finish) {
    state.learn.finished.insert(finish.lesson);
    core::json::Writer out;
    out.begin_object().key("finished").begin_array();
    for (const std::string& lesson : state.learn.finished) out.string(lesson);
    out.end_array().end_object();
    effects.push_back({"store", kRecord, out.take()});
  }
};

}  // namespace

void update(State& state, const Message& message, std::vector<shell::Effect>& effects) { std::visit(Update{state, effects}, message); }

void take_record(LearnState& state, std::string_view key, std::string_view value) {
  if (key != kRecord) return;
  state.finished.clear();
  if (value.empty()) return;
  core::json::Document document(value, "learn", core::limits::kRecordBytes);
  std::set<std::string> finished;
  document.root().at("finished").each([&](const core::json::Reader& lesson) { finished.insert(lesson.text(64)); });
  if (document.errors().empty()) state.finished = std::move(finished);
}

}  // namespace app::learn
