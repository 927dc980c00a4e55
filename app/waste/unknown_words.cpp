// See unknown_words.h.
#include "app/waste/unknown_words.h"

#include <algorithm>

#include "app/common/request.h"
#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/base/utf8.h"
#include "core/waste/unknown_word.h"

namespace app::waste {
namespace {

// With the key behind it, so that an answer is known to be of what is being sent, also after a change of city.
constexpr const char* kRequest = "waste:unknown-words:";
constexpr std::size_t kMostKept = 20;  // as many as go at once

std::string record_key(const std::string& city) { return "unknown-words." + city; }

void write_words(core::json::Writer& out, const std::vector<std::string>& words) {
  out.begin_array();
  for (const std::string& word : words) out.string(word);
  out.end_array();
}

void store(const State& state, std::vector<shell::Effect>& effects) {
  const UnknownWords& words = state.waste.unknown;
  std::string value;
  if (!words.kept.empty() || !words.sending.empty()) {
    core::json::Writer out;
    write_words(out.begin_object().key("kept"), words.kept);
    write_words(out.key("sending"), words.sending);
    value = out.key("key").string(words.key).end_object().take();
  }
  effects.push_back({"store", record_key(state.city_id()), std::move(value)});
}

// At the end, once; the oldest goes where there are too many.
void add(std::vector<std::string>& words, const std::string& word) {
  std::erase(words, word);
  words.push_back(word);
  if (words.size() > kMostKept) words.erase(words.begin());
}

}  // namespace

std::optional<std::string> unknown_word(const State& state) {
  const WasteState& waste = state.waste;
  // One sign is the beginning of a word.
  // What only resembles the word may be something else.
  constexpr double kSurelyMeant = 0.66;
  if (!waste.index || (!waste.hits.empty() && waste.hits.front().score >= kSurelyMeant)) return std::nullopt;
  auto word = core::waste::tellable(waste.query);
  return word && core::utf8::to_code_points(*word).size() > 1 ? word : std::nullopt;
}

void keep_unknown_word(State& state, std::vector<shell::Effect>& effects) {
  const auto word = unknown_word(state);
  UnknownWords& words = state.waste.unknown;
  if (!word || words.told.contains(*word) || std::find(words.sending.begin(), words.sending.end(), *word) != words.sending.end()) return;
  add(words.kept, *word);
  store(state, effects);
}

void tell_words(State& state, std::vector<shell::Effect>& effects) {
  keep_unknown_word(state, effects);
  UnknownWords& words = state.waste.unknown;
  if (!words.sending.empty() || words.kept.empty() || state.random.empty()) return;
  words.sending = std::exchange(words.kept, {});
  words.key = state.new_key();
  store(state, effects);
  send_waiting_words(state, effects);
  // The button that was pressed is gone.
  effects.push_back({"focus", "body/main/words-told", ""});
}

void drop_words(State& state, std::vector<shell::Effect>& effects) {
  state.waste.unknown.kept.clear();
  store(state, effects);
  effects.push_back({"focus", "body/main/title", ""});
}

void send_waiting_words(State& state, std::vector<shell::Effect>& effects) {
  UnknownWords& words = state.waste.unknown;
  if (words.sending.empty() || words.on_the_way) return;
  words.on_the_way = true;
  core::json::Writer body;
  write_words(body.begin_object().key("words"), words.sending);
  effects.push_back(
      {"send", kRequest + words.key, write_request({"POST", state.api("waste/unknown-words"), {{"Idempotency-Key", words.key}}, body.end_object().take()})});
}

void take_words_answer(State& state, std::string_view id, int status, std::string_view body, std::vector<shell::Effect>& effects) {
  UnknownWords& words = state.waste.unknown;
  if (words.key.empty() || id != kRequest + words.key) return;
  words.on_the_way = false;
  if (status != 201 && !certainly_refused(status, body)) return;  // again when there is a network
  if (status == 201) words.told.insert(words.sending.begin(), words.sending.end());
  words.sending.clear();
  words.key.clear();
  store(state, effects);
}

void take_words_record(WasteState& state, const std::string& city, std::string_view key, std::string_view value) {
  if (key != record_key(city)) return;
  core::json::Document document(value, std::string(key), core::limits::kSettingsBytes);
  const auto read = [&](const char* member) {
    std::vector<std::string> out;
    document.root().at(member).each([&](const core::json::Reader& one) {
      if (const auto word = core::waste::tellable(one.text())) add(out, *word);
    });
    return out;
  };
  std::vector<std::string> kept = read("kept"), sending = read("sending");
  std::string sent_as = document.root().at("key").text(128);
  if (!document.errors().empty()) return;
  state.unknown.kept = std::move(kept);
  state.unknown.sending = std::move(sending);
  state.unknown.key = std::move(sent_as);
}

}  // namespace app::waste
