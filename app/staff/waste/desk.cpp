// See desk.h.
#include "app/staff/waste/desk.h"

#include <algorithm>

#include "app/staff/requests.h"
#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/base/percent.h"

namespace app::staff {
namespace {

using core::json::Reader;
using core::waste::EntryKind;

constexpr const char* kNew = "new";

// "item/jar": the key of a draft. A new item may be begun with a word nobody found.
std::string draft_key(const shell::Url& url) {
  const std::string word = url.segment(4) == kNew ? url.parameter("word") : "";
  return url.segment(3) + "/" + url.segment(4) + (word.empty() ? "" : "?" + word);
}

// The open draft, if it may be changed.
WasteDraft* changing(const Whole& whole) {
  const auto found = whole.staff.waste.drafts.find(draft_key(whole.base.url));
  if (found == whole.staff.waste.drafts.end() || found->second.frozen()) return nullptr;
  whole.staff.waste.published.clear();
  whole.staff.trouble = Trouble::none;
  return &found->second;
}

// Up to which change the pack that is here goes.
std::int64_t edition_here(const State& base) {
  const auto& pack = base.waste.calendar.value;
  return pack && base.waste.items == Load::done ? std::min(pack->edition, pack->items_edition) : -1;
}

// What the server has now. The pack follows when the history says that it has changed.
void reload(const Whole& whole) {
  whole.staff.waste.history = {};
  whole.staff.waste.asked_for = -1;
  whole.staff.waste.words.state = Load::idle;
}

bool told_refusal(const Whole& whole, int status, std::string_view body) {
  const std::string code = problem_code(body);
  const bool refused = tell_refusal(whole, status, body,
                                    code == "waste.changed" || code == "waste.unknown-entry" ? Trouble::entry_changed
                                    : code == "waste.no-pack"                                ? Trouble::contradiction
                                                                                             : Trouble::refused);
  // What was changed meanwhile is to be seen before it is decided on again.
  if (whole.staff.trouble == Trouble::entry_changed) reload(whole);
  return refused;
}

struct Update {
  const Whole& whole;
  WasteDesk& desk = whole.staff.waste;

  void operator()(const FindItem& find) {
    whole.base.waste.query = find.text;
    waste::find_items(whole.base.waste);
  }
  void operator()(const DraftField& typed) {
    if (WasteDraft* draft = changing(whole)) {
      draft->fields[typed.name] = typed.value;
      draft->touched = true;
    }
  }
  void operator()(const DraftChosen& choice) {
    if (WasteDraft* draft = changing(whole)) {
      draft->chosen[choice.name] = choice.values;
      draft->touched = true;
    }
  }
  void operator()(const CheckDraft& check) {
    WasteDraft* draft = changing(whole);
    if (!draft || !whole.base.waste.calendar.value) return;
    draft->removes = check.removes;
    draft->told = !faults_of(*draft, *whole.base.waste.calendar.value).empty();
    if (draft->told) whole.effects.push_back({"focus", "body/main/faults", ""});
    else whole.effects.push_back({"go", draft_href(whole.base, "/check"), ""});
  }
  void operator()(const PublishDraft&) {
    const std::string key = draft_key(whole.base.url);
    const auto found = desk.drafts.find(key);
    if (found == desk.drafts.end() || !desk.history.value || !whole.base.waste.calendar.value || whole.base.random.empty()) return;
    WasteDraft& draft = found->second;
    if (draft.on_the_way || !faults_of(draft, *whole.base.waste.calendar.value).empty()) return;
    if (!draft.frozen()) {
      // Somebody took it out meanwhile: it comes in again as a new one.
      if (draft.overtaken && !has_entry(*whole.base.waste.calendar.value, draft.kind, draft.id)) draft.id.clear();
      draft.key = whole.base.new_key();
      draft.body = body_of(draft, *whole.base.waste.calendar.value);
    }
    draft.on_the_way = true;
    whole.staff.trouble = Trouble::none;
    send(whole, "staff:waste-edit:" + key, "POST", "staff/waste/edits", draft.body, draft.key);
  }
  void operator()(const AskUndo& ask) {
    if (!desk.undo_key.empty()) return;
    desk.to_undo = ask.number;
    desk.undone = false;
    if (ask.number != 0) whole.effects.push_back({"focus", "body/main/edits/" + std::to_string(ask.number) + "/buttons/leave", ""});
  }
  void operator()(const UndoEdit&) {
    if (desk.to_undo == 0 || whole.base.random.empty()) return;
    if (desk.undo_key.empty()) desk.undo_key = whole.base.new_key();
    whole.staff.trouble = Trouble::none;
    send(whole, "staff:waste-undo", "POST", "staff/waste/edits/" + std::to_string(desk.to_undo) + "/undo", "{}", desk.undo_key);
  }
  void operator()(const SettleWord& settle) {
    send(whole, "staff:waste-settle", "DELETE", "staff/waste/unknown-words/" + core::percent_encode(settle.word), "{}");
  }
};

}  // namespace

std::optional<EntryKind> kind_at(const shell::Url& url) {
  return url.segment(2) == "waste" && !url.segment(4).empty() ? core::waste::entry_kind_from_code(url.segment(3)) : std::nullopt;
}

std::string draft_href(const State& base, const char* step) {
  std::map<std::string, std::string> query;
  if (const std::string word = base.url.parameter("word"); !word.empty()) query["word"] = word;
  return base.href("staff/waste/" + base.url.segment(3) + "/" + core::percent_encode(base.url.segment(4)) + step, std::move(query));
}

const WasteDraft* open_draft(const State& base, const StaffState& staff) {
  const auto found = staff.waste.drafts.find(draft_key(base.url));
  return found == staff.waste.drafts.end() ? nullptr : &found->second;
}

void update_waste(const Whole& whole, const WasteMessage& message) { std::visit(Update{whole}, message); }

void ask_for_waste(const Whole& whole) {
  WasteDesk& desk = whole.staff.waste;
  const shell::Url& url = whole.base.url;
  // Publishing says which changes were known, so the history is asked for on every screen.
  if (desk.history.state == Load::idle) {
    desk.history.state = Load::loading;
    get(whole, "staff:waste-edits", "waste/edits");
  }
  if (url.segment(3) == "words" && desk.words.state == Load::idle) {
    desk.words.state = Load::loading;
    get(whole, "staff:waste-words", "waste/unknown-words");
  }
}

bool begin_draft(const Whole& whole) {
  WasteDesk& desk = whole.staff.waste;
  const shell::Url& url = whole.base.url;
  const auto kind = kind_at(url);
  const auto& pack = whole.base.waste.calendar.value;
  if (!kind || !pack || whole.base.waste.items != Load::done || !desk.history.value) return false;
  const std::string id = url.segment(4) == kNew ? "" : url.segment(4);
  const std::int64_t edition = edition_here(whole.base);
  if (const auto found = desk.drafts.find(draft_key(url)); found != desk.drafts.end()) {
    WasteDraft& draft = found->second;
    if (draft.frozen() || draft.seen >= edition) return false;
    // What the clerk has typed stays; once it was refused, what is here now is shown beside it.
    if (draft.touched || draft.removes) {
      if (draft.overtaken) draft.seen = edition;
      return draft.overtaken;
    }
    desk.drafts.erase(found);
  }
  if (!id.empty() && !has_entry(*pack, *kind, id)) return false;
  WasteDraft draft = draft_of(*pack, *kind, id);
  if (id.empty() && *kind == EntryKind::item) draft.fields["name.ja"] = url.parameter("word");
  draft.seen = edition;
  desk.drafts[draft_key(url)] = std::move(draft);
  return true;
}

void take_edits(const Whole& whole, int status, std::string_view body) {
  auto& to = whole.staff.waste.history;
  to.state = Load::failed;
  to.damaged = false;
  if (status != 200) return;
  core::json::Document document(body, "edits", core::limits::kPackFileBytes);
  EditHistory read;
  read.number = document.root().at("number").integer(0, INT64_MAX);
  document.root().at("edits").each([&](const Reader& one) {
    MadeEdit edit;
    edit.number = one.at("number").integer(1, INT64_MAX);
    if (const Reader undoes = one.maybe("undoes"); undoes.exists()) edit.undoes = undoes.integer(1, INT64_MAX);
    edit.kind = core::waste::entry_kind_from_code(one.at("kind").text(16)).value_or(EntryKind::item);
    edit.id = one.at("id").text();
    edit.state = one.at("state").text(16);
    edit.title = one.at("title").text();
    edit.author = one.at("author").text(64);
    edit.at = one.at("at").text(64);
    edit.last = one.at("last").boolean();
    read.edits.push_back(std::move(edit));
  });
  to.damaged = !document.errors().empty();
  if (to.damaged) return;
  // Somebody changed the pack since it was fetched; another server of the city may need a moment until it serves that.
  if (edition_here(whole.base) < read.number && std::exchange(whole.staff.waste.asked_for, read.number) != read.number) {
    whole.base.waste.calendar = {};
    forget_items(whole.base.waste);
  }
  to.value = std::move(read);
  to.state = Load::done;
}

void take_words(const Whole& whole, int status, std::string_view body) {
  auto& to = whole.staff.waste.words;
  to.state = Load::failed;
  to.damaged = false;
  if (status != 200) return;
  core::json::Document document(body, "words", core::limits::kPackFileBytes);
  std::vector<CountedWord> read;
  document.root().at("words").each([&](const Reader& one) {
    read.push_back({one.at("word").text(), one.at("last").text(16), one.at("asked").integer(1, INT64_MAX)});
  });
  to.damaged = !document.errors().empty();
  if (to.damaged) return;
  to.value = std::move(read);
  to.state = Load::done;
}

void take_edited(const Whole& whole, const std::string& address, int status, std::string_view body) {
  WasteDesk& desk = whole.staff.waste;
  const auto found = desk.drafts.find(address);
  if (found == desk.drafts.end()) return;
  WasteDraft& draft = found->second;
  draft.on_the_way = false;
  if (status != 201) {
    if (told_refusal(whole, status, body)) draft.key.clear();
    // The clerk is told, sees it as it is now beside the draft, and decides again.
    draft.overtaken = draft.overtaken || whole.staff.trouble == Trouble::entry_changed;
    return;
  }
  const std::string name = draft.field(draft.kind == EntryKind::suspension ? "reason.ja" : "name.ja");
  // A word nobody found is settled by the item that has it now.
  if (const std::size_t question = address.find('?'); question != std::string::npos && draft.kind == EntryKind::item)
    update_waste(whole, SettleWord{address.substr(question + 1)});
  desk.published = name;
  desk.removed = draft.removes;
  desk.drafts.erase(found);
  reload(whole);
  whole.effects.push_back({"go", whole.base.href("staff/waste/history"), ""});
}

void take_undone(const Whole& whole, int status, std::string_view body) {
  WasteDesk& desk = whole.staff.waste;
  if (status != 201) {
    if (told_refusal(whole, status, body)) desk.undo_key.clear();
    if (whole.staff.trouble == Trouble::entry_changed) {
      whole.staff.trouble = Trouble::history_changed;
      desk.to_undo = 0;
    }
    return;
  }
  // A draft of that entry began with what is no longer there.
  if (desk.history.value)
    for (const MadeEdit& edit : desk.history.value->edits)
      if (edit.number == desk.to_undo) desk.drafts.erase(std::string(core::waste::entry_kind_code(edit.kind)) + "/" + edit.id);
  desk.undo_key.clear();
  desk.to_undo = 0;
  desk.undone = true;
  reload(whole);
  whole.effects.push_back({"focus", "body/main/title", ""});
}

void take_settled(const Whole& whole, int status, std::string_view body) {
  if (status != 200) return (void)told_refusal(whole, status, body);
  whole.staff.waste.words.state = Load::idle;
}

}  // namespace app::staff
