// The ride engine: gaps of the solver, offers by size of the day (with a plot, build/offers.svg), a month by policy. Alone: node tests/bench/ride.mjs
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, temporary } from "../browser/lib.mjs";
import { makeInstance } from "../support/darp.mjs";
import { buildBench, runBench } from "../support/wasm_bench.mjs";

const pipaoi = join(root, "build/native/pipaoi"), pack = join(root, "assets/packs/bibai");

// Costs after ten minutes with one thread; how they came about stands in the file.
const reference = JSON.parse(readFileSync(join(root, "tests/bench/ride_reference.json"), "utf8"));

function solve(text, seconds, seed) {
  const folder = temporary("bench-solve"), instance = join(folder, "instance.txt"), out = join(folder, "out.json");
  writeFileSync(instance, text);
  execFileSync(pipaoi, ["ride", "solve", instance, "--seconds", String(seconds), "--seed", String(seed), "--threads", "1", "--out", out]);
  return JSON.parse(readFileSync(out, "utf8")).cost;
}
const percent = (cost, best) => Math.max(0, (cost / best - 1) * 100);

function gaps(note) {
  const darp = join(root, "../shared/data/darp");
  if (existsSync(darp))
    for (const line of readFileSync(join(darp, "best_known.csv"), "utf8").trim().split("\n").slice(1)) {
      const [name, , requests, , , , best] = line.split(",");
      const small = Number(requests) <= 36, seconds = small ? 2 : 10, text = readFileSync(join(darp, `${name}.txt`), "utf8");
      const worst = Math.max(...[1, 2, 3, 4, 5].map((seed) => percent(solve(text, seconds, seed), Number(best))));
      note(`${name}, ${seconds} s, worst gap of five seeds`, worst, "%", small ? 0.005 : 0.2);
    }
  else console.log("../shared/data is not here: no gaps to best known costs");
  for (const { family, vehicles, requests, seed, cost } of reference.instances) {
    const seconds = family === "pr" ? 60 : 30;
    note(`${family} with ${requests} requests, ${seconds} s, gap to ten minutes`, (solve(makeInstance({ family, vehicles, requests, seed }), seconds, 1) / cost - 1) * 100, "%", 1);
  }
}

function speed(note) {
  const instance = join(temporary("bench-speed"), "instance.txt");
  writeFileSync(instance, makeInstance({ family: "a", vehicles: 4, requests: 48, seed: 1 }));
  for (const where of ["native", "wasm"]) {
    const { steps_a_second, placements_a_second } = runBench(where, "solve_bench", [instance, "20000", "1"]);
    note(`solver, ${where}, 48 requests: steps a second`, steps_a_second, "", null);
    note(`solver, ${where}, 48 requests: best insertions into a route a second`, placements_a_second, "", null);
  }
}

function offers(note) {
  for (const [where, vans, rides, target] of [["native", 2, 150, 5], ["wasm", 2, 150, 20], ["native", 20, 1500, 50]]) {
    const { rides: held, p50, p99 } = runBench(where, "offers_bench", [pack, String(vans), String(rides)]);
    note(`offers, ${where}, ${vans} vans, ${held} rides: p50`, p50, "ms", null);
    note(`offers, ${where}, ${vans} vans, ${held} rides: p99`, p99, "ms", target);
  }
  const growth = [2, 20].map((vans) => ({ vans, points: [0.1, 0.25, 0.5, 0.75, 1].map((share) => runBench("native", "offers_bench", [pack, String(vans), String(Math.round(75 * vans * share))])).map(({ rides, p99 }) => [rides, p99]) }));
  writeFileSync(join(root, "build/offers.svg"), plot(growth));
  for (const { vans, points } of growth) console.log(`offers, ${vans} vans, rides: p99 ms  ${points.map(([rides, p99]) => `${rides}: ${p99.toFixed(2)}`).join("  ")}`);
}

// Each number of vans in a frame of its own: rides booked to the right, milliseconds up.
function plot(growth) {
  const wide = 360, high = 220, frame = ({ vans, points }, i) => {
    const left = 60 + i * 440, most = { x: Math.max(...points.map(([x]) => x)), y: Math.max(...points.map(([, y]) => y)) };
    const at = ([x, y]) => [left + (wide * x) / most.x, 50 + high - (high * y) / most.y].map((value) => value.toFixed(1));
    return `<text x="${left}" y="36">${vans} vans: p99 of an offer, ms, by rides booked</text><path d="M${left} 50v${high}h${wide}" fill="none" stroke="#666"/>
<polyline points="${points.map((point) => at(point).join(",")).join(" ")}" fill="none" stroke="#2b5f8a" stroke-width="2"/>
${points.map((point) => `<circle cx="${at(point)[0]}" cy="${at(point)[1]}" r="3" fill="#2b5f8a"/><text x="${at(point)[0]}" y="${at(point)[1] - 8}" font-size="11" text-anchor="middle">${point[1].toFixed(2)}</text><text x="${at(point)[0]}" y="${68 + high}" font-size="11" text-anchor="middle">${point[0]}</text>`).join("\n")}`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 920 310" font-family="sans-serif" font-size="14"><rect width="100%" height="100%" fill="#fff"/>\n${growth.map(frame).join("\n")}\n</svg>\n`;
}

function month(note) {
  const table = execFileSync(pipaoi, ["ride", "simulate", "--pack", pack, "--out", join(root, "build/month.svg")], { encoding: "utf8" });
  console.log(table.trimEnd());
  const rows = Object.fromEntries(table.trimEnd().split("\n").slice(2).map((row) => [row.slice(0, 28).trim(), row.slice(28).trim().split(/\s+/).map(Number)]));
  const first = rows["first fit"], ours = rows["with search (ours)"], foreseen = rows["day known before"];
  note("month: first fit refuses", first[0], "%", null);
  note("month: refusals against first fit", (ours[0] / first[0]) * 100, "%", 75);
  note("month: time on board against first fit", (ours[1] / first[1]) * 100, "%", 100);
  note("month: refused by us, not by who knows the day", ours[0] - foreseen[0], "% of requests", null);
}

export function benchRide(note) {
  mkdirSync(join(root, "build"), { recursive: true });
  buildBench("native");
  buildBench("wasm");
  speed(note);
  offers(note);
  month(note);
  gaps(note);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  benchRide((name, value, unit, target) => console.log(`${name.padEnd(70)} ${value.toFixed(3).padStart(14)} ${unit.padEnd(14)} ${target === null ? "" : `${value <= target ? "ok" : "MISSES"} ${target}`}`));
