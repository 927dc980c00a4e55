// When something is missing, the rest works: WebGL, the context, fonts, the network, the program itself.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hosted, openPage, phone, ready, settled, startBrowser, temporary } from "./lib.mjs";

const host = hosted();
const settings = { wasteArea: "west-north-1-4" };
const view = (page) => page.getAttribute("html", "data-view");

test("without WebGL the plain view is there, whole", async () => {
  const plainBrowser = await startBrowser(["--disable-gpu", "--disable-webgl", "--disable-webgl2"]);
  const page = await openPage(plainBrowser, host.url, "/bibai/", { ...phone, settings });
  assert.equal(await view(page), "plain");
  await page.getByRole("searchbox").fill("かさ");
  await page.getByRole("button", { name: "探す" }).click();
  await page.getByRole("link", { name: "かさ：燃やせないごみ", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "かさ" }).waitFor();
  await plainBrowser.close();
});

test("a lost context falls back to the plain view and comes back", async () => {
  const page = await host.open("/bibai/", { ...phone, settings });
  const lose = await page.evaluateHandle(() => document.querySelector("#canvas").getContext("webgl2").getExtension("WEBGL_lose_context"));
  await lose.evaluate((extension) => extension.loseContext());
  await page.waitForSelector("html[data-view=plain]");
  await page.getByRole("link", { name: "手続き", exact: true }).first().waitFor({ state: "visible" });
  await lose.evaluate((extension) => extension.restoreContext());
  await page.waitForSelector("html[data-view=canvas]");
  await settled(page);
  // Drawn again, not blank: dark pixels where the heading is.
  const dark = await darkPixels(page, '[data-id="body/main/title"]');
  assert.ok(dark > 100, `${dark} dark pixels`);
  await page.context().close();
});

async function darkPixels(page, selector) {
  const box = await page.locator(selector).boundingBox();
  const png = (await page.screenshot({ clip: box })).toString("base64");
  return await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data.filter((value, at) => at % 4 === 0 && value < 100).length;
  }, png);
}

test("forced colours, ?view=plain, the setting and a translated page use the plain view", async () => {
  const forced = await host.open("/bibai/", { ...phone, forcedColors: "active" });
  assert.equal(await view(forced), "plain");
  await forced.context().close();
  const set = await host.open("/bibai/settings", phone);
  await set.getByRole("radio", { name: "文字だけで見る" }).check();
  await set.waitForSelector("html[data-view=plain]");
  await set.reload();
  await ready(set);
  assert.equal(await view(set), "plain");
  await set.context().close();
  const translated = await host.open("/bibai/", phone);
  await translated.evaluate(() => document.documentElement.classList.add("translated-ltr"));
  await translated.waitForSelector("html[data-view=plain]");
  await translated.context().close();
});

test("without JavaScript the prerendered page is readable and its links work", async () => {
  const context = await host.browser.newContext({ ...phone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${host.url}/bibai/?lang=en`);
  await page.getByRole("heading", { level: 1, name: "Living in Bibai" }).waitFor();
  await page.getByRole("link", { name: "Waste", exact: true }).first().click();
  await page.getByRole("link", { name: "Bulky waste" }).first().click();
  await page.getByText("300 yen an item").waitFor();
  await context.close();
});

test("taken over without a flash: the first text stays where it is", async () => {
  const context = await host.browser.newContext(phone);
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.gone = [];
    new MutationObserver((records) => {
      for (const record of records) for (const node of record.removedNodes) if (node instanceof HTMLElement && node.matches("h1, header, main, footer, nav")) window.gone.push(node.dataset.id);
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${host.url}/bibai/waste/bulky`);
  await ready(page);
  assert.deepEqual(await page.evaluate(() => window.gone), []);
  await context.close();
});

test("print shows the page as text, without the canvas", async () => {
  const page = await host.open("/bibai/waste/bulky", { settings });
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#drawing").evaluate((element) => getComputedStyle(element).display), "none");
  const heading = page.getByRole("heading", { level: 1, name: "粗大ごみ" });
  assert.equal(await heading.evaluate((element) => getComputedStyle(element).color), "rgb(0, 0, 0)");
  assert.equal(await heading.evaluate((element) => getComputedStyle(element).position), "static");
  assert.ok((await page.pdf()).length > 5000);
  // The month on paper: pictures in its squares.
  await page.emulateMedia({ media: "screen" });
  await page.goto(`${host.url}/bibai/waste/calendar`);
  await ready(page);
  await page.emulateMedia({ media: "print" });
  await page.waitForSelector("html[data-view=plain]");
  assert.ok((await page.locator("td svg").count()) > 15);
  await page.emulateMedia({ media: "screen" });
  await page.waitForSelector("html[data-view=canvas]");
  await page.context().close();
});

test("a browser without a Japanese font shows no tofu: slices load then, and only then", async () => {
  const asked = [];
  const withFont = await host.open("/bibai/", { ...phone, settings });
  withFont.on("request", (request) => asked.push(request.url()));
  await withFont.waitForTimeout(300);
  assert.deepEqual(asked.filter((url) => url.includes("/fonts/")), []);
  await withFont.context().close();

  const folder = temporary("fonts");
  mkdirSync(join(folder, "cache"));
  writeFileSync(join(folder, "fonts.conf"), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts/truetype/tlwg</dir><dir>/usr/share/fonts-tlwg</dir><cachedir>${folder}/cache</cachedir></fontconfig>`);
  const bare = await startBrowser([], { FONTCONFIG_FILE: join(folder, "fonts.conf") });
  const context = await bare.newContext(phone);
  const page = await context.newPage();
  const fonts = [];
  page.on("response", (response) => response.url().includes("/fonts/") && fonts.push(response.status()));
  await page.goto(`${host.url}/bibai/`);
  await ready(page);
  await page.waitForFunction(() => document.fonts.size > 0 && [...document.fonts].some((face) => face.status === "loaded"), undefined, { timeout: 15000 });
  await page.waitForTimeout(1500);
  assert.ok(fonts.length > 0 && fonts.every((status) => status === 200));
  // The drawn heading is no row of equal boxes: compare the pictures of two different kanji of it.
  const differ = await page.evaluate(() => {
    const draw = (text) => {
      const element = document.createElement("canvas");
      element.width = element.height = 40;
      const context = element.getContext("2d");
      context.font = '32px "Noto Sans JP"';
      context.fillText(text, 2, 32);
      return element.toDataURL();
    };
    return draw("美") !== draw("唄") && draw("美") !== draw("\u{10FFFD}");
  });
  assert.ok(differ);
  assert.ok((await darkPixels(page, '[data-id="body/main/title"]')) > 100);
  await bare.close();
});
