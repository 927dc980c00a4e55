// `pipaoi waste import-5374` and `import-standard` on one folder a fault: exit code and standard error are as written in <fault>.txt beside it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, temporary } from "../browser/lib.mjs";

const pipaoi = join(root, "build/native/pipaoi"), out = join(temporary("import"), "pack.json");
const importers = [
  { name: "5374", unusable: ["heading-only", "no-area-days"], words: (_, fault) => ["waste", "import-5374", fault] },
  {
    name: "standard",
    unusable: ["columns-missing", "spreadsheet"],
    words: (folder, fault) => ["waste", "import-standard", ...[["--sorting", "28.csv"], ["--places", "30.csv"]].flatMap(([option, file]) => (existsSync(join(folder, fault, file)) ? [option, `${fault}/${file}`] : []))],
  },
];

for (const { name, unusable, words } of importers) {
  const folder = join(root, "tests/fixtures", name);
  const entries = readdirSync(folder, { withFileTypes: true });
  test(`each fault for import-${name} has what is to be told of it`, () => {
    const told = entries.filter((entry) => entry.name.endsWith(".txt")).map((entry) => entry.name.slice(0, -4));
    assert.deepEqual(told.sort(), entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort());
    for (const one of unusable) assert.ok(told.includes(one), one);
  });
  for (const fault of entries.filter((entry) => entry.isDirectory()))
    test(`import-${name} tells of ${fault.name} as written`, () => {
      const run = spawnSync(pipaoi, [...words(folder, fault.name), "--out", out], { cwd: folder, encoding: "utf8" });
      assert.equal(run.stderr, readFileSync(join(folder, `${fault.name}.txt`), "utf8"));
      assert.equal(run.status, unusable.includes(fault.name) ? 1 : 0);
    });
}
