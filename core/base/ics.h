// Appointments as a calendar file (iCalendar, RFC 5545), made on the device: no server needs to know of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/calendar.h"

namespace core {

// A minute of a day in Japan (UTC+9).
struct CivilMinute {
  Date date;
  int minute = 0;  // of the day
};

struct Appointment {
  std::string uid;  // the same for the same appointment: importing it twice makes one
  CivilMinute begin, end;
  std::string summary, location, description;
  std::optional<int> remind_minutes;  // before the beginning
};

// made: when the file is made.
std::string write_ics(const std::vector<Appointment>& appointments, CivilMinute made);

}  // namespace core
