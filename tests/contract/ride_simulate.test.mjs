// `pipaoi ride simulate`: a table by policy and what if, the same for the same seed, its picture, and wrong use.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, temporary } from "../browser/lib.mjs";

const pipaoi = join(root, "build/native/pipaoi"), pack = join(root, "assets/packs/bibai");
const simulate = (...words) => spawnSync(pipaoi, ["ride", "simulate", ...words], { encoding: "utf8" });

test("a table of every policy and every what-if, the same again", () => {
  const picture = join(temporary("simulate"), "days.svg");
  const run = simulate("--pack", pack, "--days", "2", "--steps", "20", "--out", picture);
  assert.equal(run.stderr, "");
  assert.equal(run.status, 0);
  const [title, head, ...rows] = run.stdout.trimEnd().split("\n");
  assert.equal(title, "2 days, about 95 requests a day, 2 vans, seed 1");
  assert.match(head, /refused % ride\/direct {4}wait min {2}pers\/van h {3}driven km {3}delayed %$/);
  const table = Object.fromEntries(rows.map((row) => [row.slice(0, 28).trim(), row.slice(28).trim().split(/\s+/).map(Number)]));
  assert.deepEqual(Object.keys(table), ["first fit", "cheapest insertion", "with search (ours)", "day known before", "ours, one more van", "ours, windows of 10 min", "ours, windows of 30 min"]);
  for (const figures of Object.values(table)) {
    assert.equal(figures.length, 6);
    assert.ok(figures.every((value) => Number.isFinite(value) && value >= 0));
    assert.ok(figures[1] >= 1);
  }
  assert.ok(table["day known before"][0] < table["first fit"][0]);
  assert.ok(table["ours, one more van"][0] < table["with search (ours)"][0]);
  assert.equal(simulate("--pack", pack, "--days", "2", "--steps", "20").stdout, run.stdout);
  assert.notEqual(simulate("--pack", pack, "--days", "2", "--steps", "20", "--seed", "2").stdout, run.stdout);
  const svg = readFileSync(picture, "utf8");
  assert.match(svg, /^<svg /);
  assert.equal([...svg.matchAll(/<rect [^>]*fill="#2b5f8a"/g)].length, 7 * 6);
  assert.match(svg, /2 days, about 95 requests a day, 2 vans, seed 1/);
});

test("a what-if of one's own: vans and windows", () => {
  const row = (...words) => simulate("--pack", pack, "--days", "1", "--steps", "20", ...words).stdout.trimEnd().split("\n").at(-1);
  assert.match(row("--vans", "4", "--window", "30"), /^ours, 4 vans, 30 min /);
  // The same as what the table has anyway.
  const table = simulate("--pack", pack, "--days", "1", "--steps", "20").stdout.split("\n");
  assert.equal(row("--vans", "3").slice(28), table.find((line) => line.startsWith("ours, one more van")).slice(28));
  assert.equal(row("--window", "10").slice(28), table.find((line) => line.startsWith("ours, windows of 10 min")).slice(28));
});

test("a place without a bus and wrong use are told in one line", () => {
  const told = (status, pattern, ...words) => {
    const run = simulate(...words);
    assert.match(run.stderr, pattern);
    assert.equal(run.stderr.trim().split("\n").length, 1);
    assert.equal(run.status, status);
  };
  told(1, /has no ride\.json/, "--pack", join(root, "assets/packs/kamisunagawa"));
  told(2, /--pack/);
  told(2, /--days is/, "--pack", pack, "--days", "0");
  told(2, /--requests/, "--pack", pack, "--requests", "many");
  told(2, /unknown option/, "--pack", pack, "--cars", "3");
  told(2, /--vans is/, "--pack", pack, "--vans", "0");
  told(2, /--window .* is/, "--pack", pack, "--window", "wide");
});

test("a group of commands lists its own, and alone is told to be half of one", () => {
  const ride = (...words) => spawnSync(pipaoi, ["ride", ...words], { encoding: "utf8" });
  const help = ride("--help");
  assert.equal(help.status, 0);
  const named = [...help.stdout.matchAll(/^ {2}pipaoi (\w+ \w+)/gm)].map(([, name]) => name);
  assert.ok(named.includes("ride simulate") && named.includes("ride solve") && named.every((name) => name.startsWith("ride ")));
  const half = ride();
  assert.equal(half.status, 2);
  assert.match(half.stderr, /needs one more word/);
  assert.equal(ride("fly").status, 2);
});

test("an address that is none is refused by every command that takes one", () => {
  for (const url of ["example.jp", "https://", "https://example.jp/app", "ftp://example.jp"])
    for (const words of [["serve", "--base-url", url], ["ride", "gtfs", "--pack", pack, "--out", join(temporary("gtfs"), "x.zip"), "--base-url", url], ["qr", "--city", "bibai", "--all", "--out", temporary("qr"), "--base-url", url]]) {
      const run = spawnSync(pipaoi, words, { encoding: "utf8", timeout: 10_000 });
      assert.equal(run.status, 2, `${words[0]} ${url}`);
      assert.match(run.stderr, /--base-url is where/);
    }
});
