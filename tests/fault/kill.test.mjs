// kill -9 under load: nothing acknowledged is lost, nothing is doubled (S1, S2 of server/store/store.h). SQLite: the writing program is
// killed. PostgreSQL: the program, and the database itself. The same test over a writer that is broken on purpose must find it out.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { root, temporary } from "../browser/lib.mjs";
import { startPostgres } from "./postgres.mjs";

const program = join(root, "build/native/store_load");
const kills = process.env.PIPAOI_SOAK ? 20 : 2;
let postgres;
before(() => (postgres = startPostgres()));
after(() => postgres.stop());

// One run that ends by a kill; resolves to the keys it acknowledged.
async function killed(place, seed, { broken = false, kill = (child) => child.kill("SIGKILL"), afterwards = () => {} } = {}) {
  const child = spawn(program, [...place, "--seed", String(seed), ...(broken ? ["--broken"] : [])], { stdio: ["ignore", "pipe", "pipe"] });
  let out = "", errors = "";
  child.stdout.on("data", (data) => (out += data));
  child.stderr.on("data", (data) => (errors += data));
  const ended = new Promise((resolve) => child.once("close", resolve));
  try {
    while (!out.includes("acked")) {
      assert.equal(child.exitCode, null, errors);
      await sleep(5);
    }
    await sleep(100 + Math.random() * 500);
    kill(child);
    await afterwards();
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
  const lines = out.split("\n");
  lines.pop(); // perhaps half a line
  return lines.map((line) => line.slice("acked ".length));
}

function counts(place) {
  const run = spawnSync(program, [...place, "--list"], { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, run.stderr);
  return new Map(run.stdout.trim().split("\n").filter(Boolean).map((line) => line.split(" ")).map(([key, count]) => [key, Number(count)]));
}

const lostOf = (acked, there) => acked.filter((key) => !there.has(key));
const doubledOf = (there) => [...there].filter(([, count]) => count !== 1).map(([key]) => key);

function holds(acked, there) {
  assert.ok(acked.length > 20, `only ${acked.length} writes were acknowledged`);
  assert.deepEqual(lostOf(acked, there), []);
  assert.deepEqual(doubledOf(there), []);
}

test(`SQLite: the program killed ${kills} times`, async () => {
  const place = ["--data", temporary("kill")];
  const acked = [];
  for (let i = 0; i < kills; ++i) acked.push(...(await killed(place, i)));
  holds(acked, counts(place));
});

test(`PostgreSQL: the program killed ${kills} times`, async () => {
  const place = ["--database-url", postgres.url];
  const acked = [];
  for (let i = 0; i < kills; ++i) acked.push(...(await killed(place, `program-${i}`)));
  holds(acked, counts(place));
});

test(`PostgreSQL: the database killed ${kills} times, the program goes on`, async () => {
  const place = ["--database-url", postgres.url];
  const acked = [];
  for (let i = 0; i < kills; ++i)
    acked.push(
      ...(await killed(place, `database-${i}`, {
        kill: () => postgres.kill(),
        async afterwards() {
          await sleep(200);
          postgres.start();
          await sleep(600); // the program finds it again and goes on
        },
      })),
    );
  holds(acked, counts(place));
});

test("a writer broken on purpose is found out", async () => {
  const place = ["--data", temporary("broken")];
  const acked = [];
  for (let i = 0; i < 2; ++i) acked.push(...(await killed(place, i, { broken: true })));
  const there = counts(place);
  assert.ok(lostOf(acked, there).length + doubledOf(there).length > 0);
  assert.throws(() => holds(acked, there));
});
