// See notices.h.
#include "server/notices/notices.h"

#include <algorithm>
#include <charconv>

#include "core/base/code.h"
#include "core/base/json.h"
#include "server/clock.h"
#include "server/notices/stored.h"
#include "server/random.h"

namespace server {
namespace {

using core::notices::Notice;

constexpr std::size_t kBodyBytes = 64 * 1024, kIdSigns = 8;

Answer unknown_notice() { return refusal(404, "notices.unknown", "There is no such notice."); }

// Texts of a body in some languages, Japanese among them, each up to so many bytes.
core::Localized read_texts(const core::json::Reader& object, std::size_t most_bytes) {
  core::Localized out = core::Localized::read(object);
  for (std::size_t i = 0; i < core::kLanguages; ++i)
    if (out.texts[i].size() > most_bytes) object.note("json.range", std::string(core::language_code(static_cast<core::Language>(i))) + " is too long");
  if (object.exists() && out.empty()) object.note("notices.japanese", "write it in Japanese at least");
  return out;
}

// A change of the calendar is told by the notice for as long as it holds, so it cannot outlast it.
core::notices::CollectionChange read_change(const Call& call, const Notice& notice, const core::json::Reader& from) {
  core::notices::CollectionChange out = core::notices::read_collection(from);
  if (notice.topic != core::notices::Topic::waste) from.note("notices.topic", "only a notice of the topic waste changes collections");
  const std::string mode = from.at("mode").text(16);
  if (mode != "skip" && mode != "week-later") from.at("mode").note("json.kind", "skip or week-later");
  if (out.to < out.from) from.at("to").note("notices.ends", "not before its first day");
  if (out.last_day() > notice.ends) from.at("to").note("notices.ends", "the notice must hold until the last collection it moves: a week longer for week-later");
  from.at("categories").each([&](const core::json::Reader& one) {
    if (!call.city.waste.category(one.text(1024))) one.note("pack.unknown-category", "this municipality has no such category");
  });
  return out;
}

tl::expected<Notice, Answer> read_new_notice(const Call& call) {
  core::json::Document document(call.request.body, "", kBodyBytes);
  const core::json::Reader root = document.root();
  Notice out;
  out.urgent = root.at("urgent").boolean();
  const std::string topic = root.at("topic").text(16);
  const auto known = core::notices::topic_from_code(topic);
  if (!known) root.at("topic").note("notices.topic", "see /api/v1/openapi.json for the topics");
  out.topic = known.value_or(core::notices::Topic::other);
  root.at("areas").each([&](const core::json::Reader& one) {
    const std::string area = one.text();
    const auto& areas = call.city.waste.areas;
    if (std::none_of(areas.begin(), areas.end(), [&](const auto& each) { return each.id == area; }))
      one.note("notices.area", "this municipality has no such area");
    else if (out.areas.size() < core::notices::kMostAreas) out.areas.push_back(area);
    else one.note("json.range", "too many areas: leave them out for the whole city");
  });
  out.title = read_texts(root.at("title"), core::notices::kTitleBytes);
  out.text = read_texts(root.at("text"), core::notices::kTextBytes);
  const std::string ends = root.at("ends").text(16);
  const core::Date today = wall_time(call.now_ms).date;
  const auto day = core::Date::parse(ends);
  if (!day || *day < today || *day > today + core::notices::kMostDays) root.at("ends").note("notices.ends", "a day from today on, within a year");
  out.ends = day.value_or(today);
  if (const core::json::Reader change = root.maybe("collection"); change.exists()) out.collection = read_change(call, out, change);
  if (!document.errors().empty()) return tl::unexpected(body_refusal("notices.body", "The body is not a notice: see /api/v1/openapi.json.", document.errors()));
  return out;
}

}  // namespace

Prepared list_notices(const Call& call) {
  return [city = call.city_id, today = wall_time(call.now_ms).date](Transaction& transaction) -> Answer {
    const core::notices::List list = notices_in_force(transaction, city, today);
    core::json::Writer out;
    out.begin_object().key("number").integer(list.number).key("notices").begin_array();
    for (const Notice& notice : list.all) {
      out.begin_object();
      write_notice(out, notice);
      out.end_object();
    }
    out.end_array().end_object();
    return {.body = out.take(), .headers = {{"Cache-Control", "no-cache"}}};
  };
}

Response follow_notices(const Call& call, Hub& hub) {
  // A browser that reconnects names the last event by header; the page itself, by address.
  const std::string_view header = call.request.header("last-event-id");
  const std::string known = header.empty() ? call.request.query("after") : std::string(header);
  std::int64_t after = -1;
  const auto parsed = std::from_chars(known.data(), known.data() + known.size(), after);
  if (parsed.ec != std::errc() || parsed.ptr != known.data() + known.size()) after = -1;
  Response response;
  response.set("Content-Type", "text/event-stream");
  response.set("Cache-Control", "no-store");
  response.set("X-Accel-Buffering", "no");  // nginx would hold events back
  response.feed = hub.follow("notices/" + call.city_id, after);
  return response;
}

Prepared list_all_notices(const Call& call) {
  return [city = call.city_id, today = wall_time(call.now_ms).date](Transaction& transaction) -> Answer {
    core::json::Writer out;
    out.begin_object().key("notices").begin_array();
    for (const AuthoredNotice& one : notices_ever(transaction, city, today)) {
      out.begin_object();
      write_notice(out, one.notice);
      out.key("author").string(one.author).end_object();
    }
    out.end_array().end_object();
    return {.body = out.take()};
  };
}

Prepared publish_notice(const Call& call) {
  auto given = read_new_notice(call);
  if (!given) return tl::unexpected(std::move(given.error()));
  given->id = random_code(kIdSigns);
  return [city = call.city_id, given = std::move(*given), author = call.staff->name, now_ms = call.now_ms](Transaction& transaction) -> Answer {
    Notice notice = given;  // the work may run again
    add_notice(transaction, city, notice, author, now_ms);
    core::json::Writer out;
    out.begin_object().key("id").string(notice.id).key("number").integer(notice.number).end_object();
    return {.status = 201, .body = out.take()};
  };
}

Answer take_notice_back(const Call& call, Store& store) {
  const std::string& id = call.parts[0];
  if (!core::is_code(id)) return unknown_notice();
  const auto found = store.write([&](Transaction& transaction) { return withdraw_notice(transaction, call.city_id, id, call.now_ms); });
  if (!found) return store_refusal(found.error());
  if (!*found) return unknown_notice();
  core::json::Writer out;
  out.begin_object().key("id").string(id).key("state").string("withdrawn").end_object();
  return {.body = out.take()};
}

}  // namespace server
