// /waste/bulky: what is bulky, what it costs, whom to call, and the days that can still be had.
#include "app/common/dates.h"
#include "app/common/frame.h"
#include "app/waste/pieces.h"
#include "app/waste/screens.h"
#include "shell/ui/action.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using shell::Look;
using shell::Role;

std::string clock_text(int minute) {
  const std::string minutes = std::to_string(minute % 60);
  return std::to_string(minute / 60) + ":" + (minutes.size() < 2 ? "0" : "") + minutes;
}

void dates(const Context& context, const core::waste::Pack& pack) {
  // Without an area of one's own, any serves: suspensions apart, the dates are the same everywhere.
  if (!context.state.today || pack.areas.empty()) return;
  const core::waste::Area* own = chosen_area(context.state);
  const core::waste::Area& area = own ? *own : pack.areas.front();
  shell::heading(context.ui, "dates-title", 2, context.words(Text::waste_bulky_dates));
  const auto list = context.ui.scope(Role::list, "dates", Look::list);
  for (const auto& one : core::waste::bulky_dates(pack, area, *context.state.today, context.state.minute, 4)) {
    const auto row = context.ui.scope(Role::item, one.date.iso(), Look::stack);
    shell::text(context.ui, "date", date_words(context, one.date), Look::h3);
    const shell::Words why = why_words(context, one);
    if (!why.text.empty()) shell::text(context.ui, "why", why, Look::small);
    shell::text(context.ui, "deadline",
                context.words(Text::waste_bulky_deadline, {{"date", date_words(context, core::waste::bulky_deadline_day(one.date)).text},
                                                           {"time", clock_text(pack.bulky->deadline_minute)}}));
  }
}

}  // namespace

void waste_bulky_screen(const Context& context) {
  screen(context, {.title = Text::waste_bulky_title, .back = context.href("waste")}, [&] {
    const auto& calendar = context.state.waste.calendar;
    if (!loaded_or_told(context, calendar)) return;
    if (!calendar.value->bulky) {
      shell::text(context.ui, "none", context.words(Text::waste_bulky_none));
      return;
    }
    const core::waste::Bulky& bulky = *calendar.value->bulky;
    {
      constexpr std::uint32_t kStickerPaper = 0xffe08a;
      const auto row = context.ui.scope(Role::group, "price", Look::row_card);
      const shell::Words ticket = context.words(bulky.ticket);
      shell::image(context.ui, "sticker", shell::Picture::sticker, kStickerPaper, context.words(Text::waste_bulky_sticker, {{"ticket", ticket.text}}));
      auto words = context.ui.scope(Role::group, "words", Look::stack);
      words.node().wide = true;
      shell::text(context.ui, "fee", context.words(Text::waste_bulky_fee, {{"fee", std::to_string(bulky.fee_yen)}, {"ticket", ticket.text}}), Look::answer);
    }
    shell::text(context.ui, "limits", context.words(bulky.limits));
    shell::text(context.ui, "order",
                context.words(Text::waste_bulky_order, {{"contact", context.words(bulky.contact).text}, {"time", clock_text(bulky.deadline_minute)}}));
    if (!bulky.procedure.empty())
      shell::link(context.ui, "apply", context.words(Text::waste_bulky_apply), context.href("apply/" + bulky.procedure),
                  {.look = Look::primary, .picture = shell::Picture::form});
    shell::link(context.ui, "call", context.words(Text::waste_bulky_call, {{"number", bulky.phone}}), "tel:" + bulky.phone,
                {.look = bulky.procedure.empty() ? Look::primary : Look::secondary, .picture = shell::Picture::phone});
    dates(context, *calendar.value);
    provenance(context, "source", bulky.provenance);
  });
}

}  // namespace app
