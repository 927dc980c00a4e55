// The waste pack changed by staff over HTTP, on both engines: served at once and by every server of the city, in the pack's files and in pages; refused where the
// pack would contradict itself; taken back; never lost. And the words nobody found.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { require, root, startServer, temporary } from "../browser/lib.mjs";
import { startPostgres } from "../fault/postgres.mjs";
import { addStaff, signIn } from "../support/staff_accounts.mjs";

const Ajv = require("ajv/dist/2020").default;
const now = "2026-11-24T10:00:00+09:00";
let count = 0;

for (const engine of ["SQLite", "PostgreSQL"])
  describe(engine, () => {
    let server, second, postgres, cookie, valid, where;
    before(async () => {
      postgres = engine === "PostgreSQL" ? startPostgres() : undefined;
      where = postgres ? ["--database-url", postgres.url] : ["--data", temporary("waste-edits")];
      addStaff(where, "clerk");
      server = await startServer([...where, "--now", now]);
      if (postgres) second = await startServer([...where, "--now", now]);
      const ajv = new Ajv({ strict: false, formats: { "date-time": true, date: true } });
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
    const post = (path, body, key = `waste-edits-${process.pid}-${++count}`) => fetch(api(path), { method: "POST", headers: { "content-type": "application/json", "idempotency-key": key, cookie }, body: JSON.stringify(body) });
    const history = async () => {
      const list = await (await fetch(api("staff/waste/edits"), { headers: { cookie } })).json();
      valid("WasteEdits", list);
      return list;
    };
    const edit = async (kind, id, value, more = {}) => await post("staff/waste/edits", { kind, id, value, seen: (await history()).number, ...more });
    const undo = (number) => post(`staff/waste/edits/${number}/undo`, {});
    const file = async (name, of = server) => await (await fetch(`${of.url}/packs/bibai/${name}`)).json();
    const item = async (id, of) => (await file("waste_items.json", of)).items.find((one) => one.id === id);
    const page = async (path) => await fetch(`${server.url}/bibai/${path}`);

    const shows = async (path, words) => assert.ok((await (await page(path)).text()).includes(words), `${path} says ${words}`);

    test("an item that is added is in the dictionary, has a page in every language, and goes when it is taken back", async () => {
      const answer = await edit("item", null, { name: { ja: "雪かきスコップ", en: "Snow shovel" }, reading: "ゆきかきすこっぷ", category: "nonburnable" });
      assert.equal(answer.status, 201);
      const { number, id } = await answer.json();
      assert.deepEqual(await item(id).then(({ name, category }) => [name.ja, name.en, category]), ["雪かきスコップ", "Snow shovel", "nonburnable"]);
      const made = await page(`waste/item/${id}`);
      assert.equal(made.status, 200);
      await shows(`waste/item/${id}`, "雪かきスコップ");
      await shows(`waste/item/${id}?lang=en`, "Snow shovel");
      const again = await fetch(`${server.url}/bibai/waste/item/${id}`, { headers: { "if-none-match": made.headers.get("etag") } });
      assert.equal(again.status, 304);
      // The other server of the city looks every half second.
      for (let i = 0; second && (await item(id, second)) === undefined; ++i) {
        assert.ok(i < 100, "the other server serves it");
        await new Promise((done) => setTimeout(done, 100));
      }
      assert.equal((await undo(number)).status, 201);
      assert.equal(await item(id), undefined);
      assert.equal((await page(`waste/item/${id}`)).status, 404);
      const { edits } = await history();
      assert.deepEqual(edits.slice(0, 2).map(({ state, title, undoes, last }) => [state, title, undoes, last]), [["pack", "雪かきスコップ", number, true], ["set", "雪かきスコップ", undefined, false]]);
    });

    test("what is changed twice goes back step by step, to the pack as it was built", async () => {
      const before = await item("vegetable-scraps");
      const first = await (await edit("item", "vegetable-scraps", { ...before, category: "burnable" })).json();
      const then = await (await edit("item", "vegetable-scraps", null)).json();
      assert.equal(await item("vegetable-scraps"), undefined);
      assert.equal((await undo(first.number)).status, 409, "a later change stands on it");
      assert.equal((await undo(then.number)).status, 201);
      assert.equal((await item("vegetable-scraps")).category, "burnable");
      await shows("waste/item/vegetable-scraps", "燃やせるごみ");
      const back = (await history()).number;
      assert.equal((await undo(back)).status, 201, "taking back is taken back");
      assert.equal(await item("vegetable-scraps"), undefined);
      assert.equal((await undo((await history()).number)).status, 201);
      assert.equal((await edit("item", "vegetable-scraps", before)).status, 201);
      assert.deepEqual((await item("vegetable-scraps")).name.ja, before.name.ja);
    });

    test("a suspension and an area change the calendar, as the program that reads the pack computes it", async () => {
      const days = async (area, from, count) => {
        const folder = temporary("waste-edits-pack");
        for (const name of ["waste.json", "waste_items.json"]) writeFileSync(join(folder, name), JSON.stringify(await file(name)));
        return JSON.parse(execFileSync(join(root, "build/native/pipaoi"), ["waste", "next", "--pack", folder, "--area", area, "--from", from, "--days", String(count)], { encoding: "utf8" }));
      };
      const { number } = await (await edit("suspension", null, { from: "2026-12-31", to: "2027-01-03", mode: "skip", areas: ["west-north-1-4"], reason: { ja: "年末年始" } })).json();
      const [one] = await days("west-north-1-4", "2026-12-31", 1);
      assert.deepEqual([one.category, one.why], ["kitchen", "suspended"]);
      assert.match(one.text, /年末年始のため収集はありません/);
      const area = (await file("waste.json")).areas.find(({ id }) => id === "west-north-1-4");
      const moved = await (await edit("area", "west-north-1-4", { ...area, name: { ja: "西側の新しい地区" }, rules: { ...area.rules, plastic: [{ weekday: "tuesday", nth: [1] }] } })).json();
      assert.deepEqual((await days("west-north-1-4", "2026-12-01", 31)).filter(({ category }) => category === "plastic").map(({ date }) => date), ["2026-12-01"]);
      assert.equal((await edit("area", "west-north-1-4", null)).status, 400, "the suspension names it");
      await shows("waste/area", "西側の新しい地区");
      for (const one of [moved.number, number]) assert.equal((await undo(one)).status, 201);
      assert.deepEqual((await file("waste.json")).suspensions, []);
    });

    test("bad changes are refused with what is wrong, and change nothing", async () => {
      const before = (await history()).number;
      const problem = async (answer) => ({ status: answer.status, ...(await answer.json()) });
      const unknown = await problem(await edit("item", null, { name: { ja: "x" }, category: "glass" }));
      assert.equal(unknown.status, 400);
      assert.match(JSON.stringify(unknown.errors), /pack\.unknown-category/);
      assert.equal((await edit("item", null, { category: "burnable" })).status, 400);
      const easy = await problem(await edit("item", null, { name: { ja: "雪", "ja-easy": "雪" }, category: "burnable" }));
      assert.deepEqual([easy.status, easy.errors.map(({ pointer, code }) => [pointer, code])], [400, [["/value/name/ja-easy", "easy.reading"]]]);
      assert.equal((await edit("item", "no-such-thing", { name: { ja: "x" }, category: "burnable" })).status, 404);
      assert.equal((await edit("item", "no-such-thing", null)).status, 404);
      assert.equal((await edit("item", null, null)).status, 400);
      assert.equal((await edit("street", null, { name: { ja: "x" } })).status, 400);
      assert.equal((await edit("suspension", null, { from: "2026-12-31", to: "2026-12-30", mode: "skip", reason: { ja: "x" } })).status, 400);
      assert.equal((await undo(999)).status, 404);
      assert.equal((await undo("x")).status, 404);
      assert.equal((await history()).number, before);
    });

    test("two clerks: who saw less is told; the same request twice is one change", async () => {
      const seen = (await history()).number;
      const value = await item("leftover-rice");
      assert.equal((await edit("item", "leftover-rice", { ...value, category: "burnable" })).status, 201);
      assert.equal((await edit("item", "leftover-rice", { ...value, category: "bottle" }, { seen })).status, 409);
      assert.equal((await item("leftover-rice")).category, "burnable");
      const body = { kind: "item", id: "leftover-rice", value, seen: (await history()).number };
      const [a, b] = await Promise.all([post("staff/waste/edits", body, "waste-edits-the-same"), post("staff/waste/edits", body, "waste-edits-the-same")]);
      assert.deepEqual([a.status, b.status], [201, 201]);
      assert.deepEqual(await a.json(), await b.json());
      assert.equal((await history()).number, seen + 2);
      // "Send the same request again", says a server that has too much at once; so everybody does.
      const added = async (i) => {
        for (;;) {
          const answer = await post("staff/waste/edits", { kind: "item", id: null, value: { name: { ja: `同時${i}` }, category: "burnable" }, seen: 0 }, `waste-edits-${process.pid}-at-once-${i}`);
          if (answer.status !== 503) return answer;
        }
      };
      const many = await Promise.all(Array.from({ length: 8 }, (_, i) => added(i)));
      assert.deepEqual(many.map(({ status }) => status), Array(8).fill(201), "new entries are in nobody's way");
      const kept = (await Promise.all(many.filter(({ status }) => status === 201).map((answer) => answer.json()))).map(({ id }) => id);
      const { items } = await file("waste_items.json");
      assert.deepEqual(items.filter(({ name }) => name.ja.startsWith("同時")).map(({ id }) => id).sort(), kept.sort(), "all that were acknowledged, and no other");
      const gone = JSON.stringify({ kind: "item", id: kept[0], value: null, seen: (await history()).number });
      const twice = await Promise.all([1, 2, 3].map(() => post("staff/waste/edits", JSON.parse(gone), "waste-edits-the-same-removal")));
      assert.ok(twice.every(({ status }) => status === 201 || status === 503) && twice.some(({ status }) => status === 201), `the same removal, however often at once: ${twice.map(({ status }) => status)}`);
    });

    test("after a new start of the server all changes are there", async () => {
      const before = await file("waste_items.json");
      await server.stop();
      server = await startServer([...where, "--now", now]);
      assert.deepEqual(await file("waste_items.json"), before);
      assert.equal(before.edition, (await history()).number);
    });

    test("words nobody found are counted, listed and settled; what names a person is not kept", async () => {
      const tell = async (words) => await (await post("waste/unknown-words", { words })).json();
      assert.deepEqual(await tell(["馬の鞍", "  馬の鞍 ", "taro@example.jp"]), { kept: 1 });
      assert.deepEqual(await tell(["馬の鞍", "蹄鉄"]), { kept: 2 });
      const words = async () => {
        const list = await (await fetch(api("staff/waste/unknown-words"), { headers: { cookie } })).json();
        valid("CountedWords", list);
        return list.words;
      };
      assert.deepEqual(await words(), [{ word: "馬の鞍", asked: 2, last: "2026-11-24" }, { word: "蹄鉄", asked: 1, last: "2026-11-24" }]);
      assert.equal((await fetch(api("staff/waste/unknown-words"))).status, 401);
      for (let i = 0; i < 2; ++i) assert.equal((await fetch(api(`staff/waste/unknown-words/${encodeURIComponent("馬の鞍")}`), { method: "DELETE", headers: { cookie } })).status, 200);
      assert.deepEqual((await words()).map(({ word }) => word), ["蹄鉄"]);
      assert.equal((await post("waste/unknown-words", { words: Array(21).fill("x") })).status, 400);
    });
  });
