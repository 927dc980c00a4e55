// Figures of the server, without targets: applications kept a second with 64 clients, on each engine, with the disk's own sync and with
// 1.5 ms more; and how long an offer takes on a day that holds many rides. The clients run in this process: they are part of the figure.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, startServer, temporary } from "../browser/lib.mjs";
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
  const stops = JSON.parse(readFileSync(join(root, "assets/packs/bibai/stops.json"), "utf8")).stops.map(({ id }) => id);
  let seed = 1;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  const post = async (path, value, headers = {}) => await (await fetch(`${server.url}/api/v1/bibai/${path}`, { method: "POST", headers, body: JSON.stringify(value) })).json();
  const wish = () => {
    const from = random(stops.length), to = (from + 1 + random(stops.length - 1)) % stops.length;
    return { from: stops[from], to: stops[to], when: { kind: random(2) ? "leave" : "arrive", at: new Date(Date.parse("2026-11-24T07:00:00+09:00") + random(660) * 60000).toISOString() }, party: { adults: 1 } };
  };
  let booked = 0;
  for (let i = 0; i < 1500 && booked < 150; ++i) {
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
}
