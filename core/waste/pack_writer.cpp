// See pack_writer.h.
#include "core/waste/pack_writer.h"

#include <cstdio>

#include "core/base/json.h"

namespace core::waste {
namespace {

using json::Writer;

void write(Writer& out, const Localized& text) {
  out.begin_object();
  for (std::size_t i = 0; i < kLanguages; ++i)
    if (!text.texts[i].empty() || i == 0) out.key(language_code(static_cast<Language>(i))).string(text.texts[i]);
  out.end_object();
}
void write(Writer& out, const std::vector<int>& numbers) {
  out.begin_array();
  for (const int number : numbers) out.integer(number);
  out.end_array();
}
void write(Writer& out, const std::vector<std::string>& texts) {
  out.begin_array();
  for (const std::string& text : texts) out.string(text);
  out.end_array();
}
void write(Writer& out, const Provenance& from) {
  out.key("source").string(from.source).key("as_of").string(from.as_of.iso()).key("license").string(from.license).key("sample").boolean(from.sample);
}

void write(Writer& out, const Recurrence& rule) {
  out.begin_object();
  if (rule.weekday) {
    out.key("weekday").string(weekday_to_english(*rule.weekday));
    if (!rule.nth.empty()) write(out.key("nth"), rule.nth);
    if (rule.every_weeks != 1) out.key("every_weeks").integer(rule.every_weeks).key("from").string(rule.anchor.iso());
  } else if (!rule.days_of_month.empty()) {
    write(out.key("days_of_month"), rule.days_of_month);
  } else {
    out.key("dates").begin_array();
    for (const Date date : rule.dates) out.string(date.iso());
    out.end_array();
  }
  if (!rule.months.empty()) write(out.key("months"), rule.months);
  if (rule.moved_from)
    out.key("moved").begin_object().key("from").string(weekday_to_english(*rule.moved_from)).key("days").integer(rule.moved_days).end_object();
  out.end_object();
}

void write(Writer& out, const std::vector<CategoryRule>& rules) {
  out.begin_object();
  for (const CategoryRule& rule : rules) {
    out.key(rule.category).begin_object().key("days").begin_array();
    for (const Recurrence& one : rule.recurrences) write(out, one);
    out.end_array();
    write(out.key("remarks"), rule.remarks);
    out.end_object();
  }
  out.end_object();
}

void write(Writer& out, const Category& category) {
  static constexpr const char* kShapes[]{"bag", "clear-bag", "can", "bottle", "furniture", "none"};
  out.begin_object().key("id").string(category.id);
  write(out.key("name"), category.name);
  if (!category.container.empty()) write(out.key("container"), category.container);
  if (!category.how.empty()) write(out.key("how"), category.how);
  if (category.color != 0) {
    char color[16];
    std::snprintf(color, sizeof color, "#%06x", static_cast<unsigned>(category.color));
    out.key("color").string(color);
  }
  out.key("shape").string(kShapes[static_cast<std::size_t>(category.shape)]).key("collected").boolean(category.collected);
  if (category.warning) {
    write(out.key("warning").begin_object().key("months"), category.warning->months);
    write(out.key("text"), category.warning->text);
    out.end_object();
  }
  out.end_object();
}

void write(Writer& out, const Area& area) {
  out.begin_object().key("id").string(area.id);
  write(out.key("name"), area.name);
  out.key("towns").begin_array();
  for (const Town& town : area.towns) {
    out.begin_object();
    write(out.key("name"), town.name);
    if (!town.reading.empty()) out.key("reading").string(town.reading);
    if (!town.part.empty()) write(out.key("part"), town.part);
    out.end_object();
  }
  out.end_array();
  write(out.key("rules"), area.rules);
  out.end_object();
}

void write(Writer& out, const Suspension& pause) {
  out.begin_object();
  if (!pause.id.empty()) out.key("id").string(pause.id);
  out.key("from").string(pause.from.iso()).key("to").string(pause.to.iso()).key("mode").string(pause.week_later ? "week-later" : "skip");
  write(out.key("areas"), pause.areas);
  write(out.key("categories"), pause.categories);
  write(out.key("reason"), pause.reason);
  out.end_object();
}

void write(Writer& out, const Item& item) {
  out.begin_object().key("id").string(item.id);
  write(out.key("name"), item.name);
  if (!item.reading.empty()) out.key("reading").string(item.reading);
  out.key("category").string(item.category);
  if (!item.how.empty()) write(out.key("how"), item.how);
  if (!item.synonyms.empty()) write(out.key("synonyms"), item.synonyms);
  out.end_object();
}

template <class T>
std::string written(const T& one) {
  Writer out;
  write(out, one);
  return out.take();
}

template <class T>
void write_all(Writer& out, const char* key, const std::vector<T>& all) {
  out.key(key).begin_array();
  for (const T& one : all) write(out, one);
  out.end_array();
}

}  // namespace

std::string write_pack(const Pack& pack) {
  Writer out;
  out.begin_object();
  write(out, pack.provenance);
  write_all(out, "categories", pack.categories);
  write_all(out, "areas", pack.areas);
  if (!pack.everywhere.empty()) write(out.key("everywhere"), pack.everywhere);
  write_all(out, "suspensions", pack.suspensions);
  if (!pack.items.empty()) write_all(out, "items", pack.items);
  out.end_object();
  return out.take();
}

std::string write_item(const Item& item) { return written(item); }
std::string write_area(const Area& area) { return written(area); }
std::string write_suspension(const Suspension& suspension) { return written(suspension); }

}  // namespace core::waste
