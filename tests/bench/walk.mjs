// What a long visit costs: every screen nine times over, 200 and more; memory and elements must be as they were after the first round.
import { openPage, visit } from "../browser/lib.mjs";
import { screens } from "../browser/layout.mjs";

const rounds = 9;

export async function benchWalk(note, server, browser) {
  const page = await openPage(browser, server.url, "/bibai/", { settings: { wasteArea: "highway" } });
  const client = await page.context().newCDPSession(page);
  const now = async () => {
    await client.send("HeapProfiler.collectGarbage");
    const { usedSize } = await client.send("Runtime.getHeapUsage");
    return await page.evaluate((js) => ({ js, wasm: window.pipaoi.stats().wasmHeapBytes, elements: document.querySelectorAll("*").length }), usedSize);
  };
  let first;
  for (let round = 0; round < rounds; ++round) {
    for (const screen of [...screens, "/bibai/"]) await visit(page, screen);
    // In the first round the browser compiles what it has not run yet.
    if (round === 1) first = await now();
  }
  const last = await now();
  const growth = (key) => (last[key] / first[key] - 1) * 100;
  note("wasm heap after all screens", last.wasm / 1048576, "MB", 64);
  note("wasm heap: growth over 200 screens", growth("wasm"), "%", 2);
  note("script heap: growth over 200 screens", growth("js"), "%", 2);
  note("elements: growth over 200 screens", growth("elements"), "%", 2);
  await page.context().close();
}
