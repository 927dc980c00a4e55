// A device that many people use: nothing of one person is there for the next, neither after "finish" nor when they simply went away.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hosted, phone, ready, settled } from "./lib.mjs";

const host = hosted();
const contact = "/bibai/apply/child-allowance/contact";

async function sharedDevice() {
  const page = await host.open(contact, phone);
  await page.getByRole("textbox").first().fill("0126-00-0000");
  await settled(page);
  await page.goto(`${host.url}/bibai/settings`);
  await ready(page);
  const share = page.getByRole("button", { name: "みんなで使う端末にする" });
  await share.click();
  await page.getByText("この端末にある書きかけ", { exact: false }).waitFor({ state: "attached" });
  assert.ok((await kept(page)).includes("0126-00-0000"), "asked first");
  await share.click();
  await page.getByRole("button", { name: "終わる（消す）" }).waitFor();
  await ready(page);
  return page;
}
const kept = (page) => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
async function write(page, words) {
  await page.goto(host.url + contact);
  await ready(page);
  await page.getByRole("textbox").first().fill(words);
  await settled(page);
}

test("what stood on the device goes when it becomes a shared one; what is written lasts over a reload, not over “finish”", async () => {
  const page = await sharedDevice();
  assert.ok(!(await kept(page)).includes("0126-00-0000"));
  await write(page, "0126-11-1111");
  await page.reload();
  await ready(page);
  assert.equal(await page.getByRole("textbox").first().inputValue(), "0126-11-1111");
  assert.ok(!(await page.evaluate(() => JSON.stringify({ ...localStorage }))).includes("0126-11-1111"), "not on the device");
  await page.getByRole("button", { name: "終わる（消す）" }).click();
  await page.waitForURL(`${host.url}/bibai/`);
  await ready(page);
  assert.ok(!(await kept(page)).includes("0126-11-1111"));
  // “Back” leads into addresses of the one before; nothing of what they wrote is there.
  await page.goBack();
  await ready(page);
  for (let i = 0; i < 3; ++i) {
    assert.ok(!(await page.evaluate(() => [...document.querySelectorAll("input")].map(({ value }) => value).join() + document.body.textContent)).includes("0126-11-1111"), page.url());
    await page.goBack();
    if (!page.url().startsWith(host.url)) break;
    await ready(page);
  }
  await page.goto(host.url + contact);
  await ready(page);
  assert.equal(await page.getByRole("textbox").first().inputValue(), "");
  // One person's again.
  await page.goto(`${host.url}/bibai/settings`);
  await ready(page);
  await page.getByRole("button", { name: "一人で使う端末に戻す" }).click();
  await page.getByRole("button", { name: "終わる（消す）" }).waitFor({ state: "detached" });
  await page.context().close();
});

test("“delete from this device” leaves it a shared one; a tablet that slept has cleared itself before anybody sees it", async () => {
  const page = await sharedDevice();
  await page.getByRole("button", { name: "この端末から消す" }).click();
  const reloaded = page.waitForEvent("load");
  await page.locator('[data-id$="forget-now"]').click();
  await reloaded;
  await page.getByRole("button", { name: "終わる（消す）" }).waitFor();
  await ready(page);
  await page.clock.setFixedTime(new Date("2026-11-24T10:00:00+09:00"));
  await write(page, "0126-33-3333");
  // Its timers stood still; the clock did not.
  await page.clock.setFixedTime(new Date("2026-11-24T11:00:00+09:00"));
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.waitForURL(`${host.url}/bibai/`);
  assert.ok(!(await kept(page)).includes("0126-33-3333"));
  await write(page, "0126-44-4444");
  await page.clock.setFixedTime(new Date("2026-11-24T12:00:00+09:00"));
  await page.reload();
  await ready(page);
  assert.equal(await page.getByRole("textbox").first().inputValue(), "", "a tab opened again after an hour");
  await page.context().close();
});

test("left alone it asks, goes on when told to, and else clears everything", async () => {
  const page = await sharedDevice();
  await page.clock.install({ time: new Date("2026-11-24T10:00:00+09:00") });
  await write(page, "0126-22-2222");
  await page.clock.runFor(115_000);
  assert.equal(await page.getByRole("heading", { name: "まだ使っていますか" }).count(), 0);
  await page.clock.runFor(10_000);
  await page.getByRole("heading", { name: "まだ使っていますか" }).waitFor();
  await page.getByRole("alert").waitFor();
  await page.getByRole("button", { name: "まだ使う" }).click();
  await page.clock.runFor(1000);
  assert.equal(await page.evaluate(() => document.activeElement?.localName), "h1", "the focus is on the screen that came back");
  assert.equal(await page.getByRole("textbox").first().inputValue(), "0126-22-2222");
  await page.clock.runFor(125_000);
  await page.getByRole("heading", { name: "まだ使っていますか" }).waitFor();
  await page.clock.runFor(61_000);
  await page.waitForURL(`${host.url}/bibai/`);
  assert.ok(!(await kept(page)).includes("0126-22-2222"));
  await page.context().close();
});
