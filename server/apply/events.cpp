// See events.h.
#include "server/apply/events.h"

#include "server/clock.h"

namespace server {

void add_event(Transaction& transaction, const NewEvent& event) {
  transaction.query("INSERT INTO application_event (city, receipt, number, kind, actor, message, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    {event.city, event.receipt, event.number, event.kind, event.actor, event.message, event.at_ms});
}

void write_events(core::json::Writer& out, Transaction& transaction, const std::string& city, const std::string& receipt, bool names) {
  const Rows events =
      transaction.query("SELECT kind, actor, message, at_ms FROM application_event WHERE city = ? AND receipt = ? ORDER BY number", {city, receipt});
  out.key("events").begin_array();
  for (std::size_t i = 0; i < events.size(); ++i) {
    const std::string& actor = events.text(i, 1);
    const bool staff = actor.starts_with("staff:");
    out.begin_object().key("kind").string(events.text(i, 0)).key("by").string(staff ? "city" : actor);
    if (names && staff) out.key("name").string(actor.substr(actor.find(':') + 1));
    out.key("message").string(events.text(i, 2)).key("at").string(rfc3339_local(events.integer(i, 3))).end_object();
  }
  out.end_array();
}

}  // namespace server
