// Booking for somebody on the telephone, on the engine and with the sentences the caller would see: read them out, ask, press.
#include "app/bus/screens.h"
#include "app/bus/update.h"
#include "app/staff/screens.h"
#include "core/base/ruby.h"
#include "shell/ui/action.h"
#include "shell/ui/banner.h"
#include "shell/ui/field.h"
#include "shell/ui/text.h"

namespace app::staff {
namespace {

using shell::Look;
using shell::Role;

void booked(const StaffContext& context) {
  const PhoneBooking& booking = context.staff.booking;
  shell::banner(context.ui(), "booked", shell::Banner::success, context.words(Text::staff_booked, {{"code", booking.code}}), true);
  bus::timeline(context.base, booking.from, booking.to, {booking.earliest, booking.latest, booking.arrive_by});
  shell::text(context.ui(), "say", context.words(Text::staff_say_code, {{"code", booking.code}}), Look::lead);
  if (shell::button(context.ui(), "next", context.words(Text::staff_next_caller))) context.send(NextCaller{});
}

void caller(const StaffContext& context) {
  const PhoneBooking& booking = context.staff.booking;
  const bus::Offer& offer = context.base.state.bus.offers.offers[static_cast<std::size_t>(booking.taken)];
  const auto form = context.ui().scope(Role::form, "caller", Look::form);
  bus::timeline(context.base, context.base.state.bus.offers.wish.from, context.base.state.bus.offers.wish.to, offer.times);
  shell::text(context.ui(), "party", {bus::party_text(context.base, context.base.state.bus.offers.wish.party), core::Language::ja});
  shell::text(context.ui(), "fare", context.words(Text::bus_fare, {{"fare", std::to_string(offer.fare)}}));
  shell::FieldOptions phone;
  phone.input_type = "tel";
  if (const auto typed = shell::text_field(context.ui(), "name", context.words(Text::staff_caller), booking.name)) context.send(TypeCaller{*typed});
  if (const auto typed = shell::text_field(context.ui(), "phone", context.words(Text::staff_caller_phone), booking.phone, phone))
    context.send(TypePhone{*typed});
  if (shell::button(context.ui(), "book", context.words(booking.on_the_way ? Text::bus_sending : Text::bus_book), {.look = Look::primary, .submit = true}))
    context.send(BookByPhone{});
}

}  // namespace

void phone_booking_screen(const StaffContext& context) {
  frame(context, context.words(Text::staff_rides_title), [&] {
    trouble(context);
    if (!bus::bus_or_told(context.base)) return;
    if (!context.staff.booking.code.empty()) return booked(context);
    const bus::Offers& answer = context.base.state.bus.offers;
    bus::wish_faults(context.base, context.ui().id_of("form"));
    {
      const auto form = context.ui().scope(Role::form, "form", Look::form);
      bus::wish_fields(context.base);
      if (shell::button(context.ui(), "ask", context.words(Text::bus_ask), {.look = answer.offers.empty() ? Look::primary : Look::secondary, .submit = true}))
        context.base.send(bus::Ask{});
    }
    const bool taken = context.staff.booking.taken >= 0 && static_cast<std::size_t>(context.staff.booking.taken) < answer.offers.size();
    if (taken) caller(context);
    else if (answer.load != Load::idle) bus::offer_list(context.base);
  });
}

}  // namespace app::staff
