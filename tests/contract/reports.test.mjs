// What drivers and the desk report: looked at first without changing anything, then carried out; riders and the drivers' list are told; between
// requests the server puts days into a better order.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startServer, temporary } from "../browser/lib.mjs";
import { addStaff, signIn } from "../support/staff_accounts.mjs";

const day = "2026-11-24";
let server, data, cookie, number = 0;
before(async () => {
  data = temporary("reports");
  addStaff(["--data", data], "driver");
  server = await startServer(["--data", data, "--now", `${day}T06:30:00+09:00`, "--rate-limits", "off"]);
  cookie = await signIn(server.url, "driver");
});
after(async () => await server.stop());

const call = async (method, path, body, headers = {}) => {
  const response = await fetch(`${server.url}/api/v1/bibai/${path}`, { method, headers: { ...headers, ...(method === "POST" ? { "idempotency-key": `report-test-${++number}` } : {}) }, body: body && JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, body: text && JSON.parse(text) };
};
const staff = (method, path, body) => call(method, `staff/${path}`, body, { cookie });
const report = (what, preview = false) => staff("POST", "rides/reports", { day, preview, report: what });

async function book(from, to, at, adults = 1) {
  const { body } = await call("POST", "rides/offers", { from, to, when: { kind: "leave", at: `${day}T${at}:00+09:00` }, party: { adults } });
  assert.ok(body.offers.length > 0, JSON.stringify(body));
  for (const offer of body.offers) assert.ok(offer.driving_minutes >= 0 && (offer.others.rides > 0) === (offer.others.most_minutes > 0));
  const booked = await call("POST", "rides", { offer: body.offers[0].id, name: "見本", phone: "0126-00-0000" });
  assert.equal(booked.status, 201);
  return booked.body;
}
const ride = async ({ id, secret }) => (await call("GET", `rides/${id}`, undefined, { authorization: `Receipt ${secret}` })).body;
const listed = async () => (await staff("GET", `rides?day=${day}`)).body;
const vanOf = (list, id) => list.vans.find((van) => van.visits.some((visit) => visit.ride === id))?.id;

test("a van that is out: its rides go with the other; looking at it first changes nothing", async () => {
  const booked = await book("bibai-station", "hospital", "10:00");
  const before_ = await listed(), van = vanOf(before_, booked.id);
  const seen = await report({ kind: "van-out", van }, true);
  assert.equal(seen.status, 200);
  assert.deepEqual(seen.body.effects, []);
  assert.deepEqual(seen.body.moved.map((one) => one.ride), [booked.id]);
  assert.equal(seen.body.moved[0].name, "見本");
  assert.deepEqual(await listed(), before_);
  const done = await report({ kind: "van-out", van });
  assert.deepEqual(done.body, seen.body);
  const after_ = await listed();
  assert.notEqual(vanOf(after_, booked.id), van);
  assert.deepEqual(after_.conditions.vans_out, [van]);
  assert.equal((await report({ kind: "van-back", van })).status, 200);
  assert.deepEqual((await listed()).conditions.vans_out, []);
  assert.equal((await ride(booked)).late_minutes, undefined);
});

test("a closed stop: who begins or ends there is told, and none can be booked until it opens", async () => {
  const booked = await book("museum", "hospital", "13:00");
  const done = await report({ kind: "stop-closed", stop: "museum" });
  assert.deepEqual(done.body.effects.map(({ ride: id, returned, phone }) => ({ id, returned, phone })), [{ id: booked.id, returned: "closed-stop", phone: "0126-00-0000" }]);
  assert.equal((await ride(booked)).returned, "closed-stop");
  assert.deepEqual((await ride(booked)).pickup, booked.pickup); // the promise itself stands as it was made
  const list = await listed();
  assert.deepEqual(list.returned.map((one) => [one.ride, one.returned, one.from]), [[booked.id, "closed-stop", "museum"]]);
  const wish = { from: "museum", to: "hospital", when: { kind: "leave", at: `${day}T14:00:00+09:00` }, party: { adults: 1 } };
  const none = await call("POST", "rides/offers", wish);
  assert.deepEqual([none.body.offers, none.body.reason], [[], "ride.closed-stop"]);
  // Open again: what was given back is driven after all, as it was promised.
  const opened = await report({ kind: "stop-open", stop: "museum" });
  assert.deepEqual(opened.body.eased.map(({ ride: id, returned, phone }) => ({ id, returned, phone })), [{ id: booked.id, returned: undefined, phone: "0126-00-0000" }]);
  assert.deepEqual((await listed()).returned, []);
  assert.equal((await ride(booked)).returned, undefined);
  assert.ok(vanOf(await listed(), booked.id));
  assert.ok((await call("POST", "rides/offers", wish)).body.offers.length > 0);
  // Closed once more, and cancelled by its passenger meanwhile: it does not come back.
  await report({ kind: "stop-closed", stop: "museum" });
  assert.equal((await call("DELETE", `rides/${booked.id}`, undefined, { authorization: `Receipt ${booked.secret}` })).status, 200);
  assert.deepEqual((await listed()).returned, []);
  assert.deepEqual((await report({ kind: "stop-open", stop: "museum" })).body.eased, []);
});

test("snow: all vans slower, delays told to the minute", async () => {
  const far = await book("arte-piazza", "chashinai-station", "16:00");
  const done = await report({ kind: "snow", percent: 300 });
  assert.equal(done.status, 200);
  const effect = done.body.effects.find((one) => one.ride === far.id);
  assert.ok(effect && (effect.late_minutes > 0 || effect.returned), JSON.stringify(done.body));
  assert.equal((await ride(far)).late_minutes, effect.late_minutes);
  const eased = (await report({ kind: "snow", percent: 100 })).body.eased;
  // As promised again: said so, to be told to the passenger.
  assert.deepEqual(eased.filter((one) => one.ride === far.id).map((one) => one.late_minutes), [undefined]);
  assert.equal((await ride(far)).late_minutes, undefined);
});

test("late vans and closed roads; a day can be read whatever was reported of it, and only days that can be booked are", async () => {
  const other = "2026-11-26", tell = async (what, on = other) => await staff("POST", "rides/reports", { day: on, report: what });
  for (const what of [{ kind: "van-late", van: "1", minutes: 240 }, { kind: "van-late", van: "1", minutes: 240 }, { kind: "road-closed", stop: "museum", to: "hospital", minutes: 30 }]) assert.equal((await tell(what)).status, 200);
  const list = (await staff("GET", `rides?day=${other}`)).body;
  assert.deepEqual(list.conditions.closed_roads, [{ from: "museum", to: "hospital", minutes: 30 }]);
  assert.equal(list.conditions.vans_late.length, 1);
  assert.equal((await tell({ kind: "road-open", stop: "hospital", to: "museum" })).status, 200);
  assert.equal((await tell({ kind: "van-back", van: "1" })).status, 200);
  const after_ = (await staff("GET", `rides?day=${other}`)).body.conditions;
  assert.deepEqual([after_.closed_roads, after_.vans_late], [[], []]);
  for (const on of ["2026-11-23", "2026-12-02", "2099-01-01"]) assert.equal((await tell({ kind: "snow", percent: 110 }, on)).body.code, "ride.report-day");
});

test("what cannot be is refused with what and where", async () => {
  const refused = async (status, code, what) => {
    const { status: got, body } = await report(what);
    assert.deepEqual([got, body.code], [status, code]);
  };
  await refused(422, "ride.unknown-van", { kind: "van-out", van: "99" });
  await refused(422, "ride.unknown-stop", { kind: "stop-closed", stop: "nowhere" });
  await refused(422, "ride.same-stop", { kind: "road-closed", stop: "museum", to: "museum", minutes: 5 });
  await refused(422, "ride.report-ride", { kind: "no-show", ride: "NOBODY" });
  await refused(400, "ride.report", { kind: "earthquake" });
  await refused(400, "ride.report", { kind: "snow", percent: 50 });
  await refused(400, "ride.report", { kind: "van-late", van: "1" });
  const booked = await book("bibai-station", "hospital", "11:00");
  await refused(409, "ride.not-waiting", { kind: "no-show", ride: booked.id });
  assert.equal((await call("POST", "staff/rides/reports", { day, report: { kind: "snow", percent: 110 } })).status, 401);
});

test("between requests the plan gets better: rides in a bad order are put into a good one within a few seconds", async () => {
  // Booked one after the other, each at its cheapest place then: a search finds better for all of them.
  const stops = ["bibai-station", "west-1-north-7", "east-5-south-3", "chashinai", "tomei-3-3", "hospital", "west-5-south-4", "city-hall", "yurinkan", "nokyo"];
  for (let i = 0; i < 24; ++i) {
    const { body } = await call("POST", "rides/offers", { from: stops[i % 10], to: stops[(i * 3 + 5) % 10 === i % 10 ? (i + 1) % 10 : (i * 3 + 5) % 10], when: { kind: "leave", at: `2026-11-25T${10 + (i % 3)}:00:00+09:00` }, party: { adults: 1 } });
    if (body.offers.length) await call("POST", "rides", { offer: body.offers[0].id });
  }
  const version = async () => (await staff("GET", "rides?day=2026-11-25")).body.version;
  const booked = (await staff("GET", "rides?day=2026-11-25")).body.vans.flatMap((van) => van.visits).length / 2;
  let now = await version();
  for (let i = 0; i < 100 && now <= booked; ++i) {
    await new Promise((done) => setTimeout(done, 100));
    now = await version();
  }
  assert.ok(now > booked, `version ${now} after ${booked} bookings: only a search changes it further`);
});

test("what no longer holds is not told as if it did: a late van that may drive again", async () => {
  assert.equal((await report({ kind: "van-late", van: "2", minutes: 5 })).status, 200);
  const until = "07:05"; // it leaves at seven
  assert.deepEqual((await listed()).conditions.vans_late, [{ van: "2", until: `${day}T${until}:00+09:00` }]);
  await server.stop();
  server = await startServer(["--data", data, "--now", `${day}T${until}:01+09:00`, "--rate-limits", "off"]);
  assert.deepEqual((await listed()).conditions.vans_late, []);
});
