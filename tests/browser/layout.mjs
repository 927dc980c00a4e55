// pipaoi.tree() with real fonts: nothing overlaps, nothing is wider than its room, targets are large enough, in languages, sizes and widths.
// Each view is a test file of its own, so that both run at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hosted, visit } from "./lib.mjs";

export const screens = ["/bibai/", "/bibai/waste", "/bibai/waste/area", "/bibai/waste/calendar", "/bibai/waste/year", "/bibai/waste/remind", "/bibai/waste/quiz", "/bibai/waste/quiz?round=3", "/bibai/waste/quiz?round=3&answers=0&look=1", "/bibai/waste/quiz?round=3&answers=0123012301", "/bibai/waste/search?q=qqqq", "/bibai/waste/helper?material=food&size=small&dirt=clean", "/bibai/waste/search?q=%E9%9B%BB%E6%B1%A0", "/bibai/waste/item/televisions", "/bibai/waste/bulky", "/bibai/search?q=%E5%A4%A7", "/bibai/apply", "/bibai/apply/bulky-waste", "/bibai/apply/bulky-waste/address", "/bibai/apply/child-allowance/claimant", "/bibai/apply/child-allowance/why", "/bibai/apply/hall-booking/room", "/bibai/apply/elderly-transport/driving", "/bibai/apply/volunteer/insurance", "/bibai/apply/guide?event=moving-in&children=yes&parents-work=yes&has-dog=yes", "/bibai/apply/seal-registration", "/bibai/apply/day-care/kids?row=0", "/bibai/apply/damage-certificate/photos", "/bibai/apply?for=moving", "/bibai/apply/carry", "/bibai/apply/care-certification/paper", "/bibai/apply/child-allowance/phone", "/bibai/bus", "/bibai/bus/stops", "/bibai/learn", "/bibai/learn/fake-warning/3", "/bibai/visit", "/bibai/visit/artepiazza", "/bibai/towns", "/bibai/notices", "/bibai/safety?for=flood", "/bibai/settings", "/bibai/about"];

// nodes: of pipaoi.tree(); links inside a paragraph are as high as its lines.
export function faultsOf(nodes, width) {
  const faults = [];
  const ancestors = new Map(nodes.map((node) => [node.id, node]));
  const under = (node, id) => {
    for (let one = node; one; one = ancestors.get(one.parent)) if (one.id === id) return true;
    return false;
  };
  const leaves = nodes.filter((node) => node.role !== "option" && node.rect[2] > 0 && !nodes.some((other) => other.parent === node.id && other.role !== "option"));
  for (const node of leaves) {
    const [x, , w, h] = node.rect;
    if (node.overflow) faults.push(`${node.id} is wider than its room`);
    if (x < -0.5 || x + w > width + 0.5) faults.push(`${node.id} leaves the page`);
    if (node.control && !node.inline && (w < 47.9 || h < 47.9)) faults.push(`${node.id} is ${w}x${h}, smaller than 48 px`);
  }
  for (let i = 0; i < leaves.length; ++i)
    for (let j = i + 1; j < leaves.length; ++j) {
      const [a, b] = [leaves[i].rect, leaves[j].rect];
      const across = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
      const down = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
      if (across > 1 && down > 1 && !(leaves[i].inline && leaves[j].inline) && !under(leaves[i], leaves[j].id)) faults.push(`${leaves[i].id} overlaps ${leaves[j].id}`);
    }
  return faults;
}

// Each language at both sizes and all widths, the narrowest at the largest; the other pairs in `make soak`.
const sizes = process.env.PIPAOI_SOAK === "1" ? [100, 200].flatMap((textSize) => [320, 412, 1280].map((width) => ({ textSize, width }))) : [{ textSize: 200, width: 320 }, { textSize: 100, width: 412 }, { textSize: 200, width: 1280 }];

export function layoutIsSound(view) {
  const host = hosted();
  for (const language of ["ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "th"])
    for (const { textSize, width } of sizes)
      test(`${language}, ${textSize} %, ${width} px, ${view}`, async () => {
        let page;
        for (const screen of screens) {
          const query = new URLSearchParams(screen.split("?")[1] ?? "");
          if (language !== "ja") query.set("lang", language);
          if (view === "plain") query.set("view", "plain");
          const address = `${screen.split("?")[0]}?${query}`;
          // A low window: what is below it has a place, too, and is not drawn.
          if (page) await visit(page, address);
          else page = await host.open(address, { viewport: { width, height: 300 }, deviceScaleFactor: 1, settings: { textSize, wasteArea: "highway" } });
          const [nodes, scrollWidth] = await page.evaluate(() => [window.pipaoi.tree(), document.documentElement.scrollWidth]);
          assert.deepEqual(faultsOf(nodes, width), [], screen);
          assert.ok(scrollWidth <= width, `${screen} scrolls sideways`);
        }
        await page.context().close();
      });
}
