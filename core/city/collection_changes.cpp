// See collection_changes.h.
#include "core/city/collection_changes.h"

namespace core::city {

std::vector<waste::Suspension> suspensions_of(const std::vector<notices::Notice>& all, Date today) {
  std::vector<waste::Suspension> out;
  for (const notices::Notice& notice : all) {
    if (!notice.collection || !notice.in_force(today)) continue;
    const notices::CollectionChange& change = *notice.collection;
    out.push_back({notice.id, change.from, change.to, change.week_later, notice.areas, change.categories, notices::as_marked(notice.title), true});
  }
  return out;
}

}  // namespace core::city
