// The waste dictionary under load: every query of the tests, and each of their beginnings as they are typed, over 4,000 things of another town.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, temporary } from "../browser/lib.mjs";
import { buildBench, runBench } from "../support/wasm_bench.mjs";

const source = join(root, "../shared/data/garbage_dict/tsu_mie/tsu_gomi.ja.utf8.csv");

export function benchSearch(note) {
  if (!existsSync(source)) return console.log("the dictionary is not searched: ../shared/data/garbage_dict is not here");
  buildBench("native");
  buildBench("wasm");
  const folder = temporary("bench-search"), pack = join(folder, "pack.json"), typed = join(folder, "queries.txt");
  const from = { source: "bench", as_of: "2026-01-01", license: "bench", sample: true };
  const items = [...readFileSync(source, "utf8").matchAll(/^(\d+),([^,"]*),([^,"]*),/gm)].map(([, id, reading, name]) => ({ id, name: { ja: name }, reading, category: "c" }));
  writeFileSync(pack, JSON.stringify({ ...from, categories: [{ id: "c", name: { ja: "c" }, shape: "none" }], areas: [], items }));
  const queries = ["queries", "queries_wide", "queries_kept_aside"].flatMap((name) => JSON.parse(readFileSync(join(root, `core/waste/fixtures/${name}.json`), "utf8")).queries.map(([query]) => query));
  writeFileSync(typed, queries.flatMap((query) => [...query].map((_, i, all) => all.slice(0, i + 1).join(""))).join("\n"));
  for (const [where, target] of [["native", null], ["wasm", 1]]) {
    const { items: count, queries: asked, p50, p99, worst } = runBench(where, "search_bench", [pack, typed]);
    note(`search, ${where}, ${count} things, ${asked} queries: p50`, p50, "ms", null);
    note(`search, ${where}, ${count} things, ${asked} queries: p99`, p99, "ms", target);
    note(`search, ${where}, ${count} things, ${asked} queries: worst`, worst, "ms", null);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  benchSearch((name, value, unit, target) => console.log(`${name.padEnd(70)} ${value.toFixed(3).padStart(14)} ${unit.padEnd(14)} ${target === null ? "" : `${value <= target ? "ok" : "MISSES"} ${target}`}`));
