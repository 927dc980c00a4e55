// Every screen by role and name, in both views, with axe: what a person with a screen reader, and a script, finds.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { hosted, phone, require, settled } from "./lib.mjs";

const host = hosted();

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const settings = { wasteArea: "west-north-1-4" };
const screens = [
  ["/bibai/", "美唄市の暮らし", ["link:町を選ぶ!", "searchbox:何を探しますか", "button:探す", "button:よみあげ", "link:ごみカレンダー", "link:電話 0126-62-3131"]],
  ["/bibai/waste", "ごみ", ["heading:次の収集日", "link:カレンダーで見る", "heading:分け方と袋", "img:黄色の指定袋"]],
  ["/bibai/waste/area", "町を選ぶ", ["searchbox:町の名前", "button:西側 北1〜北4丁目"]],
  ["/bibai/waste/calendar", "ごみカレンダー", ["table:2026年11月", "columnheader:月", "link:2026年12月"]],
  ["/bibai/waste/search?q=%E9%9B%BB%E6%B1%A0", "品目で探す", ["link:乾電池：燃やせないごみ", "status:"]],
  ["/bibai/waste/item/sofas", "ソファ", ["link:粗大ごみ"]],
  ["/bibai/waste/bulky", "粗大ごみ", ["link:電話で申し込む 0126-62-3145", "heading:申し込める収集日"]],
  ["/bibai/apply", "手続き", ["link:粗大ごみの収集を申し込む", "link:児童手当を申請する"]],
  ["/bibai/apply/bulky-waste", "粗大ごみの収集を申し込む", ["button:はじめる"]],
  ["/bibai/apply/bulky-waste/size", "いちばん長いところは130センチを超えますか", ["radiogroup:大きさ", "radio:はい、超えます", "button:次へ"]],
  ["/bibai/apply/bulky-waste/items", "出す物", ["button:出す物を加える"]],
  ["/bibai/apply/bulky-waste/address", "取りに行く住所", ["textbox:郵便番号", "searchbox:ごみの地区の町名", "textbox:出す場所の目印（なくてもよい）"]],
  ["/bibai/apply/bulky-waste/check", "送る前に確かめる", ["link:粗大ごみの収集を申し込む"]],
  ["/bibai/apply/carry", "書きかけを受け取る", ["textbox:番号", "button:開く", "button:カメラでQRコードを読む", "button:ファイルを開く"]],
  ["/bibai/apply/bulky-waste/paper", "紙に印刷して書く", []],
  ["/bibai/apply/bulky-waste/phone", "電話で申し込む", ["link:電話 0126-62-3131"]],
  ["/bibai/apply/child-allowance/claimant", "受け取る人", ["group:生年月日", "combobox:年の書き方", "textbox:月"]],
  ["/bibai/search?q=%E7%B2%97%E5%A4%A7", "探す", ["link:粗大ごみの収集を申し込む", "heading:手続き"]],
  ["/bibai/notices", "お知らせ", ["checkbox:災害と安全", "link:町を選ぶ"]],
  ["/bibai/safety?for=flood", "避難場所", ["link:火事・救急 119", "radio:地震", "button:今いる所から近い順に並べる", "status:"]],
  ["/bibai/settings", "設定", ["radio:いちばん大きい", "radio:文字だけで見る", "button:この端末から消す"]],
  ["/bibai/about", "このページについて", ["link:使っている部品とライセンスの一覧"]],
];

for (const view of ["canvas", "plain"]) {
  for (const [path, title, wanted] of screens) {
    test(`${view}: ${path} is found by role and name, without axe violations`, async () => {
      const query = view === "plain" ? `${path.includes("?") ? "&" : "?"}view=plain` : "";
      const page = await host.open(path + query, { ...phone, settings });
      assert.equal(await page.getAttribute("html", "data-view"), view);
      await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor({ state: "attached" });
      for (const entry of wanted) {
        const absent = entry.endsWith("!");
        const [role, name] = entry.replace("!", "").split(":");
        const count = await page.getByRole(role, name ? { name, exact: true } : {}).count();
        assert.equal(count > 0, !absent, entry);
      }
      for (const landmark of ["banner", "main", "navigation", "contentinfo"]) assert.equal(await page.getByRole(landmark).count(), 1, landmark);
      await page.evaluate(axe);
      const result = await page.evaluate(
        async (plain) => await window.axe.run(document, { rules: { "color-contrast": { enabled: plain } } }),
        view === "plain",
      );
      assert.deepEqual(result.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 160))]), []);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });
  }
}

test("the same journey passes in both views: town, next day, item, category", async () => {
  for (const view of ["", "?view=plain"]) {
    const page = await host.open(`/bibai/${view}`, phone);
    await page.getByRole("link", { name: "町を選ぶ" }).click();
    await page.getByRole("searchbox", { name: "町の名前" }).fill("おちあい");
    await page.getByRole("button", { name: "落合町", exact: true }).click();
    await page.getByText("地区：東側 北1〜北11丁目・東明・落合・盤の沢・我路").waitFor({ state: "attached" });
    await page.getByRole("searchbox", { name: "捨てたい物の名前" }).fill("sofa");
    await page.getByRole("searchbox", { name: "捨てたい物の名前" }).press("Enter");
    await page.getByRole("link", { name: "ソファ：粗大ごみ", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "ソファ" }).waitFor({ state: "attached" });
    assert.match(page.url(), /\/bibai\/waste\/item\/sofas/);
    assert.equal(await page.evaluate(() => document.activeElement?.localName), "h1");
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test("elements carry stable ids, the same in every language", async () => {
  const ids = async (language) => {
    const page = await host.open(`/bibai/waste${language}`, { settings });
    const all = await page.$$eval("[data-id]", (elements) => elements.map((element) => element.dataset.id));
    await page.context().close();
    return all;
  };
  const japanese = await ids("");
  assert.ok(japanese.length > 50);
  assert.deepEqual(await ids("?lang=en"), japanese);
  assert.deepEqual(await ids("?lang=th"), japanese);
});

test("a language switch keeps place, ids and focus", async () => {
  const page = await host.open("/bibai/waste", { ...phone, settings });
  const picker = page.locator('[data-id="header/language"]');
  await picker.focus();
  await picker.selectOption("en");
  await page.getByRole("heading", { level: 1, name: "Waste" }).waitFor({ state: "attached" });
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.id), "header/language");
  assert.equal(await page.getAttribute("html", "lang"), "en");
  assert.match(page.url(), /lang=en/);
  assert.match(await page.title(), /Waste \| Bibai/);
  await page.context().close();
});

test("names carry no reading: やさしい日本語 says 「町を 選ぶ」, with ruby in the plain view", async () => {
  const page = await host.open("/bibai/?lang=ja-easy", phone);
  await page.getByRole("link", { name: "町を 選ぶ", exact: true }).waitFor({ state: "attached" });
  assert.equal(await page.locator("ruby").count(), 0);
  await page.goto(`${host.url}/bibai/?lang=ja-easy&view=plain`);
  await settled(page);
  assert.ok((await page.locator("ruby").count()) > 5);
  await page.getByRole("link", { name: "町を 選ぶ", exact: true }).waitFor({ state: "attached" });
  await page.context().close();
});
