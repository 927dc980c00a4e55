// What has happened on the road, in a real browser: the desk looks first and carries out then, in both views; the rider's phone tells it; the
// network fails in between; a driver can report too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { openPage, phone, require, startBrowser, startServer, temporary } from "./lib.mjs";
import { addStaff, password, signIn } from "../support/staff_accounts.mjs";

const day = "2026-11-24", now = `${day}T07:30:00+09:00`;
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
let server, browser;
before(async () => {
  const data = temporary("report");
  for (const role of ["clerk", "driver"]) addStaff(["--data", data], role);
  server = await startServer(["--data", data, "--now", now, "--rate-limits", "off"], { described: true });
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await server.stop();
});

async function signedIn(path, name) {
  const page = await openPage(browser, server.url, path, { day: now });
  await page.getByRole("textbox", { name: "職員の名前", exact: true }).fill(name);
  await page.getByLabel("パスワード", { exact: true }).fill(password);
  await page.getByLabel("パスワード", { exact: true }).press("Enter");
  await page.getByRole("button", { name: /^サインアウト/ }).waitFor({ state: "attached" });
  return page;
}
const post = async (path, body) => await (await fetch(`${server.url}/api/v1/bibai/${path}`, { method: "POST", headers: { "content-type": "application/json", "idempotency-key": `report-screen-${Math.random()}` }, body: JSON.stringify(body) })).json();
async function booked(from, to, at, name) {
  const { offers } = await post("rides/offers", { from, to, when: { kind: "leave", at: `${day}T${at}:00+09:00` }, party: { adults: 1 } });
  return await post("rides", { offer: offers[0].id, name, phone: "0126-62-0000" });
}

for (const view of ["canvas", "plain"])
  test(`a closed stop is looked at, then carried out, ${view} view`, async () => {
    const stop = view === "canvas" ? "museum" : "yurinkan", name = view === "canvas" ? "郷土史料館" : "ピパの湯 ゆ〜りん館";
    const ride = await booked(stop, "hospital", "10:00", "見本 花子");
    const suffix = view === "plain" ? "&view=plain" : "";
    const desk = await signedIn(`/bibai/staff/day?day=${day}${suffix}`, "clerk");
    await desk.getByRole("link", { name: "起きたことを知らせる" }).click();
    await desk.getByRole("heading", { level: 1, name: "起きたことを知らせる" }).waitFor({ state: "attached" });
    await desk.getByRole("button", { name: "どうなるか見る" }).click();
    await desk.getByText("何が起きたかと、それがどれのことかを選んでください。").waitFor({ state: "attached" });
    await desk.getByRole("radio", { name: "乗り場が使えない" }).check();
    await desk.getByRole("combobox", { name: "どの乗り場ですか" }).selectOption({ label: name });
    await desk.getByRole("button", { name: "どうなるか見る" }).click();
    await desk.getByRole("heading", { name: "こうなります（まだ変えていません）" }).waitFor({ state: "attached" });
    await desk.getByText(`番号 ${ride.code}　見本 花子　0126-62-0000`).waitFor({ state: "attached" });
    await desk.getByText("使えない乗り場です。ほかの乗り場を相談してください。").waitFor({ state: "attached" });
    await desk.evaluate(axe);
    assert.deepEqual((await desk.evaluate(async (plain) => await window.axe.run(document, { rules: { "color-contrast": { enabled: plain } } }), view === "plain")).violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
    const status = async () => await (await fetch(`${server.url}/api/v1/bibai/rides/${ride.id}`, { headers: { authorization: `Receipt ${ride.secret}` } })).json();
    assert.equal((await status()).returned, undefined);
    // The network fails at the wrong moment: the same goes out again, and happens once.
    await desk.context().setOffline(true);
    await desk.getByRole("button", { name: "このとおりに変える" }).click();
    await desk.getByText("届いたか分かりません", { exact: false }).waitFor({ state: "attached" });
    await desk.context().setOffline(false);
    await desk.getByRole("button", { name: "このとおりに変える" }).dblclick();
    await desk.getByRole("heading", { name: "運行表を変えました" }).waitFor({ state: "attached" });
    await desk.getByText(`番号 ${ride.code}　見本 花子　0126-62-0000`).waitFor({ state: "attached" });
    assert.equal((await status()).returned, "closed-stop");
    await desk.getByRole("link", { name: "バスの運行表" }).last().click();
    await desk.getByRole("heading", { level: 1, name: "バスの運行表" }).waitFor({ state: "attached" });
    await desk.context().close();
  });

test("a clerk cancels a ride for somebody on the telephone, asked once more; a driver cannot", async () => {
  const ride = await booked("city-hall", "hospital", "15:00", "見本 次郎");
  const status = async () => (await (await fetch(`${server.url}/api/v1/bibai/rides/${ride.id}`, { headers: { authorization: `Receipt ${ride.secret}` } })).json()).state;
  const desk = await signedIn(`/bibai/staff/day?day=${day}`, "clerk");
  const cancel = desk.locator(`[data-id$="${ride.id}:pickup/words/cancel"]`);
  await cancel.click();
  await desk.getByText("の予約を取り消しますか。", { exact: false }).first().waitFor({ state: "attached" });
  assert.equal(await desk.evaluate(() => document.activeElement.textContent), "取り消さない");
  await desk.getByRole("button", { name: "取り消さない" }).click();
  assert.equal(await status(), "booked");
  await cancel.click();
  await desk.context().setOffline(true);
  await desk.getByRole("button", { name: "取り消す", exact: true }).click();
  await desk.getByText("届いたか分かりません", { exact: false }).waitFor({ state: "attached" });
  await desk.context().setOffline(false);
  await desk.getByRole("button", { name: "取り消す", exact: true }).click();
  await cancel.waitFor({ state: "detached" });
  assert.equal(await status(), "cancelled");
  await desk.context().close();
  const driver = await signedIn(`/bibai/staff/day?day=${day}`, "driver");
  assert.equal(await driver.getByRole("button", { name: "この予約を取り消す" }).count(), 0);
  assert.equal(await driver.evaluate(async (id) => (await fetch(`/api/v1/bibai/staff/rides/${id}`, { method: "DELETE" })).status, ride.id), 403);
  await driver.context().close();
});

test("a driver reports that all is slow in the snow; every promise that holds is said to hold", async () => {
  await booked("bibai-station", "hospital", "12:00", "見本 太郎");
  const driver = await signedIn(`/bibai/staff/report?day=${day}`, "driver");
  await driver.getByRole("radio", { name: "雪で遅い、または元に戻った" }).check();
  await driver.getByRole("combobox", { name: "ふだんの何倍かかりますか" }).selectOption("110");
  await driver.getByRole("button", { name: "どうなるか見る" }).click();
  await driver.getByText("この変更で、新しく守れなくなる約束はありません。").waitFor({ state: "attached" });
  await driver.context().close();
});

test("the phone that booked tells that its bus is late, and that it cannot come", async () => {
  const cookie = await signIn(server.url, "driver");
  const report = async (what) => assert.equal((await fetch(`${server.url}/api/v1/bibai/staff/rides/reports`, { method: "POST", headers: { cookie, "content-type": "application/json", "idempotency-key": `report-phone-${Math.random()}` }, body: JSON.stringify({ day, report: what }) })).status, 200);
  const page = await openPage(browser, server.url, "/bibai/bus?from=city-hall&to=arte-piazza", { ...phone, day: now });
  await page.getByRole("button", { name: "乗れる時間をさがす" }).click();
  await page.getByRole("button", { name: /の便にする$/ }).first().click();
  await page.getByRole("button", { name: "予約する", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "予約できました" }).waitFor({ state: "attached" });
  await page.getByRole("button", { name: "カレンダーに入れる" }).waitFor({ state: "attached" });
  for (const van of ["1", "2"]) await report({ kind: "van-late", van, minutes: 120 });
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "バスがおくれます" }).waitFor({ state: "attached" });
  await page.getByText(/^バスが、約束より最大\d+分おくれます。/).waitFor({ state: "attached" });
  assert.equal(await page.getByRole("button", { name: "カレンダーに入れる" }).count(), 0);
  await report({ kind: "stop-closed", stop: "arte-piazza" });
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "このバスは出せません" }).waitFor({ state: "attached" });
  await page.getByText("このバスは、約束どおりに出せなくなりました。", { exact: false }).first().waitFor({ state: "attached" });
  assert.ok((await page.getByRole("link", { name: /0126-62-3145/ }).count()) > 0);
  // And nobody can be promised a ride there until it opens.
  const other = await openPage(browser, server.url, "/bibai/bus?from=city-hall&to=arte-piazza", { ...phone, day: now });
  await other.getByRole("button", { name: "乗れる時間をさがす" }).click();
  await other.getByText("この乗り場か降り場は、今使えません。", { exact: false }).first().waitFor({ state: "attached" });
  for (const one of [page, other]) {
    assert.deepEqual(one.faults, []);
    await one.context().close();
  }
});
