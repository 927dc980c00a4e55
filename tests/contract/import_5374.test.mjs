// `pipaoi waste import-5374` on one folder a fault: exit code and standard error are as written in <fault>.txt beside it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, temporary } from "../browser/lib.mjs";

const fixtures = join(root, "tests/fixtures/5374"), pipaoi = join(root, "build/native/pipaoi");
const unusable = new Set(["heading-only", "no-area-days"]);
const out = join(temporary("import"), "pack.json");

const folders = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
for (const { name } of folders)
  test(`import-5374 tells of ${name} as written`, () => {
    const run = spawnSync(pipaoi, ["waste", "import-5374", name, "--out", out], { cwd: fixtures, encoding: "utf8" });
    assert.equal(run.stderr, readFileSync(join(fixtures, `${name}.txt`), "utf8"));
    assert.equal(run.status, unusable.has(name) ? 1 : 0);
  });
