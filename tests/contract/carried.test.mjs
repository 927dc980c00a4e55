// Sealed drafts over HTTP, on both engines: kept as they came for a week, one content a name, from its first part on.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { startServer, temporary } from "../browser/lib.mjs";
import { startPostgres } from "../fault/postgres.mjs";

for (const engine of ["SQLite", "PostgreSQL"])
  describe(engine, () => {
    let server, postgres, where;
    const start = async (now) => (server = await startServer([...where, "--now", now]));
    before(async () => {
      postgres = engine === "PostgreSQL" ? startPostgres() : undefined;
      where = postgres ? ["--database-url", postgres.url] : ["--data", temporary("carried")];
      await start("2026-11-24T10:00:00+09:00");
    });
    after(async () => {
      await server.stop();
      postgres?.stop();
    });
    const newName = () => randomBytes(32).toString("hex");
    const at = (name, part = 0) => `${server.url}/api/v1/bibai/carried/${name}/parts/${part}`;
    const put = (name, part, body) => fetch(at(name, part), { method: "PUT", headers: { "content-type": "application/octet-stream" }, body });
    const code = async (response) => [response.status, (await response.json()).code];

    test("any bytes come back as they came; another content under the same name does not", async () => {
      const name = newName(), first = randomBytes(64 * 1024), second = Buffer.from([0]);
      for (const [part, body] of [[0, first], [1, second], [0, first]]) assert.equal((await put(name, part, body)).status, 200);
      assert.deepEqual(Buffer.from(await (await fetch(at(name, 0))).arrayBuffer()), first);
      const answer = await fetch(at(name, 1));
      assert.deepEqual([answer.headers.get("content-type"), answer.headers.get("cache-control")], ["application/octet-stream", "no-store"]);
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), second);
      assert.deepEqual(await code(await put(name, 1, Buffer.from([1]))), [409, "apply.parcel-exists"]);
    });

    test("what is no name, no part, nothing or too much is refused", async () => {
      const name = newName();
      for (const [body, wanted] of [[Buffer.alloc(0), 413], [Buffer.alloc(64 * 1024 + 1), 413]]) assert.equal((await put(name, 0, body)).status, wanted);
      for (const odd of [name.slice(1), `A${name.slice(1)}`, "%FF"]) assert.equal((await put(odd, 0, Buffer.from([1]))).status, 404, odd);
      for (const part of ["-1", "448", "x", "1e1"]) assert.equal((await put(name, part, Buffer.from([1]))).status, 404, part);
      assert.deepEqual(await code(await put(name, 1, Buffer.from([1]))), [409, "apply.part-order"]);
      assert.deepEqual(await code(await fetch(at(name))), [404, "apply.unknown-parcel"]);
      assert.equal((await fetch(at(name), { method: "DELETE" })).status, 405);
    });

    test("after a week it is gone, for who asks and from the store", async () => {
      const name = newName();
      assert.equal((await put(name, 0, Buffer.from("sealed"))).status, 200);
      await server.stop();
      await start("2026-12-01T09:59:00+09:00");
      assert.equal((await fetch(at(name))).status, 200);
      await server.stop();
      await start("2026-12-01T10:05:00+09:00");
      assert.equal((await fetch(at(name))).status, 404);
      // It is gone from the store, too: the name can be used anew.
      assert.equal((await put(name, 0, Buffer.from("another"))).status, 200);
    });
  });
