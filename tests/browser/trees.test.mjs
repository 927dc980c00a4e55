// What assistive technology gets of every screen in every language, as a person reviewed it (tests/browser/snapshots/screens.*.txt); the plain
// view gives the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hosted, readOut, snapshot, visit } from "./lib.mjs";
import { screens } from "./layout.mjs";

// Without a service worker: whether all is on the device by now is said on a screen, and depends on how fast the machine is.
const host = hosted();

for (const language of ["ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "th"])
  test(`every screen in ${language}`, async () => {
    const read = { canvas: [], plain: [] };
    for (const view of ["canvas", "plain"]) {
      const page = await host.open(`/bibai/?lang=${language}&view=${view}`, { viewport: { width: 412, height: 800 }, settings: { wasteArea: "highway" }, serviceWorkers: "block" });
      read[view].push(`# around every screen\n${await readOut(page, "header")}\n${await readOut(page, "nav")}\n${await readOut(page, "footer")}`);
      for (const screen of screens) {
        await visit(page, `${screen}${screen.includes("?") ? "&" : "?"}lang=${language}&view=${view}`);
        read[view].push(`# ${screen}\n${await readOut(page, "main")}`);
      }
      await page.context().close();
    }
    if (language !== "ja-easy") assert.equal(read.plain.join("\n\n"), read.canvas.join("\n\n"), "both views say the same");
    snapshot(`snapshots/screens.${language}.txt`, `${read.canvas.join("\n\n")}\n`);
  });
