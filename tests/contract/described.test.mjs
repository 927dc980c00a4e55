// The judge of the end-to-end tests is awake: an answer that its document does not describe is an error and is told; one that it does, passes.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { startDescribed } from "../browser/described.mjs";
import { root, startServer, temporary } from "../browser/lib.mjs";

test("an answer that is not described does not pass", async () => {
  const server = await startServer();
  const document = JSON.parse(readFileSync(join(root, "server/openapi.json"), "utf8"));
  document.components.schemas.Notices.required.push("weather");
  delete document.paths["/api/v1/{city}/rides/offers"];
  const file = join(temporary("described"), "openapi.json");
  writeFileSync(file, JSON.stringify(document));
  const judge = await startDescribed(root, server.url, file);
  assert.equal((await fetch(`${judge.url}/api/v1/health`)).status, 200);
  assert.equal((await fetch(`${judge.url}/bibai/`)).status, 200);
  assert.equal((await fetch(`${judge.url}/api/v1/bibai/notices`)).status, 500);
  assert.notEqual((await fetch(`${judge.url}/api/v1/bibai/rides/offers`, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" })).status, 200);
  const violations = await judge.stop();
  assert.equal(violations.length, 2, violations.join("\n"));
  assert.match(violations[0], /weather/);
  assert.match(violations[1], /rides\/offers/);
  await server.stop();
});
