// A draft goes on elsewhere: by a QR code that a camera reads, under a code with its photos, in a file; at a counter over plain HTTP; and on paper.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openPage, phone, readCode, ready, settled, startBrowser, startServer, temporary } from "./lib.mjs";
import { example } from "../support/applications.mjs";
import { addStaff, signIn } from "../support/staff_accounts.mjs";

const now = "2026-11-24T10:00:00+09:00";
let server, browser, data;
before(async () => {
  data = temporary("carry");
  addStaff(["--data", data], "clerk");
  server = await startServer(["--data", data, "--now", now], { described: true });
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await server.stop();
});

const question = example("question", now);
question.answers["question-text"] = "除雪車はいつ来ますか。";
async function withDraft({ procedure, version, answers }, path, options = {}) {
  const page = await openPage(options.browser ?? browser, server.url, "/bibai/apply", { ...phone, ...options });
  await page.evaluate(([key, draft]) => localStorage.setItem(key, draft), [`pipaoi:draft:bibai:${procedure}`, JSON.stringify({ version, prefilled: [], answers, saved: "2026-11-24" })]);
  await page.goto(server.url + path);
  await ready(page);
  return page;
}
const draftOf = (page, procedure) => page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? "null")?.answers, `pipaoi:draft:bibai:${procedure}`);
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

for (const view of ["canvas", "plain"])
  test(`answers in a QR code: shown first, taken over when the person says so, ${view} view`, async () => {
    const suffix = view === "plain" ? "?view=plain" : "";
    const from = await withDraft(question, `/bibai/apply/question/carry${suffix}`);
    const address = await readCode(from, '[data-id="body/main/camera/qr"]');
    assert.match(address, new RegExp(`^${server.url}/bibai/apply/carry#\\d{100,}$`));
    const asked = [];
    const to = await openPage(browser, server.url, "/bibai/", phone);
    to.on("request", (request) => asked.push(request.url() + (request.postData() ?? "")));
    await to.goto(address);
    await ready(to);
    await to.getByText(question.answers["question-text"]).first().waitFor({ state: "attached" });
    assert.equal(await draftOf(to, "question"), undefined, "nothing is taken before the person says so");
    assert.equal(new URL(to.url()).hash, "", "what was read does not stay in the address");
    await press(to, "この内容を受け取る");
    await to.getByRole("heading", { level: 1, name: "送る前に確かめる" }).waitFor({ state: "attached" });
    assert.deepEqual(await draftOf(to, "question"), question.answers);
    assert.ok(!asked.some((request) => request.includes(address.split("#")[1].slice(0, 40))), "what the code holds is sent to nobody");
    assert.deepEqual([...from.faults, ...to.faults], []);
    for (const page of [from, to]) await page.context().close();
  });

async function photo(page, hue) {
  return Buffer.from(
    await page.evaluate(async (hue) => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 1600, height: 1200 });
      const context = canvas.getContext("2d");
      for (let y = 0; y < 1200; y += 8)
        for (let x = 0; x < 1600; x += 8) {
          context.fillStyle = `hsl(${hue} 40% ${20 + Math.random() * 60}%)`;
          context.fillRect(x, y, 8, 8);
        }
      return [...new Uint8Array(await (await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.9))).arrayBuffer())];
    }, hue),
  );
}

// The story of the counter: photos taken on the phone, everything else there, carried under a code.
for (const view of ["canvas", "plain"])
  test(`a damage certificate with two photos from the phone to the counter, ${view} view`, async () => {
    const suffix = view === "plain" ? "?view=plain" : "";
    const damage = example("damage-certificate", now);
    damage.answers["has-photos"] = "yes";
    delete damage.answers["damage-photos"];
    const from = await withDraft(damage, `/bibai/apply/damage-certificate/photos${suffix}`);
    for (const hue of [10, 200]) {
      const asked = from.waitForEvent("filechooser");
      await from.getByRole("button", { name: "写真を撮る・選ぶ", exact: true }).click();
      await (await asked).setFiles([{ name: `${hue}.jpg`, mimeType: "image/jpeg", buffer: await photo(from, hue) }]);
      await from.getByText(`${hue === 10 ? 1 : 2}つ付けました。`).first().waitFor({ state: "attached" });
    }
    await from.goto(`${server.url}/bibai/apply/damage-certificate/carry${suffix}`);
    await ready(from);
    await from.getByText("写真・ファイルがあるときは、下のコードかファイルを使ってください。").waitFor({ state: "attached" });
    const stored = [];
    from.on("request", (request) => request.method() === "PUT" && stored.push(request.postDataBuffer() ?? Buffer.alloc(0)));
    await press(from, "番号を作る");
    const shown = from.locator('[data-id="body/main/code/number"]');
    await shown.waitFor({ state: "attached" });
    const code = await shown.textContent();
    assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    assert.equal(await readCode(from, '[data-id="body/main/code/qr"]'), `${server.url}/bibai/apply/carry#${code.replaceAll("-", "")}`);
    for (const part of stored) assert.ok(!part.includes(damage.answers.name) && !part.includes("damage-certificate"), "the server reads nothing of it");

    const missing = [];
    from.context().on("response", (response) => response.status() === 404 && missing.push(response.url()));
    // At the counter: typed as it was heard, in small letters.
    const counter = await openPage(browser, server.url, `/bibai/apply/carry${suffix}`);
    counter.context().on("response", (response) => response.status() === 404 && missing.push(response.url()));
    await counter.getByRole("textbox", { name: "番号", exact: true }).fill(code.toLowerCase());
    await counter.getByRole("textbox", { name: "番号", exact: true }).press("Enter");
    await counter.waitForFunction(() => document.querySelectorAll("#page img").length === 2 && [...document.querySelectorAll("#page img")].every((one) => one.complete && one.naturalWidth === 1600), null, { timeout: 30_000 });
    await counter.getByText(damage.answers.name).first().waitFor({ state: "attached" });
    await press(counter, "この内容を受け取る");
    await counter.getByRole("heading", { level: 1, name: "送る前に確かめる" }).waitFor({ state: "attached" });
    await press(counter, "送る");
    await counter.getByText("写真・ファイル2つが市に届きました。").first().waitFor({ state: "attached", timeout: 30_000 });
    const receipt = JSON.parse(await counter.evaluate(() => Object.entries(localStorage).find(([key]) => key.startsWith("pipaoi:sent:"))[1])).receipt;
    const cookie = await signIn(server.url, "clerk");
    const kept = await (await fetch(`${server.url}/api/v1/bibai/staff/applications/${receipt}`, { headers: { cookie } })).json();
    assert.deepEqual(kept.attachments.map(({ complete }) => complete), [true, true]);
    assert.equal(kept.answers.name, damage.answers.name);
    assert.deepEqual([...from.faults, ...counter.faults], [], String(missing));
    for (const page of [from, counter]) await page.context().close();
  });

test("in a file with its photo; another file, and one cut short, say so and take nothing", async () => {
  const damage = example("damage-certificate", now);
  damage.answers["has-photos"] = "yes";
  delete damage.answers["damage-photos"];
  const from = await withDraft(damage, "/bibai/apply/damage-certificate/photos");
  const asked = from.waitForEvent("filechooser");
  await from.getByRole("button", { name: "写真を撮る・選ぶ", exact: true }).click();
  await (await asked).setFiles([{ name: "a.jpg", mimeType: "image/jpeg", buffer: await photo(from, 100) }]);
  await from.getByText("1つ付けました。").first().waitFor({ state: "attached" });
  await from.goto(`${server.url}/bibai/apply/damage-certificate/carry`);
  await ready(from);
  const saved = from.waitForEvent("download");
  await press(from, "ファイルに保存する");
  const file = join(temporary("file"), "draft.json");
  await (await saved).saveAs(file);

  const to = await openPage(browser, server.url, "/bibai/apply/carry", phone);
  const open = async (content) => {
    const chooser = to.waitForEvent("filechooser");
    await press(to, "ファイルを開く");
    await (await chooser).setFiles([{ name: "draft.json", mimeType: "application/json", buffer: content }]);
  };
  const whole = readFileSync(file);
  const other = Buffer.from(whole.toString().replace(/("jpeg\.[^"]*":")..../, "$1AAAA"));
  for (const bad of [whole.subarray(0, whole.length - 10), Buffer.from("{}"), Buffer.from([0xff, 0xd8]), other]) {
    await open(bad);
    await to.getByText("このファイルは書きかけのファイルではないか").first().waitFor({ state: "attached" });
    await press(to, "開く"); // another fault takes its place
    await to.getByText("番号を確かめてください。12文字").first().waitFor({ state: "attached" });
  }
  await open(whole);
  await to.waitForFunction(() => document.querySelector("#page img")?.naturalWidth === 1600);
  await press(to, "受け取らない");
  await to.getByRole("button", { name: "ファイルを開く", exact: true }).waitFor({ state: "attached" });
  assert.equal(await draftOf(to, "damage-certificate"), undefined);
  for (const page of [from, to]) await page.context().close();
});

test("no such code, no network, a draft that would be replaced", async () => {
  const page = await withDraft(question, "/bibai/apply/carry");
  const type = async (text) => {
    await page.getByRole("textbox", { name: "番号", exact: true }).fill(text);
    await press(page, "開く");
  };
  await type("K7M2-9QHX");
  await page.getByText("番号を確かめてください。12文字").first().waitFor({ state: "attached" });
  await page.waitForFunction(() => document.activeElement?.getAttribute("data-id") === "body/main/form/code/input");
  await type("0000-0000-0000");
  await page.getByText("この番号であずけたものはありません").first().waitFor({ state: "attached", timeout: 15_000 });
  await page.context().setOffline(true);
  await type("0000-0000-0000");
  await page.getByText("電波がないので開けません").first().waitFor({ state: "attached", timeout: 15_000 });
  await page.goto(`${server.url}/bibai/apply/question/carry`).catch(() => undefined);
  await page.context().setOffline(false);
  await page.goto(`${server.url}/bibai/apply/question/carry`);
  await ready(page);
  const address = await readCode(page, '[data-id="body/main/camera/qr"]');
  await page.goto(`${server.url}/bibai/apply/carry`);
  await ready(page);
  await page.getByRole("textbox", { name: "番号", exact: true }).fill(address); // a scanner types it all, and Enter
  await page.getByRole("textbox", { name: "番号", exact: true }).press("Enter");
  await page.getByText("この端末には同じ手続きの書きかけがあります").first().waitFor({ state: "attached" });
  await page.context().close();
});

// A camera that sees this picture: grey pixels of one frame, in YUV4MPEG2.
function cameraFile(pixels, side) {
  const [width, height] = [640, 480], y = Buffer.alloc(width * height, 255);
  const scale = Math.floor(460 / side), left = (width - side * scale) >> 1, top = (height - side * scale) >> 1;
  for (let row = 0; row < side * scale; ++row) for (let column = 0; column < side * scale; ++column) y[(top + row) * width + left + column] = pixels[Math.floor(row / scale) * side + Math.floor(column / scale)];
  const frame = Buffer.concat([Buffer.from("FRAME\n"), y, Buffer.alloc((width * height) / 2, 128)]);
  const file = join(temporary("camera"), "camera.y4m");
  writeFileSync(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`), frame, frame]));
  return file;
}

test("the camera reads the code of another screen; without a camera the page says so", async () => {
  const from = await withDraft(question, "/bibai/apply/question/carry?view=plain");
  await press(from, "番号を作る");
  const qr = from.locator('[data-id="body/main/code/qr"] svg');
  await qr.waitFor();
  // The modules of the drawn code, one pixel each.
  const { pixels, side } = await qr.evaluate(async (svg) => {
    const side = Number(svg.getAttribute("viewBox").split(" ")[2]);
    const picture = new Image();
    picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg).replace("<svg", `<svg width="${side}" height="${side}"`))}`;
    await picture.decode();
    const context = Object.assign(document.createElement("canvas"), { width: side, height: side }).getContext("2d");
    context.drawImage(picture, 0, 0, side, side);
    const all = context.getImageData(0, 0, side, side).data;
    return { side, pixels: Array.from({ length: side * side }, (_, i) => (all[4 * i] < 128 ? 0 : 255)) };
  });
  const seeing = await startBrowser(["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${cameraFile(pixels, side)}`]);
  for (const view of ["canvas", "plain"]) {
    const to = await openPage(seeing, server.url, `/bibai/apply/carry${view === "plain" ? "?view=plain" : ""}`, phone);
    await press(to, "カメラでQRコードを読む");
    await to.getByText(question.answers["question-text"]).first().waitFor({ state: "attached", timeout: 30_000 });
    assert.equal(await to.locator("#page video").count(), 0);
    assert.deepEqual(to.faults, []);
    await to.context().close();
  }
  await seeing.close();

  const blind = await openPage(browser, server.url, "/bibai/apply/carry", phone);
  await press(blind, "カメラでQRコードを読む");
  await blind.getByText("カメラを使えません。番号を入れるか").first().waitFor({ state: "attached" });
  await blind.context().close();
  await from.context().close();
});

test("over plain HTTP everything works but the camera, which says why", async () => {
  const insecure = await startBrowser(["--host-resolver-rules=MAP town.test 127.0.0.1"]);
  const other = await startServer(["--data", data, "--now", now, "--base-url", "http://town.test"]);
  const home = other.url.replace("127.0.0.1", "town.test");
  const page = await openPage(insecure, home, "/bibai/apply", {});
  assert.equal(await page.evaluate(() => isSecureContext), false);
  await page.evaluate(([key, draft]) => localStorage.setItem(key, draft), ["pipaoi:draft:bibai:question", JSON.stringify({ version: question.version, prefilled: [], answers: question.answers })]);
  await page.goto(`${home}/bibai/apply/question/carry`);
  await ready(page);
  await press(page, "番号を作る");
  const code = await page.locator('[data-id="body/main/code/number"]').textContent();
  await page.goto(`${home}/bibai/apply/carry`);
  await ready(page);
  await press(page, "カメラでQRコードを読む");
  await page.getByText("このページは暗号化されていない接続（http）で開いている").first().waitFor({ state: "attached" });
  await page.getByRole("textbox", { name: "番号", exact: true }).fill(code);
  await press(page, "開く");
  await page.getByText("この端末には同じ手続きの書きかけがあります").first().waitFor({ state: "attached", timeout: 15_000 });
  await press(page, "この内容を受け取る");
  await page.getByRole("heading", { level: 1, name: "送る前に確かめる" }).waitFor({ state: "attached" });
  await press(page, "送る");
  await page.getByText("受け付けました").first().waitFor({ state: "attached" });
  await page.goto(`${home}/bibai/settings`);
  await ready(page);
  await page.getByText("このページは暗号化されていない接続（http）で開いています", { exact: false }).first().waitFor({ state: "attached" });
  await insecure.close();
  await other.stop();
});

test("on paper what is written stands there and the rest has room; a script for the telephone says the same", async () => {
  const half = { ...question, answers: { ...question.answers } };
  delete half.answers["wants-call"];
  const page = await withDraft(half, "/bibai/apply/question/paper?view=plain");
  await page.getByText(question.answers["question-text"]).first().waitFor({ state: "attached" });
  await page.getByText("☐").first().waitFor({ state: "attached" });
  await page.emulateMedia({ media: "print" });
  await settled(page);
  const pdf = await page.pdf({ format: "A4" });
  assert.ok(pdf.length > 10_000);
  await page.goto(`${server.url}/bibai/apply/question/phone`);
  await ready(page);
  await page.getByText(question.answers["question-text"]).first().waitFor({ state: "attached" });
  await page.getByRole("link", { name: /0126/ }).first().waitFor({ state: "attached" });
  await page.context().close();
});

test("a draft says how long it stays, and goes after that", async () => {
  const page = await withDraft(question, "/bibai/apply");
  await page.getByText("2月22日（月）まで、この端末に残します。").waitFor({ state: "attached" });
  await page.evaluate((key) => localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), saved: "2026-08-25" })), "pipaoi:draft:bibai:question");
  await page.reload();
  await ready(page);
  await page.waitForFunction(() => localStorage.getItem("pipaoi:draft:bibai:question") === null);
  assert.equal(await page.getByText("書きかけのもの").count(), 0);
  await page.context().close();
});
