// See day_words.h.
#include "core/waste/day_words.h"

#include <algorithm>
#include <map>

#include "core/base/join.h"
#include "core/base/utf8.h"

namespace core::waste {
namespace {

constexpr const char* kWeekdays[]{"日", "月", "火", "水", "木", "金", "土"};
const char* sign_of(Weekday day) { return kWeekdays[static_cast<std::size_t>(day)]; }

std::string with_dots(const std::vector<std::string>& all) { return joined(all, "・"); }

std::string day_text(Date date) {
  const Civil civil = date.civil();
  return std::to_string(civil.year) + "年" + std::to_string(civil.month) + "月" + std::to_string(civil.day) + "日";
}

// What limits a part, in brackets behind it.
std::string limits_of(const Recurrence& rule) {
  std::string out;
  if (rule.moved_from)
    out += std::string("（") + sign_of(*rule.moved_from) + "曜日なら" + std::to_string(std::abs(rule.moved_days)) + (rule.moved_days < 0 ? "日前）" : "日後）");
  std::vector<std::string> months;
  for (const int month : rule.months) months.push_back(std::to_string(month) + "月");
  if (!months.empty()) out += "（" + with_dots(months) + "）";
  return out;
}

std::string weeks_of(const Recurrence& rule) {
  if (rule.every_weeks == 2) return "隔週";
  if (rule.every_weeks > 2) return std::to_string(rule.every_weeks) + "週ごと";
  if (rule.nth.empty()) return "毎週";
  std::vector<std::string> out;
  for (const int week : rule.nth) out.push_back("第" + std::to_string(week));
  return with_dots(out);
}

// Reads one part, sign by sign.
class Part {
 public:
  explicit Part(std::u32string text) : text_(std::move(text)) {}

  bool over() const { return at_ == text_.size(); }
  bool take(std::u32string_view word) {
    if (std::u32string_view(text_).substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }
  bool take_dot() { return take(U"・") || take(U",") || take(U"，") || take(U"/"); }
  std::optional<int> number() {
    int value = 0;
    const std::size_t from = at_;
    while (at_ < text_.size() && text_[at_] >= U'0' && text_[at_] <= U'9' && at_ - from < 4) value = value * 10 + static_cast<int>(text_[at_++] - U'0');
    return at_ == from ? std::nullopt : std::optional(value);
  }
  std::optional<Weekday> weekday() {
    const auto day = over() ? std::nullopt : weekday_from_kanji(text_[at_]);
    if (day) ++at_;
    return day;
  }
  // "2026年4月7日"; where it is none, nothing was read.
  std::optional<Date> date() {
    const std::size_t from = at_;
    const auto year = number();
    if (year && take(U"年")) {
      const auto month = number();
      const bool after_month = month && take(U"月");
      const auto day = after_month ? number() : std::nullopt;
      if (day && take(U"日"))
        if (const auto date = Date::checked(*year, *month, *day)) return date;
    }
    at_ = from;
    return std::nullopt;
  }
  void back_to(std::size_t at) { at_ = at; }
  std::size_t at() const { return at_; }

 private:
  std::u32string text_;
  std::size_t at_ = 0;
};

// "2・第4", "1・15".
std::vector<int> numbers(Part& part) {
  std::vector<int> out;
  do {
    (void)part.take(U"第");
    const auto one = part.number();
    if (!one) return {};
    out.push_back(*one);
  } while (part.take_dot());
  return out;
}

// Brackets at the end of a part.
bool read_limits(Part& part, std::vector<Recurrence>& rules) {
  while (part.take(U"（")) {
    const std::size_t from = part.at();
    const auto day = part.weekday();
    if (day && (part.take(U"曜日なら") || part.take(U"曜なら"))) {
      const auto by = part.number();
      const bool after = by && part.take(U"日後"), before = by && !after && part.take(U"日前");
      if ((!after && !before) || *by > 6) return false;
      for (Recurrence& rule : rules) {
        rule.moved_from = day;
        rule.moved_days = before ? -*by : *by;
      }
    } else {
      part.back_to(from);
      if (const auto start = part.date(); start && part.take(U"から")) {
        for (Recurrence& rule : rules) rule.anchor = *start;
      } else {
        part.back_to(from);
        std::vector<int> months;
        do {
          const auto month = part.number();
          if (!month || *month < 1 || *month > 12) return false;
          (void)part.take(U"月");
          months.push_back(*month);
        } while (part.take_dot());
        for (Recurrence& rule : rules) rule.months = months;
      }
    }
    if (!part.take(U"）")) return false;
  }
  return true;
}

bool read_weekdays(Part& part, const Recurrence& like, std::vector<Recurrence>& out) {
  do {
    Recurrence rule = like;
    rule.weekday = part.weekday();
    if (!rule.weekday) return false;
    (void)(part.take(U"曜日") || part.take(U"曜"));
    out.push_back(std::move(rule));
  } while (part.take_dot());
  return true;
}

std::optional<std::vector<Recurrence>> read_part(Part part) {
  std::vector<Recurrence> out;
  Recurrence rule;
  if (part.take(U"毎月")) {
    rule.days_of_month = numbers(part);
    const bool good =
        !rule.days_of_month.empty() && std::all_of(rule.days_of_month.begin(), rule.days_of_month.end(), [](int day) { return day >= 1 && day <= 31; });
    if (!good || !part.take(U"日")) return std::nullopt;
    out.push_back(std::move(rule));
  } else if (const auto date = part.date()) {
    rule.dates = {*date};
    out.push_back(std::move(rule));
  } else {
    bool good = true;
    if (part.take(U"隔週")) rule.every_weeks = 2;
    else if (part.take(U"第")) {
      rule.nth = numbers(part);
      good = !rule.nth.empty() && std::all_of(rule.nth.begin(), rule.nth.end(), [](int week) { return week >= 1 && week <= 5; });
    } else if (const auto weeks = part.number()) {
      good = *weeks >= 1 && *weeks <= 52 && part.take(U"週ごと");
      rule.every_weeks = *weeks;
    } else {
      (void)part.take(U"毎週");
    }
    if (!good || !read_weekdays(part, rule, out)) return std::nullopt;
  }
  if (!read_limits(part, out) || !part.over()) return std::nullopt;
  // Weeks are counted from somewhere.
  if (std::any_of(out.begin(), out.end(), [](const Recurrence& one) { return one.every_weeks > 1 && one.anchor == Date{}; })) return std::nullopt;
  return out;
}

}  // namespace

std::string days_in_words(const std::vector<Recurrence>& rules) {
  std::vector<std::string> parts;
  std::map<std::string, std::size_t> same;  // weekdays that share all but the day stand together
  std::vector<std::pair<std::string, std::string>> ends;
  for (const Recurrence& rule : rules) {
    for (const Date date : rule.dates) {
      parts.push_back(day_text(date) + limits_of(rule));
      ends.emplace_back();
    }
    if (!rule.days_of_month.empty()) {
      std::vector<std::string> days;
      for (const int day : rule.days_of_month) days.push_back(std::to_string(day));
      parts.push_back("毎月" + with_dots(days) + "日" + limits_of(rule));
      ends.emplace_back();
    }
    if (!rule.weekday) continue;
    const std::string end = "曜日" + (rule.every_weeks > 1 ? "（" + day_text(rule.anchor) + "から）" : "") + limits_of(rule);
    const auto [found, fresh] = same.emplace(weeks_of(rule) + "\n" + end, parts.size());
    if (fresh) {
      parts.push_back(weeks_of(rule) + sign_of(*rule.weekday));
      ends.emplace_back("", end);
    } else {
      parts[found->second] += std::string("・") + sign_of(*rule.weekday);
    }
  }
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) out += (i ? "、" : "") + parts[i] + ends[i].second;
  return out;
}

std::optional<std::vector<Recurrence>> days_from_words(std::string_view words) {
  std::vector<Recurrence> out;
  std::u32string part;
  bool good = true;
  int depth = 0;
  const auto close = [&] {
    if (part.empty()) return;
    auto rules = read_part(Part(std::exchange(part, {})));
    good = good && rules;
    if (rules) out.insert(out.end(), rules->begin(), rules->end());
  };
  for (char32_t sign : utf8::to_code_points(words)) {
    if (sign >= 0xFF10 && sign <= 0xFF19) sign -= 0xFEE0;
    if (sign == U'(') sign = U'（';
    if (sign == U')') sign = U'）';
    depth += sign == U'（' ? 1 : sign == U'）' ? -1 : 0;
    if (sign == U' ' || sign == 0x3000) continue;
    if (depth == 0 && (sign == U'、' || sign == U';')) close();
    else part += sign;
  }
  close();
  if (!good || out.empty()) return std::nullopt;
  return out;
}

}  // namespace core::waste
