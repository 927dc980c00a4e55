// The second visit with the server gone; a new version offered, not forced; what is kept stays small.
import assert from "node:assert/strict";
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { onDevice, openPage, phone, ready, root, startBrowser, startServer, temporary } from "./lib.mjs";

let browser;
before(async () => (browser = await startBrowser()));
after(async () => await browser.close());
const settings = { wasteArea: "west-north-1-4" };

const installed = (page) => onDevice(page, ["waste_items.json", "waste.json", "municipality.json", "/a/i18n-", "/bibai/"]);

test("the second visit works with the server gone, also at another address", async () => {
  const server = await startServer();
  const page = await openPage(browser, server.url, "/bibai/", { ...phone, settings });
  await installed(page);
  await server.stop();
  await page.reload();
  await ready(page);
  await page.getByText("次の燃やせないごみは 11月25日（水）です").waitFor({ state: "attached", timeout: 15000 }).catch(async () => {
    assert.fail(`the page says: ${await page.evaluate(() => document.querySelector("main").textContent)}; faults: ${page.faults.join(" | ")}`);
  });
  await page.goto(`${server.url}/bibai/waste/search?q=%E5%82%98`);
  await ready(page);
  await page.getByRole("link", { name: "かさ：燃やせないごみ", exact: true }).waitFor({ state: "attached" });
  const bytes = await page.evaluate(async () => {
    let total = 0;
    for (const name of await caches.keys()) for (const response of await (await caches.open(name)).matchAll()) total += (await response.clone().arrayBuffer()).byteLength;
    return total;
  });
  assert.ok(bytes <= 1024 * 1024, `${bytes} bytes kept`);
  await page.context().close();
});

test("a new version is offered, and taken when the person says so", async () => {
  const folder = temporary("web");
  cpSync(join(root, "build/web"), folder, { recursive: true });
  const first = await startServer(["--web", folder]);
  const port = new URL(first.url).port;
  const page = await openPage(browser, first.url, "/bibai/", { ...phone, settings });
  await installed(page);
  await first.stop();
  // Another script name is another version.
  const script = readdirSync(join(folder, "a")).find((name) => /^main\..*\.js$/.test(name));
  const next = script.replace(/main\.\w+/, "main.000000000000");
  cpSync(join(folder, "a", script), join(folder, "a", next));
  for (const file of ["sw.js", ...readdirSync(join(folder, "bibai")).filter((name) => name.endsWith(".html")).map((name) => `bibai/${name}`)])
    writeFileSync(join(folder, file), readFileSync(join(folder, file), "utf8").replaceAll(script, next));
  for (const file of ["sw.js", "bibai/index.ja.html"]) for (const suffix of [".br", ".gz"]) writeFileSync(join(folder, file + suffix), "");
  for (const file of ["sw.js", ...readdirSync(join(folder, "bibai")).filter((name) => name.endsWith(".html")).map((name) => `bibai/${name}`)])
    for (const suffix of [".br", ".gz"]) (await import("node:fs")).rmSync(join(folder, file + suffix), { force: true });
  const second = await startServer(["--web", folder, "--port", port]);
  await page.reload();
  await ready(page);
  assert.ok(await page.evaluate((name) => [...document.scripts].some((one) => one.src.includes(name)), script), "the old version goes on");
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  const offer = page.getByRole("button", { name: "新しい版に切り替える" });
  await offer.waitFor({ state: "attached" });
  await offer.click();
  await page.waitForFunction((name) => [...document.scripts].some((one) => one.src.includes(name)), next);
  await ready(page);
  await second.stop();
  await page.context().close();
});

test("what this device keeps can be deleted", async () => {
  const server = await startServer();
  const page = await openPage(browser, server.url, "/bibai/settings", phone);
  await page.getByRole("radio", { name: "大きい", exact: true }).check();
  await page.waitForFunction(() => localStorage.length > 0);
  await onDevice(page, []);
  await page.getByRole("button", { name: "この端末から消す" }).click();
  await page.getByRole("button", { name: "すべて消します" }).click();
  // The page starts again and remembers its city: what the person chose is gone for good.
  await page.waitForFunction(() => document.documentElement.dataset.ready === "true" && document.documentElement.dataset.size === "100" && !(localStorage.getItem("pipaoi:settings") ?? "").includes("125"));
  await server.stop();
  await page.context().close();
});
