// Scripts in which a word is more than its characters in a row, drawn on the canvas as the browser itself draws them: the mirror's own text,
// made visible in the same place, is compared with the canvas, cell by cell.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hosted, settled } from "./lib.mjs";

const host = hosted();

// Ink of an element's box in cells of 3 px, as shares of each cell; dark: the ground's colour is taken away.
async function ink(page, box) {
  const shot = (await page.screenshot({ clip: box })).toString("base64");
  return await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const cell = 6; // device pixels at density 2
    const across = Math.ceil(width / cell);
    const cells = new Array(across * Math.ceil(height / cell)).fill(0);
    for (let y = 0; y < height; ++y)
      for (let x = 0; x < width; ++x) {
        const at = (y * width + x) * 4;
        cells[Math.floor(y / cell) * across + Math.floor(x / cell)] += (Math.abs(data[at] - data[0]) + Math.abs(data[at + 1] - data[1]) + Math.abs(data[at + 2] - data[2])) / 765 / cell / cell;
      }
    return cells;
  }, shot);
}

// 0: nothing in common; 1: the same.
function likeness(a, b) {
  const shared = a.reduce((sum, one, i) => sum + Math.min(one, b[i]), 0);
  return shared / Math.max(a.reduce((sum, one) => sum + one, 0), b.reduce((sum, one) => sum + one, 0), 1e-9);
}

const samples = { thai: "นี่", hindi: "क्ष", emoji: "🚌", variant: "葛", marks: "が", hangul: "한", supplementary: "𠮷" };

test("this machine has fonts for what is compared", async () => {
  const page = await host.open("/gallery?list=scripts&lang=ja");
  for (const [name, sample] of Object.entries(samples)) {
    const tofu = await page.evaluate((text) => {
      const draw = (what) => {
        const canvas = new OffscreenCanvas(60, 60);
        const context = canvas.getContext("2d");
        context.font = "40px sans-serif";
        context.fillText(what, 2, 44);
        return [...context.getImageData(0, 0, 60, 60).data].join();
      };
      return draw(text) === draw("\u{10FFFD}");
    }, sample);
    assert.equal(tofu, false, `no font for ${name}: install fonts-thai-tlwg, fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji`);
  }
  await page.context().close();
});

test("Thai, Hindi, emoji, variants and characters beyond U+FFFF look as the browser draws them", async () => {
  const page = await host.open("/gallery?list=scripts&lang=ja", { viewport: { width: 800, height: 1000 }, deviceScaleFactor: 2 });
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  await settled(page);
  const boxes = await page.evaluate((names) => names.map((name) => {
    const { x, y, width, height } = document.querySelector(`[data-id="body/main/${name}"]`).getBoundingClientRect();
    return { x, y, width: Math.min(width, 420), height };
  }), [...Object.keys(samples), "standard"]);
  const drawn = [];
  for (const box of boxes) drawn.push(await ink(page, box));
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("#canvas { visibility: hidden } html[data-view=canvas] #page p { color: var(--text) !important }");
    document.adoptedStyleSheets = [sheet];
  });
  await settled(page);
  // The baseline of a font of another script lies up to two pixels off the one that all texts of ours share.
  const own = [];
  for (const [i, box] of boxes.entries()) {
    const shifted = [];
    for (const dy of [-2, -1, 0, 1, 2]) shifted.push(await ink(page, { ...box, y: box.y + dy }));
    own.push(shifted.sort((a, b) => likeness(drawn[i], b) - likeness(drawn[i], a))[0]);
  }
  [...Object.keys(samples), "standard"].forEach((name, i) => {
    assert.ok(drawn[i].reduce((sum, one) => sum + one, 0) > 3, `${name}: nothing is drawn`);
    const like = likeness(drawn[i], own[i]);
    assert.ok(like > 0.8, `${name}: ${like.toFixed(2)} alike`);
  });
  // 葛 with and without its variation selector: two forms in the browser's own drawing, and so in ours.
  const [variant, standard] = [Object.keys(samples).indexOf("variant"), boxes.length - 1];
  assert.ok(likeness(own[variant], own[standard]) < 0.995, "the font has no variants to tell apart");
  assert.ok(likeness(drawn[variant], drawn[standard]) < 0.995);
  assert.ok(likeness(drawn[variant], own[variant]) > likeness(drawn[variant], own[standard]), "the variant asked for is drawn");
  await page.context().close();
});
