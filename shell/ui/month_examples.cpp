// Examples of shell/ui/month.h.
#include "shell/ui/examples.h"
#include "shell/ui/month.h"

namespace shell {

void month_examples(const ExampleContext& c) {
  std::vector<Words> weekdays;
  std::string rest = c.words("week").text + " ";
  for (std::size_t at = rest.find(' '); at != std::string::npos; rest.erase(0, at + 1), at = rest.find(' ')) weekdays.push_back(c.plain(rest.substr(0, at)));
  std::vector<MonthDay> days;
  const core::Date first = *core::Date::parse("2026-11-01");
  for (int i = 0; i < 35; ++i) {
    MonthDay day{first + i, (first + i).civil().month == 11, i == 23, {}};
    if (i % 7 == 2) day.marks.push_back({Picture::bag, 0xf5c400, c.words("sentence")});
    if (i == 9) day.marks.push_back({Picture::can, 0x2f6fd0, c.words("choice_2")});
    days.push_back(std::move(day));
  }
  month_table(c.ui, "month", c.words("month"), weekdays, days);
}

}  // namespace shell
