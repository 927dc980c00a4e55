// What a page does for its reader, this one does: one path of activation, keys, composing, history, frames only when needed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hosted, phone, ready, settled } from "./lib.mjs";

const host = hosted();
const settings = { wasteArea: "west-north-1-4" };
const title = (page) => page.getByRole("heading", { level: 1 }).textContent();

test("tap, click, key, element.click() and assistive technology take one path", async () => {
  const page = await host.open("/bibai/", { ...phone, settings });
  const tile = page.locator('[data-id="body/main/tiles/apply"]');
  const ways = {
    tap: () => tile.tap(),
    click: () => tile.click(),
    key: () => tile.press("Enter"),
    script: () => tile.evaluate((element) => element.click()),
    async assistive() {
      // As near to a screen reader as CDP comes: found by role and name in the accessibility tree, pressed by its element's click.
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const node = nodes.find((one) => one.role?.value === "link" && one.name?.value === "手続き");
      const { object } = await session.send("DOM.resolveNode", { backendNodeId: node.backendDOMNodeId });
      await session.send("Runtime.callFunctionOn", { objectId: object.objectId, functionDeclaration: "function () { this.click(); }" });
    },
  };
  for (const [way, press] of Object.entries(ways)) {
    await press();
    await page.waitForURL(/\/bibai\/apply$/);
    await page.getByRole("heading", { level: 1, name: "手続き" }).waitFor({ state: "attached" });
    assert.equal(await title(page), "手続き", way);
    await page.goBack();
    await page.waitForURL(/\/bibai\/$/);
    await tile.waitFor({ state: "attached" });
  }
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("the canvas takes no input and the page prevents no default of keys, wheel or touch", async () => {
  const page = await host.open("/bibai/", phone);
  const found = await page.evaluate(() => {
    const canvas = document.querySelector("#canvas");
    const prevented = [];
    const fire = (target, event) => {
      target.dispatchEvent(event);
      if (event.defaultPrevented) prevented.push(event.type + (event.key ?? ""));
    };
    for (const key of ["Tab", "F5", "Backspace", "f", "ArrowDown", " "]) fire(document.body, new KeyboardEvent("keydown", { key, ctrlKey: key === "f", bubbles: true, cancelable: true }));
    for (const target of [canvas, document.body, window]) {
      fire(target, new WheelEvent("wheel", { bubbles: true, cancelable: true }));
      fire(target, new MouseEvent("mousedown", { bubbles: true, cancelable: true }));
      fire(target, new Event("touchstart", { bubbles: true, cancelable: true }));
      fire(target, new Event("touchmove", { bubbles: true, cancelable: true }));
      fire(target, new Event("contextmenu", { bubbles: true, cancelable: true }));
    }
    return { prevented, pointer: getComputedStyle(canvas).pointerEvents, hidden: canvas.getAttribute("aria-hidden"), focusable: canvas.tabIndex };
  });
  assert.deepEqual(found, { prevented: [], pointer: "none", hidden: "true", focusable: -1 });
  const session = await page.context().newCDPSession(page);
  // Only our own scripts count: the test driver has listeners of its own.
  const ours = new Set();
  session.on("Debugger.scriptParsed", ({ scriptId, url }) => url.startsWith(host.url) && ours.add(scriptId));
  await session.send("Debugger.enable");
  assert.ok(ours.size > 0);
  for (const expression of ["document.querySelector('#canvas')", "document", "window", "document.querySelector('#page')"]) {
    const { result } = await session.send("Runtime.evaluate", { expression });
    const { listeners } = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId });
    for (const listener of listeners.filter(({ scriptId }) => ours.has(scriptId))) if (/wheel|touch/.test(listener.type)) assert.ok(listener.passive, `${expression} ${listener.type} is not passive: ${JSON.stringify(listener)}`);
  }
  await page.context().close();
});

test("links are links: modifier and middle clicks open tabs, tel: is the browser's", async () => {
  const page = await host.open("/bibai/", { settings });
  const link = page.locator('[data-id="body/main/tiles/waste"]');
  for (const options of [{ modifiers: ["Control"] }, { button: "middle" }]) {
    const opened = page.context().waitForEvent("page");
    await link.click(options);
    await (await opened).close();
    assert.equal(new URL(page.url()).pathname, "/bibai/");
  }
  assert.equal(await page.locator('[data-id="header/phone"]').getAttribute("href"), "tel:0126-62-3131");
  await page.context().close();
});

test("by keyboard alone from the start to a found item", async () => {
  const page = await host.open("/bibai/", { settings });
  const focused = () => page.evaluate(() => document.activeElement?.dataset.id ?? "");
  for (let i = 0; i < 20 && (await focused()) !== "body/main/search/query/input"; ++i) await page.keyboard.press("Tab");
  assert.equal(await focused(), "body/main/search/query/input");
  await page.keyboard.type("futon");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\?.*q=futon/);
  await page.getByRole("link", { name: "布団：粗大ごみ", exact: true }).waitFor({ state: "attached" });
  for (let i = 0; i < 20 && !(await focused()).endsWith("results/futon/open"); ++i) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "布団" }).waitFor({ state: "attached" });
  await page.keyboard.press("Tab");
  assert.ok((await focused()).length > 0, "focus goes on from the new screen's heading");
  await page.context().close();
});

test("composing: nothing is lost, Enter while composing does nothing", async () => {
  const page = await host.open("/bibai/waste/search", phone);
  const field = page.getByRole("searchbox", { name: "捨てたい物の名前" });
  await field.focus();
  const session = await page.context().newCDPSession(page);
  for (const text of ["で", "でん", "でんc", "でんち"]) await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await page.keyboard.press("Enter");
  await settled(page);
  assert.equal(new URL(page.url()).searchParams.get("q"), null);
  assert.equal(await page.getByRole("link", { name: "乾電池：燃やせないごみ", exact: true }).count(), 0);
  await session.send("Input.insertText", { text: "電池" });
  await page.getByRole("link", { name: "乾電池：燃やせないごみ", exact: true }).waitFor({ state: "attached" });
  assert.equal(await field.inputValue(), "電池");
  await session.send("Input.imeSetComposition", { text: "かん", selectionStart: 2, selectionEnd: 2 });
  await session.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
  await settled(page);
  assert.equal(await field.inputValue(), "電池");
  await page.context().close();
});

test("typing faster than frames loses nothing", async () => {
  const page = await host.open("/bibai/waste/search", phone);
  const field = page.getByRole("searchbox", { name: "捨てたい物の名前" });
  await field.pressSequentially("pettobotoru", { delay: 1 });
  await settled(page);
  assert.equal(await field.inputValue(), "pettobotoru");
  await page.getByRole("link", { name: "ペットボトル：資源ごみ", exact: true }).waitFor({ state: "attached" });
  await page.context().close();
});

test("a tap beside a field takes the focus away", async () => {
  const page = await host.open("/bibai/", phone);
  await page.getByRole("searchbox").tap();
  assert.equal(await page.evaluate(() => document.activeElement?.localName), "input");
  const box = await page.getByRole("searchbox").boundingBox();
  await page.touchscreen.tap(box.x + 20, box.y - 12);
  await settled(page);
  await page.touchscreen.tap(8, box.y + 140);
  await settled(page);
  assert.equal(await page.evaluate(() => document.activeElement?.localName), "body");
  await page.context().close();
});

test("deep link, back, forward and reload, each at the place it was left", async () => {
  const page = await host.open("/bibai/waste", { ...phone, settings });
  await page.evaluate(() => scrollTo(0, 500));
  await page.waitForTimeout(300);
  await page.locator('[data-id="body/main/tiles/bulky"]').evaluate((element) => element.click());
  await page.getByRole("heading", { level: 1, name: "粗大ごみ" }).waitFor({ state: "attached" });
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "ごみ", exact: true }).waitFor({ state: "attached" });
  await settled(page);
  assert.equal(await page.evaluate(() => scrollY), 500);
  await page.goForward();
  await page.getByRole("heading", { level: 1, name: "粗大ごみ" }).waitFor({ state: "attached" });
  await page.goBack();
  await settled(page);
  await page.reload();
  await ready(page);
  await settled(page);
  assert.equal(await page.evaluate(() => scrollY), 500);
  assert.equal(await title(page), "ごみ");
  await page.context().close();
});

test("nothing happening means no frame, and the second frame asks for no glyph", async () => {
  const page = await host.open("/bibai/waste", { ...phone, settings });
  await page.waitForTimeout(800);
  const before = await page.evaluate(() => window.pipaoi.stats());
  await page.waitForTimeout(2000);
  const after = await page.evaluate(() => window.pipaoi.stats());
  assert.equal(after.frames, before.frames);
  await page.evaluate(() => dispatchEvent(new Event("resize")));
  await settled(page);
  const again = await page.evaluate(() => window.pipaoi.stats());
  assert.ok(again.frames > after.frames);
  assert.equal(again.glyphs, after.glyphs);
  for (const key of ["frames", "passes", "glyphs", "nodes", "wasmHeapBytes", "bootMs"]) assert.equal(typeof again[key], "number", key);
  assert.ok(again.wasmHeapBytes <= 64 * 1024 * 1024);
  await page.context().close();
});

test("the tree is the same at the top and at the bottom", async () => {
  const page = await host.open("/bibai/waste/calendar", { ...phone, settings });
  const read = async () => (await page.evaluate(() => window.pipaoi.tree())).map(({ id, name, rect }) => ({ id, name, rect }));
  const top = await read();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await settled(page);
  assert.deepEqual(await read(), top);
  await page.context().close();
});

// A finger on the glass. (Chromium's Input.synthesizeScrollGesture scrolls nothing with touch when headless.)
async function swipe(session, from, to, speed) {
  const step = (speed / 60) * Math.sign(to - from);
  const started = performance.now();
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: 200, y: from }] });
  for (let n = 1; Math.abs(n * step) < Math.abs(to - from); ++n) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: 200, y: from + n * step }] });
    await new Promise((done) => setTimeout(done, Math.max(0, started + (n * 1000) / 60 - performance.now())));
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

test("letters that a search may find are drawn while nobody does anything, and none while somebody types", async () => {
  const page = await host.open("/bibai/waste/search", { ...phone, settings, day: "" }); // the tests' clock has no idle time
  const glyphs = () => page.evaluate(() => window.pipaoi.stats().glyphs);
  // Until all have come in idle time, of which a busy machine has little: what the program told last is as of its last frame, so one is asked for each time.
  let before = -1;
  const end = Date.now() + 60_000;
  for (let now = await glyphs(); Date.now() < end && (now !== before || now <= 700); now = await glyphs()) {
    before = now;
    await page.waitForTimeout(700);
    await page.evaluate(() => window.dispatchEvent(new Event("resize")));
    await settled(page);
  }
  assert.ok(before > 700, `${before} glyphs`);
  await page.getByRole("searchbox").fill("びん");
  await page.getByRole("listitem").first().waitFor({ state: "attached" });
  await settled(page);
  const typed = await glyphs();
  assert.ok(typed - before < 12, `${typed - before} glyphs while typing`); // of the line that tells how many were found
  await page.context().close();
});

// The frames the browser showed while `act` went on, as JPEG.
async function filmed(session, act) {
  const frames = [];
  session.on("Page.screencastFrame", async ({ data, sessionId }) => {
    frames.push(data);
    await session.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
  });
  await session.send("Page.startScreencast", { format: "jpeg", quality: 85, maxWidth: 412, maxHeight: 800, everyNthFrame: 1 });
  await act();
  await new Promise((done) => setTimeout(done, 300));
  await session.send("Page.stopScreencast");
  assert.ok(frames.length >= 5, `${frames.length} frames`);
  return frames;
}
// Down at 2,000 px/s, and up again.
async function fling(session, times) {
  for (let i = 0; i < times; ++i) await swipe(session, 760, 40, 2000);
  for (let i = 0; i < times; ++i) await swipe(session, 40, 760, 2000);
}
// How much ink each of so many strips of a frame has, a list a frame.
const inkOf = (page, frames, strips) =>
  page.evaluate(
    async ([jpegs, count]) => {
      const results = [];
      for (const jpeg of jpegs) {
        const image = new Image();
        image.src = `data:image/jpeg;base64,${jpeg}`;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        context.drawImage(image, 0, 0);
        const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
        const ink = Array(count).fill(0);
        for (let y = 0; y < height; y += 2) for (let x = 20; x < width - 20; x += 2) if (data[(y * width + x) * 4] < 128) ++ink[Math.floor((y * count) / height)];
        results.push(ink);
      }
      return results;
    },
    [frames, strips],
  );

for (const language of ["ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "th"])
  test(`no blank strip shows while the longest screen is flung, ${language}`, async () => {
    const page = await host.open(`/bibai/waste/calendar?month=2026-12&lang=${language}`, { ...phone, settings });
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(tall > 3000, `${tall} px`);
    const session = await page.context().newCDPSession(page);
    for (const ink of await inkOf(page, await filmed(session, () => fling(session, 5)), 3)) assert.ok(ink.every((part) => part > 5), `a blank strip: ${ink}`);
    await page.context().close();
  });

test("drawn and real bars stay together while a finger scrolls, and no blank strip shows at 2,000 px/s", async () => {
  const page = await host.open("/bibai/waste", { ...phone, settings });
  // A real bar over a drawn one: the page's first input field is drawn by the canvas and stands as an element; mark both edges.
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    // The drawn search button (primary blue) and a red DOM bar beside it, same top and height.
    const button = document.querySelector('[data-id="body/main/search/go"]').getBoundingClientRect();
    const bar = document.createElement("div");
    bar.id = "test-bar";
    Object.assign(bar.style, { position: "absolute", left: "0", width: "12px", top: `${button.top + scrollY}px`, height: `${button.height}px`, background: "#ff0000" });
    document.body.append(bar);
  });
  const frames = await filmed(session, () => fling(session, 3));
  const measured = await page.evaluate(async (pngs) => {
    const results = [];
    for (const png of pngs) {
      const image = new Image();
      image.src = `data:image/jpeg;base64,${png}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
      const scale = width / 412;
      // The longest run of matching rows in a column.
      const rows = (x, test) => {
        let best = [0, -1];
        for (let y = 0, first = 0; y <= height; ++y) {
          const at = (y * width + Math.round(x * scale)) * 4;
          if (y < height && test(data[at], data[at + 1], data[at + 2])) continue;
          if (y - first > best[1] - best[0] + 1) best = [first, y - 1];
          first = y + 1;
        }
        return best.map((row) => row / scale);
      };
      const bar = rows(6, (r, g, b) => r > 200 && g < 60 && b < 60);
      const drawn = rows(30, (r, g, b) => r < 40 && g < 60 && b > 150);
      results.push({ bar, drawn });
    }
    return results;
  }, frames);
  let compared = 0;
  // The screen is full of words: no fifth of a frame is without ink.
  for (const ink of await inkOf(page, frames, 5)) assert.ok(ink.every((part) => part > 5), `a blank strip: ${ink}`);
  for (const { bar, drawn } of measured) {
    const inside = bar[1] - bar[0] > 30 && drawn[1] - drawn[0] > 30 && bar[0] > 2 && bar[1] < 790 && drawn[0] > 2 && drawn[1] < 790;
    if (!inside) continue;
    ++compared;
    assert.ok(Math.abs(bar[0] - drawn[0]) <= 1 && Math.abs(bar[1] - drawn[1]) <= 1, `bar ${bar} drawn ${drawn}`);
  }
  assert.ok(compared >= 3, `${compared} frames compared`);
  await page.context().close();
});

test("the root and unknown cities: a choice, a way out, no error", async () => {
  const page = await host.open("/", phone);
  await page.getByRole("link", { name: "美唄市 / Bibai" }).waitFor({ state: "attached" });
  assert.deepEqual(page.faults, []);
  await page.goto(`${host.url}/BIBAI-X/`);
  await ready(page);
  await page.getByRole("heading", { level: 1, name: "このアドレスのページはありません" }).waitFor({ state: "attached" });
  await page.getByRole("link", { name: "ホームへ" }).click();
  await page.waitForURL(/\/(bibai\/)?$/);
  await page.context().close();
});

test("find in page finds what is drawn, also far below", async () => {
  const page = await host.open("/bibai/waste", { ...phone, settings });
  assert.equal(await page.evaluate(() => window.find("お店や専門の業者")), true);
  assert.ok((await page.evaluate(() => scrollY)) > 500);
  await page.context().close();
});

test("double click on the search button is one journey", async () => {
  const page = await host.open("/bibai/", phone);
  await page.getByRole("searchbox").fill("傘");
  const before = await page.evaluate(() => history.length);
  await page.getByRole("button", { name: "探す" }).dblclick();
  await page.waitForURL(/search/);
  await settled(page);
  assert.equal(await page.evaluate(() => history.length), before + 1);
  await page.context().close();
});
