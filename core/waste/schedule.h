// When is what collected in an area: the calendar as a pure function of pack, area and days. No clock.
#pragma once

#include <string>
#include <vector>

#include "core/waste/pack.h"

namespace core::waste {

enum class Why : std::uint8_t {
  regular,
  moved,      // its regular day falls on a weekday without collection (Recurrence::moved_from)
  postponed,  // a suspension moves it by a week
  suspended,  // it does not take place; the entry stands on the day people wait for it
};

struct Collection {
  Date date;     // when it takes place, or would have
  Date regular;  // the day its rule gives, before anything moved it
  std::string category;
  Why why = Why::regular;
  const Suspension* suspension = nullptr;  // for postponed and suspended; points into the pack

  bool takes_place() const { return why != Why::suspended; }
};

// Entries with from <= date < from + days, by date, then in the order of the pack's categories. days: 0..limits::kScheduleDays.
std::vector<Collection> schedule(const Pack& pack, const Area& area, Date from, int days);

// The next dates of one category that take place, at most count, looking a little over a year ahead.
std::vector<Collection> next_of(const Pack& pack, const Area& area, const std::string& category, Date from, std::size_t count);

// The last moment to order a bulky collection: minute of Bulky::deadline_minute on this day, the weekday (Mon-Fri) before the collection.
Date bulky_deadline_day(Date collection);
// Dates of bulky collection that can still be ordered at that minute of the day `today`.
std::vector<Collection> bulky_dates(const Pack& pack, const Area& area, Date today, int minute, std::size_t count);

}  // namespace core::waste
