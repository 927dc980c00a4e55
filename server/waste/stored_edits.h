// The changes of a waste pack as the store keeps them.
#pragma once

#include "core/waste/edits.h"
#include "server/store/store.h"

namespace server {

struct StoredEdit {
  std::int64_t number = 0;
  core::waste::EntryKind kind = core::waste::EntryKind::item;
  std::string entry;        // its id
  std::string state;        // "set", "removed", "pack"
  std::string value;        // JSON, where it is set
  std::string title;        // what the entry is called, in Japanese
  std::int64_t undoes = 0;  // the number of the change it takes back; 0: none
  std::string author;
  std::int64_t made_ms = 0;
  bool last = false;  // of its entry: only that can be taken back
};

inline constexpr int kMostEditsListed = 200;

std::int64_t last_edit_number(Transaction& transaction, const std::string& city);
// What differs from the pack as it was built, in the order in which it was changed.
std::vector<core::waste::Edit> edits_in_force(Transaction& transaction, const std::string& city);
// Latest first, at most kMostEditsListed.
std::vector<StoredEdit> edits_made(Transaction& transaction, const std::string& city);
std::optional<StoredEdit> edit_made(Transaction& transaction, const std::string& city, std::int64_t number);
// The last change of an entry up to a number; nullopt: it is as it was built.
std::optional<StoredEdit> last_edit_of(Transaction& transaction, const std::string& city, core::waste::EntryKind kind, const std::string& entry,
                                       std::int64_t up_to = INT64_MAX);
// Takes the next number.
void add_edit(Transaction& transaction, const std::string& city, StoredEdit& edit);

}  // namespace server
