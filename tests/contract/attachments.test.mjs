// Photos and files of applications over HTTP, on both engines: announced with the answers, sent in parts in any order and again, complete only when they
// are what was announced, read by staff alone.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { require, startServer, temporary } from "../browser/lib.mjs";
import { startPostgres } from "../fault/postgres.mjs";
import { damage, hashOf, jpegOf, told } from "../support/applications.mjs";
import { addStaff, signIn } from "../support/staff_accounts.mjs";

const Ajv = require("ajv/dist/2020").default;
const now = "2026-11-24T10:00:00+09:00";
const part = 64 * 1024;
// What core/forms/example.cpp announces where a photo is asked for.
const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4DwABAQEAHLCMmQAAAABJRU5ErkJggg==", "base64");
let count = 0;

for (const engine of ["SQLite", "PostgreSQL"])
  describe(engine, () => {
    let server, postgres, cookie, valid;
    before(async () => {
      postgres = engine === "PostgreSQL" ? startPostgres() : undefined;
      const where = postgres ? ["--database-url", postgres.url] : ["--data", temporary("attachments")];
      addStaff(where, "clerk");
      addStaff(where, "driver");
      server = await startServer([...where, "--now", now]);
      cookie = await signIn(server.url, "clerk");
      const ajv = new Ajv({ strict: false, formats: { "date-time": true } });
      ajv.addSchema({ $id: "api", ...(await (await fetch(`${server.url}/api/v1/openapi.json`)).json()) });
      valid = (name, value) => {
        const validate = ajv.getSchema(`api#/components/schemas/${name}`);
        assert.ok(validate(value), `${name}: ${JSON.stringify(validate.errors)}`);
        return value;
      };
    });
    after(async () => {
      await server.stop();
      postgres?.stop();
    });

    const api = (path) => `${server.url}/api/v1/bibai/${path}`;
    const send = async (body) => {
      const response = await fetch(api("applications"), { method: "POST", headers: { "content-type": "application/json", "idempotency-key": `attachments-${process.pid}-${++count}` }, body: JSON.stringify(body) });
      assert.equal(response.status, 201, await response.clone().text());
      return await response.json();
    };
    const place = ({ receipt }, photo) => `applications/${receipt}/attachments/${hashOf(photo)}`;
    const opens = ({ secret }) => ({ authorization: `Receipt ${secret}` });
    const state = async (sent, photo) => valid("AttachmentState", await (await fetch(api(place(sent, photo)), { headers: opens(sent) })).json());
    const put = (sent, photo, number, bytes = photo.subarray(number * part, (number + 1) * part)) => fetch(api(`${place(sent, photo)}/parts/${number}`), { method: "PUT", headers: { ...opens(sent), "content-type": "application/octet-stream" }, body: bytes });
    const code = async (response) => [response.status, valid("Problem", await response.json()).code];
    const application = async ({ receipt, secret }) => valid("ApplicationState", await (await fetch(api(`applications/${receipt}`), { headers: { authorization: `Receipt ${secret}` } })).json());
    const content = (sent, photo, headers = { cookie }) => fetch(api(`staff/${place(sent, photo)}`), { headers });

    const step = (sent, body, as = opens(sent), at = `applications/${sent.receipt}/events`) =>
      fetch(api(at), { method: "POST", headers: { ...as, "content-type": "application/json", "idempotency-key": `attachments-${process.pid}-${++count}` }, body: JSON.stringify(body) });
    const ask = (sent, seen) => step(sent, { kind: "asked", message: "写真をください。", seen }, { cookie }, `staff/applications/${sent.receipt}/events`);

    test("a missing paper is added with the answer to the city, and only with one", async () => {
      const photo = jpegOf(100), paper = jpegOf(part + 5);
      const sent = await send(damage([photo]));
      assert.deepEqual(await code(await step(sent, { message: "2階です。" })), [409, "apply.not-asked"]);
      assert.equal((await ask(sent, 1)).status, 201);
      for (const [body, wanted] of [[{}, [400, "apply.body"]], [{ attachments: ["jpeg.1.x"] }, [400, "apply.body"]], [{ attachments: Array(7).fill(told("jpeg", paper)) }, [400, "apply.body"]], [{ kind: "accepted", message: "x" }, [400, "apply.body"]]])
        assert.deepEqual(await code(await step(sent, body)), wanted, JSON.stringify(body));
      const huge = Array.from({ length: 6 }, (_, i) => `jpeg.${4 * 1024 * 1024}.${String(i).repeat(64)}`);
      assert.deepEqual(await code(await step(sent, { attachments: huge })), [413, "apply.attachments-too-large"]);
      // One that was announced before stays as it is.
      assert.equal((await put(sent, photo, 0)).status, 200);
      const answered = await step(sent, { attachments: [told("jpeg", paper), told("jpeg", photo)] });
      assert.deepEqual([answered.status, valid("NewState", await answered.json()).state], [201, "answered"]);
      assert.deepEqual((await application(sent)).attachments.map(({ bytes, complete }) => [bytes, complete]).sort(), [[100, true], [paper.length, false]].sort());
      for (const number of [0, 1]) assert.equal((await put(sent, paper, number)).status, 200);
      assert.deepEqual(Buffer.from(await (await content(sent, paper)).arrayBuffer()), paper);
    });

    test("withdrawn by its secret alone, once, and nothing follows", async () => {
      const sent = await send(damage([jpegOf(10)]));
      assert.equal((await step(sent, { kind: "withdrawn" }, { authorization: "Receipt 0000" })).status, 404);
      assert.deepEqual(await code(await step(sent, { kind: "withdrawn", attachments: [told("jpeg", jpegOf(9))] })), [400, "apply.body"]);
      const first = await step(sent, { kind: "withdrawn" });
      assert.deepEqual([first.status, (await first.json()).state], [201, "withdrawn"]);
      assert.deepEqual(await code(await step(sent, { kind: "withdrawn" })), [409, "apply.over"]);
      assert.deepEqual(await code(await ask(sent, 2)), [409, "apply.over"]);
      assert.deepEqual((await application(sent)).events.map(({ kind, by }) => [kind, by]), [["received", "applicant"], ["withdrawn", "applicant"]]);
      const cases = valid("Cases", await (await fetch(api("staff/applications?state=withdrawn"), { headers: { cookie } })).json());
      assert.deepEqual(cases.applications.map(({ receipt }) => receipt), [sent.receipt]);
      assert.equal(cases.counts.withdrawn, 1);
    });

    test("in parts, last first, one of them twice: there once all have come, as they were", async () => {
      const photo = jpegOf(3 * part + 17), other = jpegOf(5);
      const sent = await send(damage([photo, other]));
      assert.deepEqual((await application(sent)).attachments.map(({ bytes, complete, type }) => [bytes, complete, type]).sort(), [[photo.length, false, "image/jpeg"], [5, false, "image/jpeg"]].sort());
      assert.deepEqual(await state(sent, photo), { bytes: photo.length, part_bytes: part, missing: [0, 1, 2, 3], complete: false });
      for (const number of [3, 1, 1, 0]) assert.equal((await put(sent, photo, number)).status, 200);
      assert.deepEqual((await state(sent, photo)).missing, [2]);
      assert.deepEqual(await code(await content(sent, photo)), [404, "apply.attachment-on-the-way"]);
      assert.deepEqual(await (await put(sent, photo, 2)).json(), { bytes: photo.length, part_bytes: part, missing: [], complete: true });
      assert.equal((await put(sent, photo, 2)).status, 200, "once more");
      assert.equal((await put(sent, other, 0)).status, 200);
      assert.deepEqual((await application(sent)).attachments.map(({ complete }) => complete), [true, true]);
      const read = await content(sent, photo);
      assert.equal(read.headers.get("content-type"), "image/jpeg");
      assert.equal(read.headers.get("x-content-type-options"), "nosniff");
      assert.equal(read.headers.get("cache-control"), "no-store");
      assert.ok(Buffer.from(await read.arrayBuffer()).equals(photo));
      assert.equal((await (await fetch(api(`staff/applications/${sent.receipt}`), { headers: { cookie } })).json()).attachments.length, 2);
    });

    test("every byte there is comes back, also zeros", async () => {
      const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(Array.from({ length: 512 }, (_, i) => i % 256)), Buffer.alloc(9)]);
      const sent = await send(damage([photo]));
      assert.equal((await put(sent, photo, 0)).status, 200);
      assert.ok(Buffer.from(await (await content(sent, photo)).arrayBuffer()).equals(photo));
    });

    test("a picture as small as the example's; a PDF where files are asked for", async () => {
      const pdf = Buffer.from("%PDF-1.7\n%%EOF\n");
      const body = damage([pixel], "png");
      body.answers.papers = told("pdf", pdf);
      const sent = await send(body);
      for (const [one, type] of [[pixel, "image/png"], [pdf, "application/pdf"]]) {
        assert.equal((await put(sent, one, 0)).status, 200);
        assert.equal((await content(sent, one)).headers.get("content-type"), type);
      }
    });

    test("what came is not what was announced, or is no picture: told, and it may come again", async () => {
      const photo = jpegOf(part + 1), page = Buffer.from("<script>alert(1)</script>");
      const sent = await send(damage([photo, page]));
      assert.equal((await put(sent, photo, 0)).status, 200);
      assert.deepEqual(await code(await put(sent, photo, 1, Buffer.from("x"))), [422, "apply.attachment-hash"]);
      assert.deepEqual((await state(sent, photo)).missing, [0, 1]);
      for (const number of [0, 1]) assert.equal((await put(sent, photo, number)).status, 200);
      assert.ok((await state(sent, photo)).complete);
      assert.deepEqual(await code(await put(sent, page, 0)), [422, "apply.attachment-type"]);
      assert.deepEqual(await code(await content(sent, page)), [404, "apply.attachment-on-the-way"]);
    });

    test("a text that looks like one announces none; more than an application may carry is refused", async () => {
      const body = damage([jpegOf(5)]);
      body.answers["other-cause"] = undefined;
      body.answers.cause = "other";
      body.answers["other-cause"] = told("pdf", Buffer.from("%PDF-"));
      assert.equal((await application(await send(body))).attachments.length, 1);
      const large = damage([jpegOf(5)]);
      large.answers["damage-photos"] = Array.from({ length: 6 }, (_, i) => `jpeg.4194304.${String(i).repeat(64)}`);
      large.answers.papers = [`pdf.4194304.${"a".repeat(64)}`];
      const response = await fetch(api("applications"), { method: "POST", headers: { "idempotency-key": `attachments-${process.pid}-${++count}` }, body: JSON.stringify(large) });
      assert.deepEqual(await code(response), [413, "apply.attachments-too-large"]);
    });

    test("refusals: another's secret, none, unknown ones, parts that are none or of another length, too long, a driver, nobody", async () => {
      const photo = jpegOf(part + 1);
      const sent = await send(damage([photo])), another = await send(damage([jpegOf(9)]));
      const stranger = { ...sent, secret: another.secret };
      const cases = [
        [await put(stranger, photo, 0), 404, "apply.unknown-attachment"],
        [await fetch(api(place(sent, photo)), { headers: opens(another) }), 404, "apply.unknown-attachment"],
        [await put(another, photo, 0), 404, "apply.unknown-attachment"],
        [await fetch(api(place(sent, photo))), 401, "auth.receipt"],
        [await fetch(api(`${place(sent, photo)}/parts/0`), { method: "PUT", body: "x" }), 401, "auth.receipt"],
        [await put(sent, photo, 2, Buffer.from("x")), 404, "apply.unknown-part"],
        [await put(sent, photo, "-1", Buffer.from("x")), 404, "apply.unknown-part"],
        [await put(sent, photo, "zero", Buffer.from("x")), 404, "apply.unknown-part"],
        [await put(sent, photo, 0, Buffer.from("short")), 422, "apply.part-size"],
        [await put(sent, photo, 1, Buffer.alloc(0)), 422, "apply.part-size"],
        [await put(sent, photo, 0, Buffer.alloc(2 << 20)), 413, "http.body-too-large"],
        [await fetch(api(`applications/${sent.receipt}/attachments/${"A".repeat(64)}`), { headers: opens(sent) }), 404, "apply.unknown-attachment"],
        [await fetch(api(`applications/${sent.receipt}/attachments/..%2F`), { headers: opens(sent) }), 404, "apply.unknown-attachment"],
        [await content(sent, photo, { cookie: await signIn(server.url, "driver") }), 403, "auth.role"],
        [await content(sent, photo, {}), 401, "auth.staff"],
        [await content(sent, jpegOf(4)), 404, "apply.unknown-attachment"],
      ];
      for (const [response, ...expected] of cases) assert.deepEqual(await code(response), expected);
      assert.deepEqual((await state(sent, photo)).missing, [0, 1]);
    });

    test("what is far too long gets its answer, not a line that breaks", async () => {
      const photo = jpegOf(5), sent = await send(damage([photo]));
      for (let i = 0; i < 20; ++i) assert.deepEqual(await code(await put(sent, photo, 0, Buffer.alloc((1 << 20) + 200_000 * i + 1))), [413, "http.body-too-large"]);
    });

    test("an application that announces what is none, too many, or a PDF for a photo is refused", async () => {
      const ask = async (change) => {
        const body = damage([jpegOf(5)]);
        change(body.answers);
        const response = await fetch(api("applications"), { method: "POST", headers: { "idempotency-key": `attachments-${process.pid}-${++count}` }, body: JSON.stringify(body) });
        return (await response.json()).errors.map(({ code, pointer }) => `${pointer} ${code}`);
      };
      assert.deepEqual(await ask((answers) => (answers["damage-photos"] = [])), ["/answers/damage-photos forms.no-file"]);
      assert.deepEqual(await ask((answers) => (answers["damage-photos"] = "jpeg.4194305." + "0".repeat(64))), ["/answers/damage-photos forms.file"]);
      assert.deepEqual(await ask((answers) => (answers["damage-photos"] = told("pdf", Buffer.from("%PDF-")))), ["/answers/damage-photos forms.no-photo"]);
      assert.deepEqual(await ask((answers) => (answers["damage-photos"] = Array.from({ length: 7 }, () => told("jpeg", jpegOf(9))))), ["/answers/damage-photos forms.too-many-files"]);
    });

    test("all parts of one at once, the last two among them: it is whole", async () => {
      for (let round = 0; round < 5; ++round) {
        const photo = jpegOf(8 * part);
        const sent = await send(damage([photo]));
        const answers = await Promise.all(Array.from({ length: 8 }, (_, number) => put(sent, photo, number)));
        for (const [number, answer] of answers.entries()) if (answer.status === 503) assert.equal((await put(sent, photo, number)).status, 200);
        assert.deepEqual(await state(sent, photo), { bytes: photo.length, part_bytes: part, missing: [], complete: true });
      }
    });

    test("the parts of many at once, each from a sender that stops and asks what is missing", async () => {
      const photos = Array.from({ length: 6 }, (_, i) => jpegOf(part * (i + 1) + i));
      const sent = await send(damage(photos));
      await Promise.all(photos.map(async (photo) => {
        await put(sent, photo, 0);
        for (const number of (await state(sent, photo)).missing.reverse()) assert.equal((await put(sent, photo, number)).status, 200);
      }));
      assert.ok((await application(sent)).attachments.every(({ complete }) => complete));
      for (const photo of photos) assert.ok(Buffer.from(await (await content(sent, photo)).arrayBuffer()).equals(photo));
    });
  });

const applied = async (server, photo) => {
  const body = damage([photo]);
  const response = await fetch(`${server.url}/api/v1/bibai/applications`, { method: "POST", headers: { "content-type": "application/json", "idempotency-key": `attachments-${process.pid}-${++count}` }, body: JSON.stringify(body) });
  const { receipt, secret } = await response.json();
  const address = (of) => `${of.url}/api/v1/bibai/applications/${receipt}/attachments/${hashOf(photo)}`, headers = { authorization: `Receipt ${secret}` };
  return {
    put: async (number, of = server) => await fetch(`${address(of)}/parts/${number}`, { method: "PUT", headers, body: photo.subarray(number * part, (number + 1) * part) }),
    missing: async (of) => (await (await fetch(address(of), { headers })).json()).missing,
  };
};

test("what has not become whole in a month is forgotten, what is whole stays, and the rest may still come", async () => {
  const data = temporary("attachments-old");
  let server = await startServer(["--data", data, "--now", now]);
  const half = await applied(server, jpegOf(part + 1)), whole = await applied(server, jpegOf(7));
  assert.equal((await half.put(0)).status, 200);
  assert.equal((await whole.put(0)).status, 200);
  for (const [day, missing] of [["2026-12-23", [1]], ["2026-12-25", [0, 1]]]) {
    await server.stop();
    server = await startServer(["--data", data, "--now", `${day}T10:00:00+09:00`]);
    assert.deepEqual(await half.missing(server), missing, day);
    assert.deepEqual(await whole.missing(server), []);
  }
  for (const number of [0, 1]) assert.equal((await half.put(number, server)).status, 200);
  assert.deepEqual(await half.missing(server), []);
  await server.stop();
});

test("whoever sends parts without end is told to wait, and others are answered", async () => {
  const server = await startServer(["--now", now, "--rate-limits", "on"]);
  const one = await applied(server, jpegOf(7));
  const statuses = [];
  for (let i = 0; i < 500; ++i) statuses.push((await one.put(0)).status);
  assert.ok(statuses.slice(0, 300).every((status) => status === 200));
  assert.ok(statuses.includes(429));
  assert.equal((await fetch(`${server.url}/api/v1/bibai/notices`)).status, 200);
  await server.stop();
});
