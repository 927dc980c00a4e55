// No wake-up is missed and no frame is drawn for nothing: everything the program asks for leads to a frame, with the network or without, and
// every frame has a cause.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hosted, settled, visit } from "./lib.mjs";
import { screens } from "./layout.mjs";

const host = hosted();
const state = (page) => page.evaluate(() => ({ awaited: window.pipaoi.awaited(), causes: window.pipaoi.causes(), frames: window.pipaoi.stats().frames }));

async function quiet(page) {
  for (let i = 0; i < 100; ++i) {
    const { awaited, frames } = await state(page);
    await page.waitForTimeout(100);
    if (awaited.length === 0 && (await state(page)).frames === frames) return;
  }
  throw new Error(`still waiting for ${(await state(page)).awaited}`);
}

test("through all screens: each answer leads to a frame, each frame has its cause, and then nothing happens", async () => {
  const page = await host.open("/bibai/");
  let seen = 1;
  for (const screen of screens) {
    await visit(page, screen);
    await quiet(page);
    // "wake" is for scrolling, resizing and zooming, of which nobody did anything here; it may come with the width a scroll bar takes.
    const { causes } = await state(page);
    const idle = causes.filter((events) => events.every((kind) => kind === "wake"));
    assert.ok(idle.length <= 2, `${screen}: frames for nothing: ${JSON.stringify(causes)}`);
    const address = causes.filter((events) => events.includes("url")).length;
    assert.ok(address <= seen + 2, `${screen}: ${address - seen} frames for one address`);
    seen = address;
  }
  const before = (await state(page)).frames;
  await page.waitForTimeout(1500);
  assert.equal((await state(page)).frames, before, "no frame while nothing happens");
  await page.context().close();
});

test("without a network every request is answered too, by “no connection”, and the screen says so", async () => {
  const page = await host.open("/bibai/");
  await quiet(page);
  await page.route(/\/(packs|api|lessons)\//, (route) => route.abort());
  for (const screen of ["/kamisunagawa/waste", "/bibai/visit", "/bibai/learn", "/bibai/safety"]) {
    await page.evaluate((to) => {
      history.pushState(null, "", to);
      dispatchEvent(new PopStateEvent("popstate"));
    }, screen);
    await settled(page);
    await quiet(page);
    assert.equal(await page.getByText("読み込んでいます").count(), 0, `${screen} loads for ever`);
  }
  await page.context().close();
});
