// See error_text.h.
#include "core/base/error_text.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

struct Entry {
  const char* code;
  const char* text;
};
constexpr std::array<Entry, 65> kTexts{{
    {"file.unreadable", "cannot be read: check the path and the rights"},
    {"json.not-json", "is not JSON: mend the syntax"},
    {"json.too-long", "is too long: split it"},
    {"json.too-deep", "is nested too deeply: flatten it"},
    {"json.kind", "has a value of the wrong kind: change it"},
    {"json.missing", "lacks a member"},
    {"json.range", "has a value out of range: change it"},
    {"pack.date", "is not a day"},
    {"pack.weekday", "is not a weekday"},
    {"pack.recurrence", "does not say when"},
    {"pack.unknown-category", "names a category that is not there"},
    {"pack.unknown-area", "names an area that is not there"},
    {"pack.unknown-language", "uses a language that is not ours"},
    {"pack.unknown-procedure", "names a procedure that is not there"},
    {"pack.duplicate-id", "uses an id twice"},
    {"pack.shape", "names a picture that is not there"},
    {"pack.color", "is not a colour"},
    {"pack.suspension", "is not a usable suspension"},
    {"easy.reading", "has a kanji without a reading: write [kanji|reading]"},
    {"easy.long", "has a sentence of more than 40 letters: make two of it"},
    {"easy.kanji", "has a sentence with more than 6 words in kanji: write some in kana, or make two of it"},
    {"easy.spaces", "has a phrase of more than 12 letters: put spaces between phrases"},
    {"easy.ending", "ends as a letter does: say it with です, ます or ください"},
    {"forms.id", "is not a usable id"},
    {"forms.kind", "is not a kind of question"},
    {"forms.unknown-question", "names a question that is not there"},
    {"standard-data.columns", "has not the columns of its data set"},
    {"forms.no-pages", "asks nothing and names no counter"},
    {"forms.guide-kind", "is of a kind the guide does not ask"},
    {"forms.unknown-procedure", "names a procedure that is not there"},
    {"forms.no-options", "has a question without answers to choose from"},
    {"forms.unused-page", "has a shared page that no procedure uses"},
    {"forms.unknown-option", "waits for an answer that cannot be given"},
    {"forms.unknown-value", "shows something that is not computed"},
    {"forms.unreachable", "has something that is never asked"},
    {"forms.condition-kind", "has limits for what is no number"},
    {"forms.rule-kind", "compares what cannot be compared"},
    {"forms.computed-kind", "computes with what it cannot"},
    {"forms.relation", "is not a way two answers can stand to each other"},
    {"forms.what", "is not a way to compute"},
    {"forms.missing-text", "has no text in this language"},
    {"forms.condition-order", "has a condition on a question that is not asked before"},
    {"forms.unknown-page", "names a page that is not there"},
    {"forms.unknown-source", "names a source of options or a value that is not there"},
    {"forms.rows", "has too many rows"},
    {"instance.number", "has something that is no usable number"},
    {"instance.columns", "has too few columns"},
    {"instance.rows", "has rows that are no depot and pairs of pickups and drop-offs"},
    {"instance.window", "has a window that ends before it begins"},
    {"pack.unknown-stop", "names a stop that is not there"},
    {"ride.time", "is not a time of day"},
    {"ride.hours", "has hours that cannot be"},
    {"ride.no-vans", "has no vans"},
    {"ride.stop-kind", "is not a kind of stop: home, station, office, hospital, school, shop or leisure"},
    {"ride.plan", "is not a plan of ours"},
    {"pack.hazard", "names a hazard that is not in the register"},
    {"lessons.no-right", "has no right answer"},
    {"lessons.two-kinds", "is of two kinds at once"},
    {"lessons.practice", "does not say when it is done"},
    {"lessons.no-steps", "has no steps"},
    {"csv.unreadable", "is not a usable CSV file"},
    {"5374.columns", "lacks the columns of area_days.csv"},
    {"settings.language", "is not one of our languages"},
    {"settings.text-size", "is not one of our text sizes"},
    {"settings.theme", "is not one of our themes"},
}};

}  // namespace

std::string error_text(const Error& error) {
  const auto found = std::find_if(kTexts.begin(), kTexts.end(), [&](const Entry& entry) { return error.code == entry.code; });
  std::string out = error.path + " " + (found == kTexts.end() ? error.code : found->text);
  if (!error.detail.empty()) out += " (" + error.detail + ")";
  return out;
}

}  // namespace core
