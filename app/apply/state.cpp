// See state.h.
#include "app/apply/state.h"

namespace app::apply {

void forget_places(ApplyState& state, const std::string& procedure) {
  const std::string below = procedure + "/";
  std::erase_if(state.typed, [&](const auto& one) { return one.first.starts_with(below); });
  std::erase_if(state.told, [&](const std::string& one) { return one.starts_with(below); });
  std::erase_if(state.attaching, [&](const auto& one) { return one.first.starts_with(below); });
  state.refused.erase(procedure);
  state.asked_remove.erase(procedure);
}

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
