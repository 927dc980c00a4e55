// Notices and safety in a real browser: an urgent notice appears on open pages; topics and area never leave the device; what was seen, and
// where to flee to, is there without a network; a page whose server went away misses nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { onDevice, openPage, phone, ready, startBrowser, startServer, temporary } from "./lib.mjs";
import { addStaff, password, signIn } from "../support/staff_accounts.mjs";

const now = "2026-11-24T10:00:00+09:00";
let server, browser, data, cookie;
let count = 0;

before(async () => {
  data = temporary("notices");
  addStaff(["--data", data], "clerk");
  server = await startServer(["--data", data, "--now", now], { described: true });
  browser = await startBrowser();
  cookie = await signIn(server.url, "clerk");
});
after(async () => {
  await browser.close();
  await server.stop();
});

async function publish(more) {
  const body = { urgent: false, topic: "roads", areas: [], title: { ja: "除雪" }, text: { ja: "今夜、除雪をします。" }, ends: "2026-11-30", ...more };
  const response = await fetch(`${server.url}/api/v1/bibai/staff/notices`, { method: "POST", headers: { "content-type": "application/json", "idempotency-key": `notice-${process.pid}-${++count}`, cookie }, body: JSON.stringify(body) });
  assert.equal(response.status, 201);
  return (await response.json()).id;
}
const withdraw = async (id) => assert.equal((await fetch(`${server.url}/api/v1/bibai/staff/notices/${id}`, { method: "DELETE", headers: { cookie } })).status, 200);
const alert = (page) => page.locator('[data-id^="body/main/urgent/"][role=alert]');

for (const view of ["canvas", "plain"])
  test(`an urgent notice a clerk writes appears on an open page, and goes when it is taken back, ${view} view`, async () => {
    const suffix = view === "plain" ? "view=plain" : "";
    const resident = await openPage(browser, server.url, `/bibai/waste?lang=en&${suffix}`, phone);
    const clerk = await openPage(browser, server.url, `/bibai/staff/notices?${suffix}`);
    await clerk.getByRole("textbox", { name: "職員の名前", exact: true }).fill("clerk");
    await clerk.getByLabel("パスワード", { exact: true }).fill(password);
    await clerk.getByLabel("パスワード", { exact: true }).press("Enter");
    await clerk.getByRole("link", { name: "新しいお知らせを書く" }).click();
    // What is missing is told at its field, and nothing is lost.
    await clerk.getByRole("textbox", { name: "見出し", exact: true }).fill("大雪です");
    await clerk.getByRole("button", { name: "確かめる" }).click();
    await clerk.getByRole("link", { name: "本文を日本語で書いてください。" }).waitFor({ state: "attached" });
    await clerk.getByRole("textbox", { name: "本文", exact: true }).fill("外に出ないでください。");
    await clerk.getByRole("textbox", { name: "見出し（English）" }).fill("Heavy snow");
    await clerk.getByRole("radio", { name: "災害と安全" }).check();
    await clerk.getByRole("checkbox", { name: "緊急" }).check();
    await clerk.getByRole("button", { name: "確かめる" }).click();
    await clerk.getByRole("heading", { level: 1, name: "このように出ます" }).waitFor({ state: "attached" });
    assert.equal(await alert(resident).count(), 0);
    const frames = await resident.evaluate(() => window.pipaoi.stats().frames);
    const published = Date.now();
    await clerk.getByRole("button", { name: "公開する" }).dblclick();
    await alert(resident).waitFor({ state: "attached" });
    console.log(`# from publish to screen: ${Date.now() - published} ms`);
    assert.match(await alert(resident).textContent(), /Heavy snow/);
    assert.equal(await resident.locator('[data-id$="/text"][lang=ja]').filter({ hasText: "外に出ないでください。" }).count(), 1, "what is not translated is marked as Japanese");
    if (view === "canvas") assert.ok((await resident.evaluate(() => window.pipaoi.stats().frames)) > frames, "it was drawn");
    await clerk.getByText("公開しました", { exact: false }).waitFor({ state: "attached" });
    assert.equal((await (await fetch(`${server.url}/api/v1/bibai/notices`)).json()).notices.length, 1, "a double click publishes once");

    // A page that is opened now has it before the program runs.
    const late = await (await fetch(`${server.url}/bibai/`)).text();
    assert.ok(late.includes("大雪です"));
    const fresh = await openPage(browser, server.url, `/bibai/?${suffix}`, phone);
    await alert(fresh).waitFor({ state: "attached" });
    assert.equal(await fresh.locator("#urgent").count(), 0, "the program took its place");
    assert.deepEqual(fresh.faults, []);
    // Kept for another time, it goes without what is urgent today, but with its policies.
    await onDevice(fresh, ["/bibai/"]);
    const kept = await fresh.evaluate(async () => {
      const response = await caches.match(`${location.origin}/bibai/`);
      return { text: await response.text(), policy: response.headers.get("content-security-policy"), opener: response.headers.get("cross-origin-opener-policy") };
    });
    assert.ok(!kept.text.includes("大雪です") && kept.policy && kept.opener);

    await clerk.getByRole("button", { name: "取り下げる" }).click();
    await clerk.getByRole("button", { name: "消します" }).click();
    await clerk.getByText("取り下げました", { exact: true }).waitFor({ state: "attached" });
    await alert(resident).waitFor({ state: "detached" });
    for (const page of [resident, clerk, fresh]) await page.context().close();
  });

test("a clerk moves a collection because of snow: the calendar of that area says so with the reason, and so does its calendar file; taken back, all is as before", async () => {
  const at = { ...phone, settings: { wasteArea: "highway" } };
  const resident = await openPage(browser, server.url, "/bibai/waste", at);
  const elsewhere = await openPage(browser, server.url, "/bibai/waste", { ...phone, settings: { wasteArea: "west-north-1-4" } });
  const usual = (page) => page.locator('[data-id^="body/main/next/"][data-id$="/why"]').allTextContents();
  assert.deepEqual(await usual(resident), []);
  const planner = await openPage(browser, server.url, "/bibai/waste/remind", at);
  const uids = () => planner.locator('[data-id="body/main/save"]').evaluate((button) => [...button.dataset.content.matchAll(/^UID:.*$/gm)].map(String));
  const before = await uids();
  const clerk = await openPage(browser, server.url, "/bibai/staff/notices/new");
  await clerk.getByRole("textbox", { name: "職員の名前", exact: true }).fill("clerk");
  await clerk.getByLabel("パスワード", { exact: true }).fill(password);
  await clerk.getByLabel("パスワード", { exact: true }).press("Enter");
  await clerk.getByRole("textbox", { name: "見出し", exact: true }).fill("大雪で生ごみの収集が遅れます");
  await clerk.getByRole("textbox", { name: "本文", exact: true }).fill("道が通れるようになってから集めます。");
  await clerk.getByRole("radio", { name: "ごみ", exact: true }).check();
  await clerk.getByRole("radio", { name: "1週間あとにする" }).check();
  await clerk.getByRole("group", { name: "地区（選ばなければ町全体）" }).getByRole("checkbox").nth(3).waitFor();
  await clerk.locator('[data-id$="areas/choices/highway/checkbox"]').check();
  for (const category of ["kitchen", "plastic", "nonburnable"]) await clerk.locator(`[data-id$="change-categories/choices/${category}/checkbox"]`).check();
  await clerk.getByRole("button", { name: "確かめる" }).click();
  await clerk.getByRole("link", { name: /収集を変える日を、順に/ }).waitFor({ state: "attached" });
  // The notice has to hold until the last collection it moves: a week after the 28th, not the usual week from now.
  await clerk.locator('[data-id$="form/ends/date/parts/month/input"]').fill("12");
  await clerk.locator('[data-id$="form/ends/date/parts/day/input"]').fill("5");
  for (const [field, day] of [["from", "25"], ["to", "28"]])
    for (const [part, value] of [["year", "2026"], ["month", "11"], ["day", day]]) await clerk.locator(`[data-id$="change-${field}/date/parts/${part}/input"]`).fill(value);
  await clerk.getByRole("button", { name: "確かめる" }).click();
  await clerk.getByText("収集の変更：11月25日（水）から11月28日（土）まで、1週間あとにする").waitFor({ state: "attached" });
  await clerk.getByRole("button", { name: "公開する" }).click();
  const reasons = resident.locator('[data-id^="body/main/next/"][data-id$="/why"]');
  await reasons.first().waitFor({ state: "attached" });
  assert.deepEqual(await usual(resident), ["この日の収集はありません。お知らせ「大雪で生ごみの収集が遅れます」", "この日の収集はありません。お知らせ「大雪で生ごみの収集が遅れます」", "12月4日（金）に変わりました。お知らせ「大雪で生ごみの収集が遅れます」"]);
  assert.deepEqual(await usual(elsewhere), [], "another area's calendar stays");
  await resident.goto(`${server.url}/bibai/waste/remind`);
  await ready(resident);
  await resident.locator('[data-id="body/main/save"][data-content*="大雪で生ごみ"]').waitFor({ state: "attached" });
  // Saved once more, the file changes the appointments it made before instead of adding to them.
  await planner.locator('[data-id="body/main/save"][data-content*="大雪で生ごみ"]').waitFor({ state: "attached" });
  assert.deepEqual((await uids()).sort(), before.sort());
  const { notices } = await (await fetch(`${server.url}/api/v1/bibai/notices`)).json();
  const { id, collection } = notices.find(({ title }) => title.ja.startsWith("大雪で生ごみ"));
  assert.deepEqual(collection, { from: "2026-11-25", to: "2026-11-28", mode: "week-later", categories: ["kitchen", "nonburnable", "plastic"] });
  await withdraw(id);
  await resident.locator('[data-id="body/main/save"]:not([data-content*="大雪で生ごみ"])').waitFor({ state: "attached" });
  for (const page of [resident, elsewhere, planner, clerk]) await page.context().close();
});

test("area and topics are matched on the device: the city is asked for nothing but the whole", async () => {
  const ids = [await publish({ title: { ja: "国道沿いの工事" }, areas: ["highway"] }), await publish({ title: { ja: "祭り" }, topic: "events" }), await publish({ title: { ja: "除雪の予定" } })];
  const page = await openPage(browser, server.url, "/bibai/notices", { ...phone, settings: { wasteArea: "west-north-1-4" } });
  const asked = [];
  page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
  await page.getByRole("heading", { name: "除雪の予定" }).waitFor({ state: "attached" });
  assert.equal(await page.getByRole("heading", { name: "国道沿いの工事" }).count(), 0, "another area's");
  await page.getByRole("checkbox", { name: "催し" }).uncheck();
  await page.getByRole("heading", { name: "祭り" }).waitFor({ state: "detached" });
  await page.getByText("ほかの地区や、知りたいことに入れていないお知らせが2件あります。").waitFor({ state: "attached" });
  await page.getByRole("button", { name: "それも見る" }).click();
  await page.getByRole("heading", { name: "国道沿いの工事" }).waitFor({ state: "attached" });
  await page.reload();
  await ready(page);
  await page.getByRole("heading", { name: "除雪の予定" }).waitFor({ state: "attached" });
  assert.equal(await page.getByRole("checkbox", { name: "催し" }).isChecked(), false, "kept");
  for (const address of asked.filter((one) => one.includes("/api/"))) assert.match(address, /\/api\/v1\/bibai\/notices(\/stream\?after=\d+)? $/);
  for (const address of asked) assert.doesNotMatch(address, /west-north|highway|roads|events|unwanted/);
  // Found by the one search, and by its address.
  await page.goto(`${server.url}/bibai/search?q=${encodeURIComponent("除雪")}`);
  await ready(page);
  await page.getByRole("link", { name: "除雪の予定" }).click();
  await page.getByRole("heading", { level: 2, name: "除雪の予定" }).waitFor({ state: "attached" });
  await page.context().close();
  for (const id of ids) await withdraw(id);
});

test("without a network: notices as they were, with their time; every evacuation place, by hazard and distance", async () => {
  const id = await publish({ title: { ja: "見たお知らせ" } });
  const page = await openPage(browser, server.url, "/bibai/", { ...phone, permissions: ["geolocation"], geolocation: { latitude: 43.3354, longitude: 141.8511 } });
  await page.getByRole("link", { name: "見たお知らせ" }).waitFor({ state: "attached" });
  await onDevice(page, ["/packs/bibai/evacuation.json", "/bibai/"]);
  await page.context().setOffline(true);
  await page.goto(`${server.url}/bibai/notices`);
  await ready(page);
  await page.getByRole("heading", { name: "見たお知らせ" }).waitFor({ state: "attached" });
  await page.getByText("11月24日（火） 10:00に受け取ったものです", { exact: false }).waitFor({ state: "attached" });
  await page.goto(`${server.url}/bibai/safety`);
  await ready(page);
  await page.getByRole("radio", { name: "洪水（川の水があふれる）" }).check();
  await page.getByText("美唄市に6か所あります。").waitFor({ state: "attached" });
  assert.equal(await page.getByRole("heading", { name: "中央小学校 グラウンド" }).count(), 0, "an empty flag: not for floods");
  await page.getByRole("radio", { name: "地震" }).check();
  await page.getByRole("heading", { name: "中央小学校 グラウンド" }).waitFor({ state: "attached" });
  await page.getByRole("button", { name: "今いる所から近い順に並べる" }).click();
  await page.getByText("約10 m").waitFor({ state: "attached" });
  const names = await page.locator('[data-id^="body/main/places/"][data-id$="/name"]').allTextContents();
  assert.equal(names[0], "中央小学校 グラウンド");
  await page.context().setOffline(false);
  await page.goto(`${server.url}/kamisunagawa/safety?for=flood`);
  await ready(page);
  await page.getByText("上砂川町の避難場所のデータは、まだここにありません", { exact: false }).waitFor({ state: "attached" });
  assert.deepEqual(page.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(fault)), []);
  await page.context().close();
  await withdraw(id);
});

test("the feed is the browser's; another city's page hears nothing of this one", async () => {
  const page = await openPage(browser, server.url, "/bibai/notices", phone);
  assert.match(await page.getByRole("link", { name: /Atom/ }).getAttribute("href"), /^\/bibai\/notices\.atom$/);
  const opened = page.waitForRequest(/notices\.atom/);
  await page.getByRole("link", { name: /Atom/ }).click();
  await opened;
  await page.goto(`${server.url}/bibai/`);
  await ready(page);
  await page.route("**/api/v1/kamisunagawa/notices", (route) => route.fulfill({ status: 503, body: "" }));
  await page.evaluate(() => history.pushState({}, "", "/kamisunagawa/"));
  await page.evaluate(() => dispatchEvent(new PopStateEvent("popstate")));
  await page.getByRole("heading", { level: 1, name: "上砂川町の暮らし" }).waitFor({ state: "attached" });
  const id = await publish({ title: { ja: "美唄だけ" }, urgent: true });
  await page.waitForTimeout(1500);
  assert.equal(await alert(page).count(), 0);
  await page.context().close();
  await withdraw(id);
});

test("a list that could not be had is asked for again, by itself and by hand; urgent text of the served page stays until then", async () => {
  const id = await publish({ title: { ja: "急ぎ" }, urgent: true });
  await new Promise((done) => setTimeout(done, 900));
  const context = await browser.newContext({ ...phone, locale: "ja-JP", serviceWorkers: "block" });
  const page = await context.newPage();
  let down = true, asked = 0;
  await page.route("**/api/v1/bibai/notices", (route) => (++asked, down ? route.fulfill({ status: 503, body: "" }) : route.continue()));
  await page.goto(`${server.url}/bibai/notices`);
  await ready(page);
  await alert(page).filter({ hasText: "急ぎ" }).waitFor({ state: "attached" });
  const before = asked;
  await page.getByRole("button", { name: "もう一度読み込む" }).click();
  await page.waitForTimeout(500);
  assert.equal(asked, before + 1);
  down = false;
  await page.getByRole("button", { name: "もう一度読み込む" }).click();
  await page.getByRole("heading", { level: 2, name: "急ぎ" }).waitFor({ state: "attached" });
  await context.close();
  await withdraw(id);
});

test("a page cut off hears what was published meanwhile; after a new start of the server it reads the list again", async () => {
  const page = await openPage(browser, server.url, "/bibai/", phone);
  await page.waitForTimeout(1000);
  await page.context().setOffline(true);
  const ids = [await publish({ title: { ja: "線が切れている間" }, urgent: true })];
  await page.context().setOffline(false);
  await alert(page).filter({ hasText: "線が切れている間" }).waitFor({ state: "attached", timeout: 40_000 });
  // Published by another server while this one is away: the new one remembers nothing of it, and says "behind".
  const url = server.url;
  await server.stop();
  server = await startServer(["--data", data, "--now", now]);
  ids.push(await publish({ title: { ja: "ほかの所から" }, urgent: true }));
  await server.stop();
  server = await startServer(["--data", data, "--now", now, "--port", new URL(url).port]);
  await alert(page).filter({ hasText: "ほかの所から" }).waitFor({ state: "attached", timeout: 60_000 });
  await page.context().close();
  for (const id of ids) await withdraw(id);
});
