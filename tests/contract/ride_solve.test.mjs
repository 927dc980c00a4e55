// `pipaoi ride solve`: the literature's instances to their best known costs, instances of its larger families, the traps of the format, the same
// answer whatever the threads, and wrong use.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, temporary } from "../browser/lib.mjs";
import { checkSolution, makeInstance } from "../support/darp.mjs";
import { buildBench, runBench } from "../support/wasm_bench.mjs";

const pipaoi = join(root, "build/native/pipaoi"), folder = temporary("solve"), shared = join(root, "../shared"), darp = join(shared, "data/darp");
const solve = (...words) => spawnSync(pipaoi, ["ride", "solve", ...words], { encoding: "utf8" });
function solved(text, ...words) {
  const instance = join(folder, "instance.txt"), out = join(folder, "out.json");
  writeFileSync(instance, text);
  const run = solve(instance, ...words, "--out", out);
  assert.equal(run.stderr, "");
  assert.equal(run.status, 0);
  return readFileSync(out, "utf8");
}

const known = existsSync(darp)
  ? readFileSync(join(darp, "best_known.csv"), "utf8").trim().split("\n").slice(1).map((line) => line.split(",")).map(([name, , requests, , , , best]) => ({ name, requests: Number(requests), best: Number(best) }))
  : [];
if (!known.length) test("the literature's instances are solved to their best known costs", { skip: "../shared/data is not here" });
for (const { name, requests, best } of known)
  test(`${name} is solved to its best known cost with each of five seeds`, () => {
    const text = readFileSync(join(darp, `${name}.txt`), "utf8");
    for (let seed = 1; seed <= 5; ++seed) {
      const { cost, routes } = JSON.parse(solved(text, "--iterations", requests > 36 ? "100000" : "40000", "--seed", String(seed)));
      const checked = checkSolution(text, routes);
      assert.deepEqual(checked.faults, []);
      assert.ok(Math.abs(checked.cost - cost) < 1e-9);
      assert.ok(cost <= best * (requests > 36 ? 1.002 : 1.00005), `seed ${seed}: ${cost}, best known ${best}`);
    }
    const checker = spawnSync("python3", [join(shared, "tools/check_darp.py"), join(darp, `${name}.txt`), join(folder, "out.json")], { encoding: "utf8" });
    assert.match(checker.stdout, / FEASIBLE$/m);
  });

for (const [family, vehicles, requests] of [["a", 6, 72], ["b", 8, 96], ["pr", 10, 108], ["pr", 13, 144]])
  test(`an instance of family ${family} with ${requests} requests finds every request a place`, () => {
    const text = makeInstance({ family, vehicles, requests, seed: requests });
    const { cost, routes } = JSON.parse(solved(text, "--iterations", "4000"));
    const checked = checkSolution(text, routes);
    assert.deepEqual(checked.faults, []);
    assert.ok(Math.abs(checked.cost - cost) < 1e-9);
  });

const small = makeInstance({ family: "a", vehicles: 3, requests: 20, seed: 5 });

test("a head that counts nodes, an end depot, tabs and Windows line ends change nothing", () => {
  const plain = solved(small, "--iterations", "500");
  assert.equal(solved(small.replace("3 20 ", "3 40 "), "--iterations", "500"), plain);
  assert.equal(solved(`${small}41 0.000 0.000 0 0 0 720\n`, "--iterations", "500"), plain);
  assert.equal(solved(small.replaceAll(" ", " \t").replaceAll("\n", "\r\n\r\n"), "--iterations", "500"), plain);
});

test("the same iterations and seed give the same bytes with one thread and with four, another seed's search is another", () => {
  const text = makeInstance({ family: "pr", vehicles: 7, requests: 72, seed: 9 });
  const one = solved(text, "--iterations", "3210", "--seed", "3", "--threads", "1");
  assert.equal(solved(text, "--iterations", "3210", "--seed", "3", "--threads", "4"), one);
  assert.notEqual(solved(text, "--iterations", "3210", "--seed", "4"), one);
});

test("in the browser's WebAssembly the search takes the same steps as natively", () => {
  const instance = join(folder, "both.txt");
  writeFileSync(instance, makeInstance({ family: "b", vehicles: 4, requests: 40, seed: 4 }));
  const [native, wasm] = ["native", "wasm"].map((where) => {
    buildBench(where);
    return runBench(where, "solve_bench", [instance, "3000", "5"]);
  });
  assert.equal(native.unserved, 0);
  assert.deepEqual([wasm.cost, wasm.unserved], [native.cost, native.unserved]);
});

test("--seconds ends the search, on the largest instances too", () => {
  const large = makeInstance({ family: "a", vehicles: 500, requests: 1000, seed: 3 });
  const begun = performance.now();
  const { routes } = JSON.parse(solved(large, "--seconds", "1", "--threads", "1"));
  // Not a measure of speed: it once took twenty times as long as it was given.
  assert.ok(performance.now() - begun < 15_000);
  assert.deepEqual(checkSolution(large, routes).faults, []);
});

test("the checker of these tests sees what is wrong", () => {
  const { routes } = JSON.parse(solved(small, "--iterations", "500"));
  const with_ = (change) => {
    const other = structuredClone(routes);
    change(other);
    return checkSolution(small, other).faults.join("; ");
  };
  assert.equal(with_(() => {}), "");
  assert.match(with_((all) => all[0].pop()), /served 0 times/);
  assert.match(with_((all) => all[0].reverse()), /turned round/);
  assert.match(with_((all) => all.push([], [], [])), /routes for 3 vehicles/);
  assert.match(with_((all) => all[1].push(all[0].shift())), /split/);
  assert.notEqual(with_((all) => all.splice(0, 2, [...all[0], ...all[1]])), "");
});

test("an unusable instance and wrong use are told in one line, and nothing is written", () => {
  const out = join(folder, "none.json"), instance = join(folder, "bad.txt");
  const told = (status, pattern, text, ...words) => {
    writeFileSync(instance, text);
    const run = solve(...words);
    assert.match(run.stderr, pattern);
    assert.equal(run.stderr.trim().split("\n").length, 1);
    assert.equal(run.status, status);
    assert.ok(!existsSync(out));
  };
  told(1, /bad\.txt:1 has too few columns/, "2 2\n0 0 0 0 0 0 480\n1 0 0 0 1 0 9\n2 0 0 0 -1 0 9\n", instance, "--out", out);
  told(1, /cannot be read/, "", join(folder, "missing.txt"), "--out", out);
  // Two who must be picked up at the same moment far from each other, and one vehicle.
  const apart = "1 2 480 3 30\n0 0 0 0 0 0 480\n1 -9 0 0 1 100 101\n2 9 0 0 1 100 101\n3 -8 0 0 -1 0 1440\n4 8 0 0 -1 0 1440\n";
  told(1, /no routes found for the requests of nodes [12]: give more time/, apart, instance, "--iterations", "200", "--out", out);
  told(1, /cannot be written/, small, instance, "--iterations", "10", "--out", join(instance, "x.json"));
  told(2, /--out/, small, instance);
  told(2, /not both/, small, instance, "--seconds", "1", "--iterations", "1", "--out", out);
  told(2, /--iterations is/, small, instance, "--iterations", "-4", "--out", out);
  told(2, /--seconds is/, small, instance, "--seconds", "soon", "--out", out);
  told(2, /--seconds is/, small, instance, "--seconds", "nan", "--out", out);
  told(2, /--threads is/, small, instance, "--threads", "9", "--out", out);
  told(2, /unknown option/, small, instance, "--colour", "red", "--out", out);
});
