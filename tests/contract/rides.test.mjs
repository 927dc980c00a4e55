// What is said where a ride cannot be had: the right reason, and the nearest times that can.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startServer } from "../browser/lib.mjs";

let server;
before(async () => (server = await startServer(["--now", "2026-11-22T22:00:00+09:00"]))); // a Sunday: the bus rests
after(async () => await server.stop());

const ask = async (when) => {
  const body = JSON.stringify({ from: "bibai-station", to: "hospital", when, party: { adults: 1 } });
  const response = await fetch(`${server.url}/api/v1/bibai/rides/offers`, { method: "POST", headers: { "content-type": "application/json" }, body });
  assert.equal(response.status, 200);
  return await response.json();
};

test("as soon as possible, on a day without a bus: from the next day's beginning", async () => {
  const { offers, reason, alternatives } = await ask({ kind: "now" });
  assert.deepEqual(offers, []);
  assert.equal(reason, "ride.closed-day");
  assert.equal(alternatives.length, 3);
  assert.match(alternatives[0].pickup[0], /^2026-11-23T07:0/);
});

for (const [what, when] of [["before the first van can be there", { kind: "arrive", at: "2026-11-24T07:05:00+09:00" }], ["too late to be back by the end", { kind: "leave", at: "2026-11-24T17:58:00+09:00" }], ["at night", { kind: "leave", at: "2026-11-24T23:00:00+09:00" }]])
  test(`${what}: it is the hour, not the others and not the notice`, async () => {
    const { offers, reason, alternatives } = await ask(when);
    assert.deepEqual(offers, []);
    assert.equal(reason, "ride.outside-hours");
    assert.ok(alternatives.length >= 3);
  });

for (const [now, first] of [["08:20:30", "08:45"], ["05:00:00", "07:0[05]"]])
  test(`as soon as possible at ${now}: from the first moment that notice and hours allow, and no later`, async () => {
    const early = await startServer(["--now", `2026-11-24T${now}+09:00`]);
    const body = JSON.stringify({ from: "city-hall", to: "hospital", when: { kind: "now" }, party: { adults: 1 } });
    const response = await fetch(`${early.url}/api/v1/bibai/rides/offers`, { method: "POST", headers: { "content-type": "application/json" }, body });
    const { offers } = await response.json();
    await early.stop();
    assert.equal(offers.length, 3);
    assert.match(offers[0].pickup[0], new RegExp(`^2026-11-24T${first}`));
  });
