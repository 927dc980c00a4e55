// See stored.h.
#include "server/notices/stored.h"

#include "core/base/json.h"
#include "server/clock.h"

namespace server {
namespace {

using core::notices::Notice;

constexpr const char* kColumns =
    "SELECT id, number, state, urgent, topic, areas, title, body, ends, published_ms, author, collection FROM notice WHERE city = ?";

// What we wrote ourselves; a column somebody else changed gives an empty text, not an end of the program.
core::Localized localized(const std::string& json) {
  core::json::Document document(json, "notice", json.size());
  return core::Localized::read(document.root());
}

Notice notice_of(const Rows& rows, std::size_t row) {
  Notice out;
  out.id = rows.text(row, 0);
  out.number = rows.integer(row, 1);
  out.withdrawn = rows.text(row, 2) == "withdrawn";
  out.urgent = rows.integer(row, 3) != 0;
  out.topic = core::notices::topic_from_code(rows.text(row, 4)).value_or(core::notices::Topic::other);
  core::json::Document areas(rows.text(row, 5), "areas", rows.text(row, 5).size());
  areas.root().each([&](const core::json::Reader& area) { out.areas.push_back(area.text()); });
  out.title = localized(rows.text(row, 6));
  out.text = localized(rows.text(row, 7));
  out.ends = core::Date::parse(rows.text(row, 8)).value_or(core::Date{});
  out.published = rfc3339_local(rows.integer(row, 9));
  if (const std::string& change = rows.text(row, 11); !change.empty()) {
    core::json::Document document(change, "collection", change.size());
    out.collection = core::notices::read_collection(document.root());
  }
  return out;
}

std::vector<Notice> notices_of(const Rows& rows) {
  std::vector<Notice> out;
  for (std::size_t i = 0; i < rows.size(); ++i) out.push_back(notice_of(rows, i));
  return out;
}

// What is urgent is never pushed out by what is not.
constexpr const char* kOrder = "urgent DESC, published_ms DESC, id LIMIT ";
std::string limit() { return std::to_string(core::notices::kMostListed); }

std::string collection_json(const core::notices::CollectionChange& change) {
  core::json::Writer out;
  core::notices::write_collection(out, change);
  return out.take();
}

std::string localized_json(const core::Localized& text) {
  core::json::Writer out;
  core::notices::write_localized(out, text);
  return out.take();
}

}  // namespace

std::int64_t last_notice_number(Transaction& transaction, const std::string& city) {
  const Rows last = transaction.query("SELECT MAX(number) FROM notice WHERE city = ?", {city});
  return last.empty() ? 0 : last.integer(0, 0);
}

core::notices::List notices_in_force(Transaction& transaction, const std::string& city, core::Date today) {
  core::notices::List out;
  out.number = last_notice_number(transaction, city);
  out.all = notices_of(transaction.query(std::string(kColumns) + " AND state = 'published' AND ends >= ? ORDER BY " + kOrder + limit(), {city, today.iso()}));
  return out;
}

std::vector<Notice> notices_changed(Transaction& transaction, const std::string& city, std::int64_t after) {
  return notices_of(transaction.query(std::string(kColumns) + " AND number > ? ORDER BY number", {city, after}));
}

std::vector<AuthoredNotice> notices_ever(Transaction& transaction, const std::string& city, core::Date today) {
  const Rows rows = transaction.query(std::string(kColumns) + " ORDER BY CASE WHEN state = 'published' AND ends >= ? THEN 0 ELSE 1 END, " + kOrder + limit(),
                                      {city, today.iso()});
  std::vector<AuthoredNotice> out;
  for (std::size_t i = 0; i < rows.size(); ++i) out.push_back({notice_of(rows, i), rows.text(i, 10)});
  return out;
}

void add_notice(Transaction& transaction, const std::string& city, Notice& notice, const std::string& author, std::int64_t now_ms) {
  core::json::Writer areas;
  areas.begin_array();
  for (const std::string& area : notice.areas) areas.string(area);
  areas.end_array();
  notice.number = last_notice_number(transaction, city) + 1;
  notice.published = rfc3339_local(now_ms);
  transaction.query(
      "INSERT INTO notice (city, id, number, state, urgent, topic, areas, title, body, ends, author, published_ms, changed_ms, collection) "
      "VALUES (?, ?, ?, 'published', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {city, notice.id, notice.number, std::int64_t{notice.urgent}, std::string(core::notices::topic_code(notice.topic)), areas.take(),
       localized_json(notice.title), localized_json(notice.text), notice.ends.iso(), author, now_ms, now_ms,
       notice.collection ? collection_json(*notice.collection) : std::string()});
}

bool withdraw_notice(Transaction& transaction, const std::string& city, const std::string& id, std::int64_t now_ms) {
  const Rows found = transaction.query("SELECT state FROM notice WHERE city = ? AND id = ?", {city, id});
  if (found.empty()) return false;
  if (found.text(0, 0) != "withdrawn")
    transaction.query("UPDATE notice SET state = 'withdrawn', number = ?, changed_ms = ? WHERE city = ? AND id = ?",
                      {last_notice_number(transaction, city) + 1, now_ms, city, id});
  return true;
}

}  // namespace server
