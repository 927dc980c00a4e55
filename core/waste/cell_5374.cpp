// The day grammar of 5374's area_days.csv: tokens between spaces.
//   月          each Monday                      月1        the first Monday of the month
//   火2 金4:4 6 8   both only in April, June and August: months after a colon hold for all weekdays since the last such list
//   20140301    just that day                    隔月20150112  every second Monday, counted from that week
//   *1          see remark 1
#include <algorithm>

#include "core/base/limits.h"
#include "core/base/utf8.h"
#include "core/waste/import_5374.h"

namespace core::waste {
namespace {

bool all_digits(std::u32string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}
int number(std::u32string_view digits) {
  int value = 0;
  for (const char32_t c : digits.substr(0, 8)) value = value * 10 + static_cast<int>(c - U'0');
  return value;
}
std::optional<Date> date_of(std::u32string_view token) {
  if (token.size() != 8 || !all_digits(token)) return std::nullopt;
  return Date::checked(number(token.substr(0, 4)), number(token.substr(4, 2)), number(token.substr(6, 2)));
}

// Full-width digits, colons, asterisks and spaces are typing habits; they mean the half-width ones.
std::u32string half_width(std::u32string text, bool& changed) {
  for (char32_t& c : text) {
    const char32_t before = c;
    if ((c >= 0xFF10 && c <= 0xFF19) || c == 0xFF1A || c == 0xFF0A) c -= 0xFEE0;
    else if (c == 0x3000 || c == U'\t' || c == 0x3001 || c == 0xFF0C) c = U' ';
    changed = changed || c != before;
  }
  return text;
}

std::vector<std::u32string> tokens_of(const std::u32string& text) {
  std::vector<std::u32string> tokens;
  std::u32string token;
  for (const char32_t c : text + U" ") {
    if (c != U' ') token += c;
    else if (!token.empty()) tokens.push_back(std::exchange(token, {}));
  }
  return tokens;
}

class CellReader {
 public:
  CellReader(const std::string& file, int line, std::vector<ImportNote>& notes) : file_(file), line_(line), notes_(notes) {}

  Cell5374 read(std::string_view cell) {
    bool widened = false;
    const std::u32string text = half_width(utf8::to_code_points(cell), widened);
    if (widened) note(Finding::repaired, "full-width signs in \"" + std::string(cell) + "\" read as half-width");
    for (const std::u32string& token : tokens_of(text)) take(token);
    close_months();
    if (!dates_.empty()) {
      Recurrence days;
      days.dates = std::move(dates_);
      out_.recurrences.push_back(std::move(days));
    }
    return std::move(out_);
  }

 private:
  void note(Finding finding, std::string text) { notes_.push_back({file_, line_, finding, std::move(text)}); }
  std::string shown(std::u32string_view token) const { return "\"" + utf8::from_code_points(token) + "\""; }

  void take(const std::u32string& token) {
    if (token[0] == U'*') {
      out_.remark_ids.push_back(utf8::from_code_points(std::u32string_view(token).substr(1)));
      return;
    }
    if (months_open_ && all_digits(token) && token.size() <= 2) return add_month(token);
    close_months();
    if (token[0] == U'隔') return every_second_week(token);
    if (const auto weekday = weekday_from_kanji(token[0])) return on_weekday(*weekday, token);
    if (all_digits(token)) return on_date(token);
    note(Finding::dropped, shown(token) + " is not a day: nobody is told of it");
  }

  void add_month(std::u32string_view token) {
    const int month = number(token);
    if (month < 1 || month > 12) return note(Finding::dropped, shown(token) + " is not a month");
    months_.push_back(month);
  }

  // The list of months is complete: it holds for the weekdays since the last one. Without one good month they are dropped, since a rule
  // without months would mean the whole year.
  void close_months() {
    if (!months_open_) return;
    months_open_ = false;
    if (months_.empty()) {
      note(Finding::dropped, "no month follows the colon: the days before it are not kept");
      out_.recurrences.resize(first_of_list_);
    }
    for (std::size_t i = first_of_list_; i < out_.recurrences.size(); ++i)
      if (out_.recurrences[i].every_weeks == 1) out_.recurrences[i].months = months_;
    first_of_list_ = out_.recurrences.size();
    months_.clear();
  }

  void on_weekday(Weekday weekday, std::u32string_view token) {
    const std::size_t colon = token.find(U':');
    const std::u32string_view nth = token.substr(1, colon == std::u32string_view::npos ? colon : colon - 1);
    Recurrence rule;
    rule.weekday = weekday;
    for (const char32_t c : nth) {
      if (c < U'1' || c > U'5') return note(Finding::dropped, shown(token) + ": no month has such a weekday");
      rule.nth.push_back(static_cast<int>(c - U'0'));
    }
    if (rule.nth.size() > 1) note(Finding::doubtful, shown(token) + " read as several weeks of the month");
    out_.recurrences.push_back(std::move(rule));
    if (colon == std::u32string_view::npos) return;
    months_open_ = true;
    if (const auto first = token.substr(colon + 1); all_digits(first)) add_month(first);
    else if (!first.empty()) note(Finding::dropped, shown(token) + ": what follows the colon is not a month");
  }

  void every_second_week(std::u32string_view token) {
    const auto weekday = token.size() > 1 ? weekday_from_kanji(token[1]) : std::nullopt;
    const auto anchor = token.size() > 2 ? date_of(token.substr(2)) : std::nullopt;
    if (!weekday || !anchor) return note(Finding::dropped, shown(token) + " is not 隔, a weekday and a day as YYYYMMDD");
    if (anchor->weekday() != *weekday) note(Finding::doubtful, shown(token) + ": the day is another weekday; its week is counted from");
    Recurrence rule;
    rule.weekday = *weekday;
    rule.every_weeks = 2;
    rule.anchor = *anchor;
    out_.recurrences.push_back(std::move(rule));
  }

  void on_date(std::u32string_view token) {
    if (const auto date = date_of(token)) dates_.push_back(*date);
    else note(Finding::dropped, shown(token) + " is not a day as YYYYMMDD");
  }

  const std::string& file_;
  int line_;
  std::vector<ImportNote>& notes_;
  Cell5374 out_;
  std::vector<Date> dates_;
  bool months_open_ = false;
  std::vector<int> months_;
  std::size_t first_of_list_ = 0;  // recurrences from here wait for the next list of months
};

}  // namespace

Cell5374 parse_cell_5374(std::string_view cell, const std::string& file, int line, std::vector<ImportNote>& notes) {
  return CellReader(file, line, notes).read(cell);
}

}  // namespace core::waste
