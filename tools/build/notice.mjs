// NOTICE: which third-party works are in a program, with their licence texts, and where the data comes from. What is in is taken from
// the build itself: for the page the bundler's list of inputs, for compiled code the libraries each target names below, which
// tests/contract/notice.test.mjs holds against the compiler's own list of files read.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

// Works of compiled code: name in NOTICE, licence text in .deps/licences, and the paths by which the compiler's dependency lists show them.
export const compiled = [
  { name: "Dear ImGui", file: "imgui", seen: /\.deps\/imgui\//, web: true, native: true },
  { name: "QR Code generator", file: "qrcodegen", seen: /\.deps\/qrcodegen\//, web: true, native: true },
  { name: "SDL2", file: "sdl2", seen: /\.deps\/sdl2\//, web: true, native: false },
  { name: "JSON for Modern C++", file: "nlohmann-json", seen: /(nlohmann-only|include\/nlohmann)\//, web: true, native: true },
  { name: "tl::expected", file: "tl-expected", seen: /(tl-only|include\/tl)\//, web: true, native: true },
  { name: "Boost", file: "boost", seen: /libboost1\.81-dev\//, web: false, native: true },
  { name: "SQLite", file: "sqlite", seen: /include\/sqlite3\.h$/, web: false, native: true },
  { name: "PostgreSQL client library", file: "libpq", seen: /include\/postgresql\//, web: false, native: true },
  { name: "libsodium", file: "libsodium", seen: /include\/sodium/, web: false, native: true },
  { name: "Emscripten, musl, libc++", file: "emscripten", seen: null, web: true, native: false },
  { name: "GCC runtime library", file: "libstdc++", seen: null, web: false, native: true },
];

// npm packages among the bundler's inputs.
export function packagesOf(inputs) {
  const found = new Set();
  for (const input of inputs) {
    const match = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match) found.add(match[1]);
  }
  return [...found].sort();
}

function licenceOfPackage(root, name) {
  const folder = join(root, ".deps/npm/node_modules", name);
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${about.version} (${about.license})\n\n${file ? readFileSync(join(folder, file), "utf8") : `Licence: ${about.license}`}`;
}

function dataSources(root) {
  const lines = [];
  for (const city of readdirSync(join(root, "assets/packs"))) {
    for (const file of readdirSync(join(root, "assets/packs", city)).filter((name) => name.endsWith(".json"))) {
      const record = JSON.parse(readFileSync(join(root, "assets/packs", city, file), "utf8"));
      for (const part of [record, record.bulky, ...(record.procedures ?? [])]) if (part?.source) lines.push(`packs/${city}/${file}: ${part.source} (as of ${part.as_of}); ${part.license}${part.sample ? "; sample, not official" : ""}`);
    }
  }
  return lines.join("\n");
}

// kind: "web" or "native".
export function notice(root, kind, inputs) {
  const rule = "\n" + "=".repeat(78) + "\n";
  const sections = ["Pipaoi, MIT licence. It contains or serves these works of others.\n" + readFileSync(join(root, "LICENSE"), "utf8")];
  for (const work of compiled.filter((one) => one[kind])) {
    const file = join(root, ".deps/licences", `${work.file}.txt`);
    if (!existsSync(file)) throw new Error(`${file} is missing: run tools/setup`);
    sections.push(`${work.name}\n\n${readFileSync(file, "utf8")}`);
  }
  if (kind === "web") {
    const fonts = ["jp", "sc", "tc", "kr", "thai"].map((name) => `@fontsource/noto-sans-${name}`);
    for (const name of [...packagesOf(inputs), ...fonts]) sections.push(licenceOfPackage(root, name));
    sections.push(`Data\n\n${dataSources(root)}`);
  }
  return sections.join(rule);
}
