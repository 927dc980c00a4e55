// Notices over HTTP, on both engines: published once however often, told to whoever follows, also by another server of the same city, taken
// back, in the feed, and in the served page when urgent.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { require, startServer, temporary } from "../browser/lib.mjs";
import { startPostgres } from "../fault/postgres.mjs";
import { example } from "../support/applications.mjs";
import { addStaff, signIn } from "../support/staff_accounts.mjs";

const Ajv = require("ajv/dist/2020").default;
const { DOMParser } = require("linkedom");
const now = "2026-11-24T10:00:00+09:00";
let count = 0;

// Events of a stream until `enough` says so of those that came; each {id, event, data}.
async function events(url, enough, headers = {}) {
  const ended = new AbortController();
  const response = await fetch(url, { headers, signal: ended.signal });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), "text/event-stream");
  const found = [];
  const late = setTimeout(() => ended.abort(new Error(`only ${JSON.stringify(found)} came`)), 15_000);
  let text = "";
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const fields = Object.fromEntries(text.slice(0, end).split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]));
      text = text.slice(end + 2);
      if (fields.event) found.push({ ...fields, data: JSON.parse(fields.data) });
    }
    if (enough(found)) break;
  }
  clearTimeout(late);
  return found;
}

for (const engine of ["SQLite", "PostgreSQL"])
  describe(engine, () => {
    let server, second, postgres, cookie, valid;
    before(async () => {
      postgres = engine === "PostgreSQL" ? startPostgres() : undefined;
      const where = postgres ? ["--database-url", postgres.url] : ["--data", temporary("notices")];
      for (const role of ["clerk", "driver"]) addStaff(where, role);
      server = await startServer([...where, "--now", now]);
      if (postgres) second = await startServer([...where, "--now", now]);
      const ajv = new Ajv({ strict: false, formats: { "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/, date: /^\d{4}-\d\d-\d\d$/ } });
      ajv.addSchema({ $id: "api", ...(await (await fetch(`${server.url}/api/v1/openapi.json`)).json()) });
      valid = (name, value) => {
        const validate = ajv.getSchema(`api#/components/schemas/${name}`);
        assert.ok(validate(value), `${name}: ${JSON.stringify(validate.errors)}`);
      };
      cookie = await signIn(server.url, "clerk");
    });
    after(async () => {
      await server.stop();
      await second?.stop();
      postgres?.stop();
    });

    const api = (path) => `${server.url}/api/v1/bibai/${path}`;
    const notice = (more = {}) => ({ urgent: false, topic: "roads", areas: [], title: { ja: "除雪", en: "Snow" }, text: { ja: "今夜、除雪をします。" }, ends: "2026-11-25", ...more });
    const publish = (body, { key = `notice-test-${process.pid}-${++count}`, as = cookie } = {}) =>
      fetch(api("staff/notices"), { method: "POST", headers: { "content-type": "application/json", "idempotency-key": key, cookie: as }, body: JSON.stringify(body) });
    const withdraw = (id) => fetch(api(`staff/notices/${id}`), { method: "DELETE", headers: { cookie } });
    const list = async () => await (await fetch(api("notices"))).json();

    test("published, listed, told to who follows, taken back", async () => {
      const { number } = await list();
      // Published and taken back between two looks, a notice is told of once, as it is then.
      const stream = events(`${api("notices/stream")}?after=${number}`, (found) => found.some(({ data }) => data.state === "withdrawn"));
      const answer = await publish(notice());
      assert.equal(answer.status, 201);
      const { id } = await answer.json();
      const listed = await list();
      valid("Notices", listed);
      assert.ok(listed.notices.every((one) => !("author" in one)), "who wrote it is the city's own business");
      assert.equal(listed.notices[0].id, id);
      assert.equal(listed.number, number + 1);
      const gone = await withdraw(id);
      assert.equal(gone.status, 200);
      valid("WithdrawnNotice", await gone.json());
      assert.equal((await withdraw(id)).status, 200);
      assert.ok(!(await list()).notices.some((one) => one.id === id));
      const told = await stream;
      for (const { data } of told) valid("Notice", data);
      const numbers = told.map((event) => Number(event.id));
      assert.deepEqual(numbers, [...new Set(numbers)].sort((a, b) => a - b), "each change once, in order");
      assert.ok(told.every((event) => event.data.number === Number(event.id) && Number(event.id) > number));
      assert.equal(told.at(-1).data.id, id);
    });

    test("a change that was missed is told to who comes back; who knows nothing reads the list", async () => {
      const before = (await list()).number;
      const { id } = await (await publish(notice({ title: { ja: "断水" } }))).json();
      const first = await events(`${api("notices/stream")}?after=${before}`, (found) => found.length === 1);
      assert.equal(first[0].data.id, id);
      const again = await events(api("notices/stream"), (found) => found.length === 1, { "last-event-id": String(before) });
      assert.equal(again[0].id, String(before + 1));
      const behind = await events(api("notices/stream"), (found) => found.length === 1);
      assert.equal(behind[0].event, "behind");
      await withdraw(id);
    });

    test("the same key publishes once; another body under it is refused", async () => {
      const key = `notice-once-${engine}`;
      const answers = await Promise.all(Array.from({ length: 4 }, () => publish(notice({ title: { ja: "一度" } }), { key })));
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
      assert.equal(new Set(await Promise.all(answers.map(async (one) => (await one.json()).id))).size, 1);
      assert.equal((await list()).notices.filter(({ title }) => title.ja === "一度").length, 1);
      assert.equal((await publish(notice({ title: { ja: "別" } }), { key })).status, 422);
    });

    test("each fault is told by its place; nobody but a clerk publishes", async () => {
      const bad = await publish({ urgent: "yes", topic: "weather", areas: ["nowhere"], title: { en: "x" }, text: { ja: "あ".repeat(2500) }, ends: "2026-11-23" });
      assert.equal(bad.status, 400);
      assert.deepEqual((await bad.json()).errors.map(({ pointer }) => pointer).sort(), ["/areas/0", "/ends", "/text", "/title", "/title/ja", "/topic", "/urgent"]);
      assert.equal((await publish(notice(), { as: "" })).status, 401);
      assert.equal((await publish(notice(), { as: await signIn(server.url, "driver") })).status, 403);
      assert.equal((await fetch(api("staff/notices"))).status, 401);
      assert.equal((await withdraw("ZZZZZZZZ")).status, 404);
      const all = await (await fetch(api("staff/notices"), { headers: { cookie } })).json();
      valid("AuthoredNotices", all);
      assert.ok(all.notices.every(({ author }) => author === "clerk"));
    });

    test("a notice that moves bulky waste: the day it moves to can be ordered, and the day before it as well", async () => {
      const application = example("bulky-waste", now);
      const usual = application.answers["collection-day"];
      const day = (days) => new Date(Date.parse(`${usual}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
      let sent = 0;
      const apply = async (on) => (await fetch(`${server.url}/api/v1/bibai/applications`, { method: "POST", headers: { "content-type": "application/json", "idempotency-key": `moved-${process.pid}-${engine}-${++sent}` }, body: JSON.stringify({ ...application, answers: { ...application.answers, "collection-day": on } }) })).status;
      assert.equal(await apply(day(7)), 422);
      const change = { from: usual, to: usual, mode: "week-later", categories: ["bulky"] };
      const told = { topic: "waste", title: { ja: "大雪" }, collection: change };
      assert.equal((await publish(notice({ ...told, ends: day(6) }))).status, 400, "it would end before what it moves");
      assert.equal((await publish(notice({ ...told, topic: "roads", ends: day(7) }))).status, 400);
      assert.equal((await publish(notice({ ...told, ends: day(7), collection: { ...change, categories: ["moon-rock"] } }))).status, 400);
      const { id } = await (await publish(notice({ ...told, ends: day(7) }))).json();
      assert.deepEqual([await apply(day(7)), await apply(usual), await apply(day(8))], [201, 201, 422]);
      const listed = (await (await fetch(`${server.url}/api/v1/bibai/notices`)).json()).notices.find((one) => one.id === id);
      assert.deepEqual(listed.collection, change);
    });

    test("what is urgent comes first, however much is published after it; what holds can always be taken back", async () => {
      const ids = [(await (await publish(notice({ urgent: true, title: { ja: "避難" } }))).json()).id];
      for (let i = 0; i < 52; ++i) ids.push((await (await publish(notice({ title: { ja: `お知らせ${i}` } }))).json()).id);
      const { notices } = await list();
      assert.equal(notices.length, 50);
      assert.equal(notices[0].id, ids[0]);
      for (const id of ids.slice(1, 30)) await withdraw(id);
      const all = (await (await fetch(api("staff/notices"), { headers: { cookie } })).json()).notices;
      const shown = all.filter(({ state }) => state === "published").map(({ id }) => id);
      for (const id of [ids[0], ...ids.slice(30)]) assert.ok(shown.includes(id));
      assert.ok(all.some(({ state }) => state === "withdrawn"), "what is over stands behind");
      for (const id of ids) await withdraw(id);
    });

    test("a list that has not changed answers 304", async () => {
      const response = await fetch(api("notices"));
      assert.equal(response.headers.get("cache-control"), "no-cache");
      const etag = response.headers.get("etag");
      const same = await fetch(api("notices"), { headers: { "if-none-match": etag } });
      assert.equal(same.status, 304);
      assert.equal(await same.text(), "");
      const { id } = await (await publish(notice())).json();
      assert.equal((await fetch(api("notices"), { headers: { "if-none-match": etag } })).status, 200);
      await withdraw(id);
    });

    test("the feed is XML with an entry a notice, texts as they are", async () => {
      const { id } = await (await publish(notice({ title: { ja: "<注意> & \"雪\"", en: "Snow\uffff\u0007 & ice" }, text: { ja: "一行目\n二行目 [括弧|も]" } }))).json();
      for (const [query, language, title] of [["", "ja", "<注意> & \"雪\""], ["?lang=en", "en", "Snow & ice"], ["?lang=ko", "ja", "<注意> & \"雪\""]]) {
        const response = await fetch(`${server.url}/bibai/notices.atom${query}`);
        assert.equal(response.headers.get("content-type"), "application/atom+xml; charset=utf-8");
        const feed = new DOMParser().parseFromString(await response.text(), "text/xml");
        const entry = [...feed.querySelectorAll("entry")].find((one) => one.querySelector("link").getAttribute("href").includes(`id=${id}`));
        assert.equal(entry.querySelector("title").textContent, title);
        assert.equal(entry.querySelector("title").getAttribute("xml:lang"), language);
        assert.equal(entry.querySelector("content").textContent, "一行目\n二行目 [括弧|も]");
        assert.match(entry.querySelector("updated").textContent, /^2026-11-24T10:0\d:\d\d\+09:00$/);
      }
      const mark = (await fetch(`${server.url}/bibai/notices.atom`)).headers.get("etag");
      assert.equal((await fetch(`${server.url}/bibai/notices.atom`, { headers: { "if-none-match": mark } })).status, 304);
      const names = [`http://localhost:${new URL(server.url).port}`, server.url];
      const [first, second] = await Promise.all(names.map(async (base) => [...new DOMParser().parseFromString(await (await fetch(`${base}/bibai/notices.atom`)).text(), "text/xml").querySelectorAll("id")].map((one) => one.textContent)));
      assert.deepEqual(first, second, "the same ids, whatever the server is called");
      assert.ok(first.every((one) => /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/.test(one)));
      assert.equal((await fetch(`${server.url}/nowhere/notices.atom`)).status, 404);
      await withdraw(id);
    });

    test("an urgent notice stands in the served page, escaped, until it is taken back", async () => {
      const page = async (path = "/bibai/waste") => await (await fetch(server.url + path)).text();
      const shown = async (wanted) => {
        for (let i = 0; i < 40 && (await page()).includes('id="urgent"') !== wanted; ++i) await new Promise((done) => setTimeout(done, 250));
        return await page();
      };
      assert.ok(!(await shown(false)).includes('id="urgent"'), "what earlier tests took back is gone within a look or two");
      const { id } = await (await publish(notice({ urgent: true, title: { ja: "避難</script><b>", en: "Flee" } }))).json();
      const text = await shown(true);
      assert.ok(text.includes("<h2 lang=\"ja\">避難&lt;/script&gt;&lt;b&gt;</h2>"));
      assert.ok(!text.includes("</script><b>"));
      assert.ok((await page("/bibai/?lang=en")).includes("<h2 lang=\"en\">Flee</h2>"));
      assert.ok(!(await page("/kamisunagawa/")).includes('id="urgent"'));
      await withdraw(id);
      assert.ok(!(await shown(false)).includes('id="urgent"'));
    });

    test("what one server publishes, another of the same city tells", { skip: engine === "SQLite" ? "one server alone has the file" : false }, async () => {
      const { number } = await list();
      const stream = events(`${second.url}/api/v1/bibai/notices/stream?after=${number}`, (found) => found.length === 1);
      const { id } = await (await publish(notice({ title: { ja: "二台" } }))).json();
      assert.equal((await stream)[0].data.id, id);
      await withdraw(id);
    });
  });
