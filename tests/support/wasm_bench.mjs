// Benchmark programs of core (core/**/*_bench.cpp), natively and with the browser's compiler under Node.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../browser/lib.mjs";

const folders = { native: "build/native", wasm: "build/wasm" };

export function buildBench(where) {
  const env = { ...process.env, NODE_PATH: "/usr/share/nodejs" };
  execFileSync("tools/quiet", [`build/bench-${where}.log`, "cmake", "--build", folders[where], "--target", "offers_bench", "solve_bench", "search_bench"], { cwd: root, env, stdio: "inherit" });
}
// What the program prints, as JSON.
export function runBench(where, program, words) {
  const file = join(root, folders[where], where === "wasm" ? `${program}.js` : program);
  const [command, ...rest] = where === "wasm" ? [process.execPath, "--no-experimental-fetch", file, ...words] : [file, ...words];
  return JSON.parse(execFileSync(command, rest, { encoding: "utf8" }));
}
