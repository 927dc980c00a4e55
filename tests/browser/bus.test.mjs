// The demand bus in the browser: a resident books hospital and back by keyboard alone; a booking without a network; a calendar file; the
// list of stops by distance.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { hosted, phone, ready, require, settled } from "./lib.mjs";

const host = hosted(["--now", "2026-11-24T10:00:00+09:00"], { described: true });
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

// Tab until the control of this id has the focus.
async function tabTo(page, id) {
  for (let i = 0; i < 60; ++i) {
    if (await page.evaluate((wanted) => document.activeElement?.getAttribute("data-id")?.endsWith(wanted), id)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the focus never came to ${id}`);
}
const press = async (page, id, key = "Enter") => {
  await tabTo(page, id);
  await page.keyboard.press(key);
  await settled(page);
};

for (const view of ["canvas", "plain"])
  test(`to the hospital and back by keyboard, ${view} view`, async () => {
    const page = await host.open(`/bibai/bus${view === "plain" ? "?view=plain" : ""}`, phone);
    assert.equal(await page.getAttribute("html", "data-view"), view);
    await tabTo(page, "form/from/field/input");
    await page.keyboard.type("higashi 4");
    await settled(page);
    await press(page, "suggestions/east-4-north-4/choose");
    await tabTo(page, "form/to/field/input");
    await page.keyboard.type("病院");
    await settled(page);
    await press(page, "suggestions/hospital/choose");
    await press(page, "form/ask");
    await page.getByRole("button", { name: /の便にする$/ }).first().waitFor({ state: "attached" });
    await page.evaluate(axe);
    assert.deepEqual((await page.evaluate(async (plain) => await window.axe.run(document, { rules: { "color-contrast": { enabled: plain } } }), view === "plain")).violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
    await press(page, "offers/0/take");
    await page.getByRole("heading", { level: 1, name: "予約の内容を確かめる" }).waitFor({ state: "attached" });
    await press(page, "main/book");
    await page.getByRole("heading", { level: 1, name: "予約できました" }).waitFor({ state: "attached" });
    const there = await page.locator('[data-id="body/main/code/number"]').textContent();
    assert.match(there, /^\d{4}$/);
    await press(page, "main/return");
    await page.getByRole("heading", { level: 1, name: "バスを予約する" }).waitFor({ state: "attached" });
    assert.equal(await page.locator('[data-id="body/main/form/from/field/input"]').inputValue(), "市立美唄病院");
    await press(page, "form/ask");
    await page.getByRole("button", { name: /の便にする$/ }).first().waitFor({ state: "attached" });
    await press(page, "offers/0/take");
    await press(page, "main/book");
    await page.getByRole("heading", { level: 1, name: "予約できました" }).waitFor({ state: "attached" });
    // Home has both; the second is cancelled from there.
    await page.goto(`${host.url}/bibai/${view === "plain" ? "?view=plain" : ""}`);
    await ready(page);
    await page.getByRole("link", { name: /市立美唄病院から東4条北4丁目まで/ }).waitFor({ state: "attached" });
    assert.equal(await page.locator('[data-id^="body/main/rides/rides/"] a').count(), 2);
    await page.getByRole("link", { name: /市立美唄病院から東4条北4丁目まで/ }).click();
    await page.getByRole("button", { name: "予約を取り消す" }).click();
    await page.getByRole("button", { name: "本当に取り消す" }).click();
    await page.getByRole("heading", { level: 1, name: "予約を取り消しました" }).waitFor({ state: "attached" });
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

test("offline at “book”: the booking waits where it can be seen and is made once; the calendar file comes from the device", async () => {
  const page = await host.open("/bibai/bus?from=city-hall&to=arte-piazza", phone);
  await page.getByRole("button", { name: "乗れる時間をさがす" }).click();
  await page.getByRole("button", { name: /の便にする$/ }).first().click();
  const keys = [];
  page.on("request", (request) => request.method() === "POST" && keys.push(request.headers()["idempotency-key"]));
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "予約する", exact: true }).dblclick();
  await page.getByRole("heading", { level: 1, name: "まだ予約できていません" }).waitFor({ state: "attached" });
  await page.reload({ waitUntil: "commit" }).catch(() => undefined);
  await page.context().setOffline(false);
  await page.goto(`${host.url}/bibai/`);
  await ready(page);
  await page.getByRole("link", { name: /美唄市役所からアルテピアッツァ美唄まで$/ }).click();
  await page.getByRole("heading", { level: 1, name: "予約できました" }).waitFor({ state: "attached" });
  assert.equal(new Set(keys).size, 1);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "カレンダーに入れる" }).click()]);
  assert.equal(download.suggestedFilename(), "bus.ics");
  const text = readFileSync(await download.path(), "utf8");
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /SUMMARY:バス 美唄市役所→アルテピアッツァ美唄\r\n/);
  await page.context().close();
});

test("stops by distance from where the device is; refused, it says so", async () => {
  const page = await host.open("/bibai/bus/stops", { ...phone, geolocation: { latitude: 43.332936, longitude: 141.911524 }, permissions: ["geolocation"] });
  await page.getByRole("button", { name: "今いる所から近い順に並べる" }).click();
  await page.getByText("約0 m").waitFor({ state: "attached" });
  assert.match(await page.locator('[data-id="body/main/stops"] li').first().textContent(), /^アルテピアッツァ美唄/);
  await page.getByRole("link", { name: "アルテピアッツァ美唄から乗る" }).click();
  const from = page.getByRole("searchbox", { name: "乗る所" });
  await from.waitFor();
  // The address is read after the screen stands.
  await page.waitForFunction((field) => field.value !== "", await from.elementHandle());
  assert.equal(await from.inputValue(), "アルテピアッツァ美唄");
  await page.context().close();
  const other = await host.open("/bibai/bus/stops", { ...phone, permissions: [] });
  await other.getByRole("button", { name: "今いる所から近い順に並べる" }).click();
  await other.getByText("今いる所が分かりませんでした。", { exact: false }).waitFor({ state: "attached" });
  await other.context().close();
});
