// Photos in the browser: a damage certificate with two of them, made smaller and without what the camera wrote, taken out and put back, sent over a line that
// breaks, seen by the clerk; in both views.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openPage, phone, ready, settled, startBrowser, startServer, temporary } from "./lib.mjs";
import { damage } from "../support/applications.mjs";
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
    assert.match(await page.locator('[data-id$="/name"]').first().textContent(), /^写真1（\d+ KB）$/);
    await page.locator('[data-id="body/main/form/damage-photos/box/told"]').getByText("2つ付けました。").waitFor({ state: "attached" });

    // Taken out and put back: the same picture is the same one.
    await page.getByRole("button", { name: /^写真2.*を外す$/ }).click();
    await pictures.nth(1).waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-id") === "body/main/form/damage-photos/box/choose");
    await choose(page, button, { name: "b.jpg", mimeType: "image/jpeg", buffer: blue });
    await pictures.nth(1).waitFor();
    await choose(page, button, { name: "again.jpg", mimeType: "image/jpeg", buffer: blue });
    await page.locator('[data-id="body/main/form/damage-photos/box/told"]').getByText("2つ付けました。").waitFor({ state: "attached" });
    await settled(page);
    assert.equal(await pictures.count(), 2);

    // One that is ready only after the page was left still goes where it was chosen; a file beside it.
    await choose(page, page.getByRole("button", { name: "写真・ファイルを選ぶ", exact: true }), { name: "estimate.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 estimate") }, { name: "c.jpg", mimeType: "image/jpeg", buffer: blue });
    await page.getByRole("link", { name: "戻る", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "写真", exact: true }).waitFor({ state: "detached" });
    await page.waitForFunction(() => (JSON.parse(localStorage.getItem("pipaoi:draft:bibai:damage-certificate")).answers.papers ?? []).length === 2);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "写真", exact: true }).waitFor({ state: "attached" });
    await page.locator('[data-id="body/main/form/papers/box/told"]').getByText("2つ付けました。").waitFor({ state: "attached" });
    await page.getByRole("button", { name: /^写真2.*を外す$/ }).last().click();

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
    await page.getByText(/写真・ファイルがあと3つ、まだ送れていません/).first().waitFor({ state: "attached" });
    await page.getByText("受け付けました").first().waitFor({ state: "attached" });
    await page.unroute("**/parts/*");
    const sentParts = [];
    page.on("request", (request) => request.method() === "PUT" && sentParts.push(request.url()));
    await page.reload(); // the next visit goes on by itself
    await ready(page);
    await page.getByText("写真・ファイル3つが市に届きました。").first().waitFor({ state: "attached" });
    assert.equal(new Set([came[0], ...sentParts]).size, sentParts.length + 1, "each part once, and the one that had come not again");

    const receipt = JSON.parse(await page.evaluate(() => Object.entries(localStorage).find(([key]) => key.startsWith("pipaoi:sent:"))[1])).receipt;
    const clerk = await openPage(browser, server.url, `/bibai/staff/applications/${receipt}${view === "plain" ? "?view=plain" : ""}`);
    await clerk.getByRole("textbox", { name: "職員の名前", exact: true }).fill("clerk");
    await clerk.getByLabel("パスワード", { exact: true }).fill(password);
    await clerk.getByLabel("パスワード", { exact: true }).press("Enter");
    await clerk.waitForFunction(() => document.querySelectorAll("#page img").length === 2 && [...document.querySelectorAll("#page img")].every((one) => one.complete && one.naturalWidth === 1600));
    // The file has no picture: its link opens it.
    const opened = clerk.context().waitForEvent("page");
    await clerk.getByRole("link", { name: /^ファイル1（PDF/ }).click({ modifiers: ["ControlOrMeta"] });
    await (await opened).close();
    const missing = [];
    clerk.on("response", (response) => response.status() === 404 && missing.push(new URL(response.url()).pathname));
    const answered = clerk.waitForResponse((response) => /\/attachments\//.test(response.url()) && response.headers()["content-type"] === "application/pdf");
    await clerk.getByRole("link", { name: /^ファイル1（PDF/ }).click();
    assert.equal((await answered).status(), 200);
    await clerk.goBack();
    await clerk.locator("#page img").nth(1).waitFor();
    const addresses = await clerk.evaluate(() => [...document.querySelectorAll("#page img")].map(({ src }) => src));
    for (const address of addresses) {
      const content = Buffer.from(await clerk.evaluate(async (address) => [...new Uint8Array(await (await fetch(address)).arrayBuffer())], address));
      assert.ok(!content.includes(secret), "where it was taken stays with the person");
      assert.ok(content.length < 2 << 20);
    }
    assert.deepEqual(page.faults.filter((fault) => !fault.includes("ERR_FAILED")), [], "but for the line that broke");
    assert.deepEqual(clerk.faults.filter((fault) => !fault.includes("401") && !fault.includes("404")), [], "but for not being signed in at first");
    assert.deepEqual(missing.filter((path) => path !== "/favicon.ico"), [], "the browser looks for a picture beside the file");
    await page.context().close();
    await clerk.context().close();
  });

const kept = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const asked = indexedDB.open("pipaoi", 1);
        asked.onsuccess = () => {
          const keys = asked.result.objectStoreNames.contains("files") ? asked.result.transaction("files").objectStore("files").getAllKeys() : undefined;
          if (!keys) return done([]);
          keys.onsuccess = () => (asked.result.close(), done(keys.result.map(String)));
        };
        asked.onerror = () => done([]);
      }),
  );

const draft = { version: 1, prefilled: [], answers: { cause: "snow", "has-photos": "yes" } };
async function withPhoto(settings = {}) {
  const page = await openPage(browser, server.url, "/bibai/apply", { ...phone, ...settings });
  await page.evaluate((draft) => (localStorage.getItem("pipaoi-shared") ? sessionStorage : localStorage).setItem("pipaoi:draft:bibai:damage-certificate", draft), JSON.stringify(draft));
  await page.goto(`${server.url}/bibai/apply/damage-certificate/photos`);
  await ready(page);
  await choose(page, page.getByRole("button", { name: "写真を撮る・選ぶ", exact: true }), { name: "a.jpg", mimeType: "image/jpeg", buffer: await photo(page, 10, [60, 40]) });
  await page.locator('[data-id$="damage-photos/box/told"]').getByText("1つ付けました。").waitFor({ state: "attached" });
  assert.equal((await kept(page)).length, 1);
  return page;
}

test("photos go with what is deleted from the device, with what becomes a shared device, and with “finish”", async () => {
  const page = await withPhoto();
  await page.goto(`${server.url}/bibai/settings`);
  await ready(page);
  await page.getByRole("button", { name: "この端末から消す" }).click();
  const reloaded = page.waitForEvent("load");
  await page.locator('[data-id$="forget-now"]').click();
  await reloaded;
  await ready(page);
  assert.deepEqual(await kept(page), []);
  await page.context().close();

  const shared = await withPhoto();
  await shared.goto(`${server.url}/bibai/settings`);
  await ready(shared);
  const share = shared.getByRole("button", { name: "みんなで使う端末にする" });
  await share.click();
  await shared.locator('[data-id$="shared-sure"]').waitFor({ state: "attached" });
  const loaded = shared.waitForEvent("load");
  await share.click();
  await loaded;
  await ready(shared);
  assert.deepEqual(await kept(shared), []);

  await shared.evaluate((draft) => sessionStorage.setItem("pipaoi:draft:bibai:damage-certificate", draft), JSON.stringify(draft));
  await shared.goto(`${server.url}/bibai/apply/damage-certificate/photos`);
  await ready(shared);
  const add = async () => {
    await choose(shared, shared.getByRole("button", { name: "写真を撮る・選ぶ", exact: true }), { name: "a.jpg", mimeType: "image/jpeg", buffer: await photo(shared, 10, [60, 40]) });
    await shared.locator('[data-id$="damage-photos/box/told"]').getByText("1つ付けました。").waitFor({ state: "attached" });
    assert.equal((await kept(shared)).length, 1);
  };
  await add();
  // Closed without “finish”: the next tab begins with nothing, and forgets.
  const next = await shared.context().newPage();
  await next.goto(`${server.url}/bibai/`);
  await ready(next);
  assert.deepEqual(await kept(next), []);
  await next.close();
  await shared.getByRole("button", { name: /を外す$/ }).first().click();
  await add();
  const finish = shared.getByRole("button", { name: "終わる（消す）" });
  await finish.click();
  await shared.waitForURL(`${server.url}/bibai/`);
  await ready(shared);
  assert.deepEqual(await kept(shared), []);
  await shared.context().close();
});

test("what no draft needs goes at the next visit once it is old; what one needs stays", async () => {
  const page = await withPhoto();
  const [needed] = await kept(page);
  const write = (name, keptMs) =>
    page.evaluate(
      ([name, keptMs]) =>
        new Promise((done) => {
          const asked = indexedDB.open("pipaoi", 1);
          asked.onsuccess = () => {
            const transaction = asked.result.transaction("files", "readwrite");
            transaction.objectStore("files").put({ content: new Blob(["x"]), keptMs }, name);
            transaction.oncomplete = () => (asked.result.close(), done());
          };
        }),
      [name, keptMs],
    );
  const day = 24 * 3600_000, old = `jpeg.1.${"0".repeat(64)}`, fresh = `jpeg.1.${"1".repeat(64)}`;
  const at = await page.evaluate(() => Date.now());
  await write(needed, at - day);
  await write(old, at - day);
  await write(fresh, at);
  await page.reload();
  await ready(page);
  await page.waitForFunction((old) => new Promise((done) => {
    const asked = indexedDB.open("pipaoi", 1);
    asked.onsuccess = () => {
      const keys = asked.result.transaction("files").objectStore("files").getAllKeys();
      keys.onsuccess = () => (asked.result.close(), done(!keys.result.includes(old)));
    };
  }), old);
  assert.deepEqual((await kept(page)).sort(), [fresh, needed].sort());
  await page.context().close();
});

test("an answer of somebody else to the question what is missing: the photos wait, and go when the line is ours again", async () => {
  const page = await withPhoto();
  const body = await page.evaluate(() => JSON.parse(localStorage.getItem("pipaoi:draft:bibai:damage-certificate")).answers["damage-photos"]);
  const answers = { ...damage([]).answers, "damage-photos": [body] };
  const sent = await (await fetch(`${server.url}/api/v1/bibai/applications`, { method: "POST", headers: { "content-type": "application/json", "idempotency-key": `portal-${process.pid}` }, body: JSON.stringify({ procedure: "damage-certificate", version: 1, answers }) })).json();
  await page.route("**/attachments/*", (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<h1>Sign in to the hotel</h1>" }));
  await page.evaluate(([sent, answers, name]) => localStorage.setItem("pipaoi:sent:bibai:portal-key", JSON.stringify({ procedure: "damage-certificate", version: 1, answers, receipt: sent.receipt, secret: sent.secret, attached: { [name]: 0 } })), [sent, answers, body]);
  await page.goto(`${server.url}/bibai/apply/sent?key=portal-key`);
  await ready(page);
  await page.getByText(/写真・ファイルがあと1つ、まだ送れていません/).first().waitFor({ state: "attached" });
  await page.unroute("**/attachments/*");
  await page.getByRole("button", { name: "今すぐ送る", exact: true }).click();
  await page.getByText("写真・ファイル1つが市に届きました。").first().waitFor({ state: "attached" });
  await page.context().close();
});
