// See stored_edits.h.
#include "server/waste/stored_edits.h"

namespace server {
namespace {

using core::waste::EntryKind;

// With the number of the last change of the same entry.
constexpr const char* kColumns =
    "SELECT e.number, e.kind, e.entry, e.state, e.value, e.title, e.undoes, e.author, e.made_ms, "
    "(SELECT MAX(o.number) FROM waste_edit o WHERE o.city = e.city AND o.kind = e.kind AND o.entry = e.entry) FROM waste_edit e WHERE e.city = ?";

StoredEdit edit_of(const Rows& rows, std::size_t row) {
  StoredEdit out{rows.integer(row, 0), core::waste::entry_kind_from_code(rows.text(row, 1)).value_or(EntryKind::item),
                 rows.text(row, 2),    rows.text(row, 3),
                 rows.text(row, 4),    rows.text(row, 5),
                 rows.integer(row, 6), rows.text(row, 7),
                 rows.integer(row, 8)};
  out.last = rows.integer(row, 9) == out.number;
  return out;
}

std::optional<StoredEdit> first_of(const Rows& rows) { return rows.empty() ? std::nullopt : std::optional(edit_of(rows, 0)); }

}  // namespace

std::int64_t last_edit_number(Transaction& transaction, const std::string& city) {
  const Rows last = transaction.query("SELECT MAX(number) FROM waste_edit WHERE city = ?", {city});
  return last.empty() ? 0 : last.integer(0, 0);
}

std::vector<core::waste::Edit> edits_in_force(Transaction& transaction, const std::string& city) {
  const Rows rows = transaction.query(std::string(kColumns) + " AND e.state <> 'pack' ORDER BY e.number", {city});
  std::vector<core::waste::Edit> out;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (StoredEdit edit = edit_of(rows, i); edit.last) out.push_back({edit.kind, std::move(edit.entry), std::move(edit.value)});
  return out;
}

std::vector<StoredEdit> edits_made(Transaction& transaction, const std::string& city) {
  const Rows rows = transaction.query(std::string(kColumns) + " ORDER BY e.number DESC LIMIT " + std::to_string(kMostEditsListed), {city});
  std::vector<StoredEdit> out;
  for (std::size_t i = 0; i < rows.size(); ++i) out.push_back(edit_of(rows, i));
  return out;
}

std::optional<StoredEdit> edit_made(Transaction& transaction, const std::string& city, std::int64_t number) {
  return first_of(transaction.query(std::string(kColumns) + " AND e.number = ?", {city, number}));
}

std::optional<StoredEdit> last_edit_of(Transaction& transaction, const std::string& city, EntryKind kind, const std::string& entry, std::int64_t up_to) {
  return first_of(transaction.query(std::string(kColumns) + " AND e.kind = ? AND e.entry = ? AND e.number <= ? ORDER BY e.number DESC LIMIT 1",
                                    {city, std::string(core::waste::entry_kind_code(kind)), entry, up_to}));
}

void add_edit(Transaction& transaction, const std::string& city, StoredEdit& edit) {
  edit.number = last_edit_number(transaction, city) + 1;
  transaction.query("INSERT INTO waste_edit (city, number, kind, entry, state, value, title, undoes, author, made_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    {city, edit.number, std::string(core::waste::entry_kind_code(edit.kind)), edit.entry, edit.state, edit.value, edit.title, edit.undoes,
                     edit.author, edit.made_ms});
}

}  // namespace server
