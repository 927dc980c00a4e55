// The demand bus as open data: the feed keeps the specification's rules and says what the pack says; the server gives it, by address and by mark.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { root, startServer, temporary } from "../browser/lib.mjs";
import { checkFeed, readFeed } from "../support/gtfs.mjs";

const pipaoi = join(root, "build/native/pipaoi"), pack = join(root, "assets/packs/bibai"), folder = temporary("gtfs");
const json = (name) => JSON.parse(readFileSync(join(pack, name), "utf8"));
const gtfs = (...words) => spawnSync(pipaoi, ["ride", "gtfs", ...words], { encoding: "utf8" });
const zip = join(folder, "feed.zip");
let server, feed;
before(async () => {
  const run = gtfs("--pack", pack, "--from", "2026-11-24", "--base-url", "https://example.jp", "--out", zip);
  assert.equal(run.stderr, "");
  feed = readFeed(zip);
  server = await startServer(["--now", "2026-11-24T09:00:00+09:00"]);
});
after(async () => await server.stop());

test("the feed keeps every rule of the specification", () => assert.deepEqual(checkFeed(feed), []));

test("it says what the pack says", () => {
  const { stops } = json("stops.json"), ride = json("ride.json");
  assert.deepEqual(feed.stops.map((row) => row.stop_id), stops.map((stop) => stop.id));
  assert.equal(feed.location_group_stops.length, stops.length);
  feed.stops.forEach((row, i) => assert.ok(Math.abs(row.stop_lat - stops[i].lat) < 1e-5 && Math.abs(row.stop_lon - stops[i].lon) < 1e-5));
  const [rule] = feed.booking_rules;
  assert.deepEqual([rule.booking_type, rule.prior_notice_duration_min, rule.prior_notice_start_day, rule.phone_number, rule.booking_url], ["1", String(ride.notice_s / 60), String(ride.book_ahead_days), ride.phone, "https://example.jp/bibai/bus"]);
  assert.deepEqual(feed.stop_times.map((row) => [row.start_pickup_drop_off_window, row.end_pickup_drop_off_window, row.pickup_type, row.drop_off_type]), [["07:00:00", "18:00:00", "2", "1"], ["07:00:00", "18:00:00", "1", "2"]]);
  const [calendar] = feed.calendar;
  for (const day of ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]) assert.equal(calendar[day], ride.weekdays.includes(day) ? "1" : "0");
  assert.deepEqual([calendar.start_date, calendar.end_date], ["20261124", "20270522"]);
  assert.deepEqual(feed.calendar_dates.map((row) => [row.date, row.exception_type]), ride.also.map((date) => [date.replaceAll("-", ""), "1"]));
  assert.equal(feed.fare_attributes[0].price, String(ride.fare_yen.adult));
  const reading = feed.translations.find((row) => row.record_id === "bibai-station" && row.language === "ja-Hrkt");
  assert.equal(reading.translation, "びばいえき");
  assert.equal(feed.translations.filter((row) => row.language === "ja-Hrkt").length, stops.length);
  assert.match(feed.routes[0].route_desc, /見本/);
});

test("the checker sees what is wrong", () => {
  const with_ = (change) => {
    const other = structuredClone(feed);
    change(other);
    return checkFeed(other).join("; ");
  };
  assert.match(with_((all) => delete all.agency), /agency\.txt is missing/);
  assert.match(with_((all) => (all.stop_times[0].pickup_type = "0")), /pickup_type 0 is forbidden/);
  assert.match(with_((all) => (all.stop_times[0].arrival_time = "08:00:00")), /arrival_time is forbidden/);
  assert.match(with_((all) => (all.stop_times[0].end_pickup_drop_off_window = "06:00:00")), /ends before/);
  assert.match(with_((all) => all.stop_times.pop()), /fewer than two rows/);
  assert.match(with_((all) => (all.stop_times[0].location_group_id = "x")), /is not in location_groups/);
  assert.match(with_((all) => (all.booking_rules[0].prior_notice_duration_min = "")), /no prior_notice_duration_min/);
  assert.match(with_((all) => (all.booking_rules[0].prior_notice_last_day = "1")), /forbidden on the same day/);
  assert.match(with_((all) => (all.booking_rules[0].prior_notice_start_time = "")), /go together/);
  assert.match(with_((all) => all.stops.push({ ...all.stops[0] })), /stands twice/);
  assert.match(with_((all) => (all.stops[0].stop_lat = "north")), /stop_lat/);
  assert.match(with_((all) => (all.location_groups[0].location_group_id = all.stops[0].stop_id)), /is a stop's id/);
  assert.match(with_((all) => (all.translations[0].record_id = "nowhere")), /nothing of that id/);
  assert.match(with_((all) => (all.calendar[0].end_date = "20260101")), /ends before it begins/);
  assert.match(with_((all) => (all.trips[0].service_id = "never")), /no such service/);
});

test("the server gives the day's feed under the address of open data, with a mark; none where there is no bus", async () => {
  const address = `${server.url}/opendata/bibai/gtfs-flex.zip`, response = await fetch(address);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), "application/zip");
  const file = join(folder, "served.zip");
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  const served = readFeed(file);
  assert.deepEqual(checkFeed(served), []);
  assert.deepEqual(served.calendar, feed.calendar);
  const mark = response.headers.get("etag");
  assert.ok(mark);
  assert.equal((await fetch(address, { headers: { "if-none-match": mark } })).status, 304);
  assert.equal((await fetch(`${server.url}/opendata/kamisunagawa/gtfs-flex.zip`)).status, 404);
  assert.equal((await fetch(`${server.url}/opendata/nowhere/gtfs-flex.zip`)).status, 404);
  assert.equal((await fetch(address, { method: "POST" })).status, 405);
});

test("the same day gives the same bytes; wrong use is told", () => {
  const again = join(folder, "again.zip");
  assert.equal(gtfs("--pack", pack, "--from", "2026-11-24", "--base-url", "https://example.jp", "--out", again).status, 0);
  assert.deepEqual(readFileSync(again), readFileSync(zip));
  for (const [status, pattern, ...words] of [[2, /--pack/, "--out", again], [2, /--from is/, "--pack", pack, "--from", "soon", "--out", again], [1, /has no ride\.json/, "--pack", join(root, "assets/packs/kamisunagawa"), "--out", again]]) {
    const run = gtfs(...words);
    assert.match(run.stderr, pattern);
    assert.equal(run.status, status);
  }
});
