// Photos in the browser: a damage certificate with two of them, made smaller and without what the camera wrote, taken out and put back, sent over a line that
// breaks, seen by the clerk; in both views.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openPage, phone, ready, settled, startBrowser, startServer, temporary } from "./lib.mjs";
import { addStaff, password } from "../support/staff_accounts.mjs";

const now = "2026-11-24T10:00:00+09:00";
let server, browser;
before(async () => {
  const data = temporary("photos");
  addStaff(["--data", data], "clerk");
  server = await startServer(["--data", data, "--now", now], { described: true });
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await server.stop();
});

// As a telephone takes it: large, with noise that does not shrink well, and with where it was taken in an Exif segment after the first marker.
const secret = "GPSLatitude 43.3320 141.8560";
async function photo(page, hue, [width, height] = [3000, 2000]) {
  const bytes = await page.evaluate(
    async ([hue, width, height]) => {
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const context = canvas.getContext("2d");
      for (let y = 0; y < height; y += 20)
        for (let x = 0; x < width; x += 20) {
          context.fillStyle = `hsl(${hue} 40% ${20 + Math.random() * 60}%)`;
          context.fillRect(x, y, 20, 20);
        }
      return [...new Uint8Array(await (await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.95))).arrayBuffer())];
    },
    [hue, width, height],
  );
  const exif = Buffer.concat([Buffer.from("Exif\0\0"), Buffer.from(secret)]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
  return Buffer.concat([Buffer.from(bytes.slice(0, 2)), segment, Buffer.from(bytes.slice(2))]);
}

async function choose(page, button, ...files) {
  const asked = page.waitForEvent("filechooser");
  await button.click();
  await (await asked).setFiles(files);
}

// From the start to the page of photos.
async function fillUntilPhotos(page, press) {
  const choice = (group, name) => page.getByRole("radiogroup", { name: group, exact: true }).getByRole("radio", { name, exact: true }).check();
  await press("はじめる");
  await choice("原因", "雪");
  for (const [name, value] of [["年", "2026"], ["月", "11"], ["日", "20"]]) await page.getByRole("textbox", { name, exact: true }).fill(value);
  await press("次へ");
  await choice("今の住所の建物ですか", "はい");
  await choice("建物の持ち主", "自分・家族");
  await choice("今もそこで寝泊まりできますか", "はい");
  await press("次へ");
  await press("こわれた所を加える");
  await choice("何が", "車庫");
  await page.getByRole("checkbox", { name: "屋根", exact: true }).check();
  await press("この内容で決める");
  await press("次へ");
  await choice("写真を送れますか", "はい");
}

async function fillRest(page, press) {
  const write = (name, text) => page.getByRole("textbox", { name, exact: true }).fill(text);
  await press("次へ");
  await write("お名前", "美唄　花子");
  await write("お名前のふりがな", "びばい はなこ");
  for (const [name, value] of [["年", "1950"], ["月", "4"], ["日", "1"]]) await write(name, value);
  await press("次へ");
  await write("郵便番号", "0720001");
  await write("町名・番地", "大通西1条北1丁目1-5");
  await press("次へ");
  await write("電話番号", "0126-62-3131");
  await press("次へ");
  await write("必要な枚数", "1");
  await page.getByRole("checkbox", { name: "保険", exact: true }).check();
  await page.getByRole("checkbox", { name: /市の職員が建物を見て/ }).check();
  await press("次へ");
}

for (const view of ["canvas", "plain"])
  test(`a damage certificate with two photos, ${view} view`, async () => {
    const page = await openPage(browser, server.url, `/bibai/apply/damage-certificate${view === "plain" ? "?view=plain" : ""}`, phone);
    const press = (name) => page.getByRole("button", { name, exact: true }).click();
    await fillUntilPhotos(page, press);
    const button = page.getByRole("button", { name: "写真を撮る・選ぶ", exact: true });
    const [red, blue] = [await photo(page, 10), await photo(page, 220)];

    // What is no picture is told, and changes nothing.
    await choose(page, button, { name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") });
    await page.getByText("この種類のファイルは付けられません。写真を選んでください。").first().waitFor({ state: "attached" });
    await press("次へ");
    await page.locator('[data-id="body/main/faults"]').getByText("被害の写真を付けてください。").waitFor({ state: "attached" });

    await choose(page, button, { name: "a.jpg", mimeType: "image/jpeg", buffer: red }, { name: "b.jpg", mimeType: "image/jpeg", buffer: blue });
    const pictures = page.locator('[data-id^="body/main/form/damage-photos/"] img');
    await pictures.nth(1).waitFor();
    // Small enough, seen, and with a name.
    await page.waitForFunction(() => [...document.querySelectorAll("#page img")].every((one) => one.complete && one.naturalWidth === 1600 && one.naturalHeight === 1067));
    assert.match(await pictures.first().getAttribute("alt"), /^写真1（\d+ KB）$/);

    // Taken out and put back: the same picture is the same one.
    await page.getByRole("button", { name: /^写真2.*を外す$/ }).click();
    await pictures.nth(1).waitFor({ state: "detached" });
    await choose(page, button, { name: "b.jpg", mimeType: "image/jpeg", buffer: blue });
    await pictures.nth(1).waitFor();
    await choose(page, button, { name: "again.jpg", mimeType: "image/jpeg", buffer: blue });
    await page.locator('[data-id="body/main/form/damage-photos/box/busy"]').waitFor({ state: "detached" });
    await settled(page);
    assert.equal(await pictures.count(), 2);

    // A reload loses neither words nor pictures.
    await page.reload();
    await ready(page);
    await pictures.nth(1).waitFor();
    await page.waitForFunction(() => [...document.querySelectorAll("#page img")].every((one) => one.complete && one.naturalWidth === 1600));

    await fillRest(page, press);
    await page.getByRole("heading", { level: 1, name: "送る前に確かめる", exact: true }).waitFor({ state: "attached" });
    await page.locator('[data-id$="/files"] img').nth(1).waitFor();

    // The line breaks after the first part: the application is there, the photos wait, and go on when asked.
    const came = [];
    await page.route("**/parts/*", (route) => (came.push(route.request().url()) > 1 ? route.abort() : route.continue()));
    await press("送る");
    await page.getByText(/写真・ファイルがあと2つ、まだ送れていません/).first().waitFor({ state: "attached" });
    await page.getByText("受け付けました").first().waitFor({ state: "attached" });
    await page.unroute("**/parts/*");
    const sentParts = [];
    page.on("request", (request) => request.method() === "PUT" && sentParts.push(request.url()));
    await page.reload(); // the next visit goes on by itself
    await ready(page);
    await page.getByText("写真・ファイル2つが市に届きました。").first().waitFor({ state: "attached" });
    assert.equal(new Set([came[0], ...sentParts]).size, sentParts.length + 1, "each part once, and the one that had come not again");

    const receipt = JSON.parse(await page.evaluate(() => Object.entries(localStorage).find(([key]) => key.startsWith("pipaoi:sent:"))[1])).receipt;
    const clerk = await openPage(browser, server.url, `/bibai/staff/applications/${receipt}${view === "plain" ? "?view=plain" : ""}`);
    await clerk.getByRole("textbox", { name: "職員の名前", exact: true }).fill("clerk");
    await clerk.getByLabel("パスワード", { exact: true }).fill(password);
    await clerk.getByLabel("パスワード", { exact: true }).press("Enter");
    await clerk.waitForFunction(() => document.querySelectorAll("#page img").length === 2 && [...document.querySelectorAll("#page img")].every((one) => one.complete && one.naturalWidth === 1600));
    const addresses = await clerk.evaluate(() => [...document.querySelectorAll("#page img")].map(({ src }) => src));
    for (const address of addresses) {
      const content = Buffer.from(await clerk.evaluate(async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())], address));
      assert.ok(!content.includes(secret), "where it was taken stays with the person");
      assert.ok(content.length < 2 << 20);
    }
    assert.deepEqual(page.faults.filter((fault) => !fault.includes("ERR_FAILED")), [], "but for the line that broke");
    assert.deepEqual(clerk.faults.filter((fault) => !fault.includes("401")), [], "but for not being signed in at first");
    await page.context().close();
    await clerk.context().close();
  });
