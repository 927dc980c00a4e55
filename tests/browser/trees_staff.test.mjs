// What assistive technology gets of every staff screen (in Japanese, the language the city works in), as a person reviewed it; the plain view gives the same.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openPage, readOut, snapshot, startBrowser, startServer, temporary, visit } from "./lib.mjs";
import { addStaff, password } from "../support/staff_accounts.mjs";

const screens = ["", "/notices", "/notices/new", "/waste", "/waste/items", "/waste/item/new", "/waste/item/televisions", "/waste/suspensions", "/waste/suspension/new", "/waste/areas", "/waste/area/west-north-1-4", "/waste/words", "/waste/history", "/rides", "/day?day=2026-11-25", "/report?day=2026-11-25", "/what-if"];
let server, browser;

before(async () => {
  const data = temporary("trees-staff");
  addStaff(["--data", data], "clerk");
  server = await startServer(["--data", data, "--now", "2026-11-24T10:00:00+09:00"]);
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await server.stop();
});

test("every staff screen", async () => {
  const read = { canvas: [], plain: [] };
  for (const view of ["canvas", "plain"]) {
    const page = await openPage(browser, server.url, `/bibai/staff?view=${view}`);
    read[view].push(`# signing in\n${await readOut(page, "body")}`);
    await page.getByRole("textbox", { name: "職員の名前", exact: true }).fill("clerk");
    await page.getByLabel("パスワード", { exact: true }).fill(password);
    await page.getByLabel("パスワード", { exact: true }).press("Enter");
    await page.getByRole("button", { name: /^サインアウト/ }).waitFor({ state: "attached" });
    for (const screen of screens) {
      await visit(page, `/bibai/staff${screen}${screen.includes("?") ? "&" : "?"}view=${view}`);
      read[view].push(`# ${screen}\n${await readOut(page, "main")}`);
    }
    await page.context().close();
  }
  for (const [i, one] of read.plain.entries()) assert.equal(one, read.canvas[i], "both views say the same");
  snapshot("snapshots/screens.staff.txt", `${read.canvas.join("\n\n")}\n`);
});
