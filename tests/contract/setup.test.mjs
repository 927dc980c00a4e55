// Set-up that cannot go on says what is wrong and what to do, in one line, and goes on when run again.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root, temporary } from "../browser/lib.mjs";

// A copy of the recipes in a folder of its own, with some commands of the machine replaced.
function setup(commands, env = {}) {
  const folder = temporary("setup");
  cpSync(join(root, "tools"), join(folder, "tools"), { recursive: true });
  const bin = join(folder, "bin");
  mkdirSync(bin);
  for (const [name, body] of Object.entries(commands)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const run = () => spawnSync(join(folder, "tools/setup"), { encoding: "utf8", env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, ...env } });
  return { run, folder };
}
const lastLine = (text) => text.trim().split("\n").at(-1);

test("a full disk", () => {
  const { stderr, status } = setup({ df: 'echo "Filesystem 1M-blocks Used Available"; echo "/dev/x 100 95 5 95% /"' }).run();
  assert.equal(status, 1);
  assert.match(lastLine(stderr), /^setup: only 5 MB free .* free at least 3000 MB, then run again$/);
});

test("a download that fails, and what was done stays done", () => {
  const { run, folder } = setup({ "apt-get": "echo no network; exit 100" });
  const first = run();
  assert.equal(first.status, 1);
  assert.match(lastLine(first.stderr), /^setup: could not fetch the imgui source .* check the network, then run again$/);
  assert.ok(existsSync(join(folder, ".deps/stamps/packages")));
  assert.equal(run().stderr.includes("setting up: packages"), false, "goes on where it stopped");
});

test("a folder given by hand that is not what it should be", () => {
  const { stderr, status } = setup({}, { PIPAOI_IMGUI_DIR: "/nowhere" }).run();
  assert.equal(status, 1);
  assert.match(lastLine(stderr), /^setup: PIPAOI_IMGUI_DIR has no imgui.h: .* then run again$/);
});
