// /bus: from where to where, when, how many; then one button. Below it the rides of this device.
#include "app/bus/screens.h"
#include "app/bus/update.h"
#include "app/common/clock_text.h"
#include "app/common/frame.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/text.h"

namespace app {
namespace {

using shell::Look;
using shell::Role;

void form(const Context& context) {
  bus::changing(context, context.state.bus.wish.replaces);
  bus::wish_faults(context, context.ui.id_of("form"));
  const auto form = context.ui.scope(Role::form, "form", Look::form);
  bus::wish_fields(context);
  if (shell::button(context.ui, "ask", context.words(Text::bus_ask), {.look = Look::primary, .picture = shell::Picture::search, .submit = true}))
    context.send(bus::Ask{});
}

}  // namespace

void bus_screen(const Context& context) {
  screen(context, {.title = Text::bus_title}, [&] {
    if (context.state.bus.damaged) shell::banner(context.ui, "damaged", shell::Banner::warning, context.words(Text::apply_damaged), true);
    if (!bus::bus_or_told(context)) return;
    const core::ride::Service& service = *context.state.bus.service.value;
    if (!context.state.bus.rides.empty()) {
      shell::heading(context.ui, "rides-title", 2, context.words(Text::bus_rides));
      bus::ride_rows(context, true);
    }
    shell::text(context.ui, "intro", context.words(Text::bus_intro));
    shell::link(context.ui, "stops", context.words(Text::bus_stops_link), context.href("bus/stops"), {.picture = shell::Picture::place});
    form(context);
    shell::text(context.ui, "hours",
                context.words(Text::bus_hours, {{"opens", clock_text(core::ride::minutes_of(service.opens))},
                                                {"closes", clock_text(core::ride::minutes_of(service.closes))},
                                                {"days", std::to_string(service.book_ahead_days)}}),
                Look::small);
    bus::telephone(context);
    provenance(context, "source", service.provenance);
  });
}

}  // namespace app
