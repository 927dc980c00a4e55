// What other vans or windows would do, in a real browser: the engine runs in the clerk's own program, and its figures are those of the command line.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openPage, phone, require, root, startBrowser, startServer, temporary } from "./lib.mjs";
import { addStaff, password } from "../support/staff_accounts.mjs";

const now = "2026-11-24T10:00:00+09:00";
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const pipaoi = join(root, "build/native/pipaoi");
let server, browser;
before(async () => {
  const data = temporary("what-if");
  for (const role of ["clerk", "driver"]) addStaff(["--data", data], role);
  server = await startServer(["--data", data, "--now", now]);
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await server.stop();
});

async function signedIn(path, name, options) {
  const page = await openPage(browser, server.url, path, { day: now, ...options });
  await page.getByRole("textbox", { name: "職員の名前", exact: true }).fill(name);
  await page.getByLabel("パスワード", { exact: true }).fill(password);
  await page.getByLabel("パスワード", { exact: true }).press("Enter");
  await page.getByRole("button", { name: /^サインアウト/ }).waitFor({ state: "attached" });
  return page;
}

// The rows of the command line, as the screen names them.
function told() {
  const lines = execFileSync(pipaoi, ["ride", "simulate", "--pack", join(root, "assets/packs/bibai"), "--days", "3", "--requests", "40", "--vans", "3", "--window", "10"], { encoding: "utf8" }).trimEnd().split("\n");
  const row = (name) => lines.find((line) => line.startsWith(name)).slice(28).trim().split(/\s+/);
  return { ours: row("with search (ours)"), changed: row("ours, 3 vans, 10 min") };
}

for (const [view, device] of [["canvas", {}], ["plain", phone]])
  test(`the figures of the command line, computed in the browser, ${view} view`, { timeout: 180_000 }, async () => {
    const { ours, changed } = told();
    const page = await signedIn(`/bibai/staff/day${view === "plain" ? "?view=plain" : ""}`, "clerk", device);
    await page.getByRole("link", { name: "バスの計画を試す" }).click();
    await page.getByRole("heading", { level: 1, name: "バスの計画を試す" }).waitFor({ state: "attached" });
    await page.getByRole("combobox", { name: "迎えに来る時間の幅" }).selectOption("10");
    await page.getByRole("combobox", { name: "一日の予約の希望" }).selectOption("40");
    await page.getByRole("combobox", { name: "何日分を計算しますか" }).selectOption("3");
    await page.getByRole("button", { name: "計算する" }).click();
    await page.getByText("計算しています。", { exact: false }).first().waitFor({ state: "attached" });
    // It goes on beside what the person does: other things are pressed and answered meanwhile.
    await page.getByRole("link", { name: "バスの運行表" }).last().click();
    await page.getByRole("heading", { level: 1, name: "バスの運行表" }).waitFor({ state: "attached" });
    await page.goBack();
    await page.getByText("計算しています。", { exact: false }).first().waitFor({ state: "attached" });
    await page.getByText("3日分（一日およそ40件の希望）を計算しました。", { exact: false }).waitFor({ state: "attached", timeout: 150_000 });
    await page.getByRole("heading", { level: 2, name: "今の形と、車3台・幅10分の形" }).waitFor({ state: "attached" });
    const shown = async (name) => await page.locator(`[data-id="body/main/results/${name}/values"]`).textContent();
    for (const [name, unit, column] of [["refused", "%", 0], ["waiting", "分", 2], ["driven", "km", 4]])
      assert.equal(await shown(name), `今 ${ours[column]}${unit} → 変えると ${changed[column]}${unit}`);
    const [, before_, after_] = /^今 ([\d.]+)倍 → 変えると ([\d.]+)倍$/.exec(await shown("ride")); // to two places; the command line tells three
    assert.ok(Math.abs(before_ - ours[1]) < 0.006 && Math.abs(after_ - changed[1]) < 0.006);
    await page.evaluate(axe);
    assert.deepEqual((await page.evaluate(async (plain) => await window.axe.run(document, { rules: { "color-contrast": { enabled: plain } } }), view === "plain")).violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
    assert.deepEqual(page.faults.filter((fault) => !fault.includes("401")), []); // asked who was signed in before anybody was
    await page.context().close();
  });

test("a calculation is stopped by the same finger that began it; a driver has no such screen", async () => {
  const page = await signedIn("/bibai/staff/what-if", "clerk");
  await page.getByRole("combobox", { name: "何日分を計算しますか" }).selectOption("30");
  await page.getByRole("button", { name: "計算する" }).click();
  await page.getByRole("button", { name: "計算をやめる" }).click();
  await page.getByText(/^30日のうち\d+日分でやめました。$/).waitFor({ state: "attached" });
  await page.getByRole("button", { name: "計算する" }).waitFor({ state: "attached" });
  await page.context().close();
  const driver = await signedIn("/bibai/staff/what-if", "driver");
  await driver.getByRole("heading", { level: 1, name: "バスの運行表" }).waitFor({ state: "attached" });
  assert.equal(await driver.getByRole("link", { name: "バスの計画を試す" }).count(), 0);
  await driver.context().close();
});
