// What a clerk is about to change in the waste pack: an entry as it is typed, and what it comes to. Pure: no state of the program.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/waste/edits.h"

namespace app::staff {

// Fields are kept as typed, by name:
//   item       name.LANGUAGE reading category how.LANGUAGE synonyms (one a line)
//   suspension  from to (shell::DateParts) mode (skip, week-later) reason.LANGUAGE
//   area       name.LANGUAGE towns (one a line: name、reading、part)
// and chosen: areas, categories (of a suspension), days.CATEGORY (weekdays in English), weeks.CATEGORY (1 to 5; none: each week).
struct WasteDraft {
  core::waste::EntryKind kind = core::waste::EntryKind::item;
  std::string id;        // empty: a new entry
  bool removes = false;  // the entry goes
  std::map<std::string, std::string> fields;
  std::map<std::string, std::vector<std::string>> chosen;
  std::int64_t seen = 0;  // number of the last change that is in what the clerk has seen of the entry
  std::string key, body;  // the Idempotency-Key of what was sent, and that
  bool on_the_way = false;
  bool told = false;       // what is missing is shown
  bool touched = false;    // something was typed or chosen
  bool overtaken = false;  // somebody changed the entry meanwhile: it is shown as it is now, beside the draft

  // Something was sent, and it is not known whether it arrived: the same goes out again, and nothing else.
  bool frozen() const { return !key.empty(); }
  // As typed, without the spaces around it.
  std::string field(const std::string& name) const;
  std::vector<std::string> choice(const std::string& name) const;
};

// The entry as it stands in the pack, or an empty one where it has none of that id.
WasteDraft draft_of(const core::waste::Pack& pack, core::waste::EntryKind kind, const std::string& id);
bool has_entry(const core::waste::Pack& pack, core::waste::EntryKind kind, const std::string& id);
// Whether weekdays and weeks of a month say all of a rule; others are left as they are.
bool says_all(const core::waste::CategoryRule& rule);
// Categories whose days a clerk sets for this area.
std::vector<const core::waste::Category*> edited_categories(const core::waste::Pack& pack, const std::string& area);

// Names of the fields that are missing or wrong, in the order of the form.
std::vector<std::string> faults_of(const WasteDraft& draft, const core::waste::Pack& pack);
// What the draft comes to; of one without faults.
core::waste::Item item_of(const WasteDraft& draft, const core::waste::Pack& pack);
core::waste::Suspension suspension_of(const WasteDraft& draft, const core::waste::Pack& pack);
core::waste::Area area_of(const WasteDraft& draft, const core::waste::Pack& pack);
// The pack's calendar with the draft carried out, without its items; of a suspension or an area.
core::waste::Pack calendar_with(const WasteDraft& draft, const core::waste::Pack& pack);
// The body that sends it.
std::string body_of(const WasteDraft& draft, const core::waste::Pack& pack);

}  // namespace app::staff
