// The clerk's side in a real browser: signing in, a question, the guest's answer on a phone, the decision the guest reads; two clerks at
// once; a session that ended; what is written is never lost.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openPage, phone, require, root, settled, startBrowser, startServer, temporary } from "./lib.mjs";
import { example } from "../support/applications.mjs";
import { addStaff, password } from "../support/staff_accounts.mjs";

const now = "2026-11-24T10:00:00+09:00";
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
let server, browser, data;

before(async () => {
  data = temporary("staff");
  for (const [name, role] of [["clerk", "clerk"], ["other", "clerk"], ["driver", "driver"]]) addStaff(["--data", data], name, role);
  server = await startServer(["--data", data, "--now", now], { described: true });
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await server.stop();
});

const application = () => example("bulky-waste", now);
const post = async (path, body, headers = {}) => await fetch(`${server.url}/api/v1/bibai/${path}`, { method: "POST", headers: { "content-type": "application/json", "idempotency-key": `staff-test-${Math.random()}`, ...headers }, body: JSON.stringify(body) });
const sent = async () => await (await post("applications", application())).json();

async function signedIn(path = "/bibai/staff", name = "clerk", options = {}) {
  const page = await openPage(browser, server.url, path, options);
  await page.getByRole("textbox", { name: "職員の名前", exact: true }).fill(name);
  await page.getByLabel("パスワード", { exact: true }).fill(password);
  await page.getByLabel("パスワード", { exact: true }).press("Enter");
  await page.getByRole("button", { name: /^サインアウト/ }).waitFor({ state: "attached" });
  return page;
}

for (const view of ["canvas", "plain"])
  test(`a clerk asks, the guest answers, the clerk accepts, ${view} view`, async () => {
    const { receipt, secret } = await sent();
    const suffix = view === "plain" ? "?view=plain" : "";
    const clerk = await signedIn(`/bibai/staff${suffix}`);
    assert.equal(await clerk.getAttribute("html", "data-view"), view);
    await clerk.getByRole("link", { name: new RegExp(receipt) }).click();
    await clerk.getByRole("heading", { level: 1, name: "粗大ごみの収集を申し込む" }).waitFor({ state: "attached" });
    await clerk.getByRole("radio", { name: "質問する" }).check();
    await clerk.getByRole("textbox", { name: "申し込んだ人への文" }).fill("何階ですか。");
    await clerk.evaluate(axe);
    assert.deepEqual((await clerk.evaluate(async (plain) => await window.axe.run(document, { rules: { "color-contrast": { enabled: plain } } }), view === "plain")).violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
    await clerk.getByRole("button", { name: "この内容で送る" }).dblclick();
    await clerk.getByText("質問中", { exact: false }).first().waitFor({ state: "attached" });

    const guest = await openPage(browser, server.url, `/bibai/apply/open${suffix}#${receipt}.${secret}`, phone);
    await guest.getByText("何階ですか。").waitFor({ state: "attached" });
    await guest.getByRole("textbox", { name: "市への答え" }).fill("2階です。");
    await guest.context().setOffline(true);
    await guest.getByRole("button", { name: "答えを送る" }).click();
    // Until the attempt has failed: one that is on its way when the network comes back is tried again only half a minute later.
    await guest.getByText("まだ送っていません。この端末に保存してあります", { exact: false }).first().waitFor({ state: "attached" });
    await guest.context().setOffline(false);
    await guest.getByText("2階です。").first().waitFor({ state: "attached" });
    await guest.getByText("あなたの答えが届きました", { exact: false }).first().waitFor({ state: "attached" });

    await clerk.reload();
    await clerk.getByText("2階です。").waitFor({ state: "attached" });
    await clerk.getByRole("radio", { name: "認める", exact: true }).check();
    await clerk.getByRole("button", { name: "この内容で送る" }).click();
    await clerk.getByText("この申し込みは、もう決まっています。").waitFor({ state: "attached" });
    await guest.reload();
    await guest.getByText("認められました").first().waitFor({ state: "attached" });
    const events = (await (await fetch(`${server.url}/api/v1/bibai/applications/${receipt}`, { headers: { authorization: `Receipt ${secret}` } })).json()).events;
    assert.deepEqual(events.map(({ kind, by, name }) => [kind, by, name]), [["received", "applicant", undefined], ["asked", "city", undefined], ["answered", "applicant", undefined], ["accepted", "city", undefined]]);
    await guest.context().close();
    await clerk.context().close();
  });

test("two clerks at once: the second reads what the first did, with the words still there", async () => {
  const { receipt } = await sent();
  const first = await signedIn(`/bibai/staff/applications/${receipt}`), second = await signedIn(`/bibai/staff/applications/${receipt}`, "other");
  for (const [page, kind, words] of [[first, "認めない", "その日は休みです。"], [second, "質問する", "何階ですか。"]]) {
    await page.getByRole("radio", { name: kind, exact: true }).check();
    await page.getByRole("textbox", { name: "申し込んだ人への文" }).fill(words);
  }
  await first.getByRole("button", { name: "この内容で送る" }).click();
  await first.getByText("もう決まっています", { exact: false }).waitFor({ state: "attached" });
  await second.getByRole("button", { name: "この内容で送る" }).click();
  await second.getByText("ほかの人が先に答えたか", { exact: false }).waitFor({ state: "attached" });
  await second.getByText("その日は休みです。").waitFor({ state: "attached" });
  for (const page of [first, second]) await page.context().close();
});

test("a session that ended while writing: sign in again, and the words are there", async () => {
  const { receipt } = await sent();
  const page = await signedIn(`/bibai/staff/applications/${receipt}`);
  await page.getByRole("radio", { name: "質問する" }).check();
  await page.getByRole("textbox", { name: "申し込んだ人への文" }).fill("長く書いた質問です。");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "この内容で送る" }).click();
  await page.getByRole("textbox", { name: "職員の名前", exact: true }).fill("clerk");
  await page.getByLabel("パスワード", { exact: true }).fill(password);
  await page.getByRole("button", { name: "サインインする" }).click();
  await page.getByRole("textbox", { name: "申し込んだ人への文" }).waitFor();
  assert.equal(await page.getByRole("textbox", { name: "申し込んだ人への文" }).inputValue(), "長く書いた質問です。");
  await page.getByRole("button", { name: "この内容で送る" }).click();
  await page.getByText("質問中", { exact: false }).first().waitFor({ state: "attached" });
  await page.context().close();
});

test("a wrong password is told, and what was typed stays", async () => {
  const page = await openPage(browser, server.url, "/bibai/staff");
  await page.getByRole("textbox", { name: "職員の名前", exact: true }).fill("clerk");
  await page.getByLabel("パスワード", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "サインインする" }).click();
  await page.getByText("名前かパスワードが違います", { exact: false }).waitFor({ state: "attached" });
  assert.equal(await page.getByRole("textbox", { name: "職員の名前", exact: true }).inputValue(), "clerk");
  await page.context().close();
});

test("a ride booked on the telephone stands in the driver's list; signing out leaves nothing on the screen", async () => {
  const clerk = await signedIn("/bibai/staff/rides");
  await clerk.getByRole("searchbox", { name: "乗る所" }).fill("しやくしょ");
  await clerk.getByRole("button", { name: "美唄市役所", exact: true }).click();
  await clerk.getByRole("searchbox", { name: "降りる所" }).fill("ゆーりん");
  await clerk.getByRole("button", { name: /ゆ〜りん館/ }).click();
  await clerk.getByRole("button", { name: "乗れる時間をさがす" }).click();
  await clerk.getByRole("button", { name: /の便にする$/ }).first().click();
  await clerk.getByRole("textbox", { name: "乗る人の名前（なくてもよい）" }).fill("雪野 太郎");
  await clerk.getByRole("button", { name: "予約する", exact: true }).dblclick();
  const told = await clerk.locator('[data-id="body/main/booked"]').textContent();
  const code = /\d{4}/.exec(told)[0];
  assert.equal(await clerk.evaluate(() => Object.keys(localStorage).filter((key) => /ride|bus/.test(key)).length), 0, "nothing stays on the city's machine");
  await clerk.context().close();
  const driver = await signedIn("/bibai/staff", "driver");
  await driver.getByText(new RegExp(`美唄市役所　乗る　番号\\s${code}`)).waitFor({ state: "attached" });
  assert.equal(await driver.getByText("雪野 太郎", { exact: false }).count(), 2, "picked up once and set down once");
  await driver.getByRole("button", { name: /^サインアウト/ }).click();
  await driver.getByRole("button", { name: "サインインする" }).waitFor({ state: "attached" });
  assert.equal(await driver.getByText("雪野 太郎", { exact: false }).count(), 0);
  await settled(driver);
  assert.equal((await driver.context().cookies()).length, 0);
  await driver.context().close();
});

test("an offer that somebody else took meanwhile is asked for again, and the caller's name stays", async () => {
  const clerk = await signedIn("/bibai/staff/rides");
  await clerk.getByRole("searchbox", { name: "乗る所" }).fill("しやくしょ");
  await clerk.getByRole("button", { name: "美唄市役所", exact: true }).click();
  await clerk.getByRole("searchbox", { name: "降りる所" }).fill("びょういん");
  await clerk.getByRole("button", { name: "市立美唄病院", exact: true }).click();
  await clerk.getByRole("button", { name: "乗れる時間をさがす" }).click();
  await clerk.getByRole("button", { name: /の便にする$/ }).first().click();
  await clerk.getByRole("textbox", { name: "乗る人の名前（なくてもよい）" }).fill("雪野 花子");
  const lost = JSON.stringify({ type: "about:blank", title: "Conflict", status: 409, code: "ride.offer-lost", detail: "Ask again." });
  await clerk.route("**/api/v1/bibai/rides", (route) => route.fulfill({ status: 409, contentType: "application/problem+json", body: lost }), { times: 1 });
  await clerk.getByRole("button", { name: "予約する", exact: true }).click();
  await clerk.getByText("その時間は、たった今ほかの人が予約しました", { exact: false }).waitFor({ state: "attached" });
  await clerk.getByRole("button", { name: /の便にする$/ }).first().click();
  assert.equal(await clerk.getByRole("textbox", { name: "乗る人の名前（なくてもよい）" }).inputValue(), "雪野 花子");
  await clerk.getByRole("button", { name: "予約する", exact: true }).click();
  await clerk.locator('[data-id="body/main/booked"]').waitFor({ state: "attached" });
  await clerk.context().close();
});

test("signing out without a connection says so, shows nothing of anybody, and ends once it is back", async () => {
  const clerk = await signedIn();
  await clerk.context().setOffline(true);
  await clerk.getByRole("button", { name: /^サインアウト/ }).click();
  await clerk.getByText("まだサインアウトできていません", { exact: false }).waitFor({ state: "attached" });
  assert.equal(await clerk.getByRole("link", { name: /受付番号|粗大ごみ/ }).count(), 0);
  await clerk.context().setOffline(false);
  await clerk.getByRole("button", { name: "もう一度サインアウトする" }).click();
  await clerk.getByRole("button", { name: "サインインする" }).waitFor({ state: "attached" });
  assert.equal((await clerk.context().cookies()).length, 0);
  await clerk.context().close();
});

test("residents' pages load nothing of the staff's program", async () => {
  const page = await openPage(browser, server.url, "/bibai/apply", phone);
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  assert.ok(!loaded.some((name) => /staff/.test(name)), loaded.join(" "));
  await page.context().close();
});
