// Every widget's examples in all languages and both views: laid out soundly down to 320 px at 200 %, without axe violations (contrast in light
// and dark), and read out as a person reviewed it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { hosted, ready, require, readOut, snapshot, visit } from "./lib.mjs";
import { faultsOf } from "./layout.mjs";

const languages = ["ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "th"];
const host = hosted();
const axe = readFileSync(require.resolve("axe-core"), "utf8");
// With furigana axe takes the readings for visible words that the name lacks; without them the rule holds.
const violations = (page, ruby) => page.evaluate(async (off) => (await window.axe.run({ resultTypes: ["violations"], rules: { "label-content-name-mismatch": { enabled: !off } } })).violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), ruby);

for (const language of languages)
  test(`the gallery in ${language}`, async () => {
    const read = { canvas: [], plain: [] };
    for (const view of ["canvas", "plain"]) {
      const page = await host.open(`/gallery?lang=${language}&view=${view}`, { viewport: { width: 320, height: 800 }, colorScheme: view === "canvas" ? "light" : "dark" });
      await page.evaluate(axe);
      const lists = await page.evaluate(() => [...document.querySelectorAll("main li a")].map((link) => link.textContent));
      assert.ok(lists.length >= 17, `${lists.length} lists`);
      for (const list of lists) {
        for (const size of [200, 100]) {
          await visit(page, `/gallery?list=${list}&lang=${language}&size=${size}&view=${view}`);
          assert.deepEqual(faultsOf(await page.evaluate(() => window.pipaoi.tree()), 320), [], `${list}, ${size} %, ${view}`);
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, `${list} scrolls sideways in ${view}`);
        }
        assert.deepEqual(await violations(page, language === "ja-easy"), [], `${list}, ${view}`);
        read[view].push(`# ${list}\n${await readOut(page, "main")}`);
      }
      assert.deepEqual(page.faults, []);
      await page.context().close();
    }
    // Playwright's reading puts spaces around each <ruby>; browsers do not (screens.test.mjs holds the names against Chromium's own tree).
    if (language !== "ja-easy") assert.equal(read.plain.join("\n\n"), read.canvas.join("\n\n"), "both views say the same");
    snapshot(`snapshots/gallery.${language}.txt`, `${read.canvas.join("\n\n")}\n`);
  });

test("arrow keys go from tab to tab; a disclosure says whether it is open; a link in a sentence is a link", async () => {
  const page = await host.open("/gallery?list=tabs&lang=en");
  await page.getByRole("tab", { name: "Month" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("tab", { name: "Year", selected: true }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Year");
  assert.match(await page.getByRole("tabpanel", { name: "Year" }).textContent(), /much snow/);
  await page.keyboard.press("End");
  await page.getByRole("tab", { name: "Decide later", selected: true }).waitFor();
  await visit(page, "/gallery?list=disclosure&lang=en");
  await page.getByRole("button", { name: "Read more", expanded: false }).click();
  await page.getByRole("button", { name: "Read more", expanded: true }).waitFor();
  await page.getByText("much snow").waitFor();
  await visit(page, "/gallery?list=rich-text&lang=en");
  await page.getByRole("paragraph").getByRole("link", { name: "Read more" }).click();
  await page.waitForURL(/list=rich-text/);
  await ready(page);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
