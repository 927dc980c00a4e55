// See lesson.h.
#include "core/lessons/lesson.h"

#include <algorithm>
#include <set>

#include "core/base/find.h"
#include "core/base/limits.h"

namespace core::lessons {
namespace {

using json::Reader;

std::string optional_text(const Reader& object, const char* name) {
  const Reader value = object.maybe(name);
  return value.exists() ? value.text(256) : std::string();
}

void unique(const Reader& where, const std::string& id, std::set<std::string>& ids) {
  if (!ids.insert(id).second) where.note("pack.duplicate-id", "\"" + id + "\" stands twice: rename one");
}

Step read_step(const Reader& object) {
  Step out;
  out.id = object.at("id").text(64);
  out.title = Localized::read(object.at("title"));
  out.text = Localized::read(object.at("text"));
  out.picture = optional_text(object, "picture");
  if (const Reader choices = object.maybe("choices"); choices.exists()) {
    out.kind = Step::Kind::choose;
    if (const Reader alarm = object.maybe("alarm"); alarm.exists()) out.alarm = alarm.boolean();
    std::set<std::string> ids;
    choices.each([&](const Reader& choice) {
      const Reader right = choice.maybe("right");
      out.choices.push_back(
          {choice.at("id").text(64), Localized::read(choice.at("text")), Localized::read(choice.at("answer")), right.exists() && right.boolean()});
      unique(choice.at("id"), out.choices.back().id, ids);
    });
    if (std::none_of(out.choices.begin(), out.choices.end(), [](const Choice& choice) { return choice.right; }))
      choices.note("lessons.no-right", "mark one as right");
  }
  if (const Reader practice = object.maybe("practice"); practice.exists()) {
    if (out.kind == Step::Kind::choose) practice.note("lessons.two-kinds", "give choices or practice");
    out.kind = Step::Kind::practise;
    out.practice = {practice.at("at").text(256), practice.at("point").text(256), optional_text(practice, "type"), optional_text(practice, "until")};
    if (out.practice.type.empty() == out.practice.until.empty()) practice.note("lessons.practice", "give type, or until");
  }
  return out;
}

}  // namespace

const Lesson* Lessons::find(const std::string& id) const { return find_by_id(all, id); }

Result<Lessons> read_lessons(std::string_view json, const std::string& file_name) {
  json::Document document(json, file_name, limits::kPackFileBytes);
  const Reader root = document.root();
  Lessons out;
  out.provenance = Provenance::read(root);
  std::set<std::string> ids;
  root.at("lessons").each([&](const Reader& object) {
    Lesson lesson;
    lesson.id = object.at("id").text(64);
    unique(object.at("id"), lesson.id, ids);
    lesson.title = Localized::read(object.at("title"));
    lesson.summary = Localized::read(object.at("summary"));
    lesson.picture = optional_text(object, "picture");
    lesson.minutes = static_cast<int>(object.at("minutes").integer(1, 120));
    std::set<std::string> steps;
    object.at("steps").each([&](const Reader& step) {
      lesson.steps.push_back(read_step(step));
      unique(step.at("id"), lesson.steps.back().id, steps);
    });
    if (lesson.steps.empty()) object.at("steps").note("lessons.no-steps", "write at least one");
    lesson.real = optional_text(object, "real");
    lesson.real_text = Localized::read_optional(object.maybe("real_text"));
    out.all.push_back(std::move(lesson));
  });
  if (!document.errors().empty()) return tl::unexpected(document.errors());
  return out;
}

}  // namespace core::lessons
