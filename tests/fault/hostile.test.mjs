// Requests nobody means well with, after the API's own description: wrong types, other people's ids, bodies too large and too deep, under
// each kind of credentials. Against a server built with AddressSanitizer and UBSan: no 5xx but "come again later", nothing of another person, no
// fault found by the sanitizers. The seed is printed; SEED= repeats a run.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { require, root, startServer, temporary } from "../browser/lib.mjs";
import { nastyBody, nastyText, operations, resolve } from "../support/api_document.mjs";
import { damage, example as exampleOf, hashOf, jpegOf } from "../support/applications.mjs";
import { addStaff, password } from "../support/staff_accounts.mjs";

const fc = require("fast-check");
const runs = process.env.PIPAOI_SOAK === "1" ? 10_000 : 300;
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const now = "2026-11-24T06:00:00+09:00";
// Signs by which a person's things are known anywhere in an answer.
const marks = { name: "標識花子", caller: "標識太郎", phone: "0126998877", message: "標識の質問" };
const photo = jpegOf(100);
const program = join(root, "build/sanitized/serve_alone");
let server, stderr = "", victim, own, cookies, example;

before(async () => {
  const build = spawnSync("tools/quiet", ["build/sanitized.log", "sh", "-c", "cmake --preset sanitized && cmake --build build/sanitized -j 2 --target serve_alone"], { cwd: root, encoding: "utf8" });
  assert.equal(build.status, 0, build.stdout + build.stderr);
  const data = temporary("hostile");
  for (const role of ["clerk", "driver"]) addStaff(["--data", data], role);
  server = await startServer(["--data", data, "--now", now], { program, env: { ASAN_OPTIONS: "detect_leaks=1", UBSAN_OPTIONS: "halt_on_error=1:print_stacktrace=1" }, stderr: (text) => (stderr += text) });
  example = exampleOf("bulky-waste", now);
  const cookieOf = async (name) => (await send("POST", "staff/session", { name, password })).headers.get("set-cookie").split(";")[0];
  cookies = { clerk: await cookieOf("clerk"), driver: await cookieOf("driver") };
  const withPhoto = damage([photo]);
  victim = await personWithThings({ ...withPhoto, answers: { ...withPhoto.answers, name: marks.name } });
  await send("POST", `staff/applications/${victim.receipt}/events`, { kind: "asked", message: marks.message, seen: 1 }, { cookie: cookies.clerk });
  own = await personWithThings(withPhoto);
  for (let i = 0; i < 3; ++i) await follow();
  const notice = { urgent: true, topic: "safety", areas: [], title: { ja: "急ぎ" }, text: { ja: "本文" }, ends: "2026-11-24" };
  assert.equal((await send("POST", "staff/notices", notice, { cookie: cookies.clerk })).status, 201);
});
after(async () => {
  const status = await server?.stop();
  assert.equal(status, 0, `the server ended with ${status}\n${stderr}`);
  assert.doesNotMatch(stderr, /Sanitizer|runtime error/);
});

// Followers that stay for the whole run, and are there when the server ends: what they are told must go somewhere.
const followers = [];
async function follow() {
  const response = await fetch(`${server.url}/api/v1/bibai/notices/stream?after=0`);
  const told = { bytes: 0 };
  followers.push(told);
  void (async () => {
    try {
      for await (const piece of response.body) told.bytes += piece.length;
    } catch {
      // cut at the end
    }
  })();
}

let keys = 0;
const send = (method, path, body, headers = {}) => fetch(`${server.url}/api/v1/bibai/${path}`, { method, headers: { "content-type": "application/json", "idempotency-key": `hostile-set-up-${++keys}`, ...headers }, body: JSON.stringify(body) });

// An application and a ride, with their secrets.
async function personWithThings(application) {
  const sent = await (await send("POST", "applications", application)).json();
  const wish = { from: "bibai-station", to: "hospital", when: { kind: "leave", at: "2026-11-24T10:00:00+09:00" }, party: { adults: 1 } };
  const { offers } = await (await send("POST", "rides/offers", wish)).json();
  assert.ok(offers?.length, "no offers for the set-up");
  const ride = await (await send("POST", "rides", { offer: offers[0].id, name: marks.caller, phone: marks.phone })).json();
  assert.ok(sent.receipt && ride.id);
  return { receipt: sent.receipt, secret: sent.secret, ride: ride.id, rideSecret: ride.secret };
}

const idText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("victim", "own") },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"), minLength: 8, maxLength: 8 }) },
  { weight: 1, arbitrary: nastyText.map((text) => text.slice(0, 60)) },
);

// The other parts of an address, by their name in the description.
const partText = {
  sha256: fc.oneof({ weight: 3, arbitrary: fc.constant(hashOf(photo)) }, { weight: 1, arbitrary: fc.constantFrom("0".repeat(64), "F".repeat(64), "00") }, { weight: 1, arbitrary: nastyText.map((text) => text.slice(0, 80)) }),
  part: fc.oneof({ weight: 3, arbitrary: fc.constant("0") }, { weight: 1, arbitrary: fc.constantFrom("1", "63", "64", "-1", "00", "1e1", "18446744073709551616", "０") }),
};
const nastyBytes = fc.oneof({ weight: 2, arbitrary: fc.constant(photo) }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) }, { weight: 1, arbitrary: fc.constantFrom(0, 65536, 65537, 300_000).map((bytes) => Buffer.alloc(bytes)) });

const request = fc.constantFrom(...operations).chain(({ path, method, operation }) => {
  const content = operation.requestBody && resolve(operation.requestBody).content;
  const nasty = content && (content["application/json"] ? nastyBody(content["application/json"].schema) : nastyBytes);
  const secured = operation.security?.[0] ?? {};
  const right = "staff" in secured ? [...Array(9).fill("clerk"), "driver"] : "receipt" in secured ? ["own", "own", "victim's guess", "own ride"] : ["none"];
  // Signing out for good would end the test's own sessions.
  const signsOut = path.endsWith("/staff/session") && method === "DELETE";
  const keyed = operation.parameters.some((one) => resolve(one).name === "Idempotency-Key");
  return fc.record({
    path: fc.constant(path),
    method: fc.constant(method),
    city: fc.oneof({ weight: 30, arbitrary: fc.constant("bibai") }, { weight: 1, arbitrary: fc.constantFrom("kamisunagawa", "nowhere", "..", "%2e%2e") }),
    id: idText,
    parts: fc.record(partText),
    who: signsOut ? fc.constantFrom("none", "nonsense") : fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: fc.constantFrom("none", "clerk", "driver", "own", "nonsense") }),
    body: nasty ? fc.oneof({ weight: 8, arbitrary: nasty }, { weight: 1, arbitrary: fc.constant("example") }) : fc.constant(undefined),
    key: keyed ? fc.oneof({ weight: 25, arbitrary: fc.constant("fresh") }, { weight: 1, arbitrary: fc.constantFrom("", "short", "x".repeat(200), "clé-à-moi") }) : fc.constant(undefined),
    query: fc.oneof({ weight: 3, arbitrary: fc.constant("") }, { weight: 1, arbitrary: fc.record({ name: fc.constantFrom("state", "day", "after", "lang"), value: nastyText }).map(({ name, value }) => `?${name}=${encodeURIComponent(value.toWellFormed?.() ?? value.replace(/[\ud800-\udfff]/g, "")).slice(0, 1500)}`) }),
  });
});

function headersOf(one) {
  const headers = {};
  if (one.body !== undefined) headers["content-type"] = "application/json";
  if (one.key !== undefined && one.key !== "" && !/[^\x20-\x7e]/.test(one.key)) headers["idempotency-key"] = one.key === "fresh" ? `hostile-${process.pid}-${++keys}` : one.key;
  if (one.who === "clerk" || one.who === "driver") headers.cookie = cookies[one.who];
  else if (one.who === "own") headers.authorization = `Receipt ${own.secret}`;
  else if (one.who === "own ride") headers.authorization = `Receipt ${own.rideSecret}`;
  else if (one.who === "victim's guess") headers.authorization = `Receipt ${"0".repeat(victim.secret.length)}`;
  else if (one.who === "nonsense") Object.assign(headers, { authorization: "Bearer x", cookie: "pipaoi-staff=x; pipaoi-staff=y" });
  return headers;
}

// The operation's code ran: what is answered before it has a code of its own.
const beforeHandler = /^(http\.|server\.|auth\.(staff|role|origin|receipt)$|api\.(unknown|idempotency-key|key-reused))/;

test(`${runs} requests, seed ${seed}`, { timeout: 3_600_000 }, async () => {
  let sent = 0, reached = 0;
  const statuses = new Map();
  await fc.assert(
    fc.asyncProperty(request, async (one) => {
      const ids = (of) => (one.path.includes("rides/") ? of.ride : of.receipt);
      const id = one.id === "victim" ? ids(victim) : one.id === "own" ? ids(own) : one.id;
      const inPath = (text) => encodeURIComponent(text.toWellFormed?.() ?? text.replace(/[\ud800-\udfff]/g, "")).replaceAll(".", "%2E") || "x";
      const path = one.path.replace("{city}", one.city).replace(/\{(\w+)\}/g, (_, name) => inPath(one.parts[name] ?? id));
      const headers = headersOf(one);
      const body = one.body === "example" ? JSON.stringify(example) : one.body;
      const ended = new AbortController();
      const response = await fetch(server.url + path + one.query, { method: one.method, headers, body, signal: ended.signal });
      const text = response.headers.get("content-type") === "text/event-stream" ? (ended.abort(), "") : await response.text();
      ++sent;
      const what = `${one.method} ${path} as ${one.who} -> ${response.status} ${text.slice(0, 300)}`;
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      assert.ok(response.status < 500 || (response.status === 503 && response.headers.get("retry-after")), what);
      if (response.status >= 400) {
        assert.equal(response.headers.get("content-type"), "application/problem+json", what);
        const problem = JSON.parse(text);
        assert.equal(problem.status, response.status);
        assert.ok(problem.code && problem.detail, what);
        if (!beforeHandler.test(problem.code)) ++reached;
      } else ++reached;
      if (!(one.who === "clerk" || one.who === "driver")) for (const mark of [...Object.values(marks), victim.secret, victim.rideSecret]) assert.ok(!text.includes(mark), what);
      assert.equal(server.child.exitCode, null, `the server ended\n${stderr}`);
    }),
    { numRuns: runs, seed, endOnFailure: false },
  );
  console.log(`# ${sent} requests, ${Math.round((100 * reached) / sent)} % reached a handler; ${[...statuses].sort().map(([status, number]) => `${status}: ${number}`).join(", ")}`);
  assert.ok(reached / sent >= 0.8, `only ${reached} of ${sent} reached a handler`);
  assert.ok(followers.every(({ bytes }) => bytes > 100), "each follower was told of the notice");
  // What was the victim's is still there, as it was.
  const kept = await (await fetch(`${server.url}/api/v1/bibai/applications/${victim.receipt}`, { headers: { authorization: `Receipt ${victim.secret}` } })).json();
  assert.equal(kept.answers.name, marks.name);
  assert.equal((await fetch(`${server.url}/api/v1/bibai/rides/${victim.ride}`, { headers: { authorization: `Receipt ${victim.rideSecret}` } })).status, 200);
});
