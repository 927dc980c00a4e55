// What bounds the times of a route, in order: the start, the visits that are not fixed, the end.
//
// Window, travel, ride time and route duration are all bounds on a difference of two times, so the times that hold them form a simple temporal
// problem (Dechter, Meiri, Pearl 1991), and if any exist there is an earliest one and a latest. The earliest is found from below: all times start at
// their earliest and are raised until no bound is violated, the latest likewise from above. A route of n visits is settled in at most n + 2 rounds
// or not at all, as in Bellman and Ford's algorithm. Heuristic evaluations of the literature (Cordeau and Laporte 2003, eight steps) need none of
// it but are not exact with native maximum ride times.
#pragma once

#include <vector>

#include "core/ride/solution/problem.h"

namespace core::ride {

struct Halt {
  int place = 0;
  Time service = 0;
};

struct Chain {
  std::vector<Halt> halts;
  std::vector<Window> windows;
  std::vector<Time> legs;            // from each to the next: service and travel
  std::vector<std::size_t> pickups;  // of a drop-off: where its pickup stands; 0: not in the chain, or no drop-off
  std::vector<Time> rides;           // of such a drop-off: the most that it lies after its pickup
  Time longest = 0;                  // from start to end

  std::size_t last() const { return halts.size() - 1; }
};

// Of `route` the visits, the first `fixed` times and not_before are used. Once something is fixed, the start is being done with the last of it.
Chain chain_of(const Problem& problem, const Vehicle& vehicle, const Route& route);
// The same with other visits behind what is fixed.
Chain chain_of(const Problem& problem, const Vehicle& vehicle, const Route& route, const std::vector<Visit>& visits);
// When a visit must begin at the latest: its window's end, or by the longest ride of a trip that was picked up in what is fixed.
Time latest_of(const Problem& problem, const Route& route, Visit visit);

// Raises times until no bound between two of them is violated, beginning at `from`: all before hold theirs. Windows are not looked at. false: they
// never will.
bool raise(const Chain& chain, std::vector<Time>& times, std::size_t from);
// Lowers them likewise. To be called where some times hold all bounds.
void lower(const Chain& chain, std::vector<Time>& times);
// The earliest times that hold all bounds; false: none do.
bool settle(const Chain& chain, std::vector<Time>& times);

}  // namespace core::ride
