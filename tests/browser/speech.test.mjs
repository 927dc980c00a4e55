// よみあげ: what is said, in which language, begun by the press itself, stopped by the second press and by leaving. Debian's Chromium has no
// voices, so the browser's speech engine is replaced by one that takes notes; what a real voice makes of it has not been heard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hosted, phone, ready } from "./lib.mjs";

const host = hosted();

async function openWithVoice(path, voice = true) {
  const page = await host.open("/bibai/settings", phone);
  await page.addInitScript((works) => {
    window.said = [];
    window.cancelled = 0;
    window.SpeechSynthesisUtterance = class {
      constructor(text) {
        this.text = text;
      }
    };
    Object.defineProperty(window, "speechSynthesis", {
      value: {
        speak(utterance) {
          window.said.push([utterance.text, utterance.lang]);
          window.last = utterance;
          if (!works) setTimeout(() => utterance.onerror?.({ error: "synthesis-unavailable" }), 0);
        },
        cancel: () => ++window.cancelled,
      },
    });
  }, voice);
  await page.goto(host.url + path);
  await ready(page);
  return page;
}
const said = (page) => page.evaluate(() => window.said);

for (const view of ["", "&view=plain"])
  test(`the main part is said once, in order, without readings${view}`, async () => {
    const page = await openWithVoice(`/bibai/waste/bulky?lang=ja-easy${view}`);
    await page.getByRole("button", { name: "よみあげ", exact: true }).click();
    const pieces = await said(page);
    const texts = pieces.map(([text]) => text);
    assert.ok(texts.includes("粗大ごみ"), texts.join(" / "));
    assert.ok(texts.every((text) => !text.includes("そだい")), "no reading is said beside its word");
    assert.equal(new Set(pieces.map(([, lang]) => lang)).size, 1);
    assert.equal(pieces[0][1], "ja-JP");
    await page.getByRole("button", { name: "よみあげを とめる", exact: true }).click();
    await page.getByRole("button", { name: "よみあげ", exact: true }).waitFor({ state: "attached" });
    assert.ok((await page.evaluate(() => window.cancelled)) >= 2);
    await page.context().close();
  });

test("what is a sign to look at is said by its name", async () => {
  const page = await openWithVoice("/bibai/waste/year");
  await page.evaluate(() => localStorage.setItem("pipaoi:settings", JSON.stringify({ textSize: 100, theme: "system", plain: false, wasteArea: "highway" })));
  await page.reload();
  await ready(page);
  await page.getByRole("button", { name: "よみあげ", exact: true }).click();
  const texts = (await said(page)).map(([text]) => text);
  assert.ok(texts.includes("12月1日（火） プラスチックと資源ごみ"), texts.slice(20, 40).join(" / "));
  await page.context().close();
});

test("it ends by itself, and when the person goes to another screen", async () => {
  const page = await openWithVoice("/bibai/waste");
  const start = page.getByRole("button", { name: "よみあげ", exact: true });
  await start.click();
  await page.getByRole("button", { name: "よみあげを止める" }).waitFor({ state: "attached" });
  await page.evaluate(() => window.last.onend());
  await start.waitFor({ state: "attached" });
  await start.click();
  await page.getByRole("link", { name: "設定" }).first().click();
  await start.waitFor({ state: "attached" });
  await page.context().close();
});

test("a device without a voice says so", async () => {
  const page = await openWithVoice("/bibai/waste", false);
  await page.getByRole("button", { name: "よみあげ", exact: true }).click();
  await page.getByText("よみあげの声がありません").waitFor({ state: "attached" });
  await page.context().close();
});

for (const view of ["", "?view=plain"])
  test(`what is being read is marked and in sight, one thing at a time${view}`, async () => {
    const page = await openWithVoice(`/bibai/waste/bulky${view}`);
    await page.evaluate(() => {
      window.utterances = [];
      const speak = speechSynthesis.speak;
      speechSynthesis.speak = (utterance) => {
        window.utterances.push(utterance);
        speak(utterance);
      };
    });
    await page.getByRole("button", { name: "よみあげ", exact: true }).click();
    const count = await page.evaluate(() => window.utterances.length);
    for (const at of [0, count - 1]) {
      await page.evaluate((one) => window.utterances[one].onstart(), at);
      const marked = await page.evaluate(() => [...document.querySelectorAll("[data-reading]")].map((one) => ({ text: one.textContent, top: one.getBoundingClientRect().top, bottom: one.getBoundingClientRect().bottom })));
      assert.equal(marked.length, 1);
      assert.equal(marked[0].text, (await said(page))[at][0]);
      assert.ok(marked[0].top >= 0 && marked[0].bottom <= 800, `in sight: ${marked[0].top} to ${marked[0].bottom}`);
    }
    await page.getByRole("button", { name: "よみあげを止める" }).click();
    assert.equal(await page.evaluate(() => document.querySelectorAll("[data-reading]").length), 0);
    await page.context().close();
  });
