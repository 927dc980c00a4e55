// `pipaoi waste areas|next|search`: JSON on standard output, in the shapes of contracts.md.
#include <charconv>
#include <iostream>

#include "cli/commands.h"
#include "cli/waste_pack.h"
#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/base/ruby.h"
#include "core/waste/schedule.h"
#include "core/waste/search.h"

namespace cli {
namespace {

using core::waste::Collection;
using core::waste::Why;

const char* why_code(const Collection& one) {
  switch (one.why) {
    case Why::regular: return nullptr;
    case Why::moved:
    case Why::postponed: return "shifted";
    case Why::suspended: return "suspended";
  }
  return nullptr;
}

std::string day_text(core::Date date) {
  static constexpr const char* kWeekdays[]{"日", "月", "火", "水", "木", "金", "土"};
  const core::Civil civil = date.civil();
  return std::to_string(civil.month) + "月" + std::to_string(civil.day) + "日（" + kWeekdays[static_cast<std::size_t>(date.weekday())] + "）";
}

std::string text_of(const core::waste::Pack& pack, const Collection& one) {
  const core::waste::Category* category = pack.category(one.category);
  std::string name = category ? core::base_text(category->name.texts[0]) : one.category;
  switch (one.why) {
    case Why::regular: return name + " " + day_text(one.date);
    case Why::moved: return name + " " + day_text(one.regular) + "から" + day_text(one.date) + "に変わります";
    case Why::postponed: return name + " " + core::base_text(one.suspension->reason.texts[0]) + "のため" + day_text(one.date) + "に変わります";
    case Why::suspended: return name + " " + core::base_text(one.suspension->reason.texts[0]) + "のため収集はありません";
  }
  return name;
}

void print(core::json::Writer& out) { std::cout << out.str() << "\n"; }

}  // namespace

int waste_areas(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"pack"});
  if (!arguments) return kWrongUse;
  if (!arguments->has("pack") || !arguments->words.empty()) return wrong_use("waste areas takes --pack P");
  const auto pack = load_waste_pack(arguments->get("pack"));
  if (!pack) return failed(pack.error());
  core::json::Writer out;
  out.begin_array();
  for (const core::waste::Area& area : pack->areas) {
    out.begin_object().key("id").string(area.id).key("name").string(core::base_text(area.name.texts[0])).key("towns").begin_array();
    for (const core::waste::Town& town : area.towns) out.string(core::base_text(town.name.texts[0]));
    out.end_array().end_object();
  }
  out.end_array();
  print(out);
  return kDone;
}

int waste_next(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"pack", "area", "from", "days"});
  if (!arguments) return kWrongUse;
  for (const char* needed : {"pack", "area", "from", "days"})
    if (!arguments->has(needed)) return wrong_use(std::string("waste next needs --") + needed);
  const auto from = core::Date::parse(arguments->get("from"));
  if (!from) return wrong_use("--from is a day as YYYY-MM-DD");
  const std::string days_text = arguments->get("days");
  int days = -1;
  const auto parsed = std::from_chars(days_text.data(), days_text.data() + days_text.size(), days);
  if (parsed.ec != std::errc() || parsed.ptr != days_text.data() + days_text.size() || days < 0 || days > core::limits::kScheduleDays)
    return wrong_use("--days is a number from 0 to " + std::to_string(core::limits::kScheduleDays));
  const auto pack = load_waste_pack(arguments->get("pack"));
  if (!pack) return failed(pack.error());
  const core::waste::Area* area = pack->area(arguments->get("area"));
  if (!area) return failed("no area \"" + arguments->get("area") + "\" in " + arguments->get("pack") + ": `pipaoi waste areas` lists them");
  core::json::Writer out;
  out.begin_array();
  for (const Collection& one : core::waste::schedule(*pack, *area, *from, days)) {
    out.begin_object().key("date").string(one.date.iso()).key("category").string(one.category).key("why");
    const char* why = why_code(one);
    why ? out.string(why) : out.null();
    out.key("text").string(text_of(*pack, one)).end_object();
  }
  out.end_array();
  print(out);
  return kDone;
}

int waste_search(const std::vector<std::string>& words) {
  const auto arguments = Arguments::parse(words, {"pack"});
  if (!arguments) return kWrongUse;
  if (!arguments->has("pack") || arguments->words.size() != 1) return wrong_use("waste search takes --pack P and one QUERY");
  const auto pack = load_waste_pack(arguments->get("pack"));
  if (!pack) return failed(pack.error());
  core::json::Writer out;
  out.begin_array();
  for (const core::waste::Hit& hit : core::waste::ItemIndex(pack->items).search(arguments->words[0])) {
    const core::waste::Item& item = pack->items[hit.item];
    out.begin_object().key("id").string(item.id).key("name").string(core::base_text(item.name.texts[0]));
    out.key("category").string(item.category).key("score").number(hit.score).end_object();
  }
  out.end_array();
  print(out);
  return kDone;
}

}  // namespace cli
