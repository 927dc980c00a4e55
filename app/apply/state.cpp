// See state.h.
#include "app/apply/state.h"

namespace app::apply {

core::forms::Answers* level_of(Draft& draft, const std::string& page, int row) {
  if (row < 0) return &draft.answers;
  const auto rows = draft.answers.rows.find(page);
  return rows == draft.answers.rows.end() || static_cast<std::size_t>(row) >= rows->second.size() ? nullptr : &rows->second[static_cast<std::size_t>(row)];
}

std::string place_of(const std::string& procedure, const std::string& page, int row) {
  return procedure + "/" + page + (row < 0 ? "" : "/" + std::to_string(row));
}

std::string reply_place(const std::string& key) { return "reply/" + key; }
std::string reply_files_place(const std::string& key) { return "sent/" + key + "/files"; }

}  // namespace app::apply
