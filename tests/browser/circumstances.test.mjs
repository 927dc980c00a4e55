// What a page gets from its browser for nothing and a canvas has to earn: autofill, password managers, wishes for contrast and calm, text size and
// zoom, rotation, the screen's keyboard, translation. Where a headless browser lacks the thing, its cause is made: a lower window for the
// keyboard, <html>'s class, lang and text for a translator, another root font size for the system's text size.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hosted, phone, ready, settled, visit } from "./lib.mjs";

const host = hosted();
const view = (page) => page.evaluate(() => document.documentElement.dataset.view);

// A page of the bulky waste form, reached as people reach it (a form asked for in the middle begins at its start).
async function contactPage(page, also = "") {
  await visit(page, `/bibai/apply/child-allowance/contact${also}`);
  await page.getByRole("textbox").first().waitFor();
}

for (const shown of ["canvas", "plain"])
  test(`the browser's autofill fills a page of fields at once, and nothing of it is lost, ${shown} view`, async () => {
    const page = await host.open(`/bibai/apply?view=${shown}`, phone);
    await contactPage(page, `?view=${shown}`);
    const client = await page.context().newCDPSession(page);
    await client.send("DOM.enable");
    await client.send("DOM.getDocument");
    const { result } = await client.send("Runtime.evaluate", { expression: "document.querySelector('main form input[autocomplete]')" });
    const { node } = await client.send("DOM.describeNode", { objectId: result.objectId });
    const card = { EMAIL_ADDRESS: "hanako@example.org", PHONE_HOME_WHOLE_NUMBER: "0126-62-3131", ADDRESS_HOME_COUNTRY: "JP" };
    await client.send("Autofill.trigger", { fieldId: node.backendNodeId, address: { fields: Object.entries(card).map(([name, value]) => ({ name, value })) } });
    const values = () => page.evaluate(() => [...document.querySelectorAll("main form input")].map(({ autocomplete, value }) => [autocomplete, value.replace(/\D(?=\d)/g, "")]));
    await page.waitForFunction(() => document.querySelectorAll("main form input:autofill").length >= 2);
    const before = await values();
    assert.deepEqual(before.map(([autocomplete]) => autocomplete).sort(), ["email", "tel"]);
    for (const [, value] of before) assert.notEqual(value, "");
    await settled(page);
    await page.reload();
    await ready(page);
    await page.getByRole("textbox").first().waitFor();
    assert.deepEqual(await values(), before, "kept as a draft");
    await page.context().close();
  });

test("staff sign in with a real form that password managers know", async () => {
  const page = await host.open("/bibai/staff", {});
  const form = await page.evaluate(() => {
    const password = document.querySelector("input[type=password]");
    return { tag: password.form?.localName, fields: [...password.form.elements].filter((one) => one.matches("input")).map(({ type, autocomplete }) => `${type} ${autocomplete}`), submit: [...password.form.elements].some((one) => one.matches("button[type=submit]")) };
  });
  assert.deepEqual(form, { tag: "form", fields: ["text username", "password current-password"], submit: true });
  // What a manager does: sets values and tells so.
  await page.evaluate(() => {
    for (const [field, value] of [["username", "nobody"], ["current-password", "not the word"]]) {
      const input = document.querySelector(`input[autocomplete=${field}]`);
      input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
  await page.getByRole("button", { name: "入る", exact: true }).or(page.locator("main button[type=submit]")).first().click();
  await page.getByRole("alert").or(page.locator(".error")).first().waitFor();
  assert.equal(await page.evaluate(() => document.querySelector("input[autocomplete=username]").value), "nobody");
  await page.context().close();
});

test("a browser that adds noise to what is read back from a canvas gets the plain view", async () => {
  const context = await host.browser.newContext(phone);
  await context.addInitScript(() => {
    const read = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (...where) {
      const image = read.apply(this, where);
      for (let i = 0; i < image.data.length; i += 7) image.data[i] ^= 1;
      return image;
    };
  });
  const page = await context.newPage();
  await page.goto(`${host.url}/bibai/`);
  await ready(page);
  assert.equal(await view(page), "plain");
  await page.locator('main a[href*="/waste"]').first().click();
  await page.waitForURL(/waste/);
  await context.close();
});

// The darkest point of the first small text.
async function darkest(page) {
  const box = await page.locator("main .small").first().boundingBox();
  const shot = (await page.screenshot({ clip: box })).toString("base64");
  return await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let least = 255;
    for (let i = 0; i < data.length; i += 4) least = Math.min(least, data[i]);
    return least;
  }, shot);
}

for (const shown of ["canvas", "plain"])
  test(`more contrast where the system asks for it, ${shown} view`, async () => {
    const address = `/bibai/waste/item/televisions?view=${shown}`;
    const usual = await host.open(address, phone);
    const strong = await host.open(address, { ...phone, contrast: "more" });
    assert.equal(await view(strong), shown);
    assert.ok((await darkest(usual)) >= 0x45, `usual ${await darkest(usual)}`);
    assert.ok((await darkest(strong)) <= 0x22, `more ${await darkest(strong)}`);
    await usual.context().close();
    await strong.context().close();
  });

test("nothing moves by itself", async () => {
  const page = await host.open("/bibai/waste", { ...phone, reducedMotion: "no-preference" });
  await page.getByRole("link").nth(3).focus();
  const moving = await page.evaluate(() => ({
    animations: document.getAnimations().length,
    styled: [...document.querySelectorAll("*")].filter((one) => getComputedStyle(one).transitionDuration !== "0s" || getComputedStyle(one).animationName !== "none" || getComputedStyle(one).scrollBehavior === "smooth").length,
  }));
  assert.deepEqual(moving, { animations: 0, styled: 0 });
  await page.context().close();
});

test("the system's text size counts, also when it changes while the page is open", async () => {
  const page = await host.open("/bibai/about", phone);
  const height = () => page.evaluate(() => window.pipaoi.tree().find(({ id }) => id === "body/main/what").rect[3]);
  const before = await height();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("html { font-size: 32px !important }");
    document.adoptedStyleSheets = [sheet];
  });
  await page.waitForFunction((least) => window.pipaoi.tree().find(({ id }) => id === "body/main/what").rect[3] >= least, before * 1.9);
  await page.context().close();
});

test("crisp at every browser zoom from 50 to 400 %", async () => {
  const page = await host.open("/bibai/waste", {});
  const client = await page.context().newCDPSession(page);
  for (const zoom of [0.5, 0.67, 0.8, 0.9, 1.1, 1.25, 1.5, 2, 3, 4]) {
    await client.send("Emulation.setDeviceMetricsOverride", { width: Math.round(1280 / zoom), height: Math.round(800 / zoom), deviceScaleFactor: zoom, mobile: false });
    await page.waitForFunction((density) => document.querySelector("#canvas").width === Math.round(document.documentElement.clientWidth * density), zoom);
    // The width comes with the first frame, the height with the one that knows the window's.
    await page.waitForFunction(() => Math.abs(document.querySelector("#canvas").height - document.querySelector("#canvas").getBoundingClientRect().height * devicePixelRatio) <= 1);
    const { backing, shown, sideways } = await page.evaluate(() => {
      const canvas = document.querySelector("#canvas");
      return { backing: canvas.height, shown: canvas.getBoundingClientRect().height * devicePixelRatio, sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth };
    });
    assert.ok(Math.abs(backing - shown) <= 1, `${zoom}: ${backing} device pixels are shown on ${shown}`);
    assert.equal(sideways, 0, `${zoom}`);
  }
  await page.context().close();
});

test("turned round: what was typed, the focus and the place stay", async () => {
  const page = await host.open("/bibai/waste/search", phone);
  await page.getByRole("searchbox").fill("電池");
  await page.setViewportSize({ width: 800, height: 412 });
  await page.waitForFunction(() => document.querySelector("#canvas").width === 1600);
  assert.deepEqual(await page.evaluate(() => [document.activeElement.localName, document.activeElement.value]), ["input", "電池"]);
  assert.ok((await page.evaluate(() => window.pipaoi.tree().filter(({ overflow }) => overflow).length)) === 0);
  await page.context().close();
});

test("the screen's keyboard hides no field", async () => {
  const page = await host.open("/bibai/apply", phone);
  await contactPage(page);
  const field = page.getByRole("textbox").last();
  await field.focus();
  await page.setViewportSize({ width: 412, height: 330 });
  // The window tells the page when it likes to.
  const place = () => field.evaluate((one) => ({ top: one.getBoundingClientRect().top, bottom: one.getBoundingClientRect().bottom }));
  const inSight = ({ top, bottom }) => top >= 0 && bottom <= 330;
  for (let i = 0; i < 50 && !inSight(await place()); ++i) await settled(page);
  const { top, bottom } = await place();
  assert.ok(inSight({ top, bottom }), `the field is at ${top} to ${bottom} of 330`);
  await page.context().close();
});

test("zooming with two fingers does not pull back to the field in use", async () => {
  const page = await host.open("/bibai/apply", phone);
  await contactPage(page);
  await page.getByRole("textbox").last().focus();
  await page.evaluate(() => scrollTo(0, 0));
  await settled(page);
  const client = await page.context().newCDPSession(page);
  const resized = page.evaluate(() => new Promise((done) => visualViewport.addEventListener("resize", () => setTimeout(() => done(visualViewport.scale), 100), { once: true })));
  await client.send("Emulation.setPageScaleFactor", { pageScaleFactor: 2 });
  assert.equal(await resized, 2);
  assert.deepEqual(await page.evaluate(() => [scrollY, visualViewport.pageTop]), [0, 0]);
  await page.context().close();
});

test("a page that a translator has changed stays usable", async () => {
  const page = await host.open("/bibai/waste/search", phone);
  await page.evaluate(() => {
    document.documentElement.classList.add("translated-ltr");
    document.documentElement.lang = "de";
  });
  await page.waitForSelector("html[data-view=plain]");
  // Translators put their words into elements of their own.
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector("#page"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const font = document.createElement("font");
      font.append(`[${text.data}]`);
      text.replaceWith(font);
    }
  });
  await page.getByRole("searchbox").fill("電池");
  await page.getByRole("link", { name: /乾電池/ }).first().click();
  await page.waitForURL(/item/);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const words = await page.evaluate(() => document.querySelector("main").textContent);
  assert.ok(words.includes("電池"), words.slice(0, 100));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("what takes the focus by key stays 16 px clear of the window's edges", async () => {
  const page = await host.open("/bibai/waste", { ...phone, settings: { wasteArea: "highway" } });
  const tooNear = [];
  for (let i = 0; i < 40; ++i) {
    await page.keyboard.press("Tab");
    await settled(page);
    const at = await page.evaluate(() => {
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      return { id: document.activeElement.dataset.id ?? "", top, bottom, first: scrollY < 16, last: scrollY + innerHeight > document.documentElement.scrollHeight - 16, high: innerHeight };
    });
    if (!at.id) break;
    if ((at.top < 15.5 && !at.first) || (at.bottom > at.high - 15.5 && !at.last)) tooNear.push(`${at.id}: ${at.top} to ${at.bottom}`);
  }
  assert.deepEqual(tooNear, []);
  await page.context().close();
});
