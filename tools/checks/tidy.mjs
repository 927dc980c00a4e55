// clang-tidy over source files, two at once; a file is looked at again only when it, a header of the project it includes, how it is compiled, or the
// checks change.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

// The text of a file and of all of the project it includes, each once.
function withIncludes(file, seen = new Set()) {
  if (!existsSync(file)) file = `build/native/roots/generated/${file}`; // what the build has written
  if (seen.has(file) || !existsSync(file)) return "";
  seen.add(file);
  const text = readFileSync(file, "utf8");
  return text + [...text.matchAll(/^#include "([^"]+)"/gm)].map(([, included]) => withIncludes(included, seen)).join("");
}

// sources: paths from the project's folder, where this is called. Resolves to the lines of what was found.
export async function tidied(sources) {
  const kept = "build/check/tidy.json";
  const before = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {};
  const checks = execFileSync("clang-tidy", ["--version"], { encoding: "utf8" }) + readFileSync(".clang-tidy", "utf8");
  const commands = new Map(JSON.parse(readFileSync("build/native/compile_commands.json", "utf8")).map(({ file, command }) => [file, command]));
  const hashes = new Map(sources.map((file) => [file, createHash("sha256").update(checks + commands.get(resolve(file)) + withIncludes(file)).digest("hex")]));
  const waiting = sources.filter((file) => before[file] !== hashes.get(file)).values();
  const good = Object.fromEntries(sources.filter((file) => before[file] === hashes.get(file)).map((file) => [file, before[file]]));
  const found = [];
  mkdirSync("build/check", { recursive: true });
  // At once, and whole: a run that is cut off has not looked for nothing.
  const keep = (file) => {
    good[file] = hashes.get(file);
    writeFileSync(`${kept}.new`, JSON.stringify(good));
    renameSync(`${kept}.new`, kept);
  };
  const one = async () => {
    for (const file of waiting) {
      const tidy = spawn("clang-tidy", ["-p", "build/native", "--quiet", "--extra-arg=-Wno-unknown-warning-option", file], { stdio: ["ignore", "pipe", "ignore"] });
      let output = "";
      tidy.stdout.setEncoding("utf8").on("data", (text) => (output += text));
      const status = await new Promise((done) => tidy.once("close", done).once("error", done));
      const lines = [...output.matchAll(/^.*(warning|error): .*$/gm)].map(([line]) => line);
      if (status === 0 && lines.length === 0) keep(file);
      else found.push(...(lines.length ? lines : [`${file}: clang-tidy ended with ${status}`]));
    }
  };
  await Promise.all([one(), one()]);
  return found;
}
