// The waste guide beyond the month: the year on one sheet of paper, the file for one's own calendar, today's bags.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { hosted, phone, ready, require, settled, snapshot } from "./lib.mjs";

const host = hosted();
const ICAL = require("ical.js");
const settings = { wasteArea: "highway" };

for (const language of ["ja", "ja-easy", "en", "th"])
  test(`the year of an area is one page of A4, ${language}`, async () => {
    const page = await host.open(`/bibai/waste/year?lang=${language}`, { settings });
    await page.getByRole("table").nth(11).waitFor({ state: "attached" });
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    assert.equal((pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length, 1);
    // What the signs say is what the month's own screen says.
    const cell = page.locator('td.year-day[data-id$="/2026-12-01"]');
    const words = await cell.getAttribute("aria-label");
    await page.goto(`${host.url}/bibai/waste/calendar?month=2026-12&lang=${language}`);
    await ready(page);
    const marks = await page.locator('td[data-id$="/2026-12-01"] [role=img]').evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    assert.ok(marks.length > 0 && marks.every((mark) => words.includes(mark)), `${words} says ${marks}`);
    await page.context().close();
  });

for (const view of ["canvas", "plain"])
  test(`the calendar file holds what was chosen, at the time that was chosen, ${view} view`, async () => {
    const page = await host.open(`/bibai/waste/remind?view=${view}`, { ...phone, settings });
    const save = async () => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "カレンダーのファイルを保存する" }).click();
      const file = await download;
      assert.equal(file.suggestedFilename(), "waste.ics");
      const calendar = new ICAL.Component(ICAL.parse(readFileSync(await file.path(), "utf8")));
      return calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    };
    const time = (event) => event.startDate.toJSDate().toISOString();
    const all = await save();
    assert.ok(all.length > 200 && all.length < 450, `${all.length} appointments`);
    assert.equal(new Set(all.map((event) => event.uid)).size, all.length);
    // Today's (a Tuesday's) plastic would have been yesterday evening, the next kitchen waste is tomorrow's.
    const kitchen = all.filter((event) => event.summary.includes("生ごみ"));
    assert.equal(time(kitchen[0]), "2026-11-24T10:00:00.000Z");
    assert.equal(kitchen[0].summary, "あすは 生ごみの日です");
    assert.equal(kitchen[0].component.getFirstSubcomponent("valarm").getFirstPropertyValue("action"), "DISPLAY");
    await page.getByRole("checkbox", { name: "生ごみ" }).uncheck();
    await page.getByRole("radio", { name: "その日の朝6時半" }).check();
    await settled(page);
    await page.reload();
    await ready(page);
    const fewer = await save();
    assert.equal(fewer.length, all.length - kitchen.length);
    assert.ok(fewer.every((event) => !event.summary.includes("生ごみ") && time(event).endsWith("T21:30:00.000Z")));
    for (const box of await page.getByRole("checkbox").all()) if (await box.isChecked()) await box.uncheck();
    await page.getByText("種類を1つ以上選んでください").waitFor({ state: "attached" });
    await page.context().close();
  });

test("what was put out today stays so over a reload, and not over midnight", async () => {
  const page = await host.open("/bibai/", { ...phone, settings });
  await page.getByRole("button", { name: "プラスチックを出した" }).click();
  await page.getByText("プラスチックは、もう出しました。").waitFor({ state: "attached" });
  assert.equal(await page.getByRole("button", { name: "空きびんを出した" }).count(), 1);
  await page.waitForFunction(() => document.activeElement?.dataset.id?.endsWith("/plastic/words/undo")); // the pressed button is gone, the focus is not
  await page.reload();
  await ready(page);
  assert.equal(await page.getByRole("button", { name: "プラスチックを出した" }).count(), 0);
  await page.getByRole("button", { name: "まだ出していない（取り消す）" }).click();
  await page.getByRole("button", { name: "プラスチックを出した" }).click();
  await page.clock.setFixedTime(new Date("2026-12-01T08:00:00+09:00"));
  await page.reload();
  await ready(page);
  await page.getByRole("button", { name: "プラスチックを出した" }).waitFor();
  await page.context().close();
});

for (const view of ["canvas", "plain"])
  test(`what no search finds is sorted by three questions, and the answer is an address, ${view} view`, async () => {
    const page = await host.open(`/bibai/waste/search?view=${view}`, { ...phone, settings });
    await page.getByRole("searchbox").fill("qqqqqq");
    await page.getByRole("link", { name: "材料から調べる" }).click();
    await page.getByRole("radio", { name: "紙", exact: true }).check();
    await page.getByRole("radio", { name: "超えない" }).check();
    assert.equal(await page.getByRole("heading", { name: "この物は" }).count(), 0);
    await page.getByRole("radio", { name: "汚れが落ちない" }).check();
    await page.getByRole("heading", { name: "この物は" }).waitFor({ state: "attached" });
    assert.equal(await page.locator('[data-id$="category/row/words/name"]').textContent(), "燃やせるごみ");
    await page.getByRole("radio", { name: "超える", exact: true }).check();
    await page.getByText("粗大ごみ", { exact: true }).first().waitFor({ state: "attached" });
    await page.getByRole("radio", { name: "食べ物、野菜や果物のくず" }).check();
    await page.getByRole("radio", { name: "超えない" }).check();
    await page.getByText("クマを寄せないため", { exact: false }).waitFor({ state: "attached" });
    await page.goto(page.url());
    await ready(page);
    assert.equal(await page.locator('[data-id$="category/row/words/name"]').textContent(), "生ごみ");
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

for (const view of ["canvas", "plain"])
  test(`the quiz by keyboard: each question is heard first, a reload loses nothing, back takes one back, ${view} view`, async () => {
    const page = await host.open(`/bibai/waste/quiz?view=${view}`, phone);
    const heard = () => page.evaluate(() => document.activeElement.textContent);
    const heading = async (text) => {
      await page.getByRole("heading", { level: 1, name: text }).waitFor({ state: "attached" });
      await page.waitForFunction(() => document.activeElement.localName === "h1");
    };
    await page.getByRole("link", { name: "始める" }).press("Enter");
    await heading(/は、どれ？$/);
    const questions = [];
    for (let i = 1; i <= 10; ++i) {
      questions.push(await heard());
      await page.getByRole("progressbar", { name: `10問中 ${i}問目` }).waitFor({ state: "attached" });
      await page.locator('[data-id^="body/main/choices/"][data-id$="/choose"]').first().press("Enter");
      await heading(/^(正解です|おしい)/);
      if (i === 3) {
        await page.reload();
        await ready(page);
        await page.getByRole("heading", { level: 1, name: /^(正解です|おしい)/ }).waitFor({ state: "attached" });
        await page.goBack();
        await heading(/は、どれ？$/);
        assert.equal(await heard(), questions[2]);
        await page.goForward();
        await heading(/^(正解です|おしい)/);
      }
      // The heading is in sight, wherever the button was.
      assert.ok(await page.locator("h1").evaluate((title) => title.getBoundingClientRect().top >= 0), `question ${i}`);
      await page.getByRole("link", { name: i < 10 ? "次の問題" : "結果を見る" }).press("Enter");
      await heading(i < 10 ? /は、どれ？$/ : /^10問中 \d+問 正解$/);
    }
    assert.equal(new Set(questions).size, 10);
    const right = Number(/中 (\d+)問/.exec(await heard())[1]);
    assert.equal(await page.getByRole("main").getByRole("listitem").count(), 10 - right, "what was missed is listed");
    await page.getByRole("link", { name: "もう一度（別の問題）" }).press("Enter");
    await heading(/は、どれ？$/);
    assert.ok(!questions.includes(await heard()));
    await page.context().close();
  });
