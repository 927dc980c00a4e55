// Applications in the browser: the whole journey in both views, offline at "send", a server that dies, a double click, another device.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { hosted, openPage, phone, readCode, ready, require, settled, startServer, temporary } from "./lib.mjs";

const host = hosted(["--now", "2026-11-24T10:00:00+09:00"], { described: true });
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const words = {
  ja: { begin: "はじめる", next: "次へ", yes: "はい、超えます", thing: "出す物を加える", what: "品目", count: "個数", done: "この内容で決める", postal: "郵便番号", town: "ごみの地区の町名", day: /2027年3月15日/, name: "お名前", kana: "お名前のふりがな", phone: "電話番号", send: "送る", waiting: "まだ送っていません", received: "受け付けました", link: "この申し込みのリンク", state: "市が受け付けました" },
  "ja-easy": { begin: "はじめる", next: "つぎへ", yes: "はい", thing: "出す ものを ふやす", what: "もの", count: "いくつ", done: "これで いい", postal: "郵便番号", town: "ごみの 町の 名前", day: /2027年 ?3月 ?15日/, name: "名前", kana: "名前の 読み方", phone: "電話番号", send: "おくる", waiting: "まだ おくっていません", received: "うけつけました", link: "この 申込みの リンク", state: "市が うけつけました" },
};

// From the start page to the check page.
async function fill(page, w) {
  const press = (name) => page.getByRole("button", { name, exact: true }).click();
  await press(w.begin);
  await page.getByRole("radio", { name: w.yes, exact: true }).check();
  await press(w.next);
  await press(w.thing);
  await page.getByRole("searchbox", { name: w.what, exact: true }).fill("sofa");
  await page.getByRole("button", { name: "ソファ", exact: true }).click();
  await page.getByRole("textbox", { name: w.count, exact: true }).fill("2");
  await press(w.done);
  await press(w.next);
  await page.getByRole("textbox", { name: w.postal, exact: true }).fill("0720001");
  await page.getByRole("searchbox", { name: w.town, exact: true }).fill("西1条北1");
  await page.locator('[data-id$="suggestions/west-north-1-4:西1条北1丁目/choose"]').click();
  await press(w.next);
  await page.getByRole("radio", { name: w.day }).check();
  await press(w.next);
  await page.getByRole("textbox", { name: w.name, exact: true }).fill("美唄 花子");
  await page.getByRole("textbox", { name: w.kana, exact: true }).fill("びばい はなこ");
  await page.getByRole("textbox", { name: w.phone, exact: true }).fill("0126-62-3131");
  await press(w.next);
  await page.getByText("600").first().waitFor({ state: "attached" });
}
const posts = (page) => {
  const seen = [];
  page.on("request", (request) => request.method() === "POST" && seen.push(request.headers()["idempotency-key"]));
  return seen;
};

for (const view of ["canvas", "plain"])
  test(`a guest in やさしい日本語, offline at "send", ${view} view`, async () => {
    const page = await host.open(`/bibai/apply/bulky-waste?lang=ja-easy${view === "plain" ? "&view=plain" : ""}`, phone);
    assert.equal(await page.getAttribute("html", "data-view"), view);
    const w = words["ja-easy"];
    await fill(page, w);
    await page.evaluate(axe);
    // axe takes readings over the words for a part of the visible label; the name is the words.
    const readings = { "label-content-name-mismatch": { enabled: false } };
    assert.deepEqual((await page.evaluate(async ([plain, readings]) => await window.axe.run(document, { rules: { ...readings, "color-contrast": { enabled: plain } } }), [view === "plain", readings])).violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
    await page.context().setOffline(true);
    await page.getByRole("button", { name: w.send, exact: true }).click();
    await page.getByRole("heading", { level: 1, name: w.waiting, exact: true }).waitFor({ state: "attached" });
    await page.locator('[data-id="body/main/waiting"]').waitFor({ state: "attached" });
    await page.context().setOffline(false);
    await page.getByRole("heading", { level: 1, name: w.received, exact: true }).waitFor({ state: "attached" });
    await page.locator('[data-id="body/main/state"]').waitFor({ state: "attached" });
    // Another device, by the code as a camera sees it, and by the secret link.
    assert.equal(await readCode(page, '[data-id="body/main/receipt/qr"]'), new URL(await page.getByRole("link", { name: w.link, exact: true }).getAttribute("href"), page.url()).href);
    const link = await page.getByRole("link", { name: w.link, exact: true }).getAttribute("href");
    const other = await host.open(link, phone);
    await other.getByText("市が受け付けました").first().waitFor({ state: "attached" });
    assert.equal(new URL(other.url()).hash, "", "the secret does not stay in the address");
    await other.context().close();
    await page.context().close();
  });

for (const view of ["canvas", "plain"])
  test(`a hall by keyboard: days that are compared, an amount, consent, a day computed, ${view} view`, async () => {
    const page = await host.open(`/bibai/apply/hall-booking?${view === "plain" ? "view=plain" : ""}`, phone);
    const press = async (name) => {
      await page.getByRole("button", { name, exact: true }).focus();
      await page.keyboard.press("Enter");
    };
    const choose = async (group, name) => {
      await page.getByRole("radiogroup", { name: group, exact: true }).getByRole("radio", { name, exact: true }).focus();
      await page.keyboard.press("Space");
    };
    const tick = async (name) => {
      await page.getByRole("checkbox", { name, exact: true }).focus();
      await page.keyboard.press("Space");
    };
    const write = (name, text) => page.getByRole("textbox", { name, exact: true }).fill(text);
    const date = async (group, ...parts) => {
      for (const [i, name] of ["年", "月", "日"].entries()) await page.getByRole("group", { name: group, exact: true }).getByRole("textbox", { name, exact: true }).fill(parts[i]);
    };
    await press("はじめる");
    await write("何に使いますか", "読書会");
    await choose("部屋の広さ", "10人くらい");
    await date("使う日", "2026", "11", "26");
    await tick("夜間（18時〜21時）");
    await choose("毎週使いますか", "はい");
    await date("最後の日", "2026", "11", "25");
    await press("次へ");
    // Both rules are told, each at its field and in the summary, which has the focus.
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-id") === "body/main/faults");
    for (const fault of ["使う日は、今日の3日後か、それより後の日にしてください。", "最後の日は、使う日より後の日にしてください。"]) assert.equal(await page.locator('[data-id="body/main"]').getByText(fault, { exact: true }).count(), 2, fault);
    await date("使う日", "2026", "11", "27");
    await date("最後の日", "2026", "12", "25");
    await press("次へ");
    await write("人数", "８");
    await choose("参加する人からお金を集めますか", "はい");
    await write("1人いくら", "１，２００円");
    await choose("車いすの人がいますか", "いいえ");
    await press("次へ");
    await write("お名前", "葛\u{E0100}城　花子");
    await write("お名前のふりがな", "かつらぎ はなこ");
    await date("生年月日", "1955", "4", "1");
    await press("次へ");
    await write("電話番号", "0126-62-3131");
    await press("次へ");
    await page.getByRole("heading", { level: 1, name: "約束", exact: true }).waitFor({ state: "attached" });
    await press("次へ");
    await page.locator('[data-id="body/main/faults"]').getByText("選んでください").waitFor({ state: "attached" });
    await tick("使った後は元どおりに片付け、火の元と戸締まりを確かめます");
    await press("次へ");
    await page.getByRole("heading", { level: 1, name: "送る前に確かめる", exact: true }).waitFor({ state: "attached" });
    for (const shown of ["1,200円", "葛\u{E0100}城　花子", "11月26日（木）"]) await page.locator('[data-id="body/main"]').getByText(shown).first().waitFor({ state: "attached" });
    await press("送る");
    await page.getByRole("heading", { level: 1, name: "受け付けました", exact: true }).waitFor({ state: "attached" });
    await page.context().close();
  });

test("a double click, and a server that dies and comes back: one application", async () => {
  const data = temporary("apply");
  let server = await startServer(["--data", data, "--now", "2026-11-24T10:00:00+09:00"]);
  const page = await openPage(host.browser, server.url, "/bibai/apply/bulky-waste", phone);
  const seen = posts(page);
  await fill(page, words.ja);
  await server.stop();
  await page.getByRole("button", { name: "送る", exact: true }).dblclick();
  await page.getByRole("heading", { level: 1, name: "まだ送っていません", exact: true }).waitFor({ state: "attached" });
  server = await startServer(["--data", data, "--port", new URL(server.url).port, "--now", "2026-11-24T10:00:00+09:00"]);
  // Reloaded, as people do: what waits goes out by itself.
  await page.reload();
  await ready(page);
  await page.getByRole("heading", { level: 1, name: "受け付けました", exact: true }).waitFor({ state: "attached" });
  assert.equal(new Set(seen).size, 1, "each attempt had the same key");
  const records = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("pipaoi:sent:")));
  assert.equal(records.length, 1);
  assert.equal(await page.evaluate(() => localStorage.getItem("pipaoi:draft:bibai:bulky-waste")), null);
  await page.context().close();
  await server.stop();
});

test("the summary takes the focus, its links lead to the fields, and a closed browser loses nothing", async () => {
  const page = await host.open("/bibai/apply/child-allowance/claimant", phone);
  await page.getByRole("textbox", { name: "お名前のふりがな" }).fill("太郎");
  await page.getByRole("textbox", { name: "お名前のふりがな" }).press("Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "alert");
  await page.getByRole("link", { name: "お名前を入れてください。" }).click();
  await page.waitForFunction(() => document.activeElement?.getAttribute("data-id") === "body/main/form/name/input");
  assert.equal(await page.getByRole("textbox", { name: "お名前", exact: true }).getAttribute("aria-invalid"), "true");
  assert.match((await page.getByRole("textbox", { name: "お名前", exact: true }).getAttribute("aria-describedby")) ?? "", /error$/);
  await page.keyboard.type("美唄太郎");
  await settled(page);
  const storage = await page.context().storageState();
  await page.context().close();
  const again = await host.open("/bibai/apply", { ...phone, storageState: storage });
  await again.getByRole("link", { name: "続きから書く" }).click();
  await again.getByRole("heading", { level: 1, name: "児童手当を申請する" }).waitFor({ state: "attached" });
  await again.getByRole("link", { name: "続きから書く" }).click();
  await again.getByRole("textbox", { name: "お名前", exact: true }).waitFor();
  assert.equal(await again.getByRole("textbox", { name: "お名前", exact: true }).inputValue(), "美唄太郎");
  assert.equal(await again.getByRole("textbox", { name: "お名前のふりがな" }).inputValue(), "太郎");
  await again.context().close();
});
