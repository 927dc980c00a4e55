// See ics.h. Lines end with CR LF and are folded to 75 octets between code points (RFC 5545, 3.1); text is escaped by 3.3.11.
#include "core/base/ics.h"

#include <cstdio>

namespace core {
namespace {

constexpr std::size_t kLineOctets = 75;
constexpr int kDayMinutes = 24 * 60, kJapanMinutes = 9 * 60;

void put(std::string& out, const std::string& line) {
  std::size_t used = 0;
  for (std::size_t i = 0; i < line.size();) {
    std::size_t next = i + 1;
    while (next < line.size() && (static_cast<unsigned char>(line[next]) & 0xc0) == 0x80) ++next;
    if (used + (next - i) > kLineOctets) {
      out += "\r\n ";
      used = 1;
    }
    out.append(line, i, next - i);
    used += next - i;
    i = next;
  }
  out += "\r\n";
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c != '\r') out += c;
  }
  return out;
}

std::string utc(CivilMinute moment) {
  int minute = moment.minute - kJapanMinutes;
  Date date = moment.date;
  for (; minute < 0; minute += kDayMinutes) date = date - 1;
  const Civil civil = date.civil();
  char text[40];
  std::snprintf(text, sizeof text, "%04d%02d%02dT%02d%02d00Z", civil.year, civil.month, civil.day, minute / 60, minute % 60);
  return text;
}

void put_event(std::string& out, const Appointment& appointment, CivilMinute made) {
  put(out, "BEGIN:VEVENT");
  put(out, "UID:" + appointment.uid);
  put(out, "DTSTAMP:" + utc(made));
  put(out, "DTSTART:" + utc(appointment.begin));
  put(out, "DTEND:" + utc(appointment.end));
  put(out, "SUMMARY:" + escaped(appointment.summary));
  if (!appointment.location.empty()) put(out, "LOCATION:" + escaped(appointment.location));
  if (!appointment.description.empty()) put(out, "DESCRIPTION:" + escaped(appointment.description));
  if (appointment.remind_minutes) {
    put(out, "BEGIN:VALARM");
    put(out, "ACTION:DISPLAY");
    put(out, "TRIGGER:-PT" + std::to_string(*appointment.remind_minutes) + "M");
    put(out, "DESCRIPTION:" + escaped(appointment.summary));
    put(out, "END:VALARM");
  }
  put(out, "END:VEVENT");
}

}  // namespace

std::string write_ics(const std::vector<Appointment>& appointments, CivilMinute made) {
  std::string out;
  put(out, "BEGIN:VCALENDAR");
  put(out, "VERSION:2.0");
  put(out, "PRODID:-//Pipaoi//EN");
  for (const Appointment& one : appointments) put_event(out, one, made);
  put(out, "END:VCALENDAR");
  return out;
}

}  // namespace core
