// NOTICE against what was really linked and served: the compilers' own lists of files read, the bundler's list, the fonts on disk.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { compiled, packagesOf } from "../../tools/build/notice.mjs";
import { root } from "../browser/lib.mjs";

const ours = new RegExp(`^(${root}/(core|shell|app|server|cli|tests|tools|build)/|[a-zA-Z])`);

// Third-party files that the compiler read for programs (tests excluded), as paths.
function thirdParty(build) {
  const text = execFileSync("ninja", ["-C", join(root, build), "-t", "deps"], { encoding: "utf8", maxBuffer: 1 << 28 });
  const found = new Set();
  let counts = false;
  for (const line of text.split("\n")) {
    if (/^\S/.test(line)) counts = !/_tests\.dir|_fuzz/.test(line);
    else if (counts && line.trim()) found.add(line.trim());
  }
  return [...found].filter((path) => !ours.test(path) || /-only\//.test(path));
}
// The C++ library, libc and the compilers' own headers come with "GCC runtime library" and "Emscripten, musl, libc++".
const toolchain = /^\/usr\/(include\/(c\+\+|x86_64-linux-gnu|bits|sys|linux|asm|asm-generic|netinet|arpa|net|rpc)|lib\/(gcc|llvm))|emscripten|\/usr\/include\/[a-zA-Z0-9_-]+\.h$/;

for (const [kind, build, file] of [
  ["web", "build/wasm", "build/web/NOTICE.txt"],
  ["native", "build/native", "build/native/NOTICE.txt"],
]) {
  test(`${file} names every compiled work, and no other`, () => {
    const notice = readFileSync(join(root, file), "utf8");
    const unknown = [];
    const seen = new Set();
    for (const path of thirdParty(build)) {
      const work = compiled.find((one) => one.seen?.test(path));
      if (work) seen.add(work.name);
      else if (!toolchain.test(path)) unknown.push(path);
    }
    assert.deepEqual(unknown, []);
    for (const work of compiled) {
      const expected = work.seen ? seen.has(work.name) : work[kind];
      assert.equal(notice.includes(`\n${work.name}\n`), expected, work.name);
    }
  });
}

test("NOTICE carries the licence of each bundled npm package, each font and each data source", () => {
  const notice = readFileSync(join(root, "build/web/NOTICE.txt"), "utf8");
  const bundled = packagesOf(JSON.parse(readFileSync(join(root, "build/web-parts/bundled.json"), "utf8")));
  assert.ok(bundled.includes("workbox-precaching"));
  for (const name of bundled) assert.ok(notice.includes(`\n${name} `), name);
  const families = new Set(readdirSync(join(root, "build/web/fonts")).map((name) => /^(noto-sans-[a-z]+)-/.exec(name)[1]));
  for (const family of families) assert.ok(notice.includes(`@fontsource/${family} `), family);
  assert.match(notice, /SIL OPEN FONT LICENSE/i);
  for (const file of readdirSync(join(root, "assets/packs/bibai"))) {
    const record = JSON.parse(readFileSync(join(root, "assets/packs/bibai", file), "utf8"));
    for (const { source } of record.source ? [record] : record.procedures) assert.ok(notice.includes(`packs/bibai/${file}: ${source}`), file);
  }
});
