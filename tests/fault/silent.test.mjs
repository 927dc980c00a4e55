// A database that neither answers nor closes: what needs no storage is answered meanwhile, pages that are made among it; then all goes on.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startServer } from "../browser/lib.mjs";
import { startPostgres } from "./postgres.mjs";

const moreThanWorkers = 40;
let postgres, server;

before(async () => {
  postgres = startPostgres();
  server = await startServer(["--database-url", postgres.url, "--now", "2026-11-24T10:00:00+09:00"]);
});
after(async () => {
  await server.stop();
  postgres.stop();
});

test("files, health and pages of things while the database is silent", async () => {
  const notices = () => fetch(`${server.url}/api/v1/bibai/applications/ABCDEFGH`, { headers: { authorization: "Receipt ABCDEFGHJKMNPQRSTVWXYZ0123" } });
  assert.equal((await notices()).status, 404);
  postgres.fallSilent();
  let waiting;
  try {
    let answered = 0;
    waiting = Array.from({ length: moreThanWorkers }, async () => {
      const { status } = await notices();
      ++answered;
      return status;
    });
    await new Promise((done) => setTimeout(done, 500));
    for (const path of ["/api/v1/health", "/packs/bibai/waste.json", "/bibai/", "/bibai/waste/item/televisions", "/bibai/waste/item/rubber-gloves?lang=en", "/bibai/staff/waste/items"]) {
      const response = await fetch(server.url + path, { signal: AbortSignal.timeout(5000) });
      await response.text();
      assert.equal(response.status, 200, path);
    }
    assert.equal(answered, 0, "the database was not silent");
  } finally {
    postgres.goOn();
  }
  assert.deepEqual([...new Set(await Promise.all(waiting))], [404]);
});
