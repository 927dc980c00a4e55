// Municipalities of the region and what each offers, as cards: the table of all, and what one service says of the others.
#pragma once

#include "app/common/context.h"

namespace app {

// The address of a municipality's home in the language in use.
std::string home_of(const Context& context, const core::Neighbour& one);
// Other municipalities of which something is known about this service. The table is there.
std::vector<const core::Neighbour*> neighbours_offering(const Context& context, std::string_view service);
// A list item: what it offers; service: of this alone, empty: of all.
void neighbour_card(const Context& context, const core::Neighbour& one, std::string_view service = {});

}  // namespace app
