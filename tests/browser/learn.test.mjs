// A learner on a phone finishes the waste lesson and does it for real, in both views; the practice leaves nothing behind; offline it plays on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { hosted, phone, ready, require, settled } from "./lib.mjs";

const host = hosted(["--now", "2026-11-24T10:00:00+09:00"]);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

for (const view of ["canvas", "plain"])
  test(`the waste lesson to its end, then for real, ${view} view`, async () => {
    const page = await host.open(`/bibai/learn${view === "plain" ? "?view=plain" : ""}`, phone);
    const posts = [];
    page.on("request", (request) => request.method() !== "GET" && posts.push(request.url()));
    await page.getByRole("link", { name: "ごみの出し方を探す" }).click();
    await page.getByRole("link", { name: "はじめる" }).click();
    await page.getByRole("link", { name: "次へ進む" }).click();
    await page.getByText("れんしゅう中").first().waitFor({ state: "attached" });
    await page.evaluate(axe);
    assert.deepEqual((await page.evaluate(async (plain) => await window.axe.run(document, { rules: { "color-contrast": { enabled: plain } } }), view === "plain")).violations.map(({ id, nodes }) => [id, nodes[0].html]), []);
    assert.equal(await page.locator('[data-pointed]').getAttribute("data-id"), "body/main/search/item/input");
    await page.getByRole("button", { name: "使う所へ移る" }).click();
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-id") === "body/main/search/item/input");
    await page.keyboard.type("でんち");
    await page.getByRole("link", { name: "次へ進む" }).click();
    // The step before says "well done" and shows the same list: what follows is of the next one.
    await page.waitForURL(/\/bibai\/learn\/waste-item\/3/);
    await page.locator('[data-id="body/main/results/battery/open"]').click();
    await page.getByText("できました。", { exact: false }).first().waitFor({ state: "attached" });
    assert.match(page.url(), /\/bibai\/learn\/waste-item\/3/);
    await page.getByRole("link", { name: "次へ進む" }).click();
    await page.getByRole("button", { name: "危険ごみ" }).click();
    await page.getByRole("link", { name: "次へ進む" }).click();
    await page.getByRole("heading", { level: 1, name: "終わりました" }).waitFor({ state: "attached" });
    await page.getByRole("button", { name: "終わったことを、この端末に覚えておく" }).click();
    await page.getByRole("link", { name: "今度は本当の町で探す" }).click();
    await page.locator('[data-id="body/main/search/item/input"]').fill("電池");
    await page.getByRole("link", { name: /電池/ }).first().waitFor({ state: "attached" });
    assert.ok(!(await page.content()).includes("れんしゅう町"));
    assert.deepEqual(posts, []);
    assert.deepEqual(page.faults, []);
    await page.goto(`${host.url}/bibai/learn${view === "plain" ? "?view=plain" : ""}`);
    await ready(page);
    await page.getByText("終わった教材です。").waitFor({ state: "attached" });
    await page.context().close();
  });
