// See notice_desk.h.
#include "app/staff/notice_desk.h"

#include "app/staff/requests.h"
#include "core/base/json.h"
#include "core/base/limits.h"
#include "core/forms/answers.h"

namespace app::staff {
namespace {

constexpr int kUsualDays = 7;  // where the clerk says nothing else

NoticeDraft* changing(const Whole& whole) {
  NoticeDraft& draft = whole.staff.notice;
  if (draft.frozen()) return nullptr;
  whole.staff.notice_published = false;
  return &draft;
}

core::Localized localized(const std::array<std::string, core::kLanguages>& texts) { return {texts}; }

std::string body_of(const NoticeDraft& draft, core::Date today) {
  core::json::Writer out;
  out.begin_object().key("urgent").boolean(draft.urgent).key("topic").string(draft.topic).key("areas").begin_array();
  for (const std::string& area : draft.areas) out.string(area);
  out.end_array().key("title");
  core::notices::write_localized(out, localized(draft.titles));
  out.key("text");
  core::notices::write_localized(out, localized(draft.texts));
  out.key("ends").string(last_day(draft, today).value_or(today).iso());
  if (const auto change = change_of(draft)) core::notices::write_collection(out.key("collection"), *change);
  out.end_object();
  return out.take();
}

void go(const Whole& whole, const char* path) { whole.effects.push_back({"go", whole.base.href(path), ""}); }

}  // namespace

std::string shown_end(const NoticeDraft& draft, core::Date today) { return draft.ends.empty() ? (today + kUsualDays).iso() : draft.ends; }

std::optional<core::Date> last_day(const NoticeDraft& draft, core::Date today) {
  return core::Date::parse(core::forms::normalised(core::forms::Kind::date, shown_end(draft, today)));
}

bool changes_collections(const NoticeDraft& draft) { return draft.topic == "waste" && !draft.mode.empty(); }

std::optional<core::notices::CollectionChange> change_of(const NoticeDraft& draft) {
  const auto day = [](const std::string& parts) { return core::Date::parse(core::forms::normalised(core::forms::Kind::date, parts)); };
  const auto from = day(draft.from), to = day(draft.to);
  if (!changes_collections(draft) || !from || !to || *to < *from) return std::nullopt;
  return core::notices::CollectionChange{*from, *to, draft.mode == "week-later", draft.categories};
}

NoticeFaults faults_of(const NoticeDraft& draft, core::Date today) {
  NoticeFaults out;
  out.topic = draft.topic.empty();
  out.title = draft.titles[0].empty();
  out.text = draft.texts[0].empty();
  for (std::size_t i = 0; i < core::kLanguages; ++i) {
    out.long_titles[i] = draft.titles[i].size() > core::notices::kTitleBytes;
    out.long_texts[i] = draft.texts[i].size() > core::notices::kTextBytes;
  }
  const auto day = last_day(draft, today);
  out.ends = !day || *day < today || *day > today + core::notices::kMostDays;
  if (changes_collections(draft)) {
    const auto change = change_of(draft);
    out.change = !change || !day || change->last_day() > *day;
  }
  return out;
}

void update_notices(const Whole& whole, const NoticeUrgent& message) {
  if (NoticeDraft* draft = changing(whole)) draft->urgent = message.urgent;
}
void update_notices(const Whole& whole, const NoticeTopic& message) {
  if (NoticeDraft* draft = changing(whole)) draft->topic = message.code;
}
void update_notices(const Whole& whole, const NoticeAreas& message) {
  if (NoticeDraft* draft = changing(whole)) draft->areas = message.ids;
}
void update_notices(const Whole& whole, const NoticeTitle& message) {
  if (NoticeDraft* draft = changing(whole)) draft->titles[static_cast<std::size_t>(message.language)] = message.text;
}
void update_notices(const Whole& whole, const NoticeText& message) {
  if (NoticeDraft* draft = changing(whole)) draft->texts[static_cast<std::size_t>(message.language)] = message.text;
}
void update_notices(const Whole& whole, const NoticeEnds& message) {
  if (NoticeDraft* draft = changing(whole)) draft->ends = message.parts;
}

void update_notices(const Whole& whole, const NoticeMode& message) {
  if (NoticeDraft* draft = changing(whole)) draft->mode = message.mode;
}
void update_notices(const Whole& whole, const NoticeFrom& message) {
  if (NoticeDraft* draft = changing(whole)) draft->from = message.parts;
}
void update_notices(const Whole& whole, const NoticeTo& message) {
  if (NoticeDraft* draft = changing(whole)) draft->to = message.parts;
}
void update_notices(const Whole& whole, const NoticeCategories& message) {
  if (NoticeDraft* draft = changing(whole)) draft->categories = message.ids;
}

void update_notices(const Whole& whole, const CheckNotice&) {
  NoticeDraft& draft = whole.staff.notice;
  draft.told = whole.base.today && faults_of(draft, *whole.base.today).any();
  if (draft.told) whole.effects.push_back({"focus", "body/main/faults", ""});
  else go(whole, "staff/notices/check");
}

void update_notices(const Whole& whole, const PublishNotice&) {
  NoticeDraft& draft = whole.staff.notice;
  if (draft.on_the_way || whole.base.random.empty() || !whole.base.today) return;
  if (!draft.frozen()) {
    draft.key = whole.base.new_key();
    draft.body = body_of(draft, *whole.base.today);
  }
  draft.on_the_way = true;
  whole.staff.trouble = Trouble::none;
  send(whole, "staff:publish", "POST", "staff/notices", draft.body, draft.key);
}

void update_notices(const Whole& whole, const AskTakeBack& message) {
  whole.staff.notice_to_take_back = message.id;
  whole.staff.notice_published = whole.staff.notice_taken_back = false;
  if (!message.id.empty()) whole.effects.push_back({"focus", "body/main/notices/" + message.id + "/buttons/leave", ""});
}

void update_notices(const Whole& whole, const TakeBack&) {
  whole.staff.trouble = Trouble::none;
  send(whole, "staff:take-back", "DELETE", "staff/notices/" + whole.staff.notice_to_take_back, "{}");
}

void ask_for_notices(const Whole& whole) {
  if (whole.staff.notices.state != Load::idle) return;
  whole.staff.notices.state = Load::loading;
  get(whole, "staff:notices", "notices");
}

void take_notices(const Whole& whole, int status, std::string_view body) {
  auto& to = whole.staff.notices;
  to.state = Load::failed;
  to.damaged = false;
  if (status != 200) return;
  core::json::Document document(body, "notices", core::limits::kPackFileBytes);
  std::vector<ListedNotice> all;
  document.root().at("notices").each([&](const core::json::Reader& one) { all.push_back({core::notices::read_notice(one), one.at("author").text(64)}); });
  to.damaged = !document.errors().empty();
  if (to.damaged) return;
  to.value = std::move(all);
  to.state = Load::done;
}

void take_published(const Whole& whole, int status, std::string_view body) {
  StaffState& staff = whole.staff;
  staff.notice.on_the_way = false;
  if (status == 201) {
    staff.notice = {};
    staff.notice_published = true;
    staff.notices.state = Load::idle;
    return go(whole, "staff/notices");
  }
  if (tell_refusal(whole, status, body)) staff.notice.key.clear();
}

void take_taken_back(const Whole& whole, int status, std::string_view body) {
  if (status != 200) return (void)tell_refusal(whole, status, body);
  whole.staff.notice_to_take_back.clear();
  whole.staff.notice_taken_back = true;
  whole.effects.push_back({"focus", "body/main/new", ""});
  whole.staff.notices.state = Load::idle;
}

}  // namespace app::staff
