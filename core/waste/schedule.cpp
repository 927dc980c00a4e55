// See schedule.h.
#include "core/waste/schedule.h"

#include <algorithm>

#include "core/base/limits.h"

namespace core::waste {
namespace {

// Pauses longer than this are not postponements.
constexpr int kMostWeeksLater = 8;

bool among(const std::vector<int>& list, int value) { return std::find(list.begin(), list.end(), value) != list.end(); }
bool holds_for(const std::vector<std::string>& list, const std::string& id) { return list.empty() || std::find(list.begin(), list.end(), id) != list.end(); }

bool recurs_on(const Recurrence& rule, Date date) {
  const Civil civil = date.civil();
  if (!rule.months.empty() && !among(rule.months, civil.month)) return false;
  if (rule.weekday) {
    if (date.weekday() != *rule.weekday) return false;
    if (!rule.nth.empty() && !among(rule.nth, date.ordinal_in_month())) return false;
    if (rule.every_weeks == 1) return true;
    // Weeks are counted from the anchor's own week, so the anchor may be any day of it.
    const int weeks = (date.days - static_cast<int>(date.weekday()) - (rule.anchor.days - static_cast<int>(rule.anchor.weekday()))) / 7;
    return weeks >= 0 && weeks % rule.every_weeks == 0;
  }
  if (!rule.days_of_month.empty()) return among(rule.days_of_month, civil.day);
  return std::find(rule.dates.begin(), rule.dates.end(), date) != rule.dates.end();
}

bool recurs_on(const CategoryRule& rule, Date date) {
  return std::any_of(rule.recurrences.begin(), rule.recurrences.end(), [date](const Recurrence& one) { return recurs_on(one, date); });
}

class Schedule {
 public:
  Schedule(const Pack& pack, const Area& area, Date from, int days)
      : pack_(pack), area_(area), from_(from), to_(from + std::clamp(days, 0, limits::kScheduleDays)) {}

  std::vector<Collection> run() {
    for (const CategoryRule& rule : area_.rules) add(rule);
    for (const CategoryRule& rule : pack_.everywhere) add(rule);
    std::sort(found_.begin(), found_.end(),
              [&](const Collection& a, const Collection& b) { return a.date != b.date ? a.date < b.date : rank(a.category) < rank(b.category); });
    return std::move(found_);
  }

 private:
  std::size_t rank(const std::string& id) const {
    std::size_t at = 0;
    while (at < pack_.categories.size() && pack_.categories[at].id != id) ++at;
    return at;
  }

  void add(const CategoryRule& rule) {
    const std::size_t first = found_.size();
    // A moved collection comes from up to six days outside the window, a postponed one from some weeks before it.
    for (Date day = from_ - 7 * (kMostWeeksLater + 1); day < to_ + 7; day = day + 1) {
      for (const Recurrence& recurrence : rule.recurrences) {
        if (!recurs_on(recurrence, day)) continue;
        Collection one{day, day, rule.category, Why::regular, nullptr};
        if (recurrence.moved_from && day.weekday() == *recurrence.moved_from) {
          one.date = day + recurrence.moved_days;
          one.why = Why::moved;
        }
        const Date planned = one.date;
        suspend(one);
        // What a notice postpones onto a regular day is, for whoever waits for it, a day without collection: it stands there with the reason.
        if (one.why == Why::postponed && one.suspension->announced && recurs_on(rule, one.date)) {
          one.why = Why::suspended;
          one.date = planned;
        }
        if (one.date >= from_ && one.date < to_) found_.push_back(one);
      }
    }
    drop_doubles(first);
  }

  // A pause that moves a collection may move it into the next one, whatever order they stand in: until none holds it.
  void suspend(Collection& one) const {
    for (int weeks = 0; weeks < kMostWeeksLater; ++weeks) {
      const auto pause = std::find_if(pack_.suspensions.begin(), pack_.suspensions.end(), [&](const Suspension& each) {
        return one.date >= each.from && one.date <= each.to && holds_for(each.areas, area_.id) && holds_for(each.categories, one.category);
      });
      if (pause == pack_.suspensions.end()) return;
      one.suspension = &*pause;
      one.why = pause->week_later ? Why::postponed : Why::suspended;
      if (!pause->week_later) return;
      one.date = one.date + 7;
    }
  }

  // Two rules of one category on one day (a postponed one meeting the regular one) are one collection, and the regular one is told.
  void drop_doubles(std::size_t first) {
    for (std::size_t i = first; i < found_.size(); ++i)
      for (std::size_t j = i + 1; j < found_.size();) {
        if (found_[i].date == found_[j].date) {
          if (found_[j].why == Why::regular) found_[i] = found_[j];
          found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(j));
        } else {
          ++j;
        }
      }
  }

  const Pack& pack_;
  const Area& area_;
  Date from_, to_;
  std::vector<Collection> found_;
};

constexpr int kLookAheadDays = 400;

}  // namespace

std::vector<Collection> schedule(const Pack& pack, const Area& area, Date from, int days) { return Schedule(pack, area, from, days).run(); }

std::vector<Collection> next_of(const Pack& pack, const Area& area, const std::string& category, Date from, std::size_t count) {
  std::vector<Collection> out;
  for (Collection& one : schedule(pack, area, from, kLookAheadDays))
    if (one.category == category && one.takes_place() && out.size() < count) out.push_back(std::move(one));
  return out;
}

Date bulky_deadline_day(Date collection) {
  Date day = collection - 1;
  while (day.weekday() == Weekday::saturday || day.weekday() == Weekday::sunday) day = day - 1;
  return day;
}

std::vector<Collection> bulky_dates(const Pack& pack, const Area& area, Date today, int minute, std::size_t count) {
  std::vector<Collection> out;
  if (!pack.bulky) return out;
  for (Collection& one : next_of(pack, area, pack.bulky->category, today, count + 1)) {
    const Date last = bulky_deadline_day(one.date);
    const bool open = last > today || (last == today && minute < pack.bulky->deadline_minute);
    if (open && out.size() < count) out.push_back(std::move(one));
  }
  return out;
}

}  // namespace core::waste
