// Applications over HTTP, on both engines: sent once however often, read with the secret alone, refused with every fault named.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { require, root, startServer, temporary } from "../browser/lib.mjs";
import { startPostgres } from "../fault/postgres.mjs";
import { example } from "../support/applications.mjs";

const Ajv = require("ajv/dist/2020").default;
const now = "2026-11-24T10:00:00+09:00";
const procedures = JSON.parse(readFileSync(join(root, "assets/packs/bibai/procedures.json"), "utf8")).procedures.filter(({ pages }) => pages.length > 0).map(({ id }) => id);
let count = 0;
const newKey = () => `contract-test-${process.pid}-${++count}`;

for (const engine of ["SQLite", "PostgreSQL"])
  describe(engine, () => {
    let server, postgres, valid;
    before(async () => {
      postgres = engine === "PostgreSQL" ? startPostgres() : undefined;
      server = await startServer([...(postgres ? ["--database-url", postgres.url] : ["--data", temporary("applications")]), "--now", now]);
      const document = await (await fetch(`${server.url}/api/v1/openapi.json`)).json();
      const ajv = new Ajv({ strict: false, formats: { "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/ } });
      ajv.addSchema({ $id: "api", ...document });
      valid = (name, value) => {
        const validate = ajv.getSchema(`api#/components/schemas/${name}`);
        assert.ok(validate(value), `${name}: ${JSON.stringify(validate.errors)}`);
      };
    });
    after(async () => {
      await server.stop();
      postgres?.stop();
    });

    const send = (body, { key = newKey(), city = "bibai" } = {}) =>
      fetch(`${server.url}/api/v1/${city}/applications`, { method: "POST", headers: { "content-type": "application/json", ...(key ? { "idempotency-key": key } : {}) }, body: typeof body === "string" ? body : JSON.stringify(body) });
    const read = (receipt, secret) => fetch(`${server.url}/api/v1/bibai/applications/${receipt}`, { headers: secret === undefined ? {} : { authorization: `Receipt ${secret}` } });

    for (const procedure of procedures)
      test(`${procedure}: sent and read back`, async () => {
        const body = example(procedure);
        valid("Application", body);
        const response = await send(body);
        assert.equal(response.status, 201);
        const receipt = await response.json();
        valid("Receipt", receipt);
        const kept = await read(receipt.receipt, receipt.secret);
        assert.equal(kept.status, 200);
        assert.equal(kept.headers.get("cache-control"), "no-store");
        const state = await kept.json();
        valid("ApplicationState", state);
        assert.deepEqual(state.answers, body.answers);
        assert.equal(state.state, "received");
        assert.match(state.created, /^2026-11-24T10:00:\d\d\+09:00$/);
      });

    test("a wrong secret and an unknown receipt answer the same; without a secret one is asked for", async () => {
      const { receipt, secret } = await (await send(example("bulky-waste"))).json();
      const wrong = await read(receipt, "0".repeat(secret.length)), unknown = await read("ZZZZZZZZ", secret);
      assert.equal(wrong.status, 404);
      assert.equal(unknown.status, 404);
      assert.deepEqual(await wrong.json(), await unknown.json());
      assert.equal((await read(receipt)).status, 401);
      for (const odd of ["%FF", "%C3x", "a'b", "x".repeat(200)]) assert.equal((await read(odd, secret)).status, 404, odd);
    });

    test("sent ten times at once with one key: one application, one answer", async () => {
      const key = newKey(), body = example("bulky-waste");
      const answers = await Promise.all(Array.from({ length: 10 }, () => send(body, { key })));
      const texts = new Set(await Promise.all(answers.map((answer) => answer.text())));
      assert.deepEqual([...new Set(answers.map((answer) => answer.status))], [201]);
      assert.equal(texts.size, 1);
      const other = await send({ ...body, answers: { ...body.answers, name: "別人" } }, { key });
      assert.equal(other.status, 422);
      assert.equal((await other.json()).code, "api.key-reused");
    });

    test("each fault of the answers is named with its place", async () => {
      const body = example("bulky-waste");
      body.answers.items[0].count = "99";
      body.answers.phone = "123";
      body.answers.nonsense = "x";
      delete body.answers.name;
      body.answers["collection-day"] = "2026-11-25";
      const response = await send(body);
      assert.equal(response.status, 422);
      const problem = await response.json();
      valid("Problem", problem);
      assert.deepEqual(problem.errors.map(({ pointer, code }) => `${pointer} ${code}`).sort(), [
        "/answers/collection-day forms.day-not-offered",
        "/answers/items/0/count forms.too-large",
        "/answers/name forms.required",
        "/answers/nonsense forms.not-asked",
        "/answers/phone forms.phone",
      ]);
    });

    test("refusals: no key, not JSON, wrong kinds, another version, unknown procedure and city, another method", async () => {
      const good = example("bulky-waste");
      const cases = [
        [await send(good, { key: "" }), 400, "api.idempotency-key"],
        [await send(good, { key: "short" }), 400, "api.idempotency-key"],
        [await send("{"), 400, "apply.body"],
        [await send("[]"), 400, "apply.body"],
        [await send({ ...good, answers: { name: 7 } }), 400, "apply.body"],
        [await send({ ...good, answers: undefined }), 400, "apply.body"],
        [await send(`{"procedure":"bulky-waste","version":1,"answers":${'{"a":'.repeat(40)}1${"}".repeat(40)}}`), 400, "apply.body"],
        [await send({ ...good, answers: { ...good.answers, place: "x".repeat(70000) } }), 413, "apply.too-large"],
        [await send({ ...good, version: 2 }), 409, "apply.version"],
        [await send({ ...good, procedure: "nothing" }), 404, "apply.unknown-procedure"],
        [await send({ procedure: "seal-registration", version: 1, answers: {} }), 422, "apply.counter-only"],
        [await send(good, { city: "nowhere" }), 404, "api.unknown-city"],
        [await fetch(`${server.url}/api/v1/bibai/applications`), 405, "http.method"],
        [await fetch(`${server.url}/api/v1/bibai/nothing`), 404, "api.unknown-path"],
      ];
      for (const [response, status, code] of cases) {
        const problem = await response.json();
        assert.deepEqual([response.status, problem.code], [status, code]);
        assert.equal(response.headers.get("content-type"), "application/problem+json");
        valid("Problem", problem);
      }
    });
  });

test("sent again when its day is no longer offered: the answer that was kept, not a refusal", async () => {
  const data = temporary("again"), may = "2027-05-10T10:00:00+09:00", body = JSON.stringify(example("bulky-waste", may)), key = newKey();
  const send = async (day, withKey) => {
    const server = await startServer(["--data", data, "--now", day]);
    const response = await fetch(`${server.url}/api/v1/bibai/applications`, { method: "POST", headers: { "idempotency-key": withKey }, body });
    const answer = [response.status, await response.text()];
    await server.stop();
    return answer;
  };
  const first = await send(may, key);
  assert.equal(first[0], 201);
  assert.deepEqual(await send("2027-05-25T10:00:00+09:00", key), first);
  assert.equal((await send("2027-05-25T10:00:00+09:00", newKey()))[0], 422, "for a new application that day can no longer be had");
});
