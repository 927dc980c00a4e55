// What the browser marks (found by its own search, selected with the mouse or a long press) is what is drawn: the mirror's text stands on the
// drawn words, line by line, and a sentence is copied as one sentence.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hosted, phone, visit } from "./lib.mjs";

const host = hosted();

// Where text of the mirror that lies on plain ground says that it is, and where ink is in a screenshot: pairs of [left, right] in CSS px a line.
async function linesAndInk(page) {
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done))); // letter spacing comes in idle time
  const lines = await page.evaluate(() => {
    const out = [];
    for (const element of document.querySelectorAll("main :is(.text, .small, .lead, .answer, .h1, .h2, .h3, .hint, .label, .words):not([data-picture])"))
      for (const node of element.childNodes) {
        if (!(node instanceof Text) || !node.data.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, top, width, height } = range.getBoundingClientRect();
        if (top > 0 && top + height < innerHeight) out.push({ text: node.data.trim(), left, top, right: left + width, bottom: top + height });
      }
    return out;
  });
  const shot = (await page.screenshot()).toString("base64");
  return await page.evaluate(
    async ([base64, wanted]) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      context.drawImage(bitmap, 0, 0);
      const scale = bitmap.width / innerWidth;
      return wanted.map((line) => {
        // A band through the middle of the line, with room at its sides.
        const [x0, x1] = [Math.max(0, line.left - 12), Math.min(innerWidth, line.right + 12)].map((x) => Math.round(x * scale));
        const middle = (line.top + line.bottom) / 2;
        const [y0, y1] = [middle - 8, middle + 8].map((y) => Math.round(y * scale));
        const { data, width, height } = context.getImageData(x0, y0, x1 - x0, y1 - y0);
        let [first, last] = [Infinity, -Infinity];
        for (let x = 0; x < width; ++x)
          for (let y = 0; y < height; ++y) {
            const at = (y * width + x) * 4;
            if (Math.abs(data[at] - data[0]) + Math.abs(data[at + 1] - data[1]) + Math.abs(data[at + 2] - data[2]) > 180) [first, last] = [Math.min(first, x), Math.max(last, x)];
          }
        return { ...line, inkLeft: (x0 + first) / scale, inkRight: (x0 + last + 1) / scale };
      });
    },
    [shot, lines],
  );
}

const screens = ["/bibai/about", "/bibai/waste/bulky", "/bibai/waste/item/televisions", "/bibai/learn/fake-warning/3", "/bibai/safety"];

for (const language of ["ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "th"])
  test(`found words are marked where they are drawn, ${language}`, async () => {
    const page = await host.open(`/bibai/?lang=${language}`, { ...phone, settings: { wasteArea: "highway" } });
    let lines = 0;
    for (const screen of screens) {
      await visit(page, `${screen}?lang=${language}`);
      for (const line of await linesAndInk(page)) {
        ++lines;
        // A letter has room around its ink (brackets and full stops half of their square), never more than one em of a heading.
        const em = line.bottom - line.top;
        // Furigana wider than its word pushes the letters beside it apart; the mirror spreads that over the line.
        const over = language === "ja-easy" ? 8 : 3;
        assert.ok(line.inkLeft > line.left - over && line.inkLeft < line.left + em * 0.7, `${screen}: ink of “${line.text}” begins at ${line.inkLeft}, its text at ${line.left}`);
        assert.ok(line.inkRight < line.right + over && line.inkRight > line.right - em * 0.9, `${screen}: ink of “${line.text}” ends at ${line.inkRight}, its text at ${line.right}`);
      }
    }
    assert.ok(lines > 20, `${lines} lines looked at`);
    await page.context().close();
  });

test("the browser's search finds a sentence across the ends of its lines; a selection is copied as one sentence", async () => {
  const page = await host.open("/bibai/about", { ...phone, viewport: { width: 320, height: 800 } });
  const sentence = await page.evaluate(() => [...document.querySelectorAll("main p")].find((p) => p.querySelector("wbr")).textContent);
  assert.ok(!sentence.includes("\u200b"), "no invisible character in the text");
  assert.equal(await page.evaluate((words) => window.find(words), sentence.slice(0, 30)), true);
  const copied = await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll("main p")].find((p) => p.querySelector("wbr"));
    getSelection().selectAllChildren(paragraph);
    return getSelection().toString();
  });
  assert.equal(copied, sentence);
  await page.context().close();
});

test("words are selected with the mouse", async () => {
  const page = await host.open("/bibai/about?lang=en");
  const box = await page.locator("main p.text").first().boundingBox();
  await page.mouse.move(box.x + 20, box.y + 15);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 15, { steps: 5 });
  await page.mouse.up();
  const selected = await page.evaluate(() => getSelection().toString());
  assert.ok(selected.length > 5 && (await page.locator("main p.text").first().textContent()).includes(selected), `selected: “${selected}”`);
  await page.context().close();
});

// A long press selects a word by itself on a phone, not in a headless browser (not even on a page without scripts): what it needs is there.
test("under a finger lies the drawn word, as text that may be selected, and the page prevents nothing of the press", async () => {
  const page = await host.open("/bibai/about?lang=en", phone);
  const box = await page.locator("main p.text").first().boundingBox();
  const found = await page.evaluate(
    ([x, y]) => {
      const caret = document.caretRangeFromPoint(x, y);
      const press = new TouchEvent("touchstart", { bubbles: true, cancelable: true });
      const target = document.elementFromPoint(x, y);
      return { text: caret.startContainer.data, select: getComputedStyle(target).userSelect, kept: target.dispatchEvent(press) && target.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true })) };
    },
    [box.x + 30, box.y + 14],
  );
  assert.ok((await page.locator("main p.text").first().textContent()).startsWith(found.text));
  assert.deepEqual([found.select, found.kept], ["auto", true]);
  await page.context().close();
});
