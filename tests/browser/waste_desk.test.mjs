// A clerk changes the waste guide in a real browser: an item, a day without collection, an area; each looked at before it is published, seen by residents at once,
// taken back. And the word nobody found on its way from a phone to the dictionary.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openPage, phone, ready, require, startBrowser, startServer, temporary } from "./lib.mjs";
import { addStaff, password } from "../support/staff_accounts.mjs";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
let server, browser;

before(async () => {
  const data = temporary("waste-desk");
  for (const name of ["clerk", "other"]) addStaff(["--data", data], name, "clerk");
  server = await startServer(["--data", data, "--now", "2026-11-24T10:00:00+09:00"], { described: true });
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await server.stop();
});

async function signedIn(path, name = "clerk") {
  const page = await openPage(browser, server.url, path);
  await page.getByRole("textbox", { name: "職員の名前", exact: true }).fill(name);
  await page.getByLabel("パスワード", { exact: true }).fill(password);
  await page.getByLabel("パスワード", { exact: true }).press("Enter");
  await page.getByRole("button", { name: /^サインアウト/ }).waitFor({ state: "attached" });
  return page;
}
const field = (page, name) => page.getByRole("textbox", { name, exact: true });
const heading = (page, name, level) => page.getByRole("heading", { name, level }).waitFor({ state: "attached" });
const saysNothingWrong = async (page, plain) => {
  await page.evaluate(axe);
  assert.deepEqual((await page.evaluate(async (contrast) => await window.axe.run(document, { rules: { "color-contrast": { enabled: contrast } } }), plain)).violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
};
const date = async (page, id, [year, month, day]) => {
  const inputs = page.locator(`[data-id^="body/main/form/${id}/"] input, input[data-id^="body/main/form/${id}/"]`);
  for (const [i, value] of [year, month, day].entries()) await inputs.nth(i).fill(String(value));
};

for (const view of ["canvas", "plain"])
  test(`a word nobody found becomes an item that is found, and goes again, ${view} view`, async () => {
    const word = view === "plain" ? "馬の鞍" : "龍の髭";
    const query = view === "plain" ? "?view=plain" : "";
    const resident = await openPage(browser, server.url, `/bibai/waste/search${query}`, phone);
    await resident.getByRole("searchbox").fill(word);
    await resident.getByText(`「${word}」は見つかりませんでした`).waitFor({ state: "attached" });
    await resident.getByRole("button", { name: "市に知らせる" }).click();
    await resident.getByText("市に知らせました。").waitFor({ state: "attached" });

    const clerk = await signedIn(`/bibai/staff/waste/words${query}`);
    await clerk.getByRole("link", { name: `「${word}」を品目に加える` }).click();
    await heading(clerk, "新しい品目", 1);
    assert.equal(await field(clerk, "名前").inputValue(), word);
    await clerk.getByRole("button", { name: "確かめる" }).click();
    await clerk.getByRole("link", { name: "読みをひらがなで書いてください。" }).waitFor({ state: "attached" });
    await saysNothingWrong(clerk, view === "plain");
    await field(clerk, "読み").fill(view === "plain" ? "うまのくら" : "りゅうのひげ");
    await clerk.getByRole("radio", { name: "燃やせないごみ" }).check();
    await field(clerk, "名前（English）").fill("Horse thing");
    await clerk.getByRole("button", { name: "確かめる" }).click();
    await heading(clerk, word, 2);
    await clerk.getByText("Horse thing").waitFor({ state: "attached" });
    await saysNothingWrong(clerk, view === "plain");
    // A wrong turn loses nothing.
    await clerk.getByRole("link", { name: "申し込み" }).first().click();
    await heading(clerk, "申し込み", 1);
    await clerk.goBack();
    await clerk.getByRole("button", { name: "この内容で公開する" }).dblclick();
    await clerk.getByText(`「${word}」を公開しました。`).waitFor({ state: "attached" });
    await saysNothingWrong(clerk, view === "plain");
    assert.equal(await clerk.getByText(`品目「${word}」を入れた`).count(), 1, "pressed twice, published once");
    await clerk.getByRole("link", { name: "ごみの案内に戻る" }).click();
    await clerk.getByRole("link", { name: "見つからなかった言葉" }).click();
    await clerk.getByText("今は、知らされた言葉はありません。").waitFor({ state: "attached" });

    await resident.goto(`${server.url}/bibai/waste/search?q=${encodeURIComponent(word)}&lang=en${query.replace("?", "&")}`);
    await ready(resident);
    await resident.getByRole("link", { name: /Horse thing/ }).click();
    await heading(resident, "Horse thing", 1);

    await clerk.goto(`${server.url}/bibai/staff/waste/history${query}`);
    await clerk.getByRole("button", { name: /番を元に戻す/ }).first().click();
    await clerk.getByRole("button", { name: "元に戻す", exact: true }).click();
    await clerk.getByText("元に戻しました。").waitFor({ state: "attached" });
    await clerk.getByText(new RegExp(`品目「${word}」を、\\d+番の変更の前に戻した`)).waitFor({ state: "attached" });
    assert.equal((await fetch(`${server.url}/bibai/waste/search`)).status, 200);
    const { items } = await (await fetch(`${server.url}/packs/bibai/waste_items.json`)).json();
    assert.ok(!items.some(({ name }) => name.ja === word));
    for (const page of [resident, clerk]) await page.context().close();
  });

test("a day without collection is looked at, published, and stands in the open calendar of a phone that had the pack already", async () => {
  const resident = await openPage(browser, server.url, "/bibai/waste/calendar?month=2026-12", { ...phone, settings: { wasteArea: "west-north-1-4" } });
  await resident.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await resident.reload();
  await ready(resident);
  const clerk = await signedIn("/bibai/staff/waste/suspensions");
  await clerk.getByText("決まった休みや変更は、まだありません。").waitFor({ state: "attached" });
  await clerk.getByRole("link", { name: "新しい休み・変更" }).click();
  await field(clerk, "理由").fill("年末年始");
  await date(clerk, "from", [2026, 12, 31]);
  await date(clerk, "to", [2027, 1, 3]);
  await clerk.getByRole("radio", { name: "この日の収集は休む" }).check();
  await clerk.locator('[data-id$="areas/choices/west-north-1-4/checkbox"]').check();
  await clerk.getByRole("button", { name: "確かめる" }).click();
  await heading(clerk, "年末年始", 2);
  const table = clerk.getByRole("table");
  await table.waitFor({ state: "attached" });
  assert.deepEqual(await table.getByRole("row").nth(1).getByRole("cell").allTextContents(), ["西側 北1〜北4丁目", "生ごみ", "12月31日（木）", "収集なし"]);
  await saysNothingWrong(clerk, false);
  await clerk.getByRole("button", { name: "この内容で公開する" }).click();
  await clerk.getByText("「年末年始」を公開しました。").waitFor({ state: "attached" });
  // Once more from the device, which then takes what there is now.
  await resident.reload();
  await ready(resident);
  await resident.getByText("年末年始のため、この日の収集はありません。").first().waitFor({ state: "attached" });
  await clerk.getByRole("link", { name: "ごみの案内に戻る" }).click();
  await clerk.getByRole("link", { name: "収集の休みと変更" }).click();
  await clerk.getByRole("link", { name: /年末年始/ }).click();
  await heading(clerk, "休み・変更を直す", 1);
  assert.equal(await field(clerk, "理由").inputValue(), "年末年始");
  await clerk.getByRole("button", { name: "なくす" }).click();
  await clerk.getByRole("button", { name: "なくして公開する" }).click();
  await clerk.getByText("休み・変更「年末年始」をなくした").waitFor({ state: "attached" });
  assert.deepEqual((await (await fetch(`${server.url}/packs/bibai/waste.json`)).json()).suspensions, []);
  for (const page of [resident, clerk]) await page.context().close();
});

test("an area's days: what the clerk sees before publishing is what the area then has; who comes second is told", async () => {
  const path = "/bibai/staff/waste/area/west-north-1-4";
  const [clerk, other] = [await signedIn(path), await signedIn(path, "other")];
  for (const page of [clerk, other]) {
    await heading(page, "地区を直す", 1);
    const plastic = page.getByRole("group", { name: "プラスチックの曜日" }).or(page.locator('[data-id="body/main/form/days.plastic"]')).first();
    await plastic.waitFor({ state: "attached" });
  }
  const choose = async (page, day) => {
    await page.locator('[data-id="body/main/form/days.plastic/choices/friday/checkbox"]').uncheck();
    await page.locator(`[data-id="body/main/form/days.plastic/choices/${day}/checkbox"]`).check();
    await page.getByRole("button", { name: "確かめる" }).click();
    await heading(page, "これから4週間の収集日", 2);
  };
  await choose(clerk, "tuesday");
  const seen = await clerk.locator('[data-id^="body/main/next/"][data-id$="-plastic/words/date"]').allTextContents();
  assert.ok(seen.length === 4 && seen.every((day) => day.includes("（火）")), seen.join());
  await choose(other, "thursday");
  await clerk.getByRole("button", { name: "この内容で公開する" }).click();
  await clerk.getByText("を公開しました。").waitFor({ state: "attached" });
  await other.getByRole("button", { name: "この内容で公開する" }).click();
  await other.getByText("ほかの職員が先に変えました。").waitFor({ state: "attached" });
  // As it is now, beside what this clerk wants.
  await other.locator('[data-id^="body/main/now/next/"][data-id$="-plastic/words/date"]').first().waitFor({ state: "attached" });
  const now = await other.locator('[data-id^="body/main/now/next/"][data-id$="-plastic/words/date"]').allTextContents();
  assert.ok(now.length === 4 && now.every((day) => day.includes("（火）")), now.join());
  const rules = async () => (await (await fetch(`${server.url}/packs/bibai/waste.json`)).json()).areas.find(({ id }) => id === "west-north-1-4").rules.plastic.days.map(({ weekday }) => weekday);
  assert.deepEqual(await rules(), ["tuesday"]);
  // What was written is still there, and goes out when the clerk says so again.
  await other.getByRole("button", { name: "この内容で公開する" }).click();
  await other.getByText("を公開しました。").waitFor({ state: "attached" });
  assert.deepEqual(await rules(), ["thursday"]);
  const resident = await openPage(browser, server.url, "/bibai/waste", { ...phone, settings: { wasteArea: "west-north-1-4" } });
  await resident.locator('[data-id^="body/main/next/"][data-id$="-plastic/words/date"]').first().waitFor({ state: "attached" });
  const days = await resident.locator('[data-id^="body/main/next/"][data-id$="-plastic/words/date"]').allTextContents();
  assert.ok(days.length > 0 && days.every((day) => day.includes("（木）")), days.join());
  for (const page of [clerk, other, resident]) await page.context().close();
});

test("a page that stays open takes what was changed, once somebody looks at it again after a while", async () => {
  const clerk = await signedIn("/bibai/staff/waste/area/east-north");
  await heading(clerk, "地区を直す", 1);
  const resident = await openPage(browser, server.url, "/bibai/waste", { ...phone, settings: { wasteArea: "east-north" } });
  const name = "東側の新しい名前";
  await field(clerk, "地区の名前").fill(name);
  await clerk.getByRole("button", { name: "確かめる" }).click();
  await clerk.getByRole("button", { name: "この内容で公開する" }).click();
  await clerk.getByText("を公開しました。").waitFor({ state: "attached" });
  const looksAgain = () => resident.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await looksAgain();
  await resident.waitForTimeout(500);
  assert.equal(await resident.getByText(name).count(), 0, "not at each glance");
  await resident.clock.setFixedTime(new Date("2026-11-24T10:11:00+09:00"));
  await looksAgain();
  await resident.getByText(name).first().waitFor({ state: "attached" });
  for (const page of [clerk, resident]) await page.context().close();
});

test("words wait on the device for a network, also over a reload, and can be deleted unsent", async () => {
  const resident = await openPage(browser, server.url, "/bibai/waste/search", phone);
  const search = async (word) => {
    await resident.getByRole("searchbox").fill(word);
    await resident.getByText(`「${word}」は見つかりませんでした`).waitFor({ state: "attached" });
  };
  await search("蹄鉄の山");
  await resident.getByRole("link", { name: "戻る" }).click();
  await heading(resident, "ごみ", 1);
  await resident.goto(`${server.url}/bibai/waste/search`);
  await ready(resident);
  await resident.getByText("蹄鉄の山").waitFor({ state: "attached" });
  await resident.getByRole("button", { name: "この端末から消す" }).click();
  await resident.getByText("蹄鉄の山").waitFor({ state: "detached" });
  await search("龍のうろこ");
  await resident.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await resident.context().setOffline(true);
  await resident.getByRole("button", { name: "市に知らせる" }).click();
  await resident.getByText("つながったら、市に知らせます。").waitFor({ state: "attached" });
  await resident.context().setOffline(false);
  await resident.reload();
  await ready(resident);
  const clerk = await signedIn("/bibai/staff/waste/words");
  for (let i = 0; (await clerk.getByText("龍のうろこ").count()) === 0; ++i) {
    assert.ok(i < 20, "the word arrives");
    await clerk.reload();
    await ready(clerk);
    await clerk.getByText("だれが送ったかは").waitFor({ state: "attached" });
    await clerk.waitForTimeout(300);
  }
  assert.equal(await clerk.getByText("蹄鉄の山").count(), 0);
  await clerk.getByRole("button", { name: "「龍のうろこ」を一覧から消す" }).click();
  await clerk.getByText("今は、知らされた言葉はありません。").waitFor({ state: "attached" });
  for (const page of [resident, clerk]) await page.context().close();
});
