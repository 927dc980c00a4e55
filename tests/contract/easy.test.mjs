// `pipaoi pack check` holds a pack's texts in やさしい日本語 to their rules.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

test("a text in やさしい日本語 that breaks a rule is told with file, path and remedy", () => {
  const folder = mkdtempSync(join(tmpdir(), "pipaoi-easy-"));
  cpSync(join(root, "assets/packs/bibai"), folder, { recursive: true });
  const file = join(folder, "places.json");
  const before = readFileSync(file, "utf8");
  const text = /"ja-easy": ?"([^"]+)"/.exec(before)[1];
  writeFileSync(file, before.replace(text, "市役所に おいで いただきたく お願い いたします。"));
  const run = spawnSync(join(root, "build/native/pipaoi"), ["pack", "check", folder], { encoding: "utf8" });
  assert.equal(run.status, 1);
  assert.match(run.stderr, /places\.json: .*ja-easy.*kanji without a reading: write \[kanji\|reading\]/);
  assert.match(run.stderr, /ends as a letter does/);
});
