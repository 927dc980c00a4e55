// Figures of the server, without targets: applications kept a second with 64 clients, on each engine, with the disk's own sync and with
// 1.5 ms more; and how long an offer takes on a day that holds many rides. The clients run in this process: they are part of the figure.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openPage, phone, root, startBrowser, startServer, temporary } from "../browser/lib.mjs";
import { startPostgres } from "../fault/postgres.mjs";

const now = "2026-11-24T06:00:00+09:00", clients = 64, seconds = 4;
const pipaoi = join(root, "build/native/pipaoi");

function shim() {
  const out = join(root, "build/bench/slow_sync.so");
  mkdirSync(join(root, "build/bench"), { recursive: true });
  execFileSync("gcc", ["-O2", "-shared", "-fPIC", "-o", out, join(root, "tests/bench/slow_sync.c"), "-ldl"]);
  return out;
}

const percentile = (list, part) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))];

async function submissions(note, name, options) {
  const server = await startServer([...options, "--now", now]);
  const body = execFileSync(pipaoi, ["apply", "example", "--pack", join(root, "assets/packs/bibai"), "bulky-waste", "--now", now], { encoding: "utf8" });
  const times = [], end = Date.now() + seconds * 1000;
  let count = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (Date.now() < end) {
        const begun = performance.now();
        const response = await fetch(`${server.url}/api/v1/bibai/applications`, { method: "POST", headers: { "idempotency-key": `bench-${client}-${++count}` }, body });
        await response.arrayBuffer();
        if (response.status === 201) times.push(performance.now() - begun);
      }
    }),
  );
  await server.stop();
  note(`applications, ${name}: kept`, times.length / seconds, "/s", null);
  note(`applications, ${name}: p50`, percentile(times, 0.5), "ms", null);
  note(`applications, ${name}: p99`, percentile(times, 0.99), "ms", null);
}

async function offers(note) {
  const server = await startServer(["--data", temporary("bench-rides"), "--now", now]);
  // Trips within the town, as core/ride/day/offers_bench.cpp has them: with longer ones two vans cannot hold 150 rides.
  const all = JSON.parse(readFileSync(join(root, "assets/packs/bibai/stops.json"), "utf8")).stops;
  const far = ({ lat, lon }) => Math.hypot(lat - all[0].lat, 0.73 * (lon - all[0].lon));
  const stops = all.toSorted((a, b) => far(a) - far(b)).slice(0, 30).map(({ id }) => id);
  let seed = 1;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  const post = async (path, value, headers = {}) => await (await fetch(`${server.url}/api/v1/bibai/${path}`, { method: "POST", headers, body: JSON.stringify(value) })).json();
  const wish = () => {
    const from = random(stops.length), to = (from + 1 + random(stops.length - 1)) % stops.length;
    return { from: stops[from], to: stops[to], when: { kind: random(2) ? "leave" : "arrive", at: new Date(Date.parse("2026-11-24T07:00:00+09:00") + random(660) * 60000).toISOString() }, party: { adults: 1 } };
  };
  let booked = 0;
  for (let i = 0; i < 3000 && booked < 150; ++i) {
    const { offers: found } = await post("rides/offers", wish());
    if (found.length && (await post("rides", { offer: found[0].id }, { "idempotency-key": `bench-ride-${i}` })).id) ++booked;
  }
  const times = [];
  for (let i = 0; i < 500; ++i) {
    const begun = performance.now();
    await post("rides/offers", wish());
    times.push(performance.now() - begun);
  }
  await server.stop();
  note(`offers over HTTP, day with ${booked} rides: p50`, percentile(times, 0.5), "ms", null);
  note(`offers over HTTP, day with ${booked} rides: p99`, percentile(times, 0.99), "ms", null);
}

// From the moment a clerk publishes to the moment an open page has it on the screen.
async function noticeToScreen(note) {
  const data = temporary("bench-notices"), password = "a password of the bench";
  execFileSync(pipaoi, ["admin", "add", "clerk", "--role", "clerk", "--data", data], { input: `${password}\n` });
  const server = await startServer(["--data", data, "--now", now]);
  const browser = await startBrowser();
  const page = await openPage(browser, server.url, "/bibai/", { ...phone, day: now });
  await page.waitForTimeout(2000);
  const api = (path) => `${server.url}/api/v1/bibai/${path}`;
  const cookie = (await fetch(api("staff/session"), { method: "POST", body: JSON.stringify({ name: "clerk", password }) })).headers.get("set-cookie").split(";")[0];
  const times = [];
  for (let i = 0; i < 10; ++i) {
    // Told by the page itself in the frame after: Playwright's own waiting looks at steps of half a second.
    const seen = page.evaluate(
      (text) =>
        new Promise((done) => {
          const look = () => document.querySelector("[role=alert]")?.textContent.includes(text) && requestAnimationFrame(done);
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
      `見出し${i}`,
    );
    const begun = performance.now();
    const body = { urgent: true, topic: "safety", areas: [], title: { ja: `見出し${i}` }, text: { ja: "本文" }, ends: now.slice(0, 10) };
    const { id } = await (await fetch(api("staff/notices"), { method: "POST", headers: { "idempotency-key": `bench-notice-${i}`, cookie }, body: JSON.stringify(body) })).json();
    await seen;
    times.push(performance.now() - begun);
    await fetch(api(`staff/notices/${id}`), { method: "DELETE", headers: { cookie } });
    await page.waitForTimeout(700 + 37 * i);
  }
  await browser.close();
  await server.stop();
  note("notice, from publish to an open screen: median", percentile(times, 0.5), "ms", null);
  note("notice, from publish to an open screen: worst of 10", Math.max(...times), "ms", null);
}

export async function benchServer(note) {
  const slow = shim();
  for (const [disk, preload] of [["sync as it is", ""], ["sync + 1.5 ms", slow]]) {
    process.env.LD_PRELOAD = preload; // children have it: the server, and PostgreSQL
    const postgres = startPostgres();
    await submissions(note, `SQLite, ${disk}`, ["--data", temporary("bench")]);
    await submissions(note, `PostgreSQL, ${disk}`, ["--database-url", postgres.url]);
    postgres.stop();
    delete process.env.LD_PRELOAD;
  }
  await offers(note);
  await noticeToScreen(note);
}
