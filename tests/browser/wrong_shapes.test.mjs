// Wrong shapes in a pack, an answer, a stored setting, an address: a message, and the rest works. In the real program, where an escaped
// exception would end it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hosted, phone, ready } from "./lib.mjs";

const host = hosted();

// The page with some addresses answered otherwise, and stored records as given.
async function openWith({ path = "/bibai/", answers = {}, stored } = {}) {
  const context = await host.browser.newContext({ ...phone });
  const page = await context.newPage();
  page.died = [];
  page.on("pageerror", (error) => page.died.push(String(error)));
  page.on("console", (message) => /Aborted|RuntimeError|did not start/.test(message.text()) && page.died.push(message.text()));
  for (const [pattern, answer] of Object.entries(answers)) await page.route(pattern, (route) => route.fulfill(answer));
  if (stored !== undefined) await page.addInitScript((record) => localStorage.setItem("pipaoi:settings", record), stored);
  await page.goto(host.url + path);
  await ready(page);
  return page;
}

// It still answers: the settings can be reached and changed.
async function answersStill(page) {
  assert.deepEqual(page.died, []);
  await page.getByRole("link", { name: /^(設定|Settings)$/ }).first().click();
  await page.getByRole("radio", { name: /^(暗い|Dark)$/ }).check();
  await page.waitForSelector("html[data-theme=dark]");
  await page.context().close();
}

const json = (body) => ({ status: 200, contentType: "application/json", body });
const shapes = ["", "null", "[]", "7", '{"areas":{}}', '{"areas":[{"id":[]}],"categories":[null]}', "[".repeat(5000), '{"source":"\u0000"', "\ud800"];

for (const [at, shape] of shapes.entries())
  test(`waste.json of wrong shape ${at + 1} is told, the rest works`, async () => {
    const page = await openWith({ path: "/bibai/waste", answers: { "**/packs/bibai/waste.json": json(shape) } });
    await page.getByText("受け取った情報の形が正しくありません").first().waitFor();
    await answersStill(page);
  });

test("items of a wrong shape are told, the calendar works", async () => {
  const page = await openWith({ path: "/bibai/waste/search?q=x", answers: { "**/packs/bibai/waste_items.json": json('{"items":[{"id":1}]}') } });
  await page.getByText("受け取った情報の形が正しくありません").first().waitFor();
  await answersStill(page);
});

test("a municipality of a wrong shape, an answer that is an error or a page of HTML", async () => {
  for (const answer of [json('{"name":"美唄"}'), { status: 500, body: "<h1>" }, { status: 200, contentType: "text/html", body: "<!doctype html>" }]) {
    const page = await openWith({ answers: { "**/packs/bibai/municipality.json": answer } });
    await page.getByText(/形が正しくありません|受け取れませんでした/).first().waitFor();
    await answersStill(page);
  }
});

test("a catalogue of a wrong shape leaves the language as it was and says so", async () => {
  const page = await openWith({ path: "/bibai/settings", answers: { "**/a/i18n-en.*": json("{\"x\":[]}") } });
  await page.getByRole("combobox").first().selectOption("en");
  await page.getByText("選んだ言葉の文を受け取れませんでした").first().waitFor();
  await answersStill(page);
});

test("stored settings of wrong shapes are told and the rest works", async () => {
  for (const stored of ["{", "[]", '{"textSize":"big"}', '{"textSize":99999999999999999999}', '{"wasteArea":{"a":1}}', '{"wasteArea":"no-such-area"}', "\ud800", "x".repeat(100_000)]) {
    const page = await openWith({ path: "/bibai/waste", stored });
    await answersStill(page);
  }
});

test("addresses of wrong shapes open a page that answers", async () => {
  for (const path of ["/bibai/waste/calendar?month=9999-99", "/bibai/waste/calendar?month=%00", "/bibai/waste/item/%F0%9F", "/bibai/?lang=xx", "/bibai/waste/search?q=%ff%fe&q=2", `/bibai/waste/search?q=${"%E3%81%82".repeat(150)}`, "/bibai/no/such/page"]) {
    const page = await openWith({ path });
    await answersStill(page);
  }
});
