// Figures of speed and size, measured, printed and written to build/bench.json. Never gates anything: the machines are shared.
// Phone 412x800@2; "throttled" is 4x CPU, 1.6 Mbit/s, 150 ms, as the targets were set.
import { mkdirSync, statSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchMirror } from "./mirror.mjs";
import { benchRide } from "./ride.mjs";
import { benchSearch } from "./search.mjs";
import { benchServer } from "./server.mjs";
import { benchWalk } from "./walk.mjs";
import { phone, root, settled, startBrowser, startServer } from "../browser/lib.mjs";

const results = {};
const note = (name, value, unit, target) => {
  results[name] = { value: Math.round(value * 100) / 100, unit, target };
  console.log(`${name.padEnd(44)} ${String(results[name].value).padStart(9)} ${unit.padEnd(6)} ${target === null ? "" : `target <= ${target}${results[name].value <= target ? "" : "   MISSED"}`}`);
};
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

const server = await startServer();
const browser = await startBrowser();

async function visit({ throttled = false, context, path = "/bibai/" } = {}) {
  const own = context ?? (await browser.newContext({ ...phone, locale: "ja-JP" }));
  const page = await own.newPage();
  const session = await own.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Performance.enable");
  if (throttled) {
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 });
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  let bytes = 0;
  let isReady = false;
  const sizes = [];
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    if (!isReady) bytes += encodedDataLength;
    sizes.push(encodedDataLength);
  });
  await page.goto(server.url + path, { waitUntil: "commit" });
  await page.waitForSelector("html[data-ready=true]", { timeout: 60000 });
  isReady = true;
  const readyMs = await page.evaluate(() => window.pipaoi.stats().bootMs);
  await page.waitForTimeout(300);
  const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN);
  return { page, session, context: own, bytes, readyMs, paint };
}

const wasm = readdirSync(join(root, "build/web/a")).find((name) => /^pipaoi\..*\.wasm\.br$/.test(name));
note("wasm, brotli", statSync(join(root, "build/web/a", wasm)).size / 1024, "KB", 410);

{
  const { bytes, context } = await visit();
  note("home until ready, all in, brotli", bytes / 1024, "KB", 510);
  await context.close();
}
{
  const first = [], again = [], text = [], textAgain = [];
  for (let i = 0; i < 3; ++i) {
    const one = await visit({ throttled: true });
    first.push(one.readyMs);
    text.push(one.paint);
    // A loop: waitForFunction may take the promise itself for "yes".
    while (!(await one.page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active) && (await caches.keys()).length >= 3))) await one.page.waitForTimeout(200);
    await one.page.waitForTimeout(3000);
    await one.page.close();
    const two = await visit({ throttled: true, context: one.context });
    again.push(two.readyMs);
    textAgain.push(two.paint);
    await one.context.close();
  }
  note("throttled: first text, first visit", median(text), "ms", 900);
  note("throttled: ready, first visit", median(first), "ms", 3500);
  note("throttled: first text, repeat visit", median(textAgain), "ms", null);
  note("throttled: ready, repeat visit", median(again), "ms", 1200);
}
{
  // A visitor scans the code of a place.
  const text = [], first = [];
  for (let i = 0; i < 3; ++i) {
    const one = await visit({ throttled: true, path: "/bibai/visit/artepiazza?lang=zh-Hant" });
    text.push(one.paint);
    first.push(one.readyMs);
    await one.context.close();
  }
  note("place by code, throttled: first text", median(text), "ms", 900);
  note("place by code, throttled: ready", median(first), "ms", 3800);
}
{
  const { page, session, context } = await visit({ path: "/bibai/waste/calendar" });
  await page.evaluate(() => localStorage.setItem("pipaoi:settings", '{"textSize":100,"theme":"light","plain":false,"wasteArea":"west-north-1-4"}'));
  await page.reload();
  await page.waitForSelector("html[data-ready=true]");
  await page.waitForTimeout(2500);
  const metric = async (name) => (await session.send("Performance.getMetrics")).metrics.find((one) => one.name === name).value;
  const before = { frames: await page.evaluate(() => window.pipaoi.stats().frames), tasks: await metric("TaskDuration") };
  await new Promise((done) => setTimeout(done, 5000));
  const tasks = await metric("TaskDuration");
  note("idle 5 s: frames", (await page.evaluate(() => window.pipaoi.stats().frames)) - before.frames, "", 0);
  note("idle 5 s: tasks", (tasks - before.tasks) * 1000, "ms", 5);

  // Script of a frame on the largest screen: area list at its longest, scrolled and hovered.
  await page.goto(`${server.url}/bibai/waste/area`);
  await page.waitForSelector("html[data-ready=true]");
  await page.getByRole("searchbox").fill("1");
  await settled(page);
  const nodes = await page.evaluate(() => window.pipaoi.stats().nodes);
  const frame = await page.evaluate(async () => {
    const times = [];
    for (let i = 0; i < 40; ++i) {
      performance.clearMarks();
      dispatchEvent(new Event("resize"));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const start = performance.getEntriesByName("pipaoi:frame-start").at(-1), end = performance.getEntriesByName("pipaoi:frame-end").at(-1);
      if (start && end) times.push(end.startTime - start.startTime);
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  });
  note(`script of a frame, largest screen (${nodes} nodes)`, frame, "ms", 8);

  await page.goto(`${server.url}/bibai/waste/search`);
  await page.waitForSelector("html[data-ready=true]");
  const times = [];
  for (const letter of "pettobotoru") {
    await page.evaluate(() => performance.clearMarks());
    await page.getByRole("searchbox").press(letter);
    await settled(page);
    times.push(await page.evaluate(() => performance.getEntriesByName("pipaoi:frame-end").at(-1).startTime - performance.getEntriesByName("pipaoi:input").at(-1).startTime));
  }
  note("key press in search to results, worst", Math.max(...times), "ms", 50);
  await context.close();
}
await benchWalk(note, server, browser);
await benchMirror(note, server, browser);
await browser.close();
await server.stop();
await benchServer(note);
benchRide(note);
benchSearch(note);
mkdirSync(join(root, "build"), { recursive: true });
writeFileSync(join(root, "build/bench.json"), JSON.stringify(results, null, 1) + "\n");
