// See edits.h.
#include "server/waste/edits.h"

#include <charconv>
#include <cstdio>
#include <map>

#include "core/base/easy_japanese.h"
#include "core/base/json.h"
#include "core/base/ruby.h"
#include "core/waste/pack_writer.h"
#include "server/clock.h"
#include "server/random.h"
#include "server/waste/stored_edits.h"

namespace server {
namespace {

using core::json::Reader;
using core::waste::Edit;
using core::waste::EntryKind;

constexpr std::size_t kBodyBytes = 64 * 1024, kIdBytes = 1024, kIdSigns = 8;

// What a clerk wants changed.
struct Wish {
  EntryKind kind = EntryKind::item;
  std::string id;     // empty: a new entry
  std::string value;  // JSON in our own writing; empty: taken out
  std::string title;  // empty: that of the entry that goes
  std::int64_t seen = 0;
};

Answer changed_since() { return refusal(409, "waste.changed", "The entry was changed meanwhile: look at it again, then decide."); }
Answer busy() { return store_refusal({StoreFault::busy, "too many changes at once"}); }
Answer unknown_entry() { return refusal(404, "waste.unknown-entry", "The pack has no such entry."); }

std::string japanese(const core::Localized& text) { return core::base_text(text.texts[0]); }

// What is written in easy Japanese keeps its rules here as in the packs (`pipaoi pack check`).
void check_easy(const Reader& text) {
  const Reader easy = text.maybe("ja-easy");
  if (!easy.is_string()) return;
  for (const core::Error& error : core::check_easy_japanese(easy.text(), "")) easy.note(error.code, error.detail);
}

// Reads the entry and writes it anew, so that only what is meant to be there is kept.
void read_value(const Reader& value, const core::waste::Pack& pack, Wish& wish) {
  for (const char* text : {"name", "how", "reason"}) check_easy(value.maybe(text));
  switch (wish.kind) {
    case EntryKind::item: {
      const core::waste::Item item = core::waste::read_item(value, pack);
      wish.title = japanese(item.name);
      wish.value = core::waste::write_item(item);
      break;
    }
    case EntryKind::suspension: {
      const core::waste::Suspension one = core::waste::read_suspension(value, pack);
      wish.title = japanese(one.reason);
      wish.value = core::waste::write_suspension(one);
      break;
    }
    case EntryKind::area: {
      const core::waste::Area area = core::waste::read_area(value, pack);
      wish.title = japanese(area.name);
      wish.value = core::waste::write_area(area);
      break;
    }
  }
}

tl::expected<Wish, Answer> read_wish(const Call& call) {
  core::json::Document document(call.request.body, "", kBodyBytes);
  const Reader root = document.root();
  Wish out;
  const std::string code = root.at("kind").text(16);
  const auto kind = core::waste::entry_kind_from_code(code);
  if (!kind) root.at("kind").note("waste.kind", "item, suspension or area");
  out.kind = kind.value_or(EntryKind::item);
  if (const Reader id = root.at("id"); !id.is_null()) out.id = id.text(kIdBytes);
  out.seen = root.at("seen").integer(0, INT64_MAX);
  const Reader value = root.at("value");
  if (value.is_null() && out.id.empty()) value.note("waste.value", "say what is to be put in, or which entry goes");
  if (kind && value.exists() && !value.is_null()) read_value(value, call.city.waste, out);
  if (!document.errors().empty()) return tl::unexpected(body_refusal("waste.edit", "The body is not a change: see /api/v1/openapi.json.", document.errors()));
  return out;
}

// As the pack stands before a change: what is in force and fits the pack as it was built, and up to which number that is known.
struct Standing {
  std::int64_t number = 0;
  std::vector<Edit> edits;
};
Stored<Standing> standing(const Cities& cities, Store& store, const std::string& city) {
  auto out = store.read([&](Transaction& transaction) { return Standing{last_edit_number(transaction, city), edits_in_force(transaction, city)}; });
  if (!out) return out;
  std::vector<Edit> good = core::waste::fitting(cities.built(city), out->edits);
  if (good.size() < out->edits.size())
    std::fprintf(stderr, "pipaoi: %zu changes of %s no longer fit its pack and are left out\n", out->edits.size() - good.size(), city.c_str());
  out->edits = std::move(good);
  return out;
}

// Whether the pack would still be one, with what is in force and this.
std::optional<Answer> refused_pack(const Call& call, std::vector<Edit> edits, const Edit& more) {
  edits.push_back(more);
  const auto files = core::waste::with_edits(call.cities.built(call.city_id), edits);
  if (files) return std::nullopt;
  return body_refusal("waste.no-pack", "With this change the pack would contradict itself.", files.error());
}

std::string written(const StoredEdit& edit) {
  core::json::Writer out;
  out.begin_object().key("number").integer(edit.number).key("id").string(edit.entry).end_object();
  return out.take();
}

using Change = std::function<tl::expected<StoredEdit, Answer>(Transaction&)>;

// Carries a change out that was tried against the pack as of a number. nullopt: that is no longer the last; nothing was kept.
Stored<std::optional<Answer>> kept(const Call& call, Store& store, std::int64_t number, const Change& change) {
  bool stale = false;
  auto answer = store.write([&](Transaction& transaction) {
    stale = false;  // the work may run again
    return once(transaction, call.key, [&](Transaction& inside) -> Answer {
      stale = last_edit_number(inside, call.city_id) != number;
      if (stale) return busy();
      auto edit = change(inside);
      if (!edit) return std::move(edit.error());
      add_edit(inside, call.city_id, *edit);
      return {.status = 201, .body = written(*edit)};
    });
  });
  if (!answer) return tl::unexpected(answer.error());
  if (!*answer) return std::optional(reused_key());
  return stale ? std::nullopt : std::move(*answer);
}

// What the same request was answered before; nullopt: it came for the first time.
std::optional<Answer> answered_before(const Call& call, Store& store) {
  Answer before;
  const auto found = store.read([&](Transaction& transaction) { return kept_answer(transaction, call.key, before); });
  return found && *found == Kept::same ? std::optional(std::move(before)) : std::nullopt;
}

// Two clerks at once: who comes second is tried against what the first has made of the pack.
constexpr int kTries = 20;
Answer carry_out(const Call& call, Store& store, const std::function<std::optional<Answer>(const Standing&)>& refused, const Change& change) {
  for (int i = 0; i < kTries; ++i) {
    const auto before = standing(call.cities, store, call.city_id);
    if (!before) return store_refusal(before.error());
    if (auto no = refused(*before)) {
      // Of two that are the same, the second is tried against what the first has done.
      if (auto same = answered_before(call, store)) return std::move(*same);
      return std::move(*no);
    }
    auto answer = kept(call, store, before->number, change);
    if (!answer) return store_refusal(answer.error());
    if (!*answer) continue;
    (void)follow_edits(call.cities, store, call.city_id);
    return std::move(**answer);
  }
  return busy();
}

}  // namespace

Prepared list_edits(const Call& call) {
  return [city = call.city_id](Transaction& transaction) -> Answer {
    core::json::Writer out;
    out.begin_object().key("number").integer(last_edit_number(transaction, city)).key("edits").begin_array();
    for (const StoredEdit& edit : edits_made(transaction, city)) {
      out.begin_object().key("number").integer(edit.number).key("kind").string(core::waste::entry_kind_code(edit.kind)).key("id").string(edit.entry);
      out.key("state").string(edit.state).key("title").string(edit.title).key("author").string(edit.author);
      out.key("at").string(rfc3339_local(edit.made_ms)).key("last").boolean(edit.last);
      if (edit.undoes != 0) out.key("undoes").integer(edit.undoes);
      out.end_object();
    }
    out.end_array().end_object();
    return {.body = out.take()};
  };
}

Answer publish_edit(const Call& call, Store& store) {
  auto wish = read_wish(call);
  if (!wish) return std::move(wish.error());
  const bool fresh = wish->id.empty();
  if (fresh) wish->id = "added-" + random_code(kIdSigns);
  const Edit edit{wish->kind, wish->id, wish->value};
  std::string title = wish->title;
  const auto refused = [&](const Standing& before) -> std::optional<Answer> {
    const auto files = core::waste::edited(call.cities.built(call.city_id), before.edits);
    const auto entry = files ? core::waste::entry_of(*files, wish->kind, wish->id) : std::nullopt;
    if (!fresh && !entry) return unknown_entry();
    if (title.empty() && entry) {
      core::json::Document document(*entry, "entry", entry->size());
      title = japanese(core::Localized::read(document.root().at(wish->kind == EntryKind::suspension ? "reason" : "name")));
    }
    return refused_pack(call, before.edits, edit);
  };
  return carry_out(call, store, refused, [&](Transaction& transaction) -> tl::expected<StoredEdit, Answer> {
    const auto last = last_edit_of(transaction, call.city_id, wish->kind, wish->id);
    if (last && last->number > wish->seen) return tl::unexpected(changed_since());
    return StoredEdit{0, wish->kind, wish->id, wish->value.empty() ? "removed" : "set", wish->value, title, 0, call.staff->name, call.now_ms};
  });
}

Answer undo_edit(const Call& call, Store& store) {
  const std::string& text = call.parts[0];
  std::int64_t number = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
  const auto unknown = [] { return refusal(404, "waste.unknown-edit", "There is no such change."); };
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size()) return unknown();
  // As the entry was before the change; nullopt: there is no such change.
  const auto before_it = [&](Transaction& transaction) -> std::optional<StoredEdit> {
    const auto edit = edit_made(transaction, call.city_id, number);
    if (!edit) return std::nullopt;
    const auto earlier = last_edit_of(transaction, call.city_id, edit->kind, edit->entry, number - 1);
    StoredEdit out{0, edit->kind, edit->entry, "pack", "", edit->title, number, call.staff->name, call.now_ms, edit->last};
    if (earlier) {
      out.state = earlier->state;
      out.value = earlier->value;
    }
    return out;
  };
  const auto refused = [&](const Standing& before) -> std::optional<Answer> {
    const auto wish = store.read(before_it);
    if (!wish) return store_refusal(wish.error());
    if (!*wish) return unknown();
    std::vector<Edit> edits = before.edits;
    std::erase_if(edits, [&](const Edit& one) { return one.kind == (*wish)->kind && one.id == (*wish)->entry; });
    if ((*wish)->state == "pack") {
      const auto files = core::waste::with_edits(call.cities.built(call.city_id), edits);
      return files ? std::nullopt : std::optional(body_refusal("waste.no-pack", "Without this change the pack would contradict itself.", files.error()));
    }
    return refused_pack(call, std::move(edits), {(*wish)->kind, (*wish)->entry, (*wish)->value});
  };
  return carry_out(call, store, refused, [&](Transaction& transaction) -> tl::expected<StoredEdit, Answer> {
    auto wish = before_it(transaction);
    if (!wish) return tl::unexpected(unknown());
    if (!wish->last) return tl::unexpected(changed_since());
    return std::move(*wish);
  });
}

bool follow_edits(Cities& cities, Store& store, const std::string& city) {
  const std::lock_guard following(cities.following);
  const auto now = standing(cities, store, city);
  if (!now) return false;
  if (now->number == cities.changed(city)) return true;
  (void)cities.change(city, now->number, now->edits);
  return true;
}

void follow_all_edits(Cities& cities, Store& store) {
  const auto last = store.read([](Transaction& transaction) {
    std::map<std::string, std::int64_t> out;
    const Rows rows = transaction.query("SELECT city, MAX(number) FROM waste_edit GROUP BY city");
    for (std::size_t i = 0; i < rows.size(); ++i) out[rows.text(i, 0)] = rows.integer(i, 1);
    return out;
  });
  if (!last) return;
  for (const auto& [city, number] : *last)
    if (cities.find(city) && number != cities.changed(city)) (void)follow_edits(cities, store, city);
}

}  // namespace server
