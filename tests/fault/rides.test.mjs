// A hot day: 64 clients ask and book at once, on both engines; then the stored plan is gone through by a checker that knows the pack's data
// and nothing of the engine (R1 to R3 of core/ride/day.h): nobody overbooked, no promise broken, no booking lost.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, startServer, temporary } from "../browser/lib.mjs";
import { startPostgres } from "./postgres.mjs";
import { addStaff, password } from "../support/staff_accounts.mjs";

const now = "2026-11-24T06:00:00+09:00", day = "2026-11-24";
const clients = 64, offersWanted = 1000, bookingsWanted = 200;
const pack = (file) => JSON.parse(readFileSync(join(root, "assets/packs/bibai", file), "utf8"));
const service = pack("ride.json"), stops = new Map(pack("stops.json").stops.map((stop) => [stop.id, stop]));

// Seeded (mulberry32): a failure can be looked at again.
function generator(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const seconds = (moment) => (Date.parse(moment) - Date.parse(`${day}T00:00:00+09:00`)) / 1000;
const radians = (degrees) => (degrees * Math.PI) / 180;
function travel(from, to) {
  if (from === to) return 0;
  const [a, b] = [stops.get(from), stops.get(to)];
  const h = Math.sin(radians(b.lat - a.lat) / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return Math.floor((2 * 6371009 * Math.asin(Math.sqrt(h)) * service.detour) / service.metres_per_second); // the engine rounds up: never less than this
}
const boarding = ({ adults, children, infants, wheelchairs }) => service.stop_once_s + service.board_person_s * (adults + children + infants) + service.board_wheelchair_s * wheelchairs;

export function faultsOf(plan, booked) {
  const faults = [], served = new Map();
  for (const [index, { visits }] of plan.vans.entries()) {
    const van = service.vans[index];
    let place = van.depot, free = seconds(`${day}T${service.opens}:00+09:00`), seats = 0, wheelchairs = 0;
    const aboard = new Map();
    for (const visit of visits) {
      const at = seconds(visit.at), ride = booked.get(visit.ride), party = { adults: 0, children: 0, infants: 0, wheelchairs: 0, ...ride?.party };
      if (!ride) {
        faults.push(`R1: ${visit.ride} was never booked`);
        continue;
      }
      const [from, to] = [ride.from, ride.to];
      if (visit.stop !== (visit.kind === "pickup" ? from : to)) faults.push(`R1: ${visit.ride} at another stop`);
      if (at < free + travel(place, visit.stop)) faults.push(`R3: van ${van.id} is at ${visit.stop} sooner than it can drive`);
      const sign = visit.kind === "pickup" ? 1 : -1;
      seats += sign * (party.adults + party.children);
      wheelchairs += sign * party.wheelchairs;
      if (seats > van.seats || wheelchairs > van.wheelchairs) faults.push(`R3: van ${van.id} has no place at ${visit.at}`);
      free = at + boarding(party);
      place = visit.stop;
      served.set(visit.ride, (served.get(visit.ride) ?? 0) + 1);
      if (visit.kind === "pickup") {
        if (at < seconds(ride.pickup[0]) || at > seconds(ride.pickup[1])) faults.push(`R2: ${visit.ride} picked up outside ${ride.pickup}`);
        aboard.set(visit.ride, free);
      } else {
        if (!aboard.delete(visit.ride)) faults.push(`R1: ${visit.ride} set down before it was picked up`);
        if (at > seconds(ride.arrive_by)) faults.push(`R2: ${visit.ride} arrives after ${ride.arrive_by}`);
      }
    }
    if (aboard.size) faults.push(`R1: ${aboard.size} stay on board`);
    if (visits.length && free + travel(place, van.depot) > seconds(`${day}T${service.closes}:00+09:00`)) faults.push(`R3: van ${van.id} is back too late`);
  }
  for (const id of booked.keys()) if (served.get(id) !== 2) faults.push(`R1: ${id} is booked and not served`);
  return faults;
}

for (const engine of ["SQLite", "PostgreSQL"])
  test(`64 clients at once on one day, ${engine}`, async () => {
    const postgres = engine === "PostgreSQL" ? startPostgres() : undefined, store = postgres ? ["--database-url", postgres.url] : ["--data", temporary("rides")];
    addStaff(store, "driver");
    // Two servers on PostgreSQL: what one of them knows, the other does not.
    const servers = [await startServer([...store, "--now", now]), ...(postgres ? [await startServer([...store, "--now", now])] : [])];
    const random = generator(20261122), ids = [...stops.keys()], pick = () => ids[Math.floor(random() * ids.length)];
    const booked = new Map(), secrets = new Map(), counts = { offers: 0, empty: 0, alternatives: 0, tried: 0, lost: 0, cancelled: 0 };
    const api = async (client, method, path, { body, headers = {} } = {}) => {
      const response = await fetch(`${servers[client % servers.length].url}/api/v1/bibai/${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
      assert.ok(response.status < 500, `${method} ${path}: ${response.status} ${await response.clone().text()}`);
      return { status: response.status, headers: response.headers, body: await response.json() };
    };
    const ask = async (number) => {
      const from = pick(), to = ids[(ids.indexOf(from) + 1 + Math.floor(random() * (ids.length - 1))) % ids.length];
      const at = new Date(Date.parse(`${day}T07:00:00+09:00`) + Math.floor(random() * 11 * 60) * 60000).toISOString();
      const party = { adults: 1 + Math.floor(random() * 3), children: random() < 0.2 ? 1 : 0, wheelchairs: random() < 0.1 ? 1 : 0 };
      ++counts.offers;
      const { status, body } = await api(number, "POST", "rides/offers", { body: { from, to, when: { kind: random() < 0.5 ? "leave" : "arrive", at }, party } });
      assert.equal(status, 200);
      if (body.offers.length > 0) return body.offers[Math.floor(random() * body.offers.length)];
      ++counts.empty;
      assert.ok(body.reason);
      if (body.alternatives.length >= 3) ++counts.alternatives;
    };
    const book = async (number, offer) => {
      ++counts.tried;
      const booking = await api(number, "POST", "rides", { body: { offer: offer.id }, headers: { "idempotency-key": `hot-day-${number}-${counts.tried}` } });
      if (booking.status === 409) return ++counts.lost;
      assert.equal(booking.status, 201, JSON.stringify(booking.body));
      const { id, secret, pickup, arrive_by } = booking.body;
      assert.deepEqual([pickup, arrive_by], [offer.pickup, offer.arrive_by], "what was offered is what was promised");
      booked.set(id, booking.body);
      secrets.set(id, secret);
      if (random() > 0.1) return;
      assert.equal((await api(number, "DELETE", `rides/${id}`, { headers: { authorization: `Receipt ${secret}` } })).body.state, "cancelled");
      booked.delete(id);
      ++counts.cancelled;
    };
    // Each asks a few times, as people do, and books when others have booked meanwhile.
    const client = async (number) => {
      for (let round = 0; round < 4; ++round) {
        const offers = [];
        for (let i = 0; i < 4; ++i) offers.push(await ask(number));
        for (const offer of offers) if (offer) await book(number, offer);
      }
    };
    await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
    // One key, many at once: one ride, one answer.
    const spare = (await api(0, "POST", "rides/offers", { body: { from: ids[0], to: ids[5], when: { kind: "leave", at: `2026-11-26T10:00:00+09:00` }, party: { adults: 1 } } })).body.offers[0];
    const same = await Promise.all(Array.from({ length: 12 }, (_, number) => api(number, "POST", "rides", { body: { offer: spare.id }, headers: { "idempotency-key": "the-same-key-for-all" } })));
    assert.deepEqual([...new Set(same.map(({ status, body }) => `${status} ${JSON.stringify(body)}`))].length, 1);
    assert.equal(same[0].status, 201);
    const session = await api(0, "POST", "staff/session", { body: { name: "driver", password } });
    const plan = (await api(0, "GET", `staff/rides?day=${day}`, { headers: { cookie: session.headers.get("set-cookie").split(";")[0] } })).body;
    assert.deepEqual(faultsOf(plan, booked), []);
    // The checker sees what is wrong: a van that is everywhere an hour later, a booking that is not there.
    const late = structuredClone(plan);
    for (const visit of late.vans[0].visits) visit.at = new Date(Date.parse(visit.at) + 3600_000).toISOString();
    assert.ok(faultsOf(late, booked).length > 0);
    assert.ok(faultsOf({ vans: [plan.vans[0], { visits: [] }] }, booked).some((fault) => fault.startsWith("R1")));
    // Each booking is there for who has its secret, with its own code.
    const codes = new Set();
    for (const [id, ride] of booked) {
      const { status, body } = await api(0, "GET", `rides/${id}`, { headers: { authorization: `Receipt ${secrets.get(id)}` } });
      assert.equal(status, 200);
      assert.deepEqual([body.state, body.pickup, body.arrive_by, body.code], ["booked", ride.pickup, ride.arrive_by, ride.code]);
      codes.add(body.code);
    }
    assert.equal(codes.size, booked.size);
    console.log(`${engine}: ${JSON.stringify({ ...counts, booked: booked.size })}`);
    assert.ok(counts.offers >= offersWanted && counts.tried >= bookingsWanted);
    assert.ok(counts.empty > 20, "a hot day refuses some");
    assert.ok(counts.alternatives > counts.empty * 0.9, "a refusal names three times");
    for (const server of servers) await server.stop();
    postgres?.stop();
  });
