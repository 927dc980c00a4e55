// What it costs to bring the page's elements up to a frame that changed: a month of the calendar for the next, some 300 nodes.
import { openPage, settled } from "../browser/lib.mjs";

export async function benchMirror(note, server, browser) {
  const page = await openPage(browser, server.url, "/bibai/waste/calendar?month=2026-12", { viewport: { width: 1280, height: 800 }, settings: { wasteArea: "highway" }, day: "" }); // the test's clock has no marks
  const costs = [], nodes = [];
  for (let i = 0; i < 24; ++i) {
    await page.evaluate(() => performance.clearMarks());
    const before = page.url();
    await page.locator(`[data-id$="/${i % 2 ? "before" : "after"}"]`).first().click();
    await page.waitForURL((url) => String(url) !== before);
    await settled(page);
    const marks = await page.evaluate(() => performance.getEntriesByType("mark").map(({ name, startTime }) => [name, startTime]));
    const starts = marks.filter(([name]) => name === "pipaoi:mirror-start"), ends = marks.filter(([name]) => name === "pipaoi:mirror-end");
    costs.push(Math.max(...starts.map(([, from], at) => ends[at][1] - from)));
    nodes.push(await page.evaluate(() => window.pipaoi.stats().nodes));
  }
  const sorted = costs.slice(4).sort((a, b) => a - b); // the browser compiles first
  note(`mirror, a changed frame of ${Math.round(nodes.reduce((sum, one) => sum + one, 0) / nodes.length)} nodes: p50`, sorted[Math.floor(sorted.length / 2)], "ms", 3);
  note("mirror, the same: worst of twenty", sorted.at(-1), "ms", null);
  await page.context().close();
}
