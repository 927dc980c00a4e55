// A server and a browser for the tests: the real ones. Everything a test starts it stops.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { startDescribed } from "./described.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const require = createRequire(join(root, ".deps/npm/node_modules/x.js"));
const { chromium } = require("playwright-core");

export const phone = { viewport: { width: 412, height: 800 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
export const desktop = { viewport: { width: 1280, height: 800 } };
// A Tuesday; the pages show dates, so tests set the clock.
export const testDay = "2026-11-24T10:00:00+09:00";

// more: another program, more environment, who takes what it writes as errors; described: every answer of the API is held against its
// description, and stop() fails on one that is not so.
export async function startServer(options = [], { program = join(root, "build/native/pipaoi"), env = {}, stderr, described = false } = {}) {
  const child = spawn(program, ["serve", "--port", "0", "--web", join(root, "build/web"), "--rate-limits", "off", ...(options.some((word) => word === "--data" || word === "--database-url") ? [] : ["--data", temporary("data")]), ...options], { stdio: ["ignore", "pipe", stderr ? "pipe" : "inherit"], env: { ...process.env, ...env } });
  child.stderr?.on("data", (text) => stderr(String(text)));
  const url = await new Promise((resolve, reject) => {
    child.stdout.once("data", (line) => resolve(new URL(line.toString().trim()).origin));
    child.once("exit", (code) => reject(new Error(`server ended with ${code}`)));
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const judge = described ? await startDescribed(root, url) : undefined;
  return {
    url: judge?.url ?? url,
    child,
    async stop() {
      const violations = (await judge?.stop()) ?? [];
      child.kill("SIGTERM");
      const status = await ended;
      if (violations.length) throw new Error(`answers that openapi.json does not describe:\n${violations.join("\n")}`);
      return status;
    },
  };
}

const flags = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];

export const startBrowser = (extra = [], env = {}) =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...flags, ...extra], env: { ...process.env, ...env } });

// A fresh page: own storage, clock set, console errors collected in page.faults.
export async function openPage(browser, url, path, options = {}) {
  const { settings, day = testDay, ...rest } = options;
  const context = await browser.newContext({ ...desktop, locale: "ja-JP", timezoneId: "Asia/Tokyo", ...rest });
  const page = await context.newPage();
  page.faults = [];
  page.on("console", (message) => message.type() === "error" && page.faults.push(message.text()));
  page.on("pageerror", (error) => page.faults.push(String(error)));
  if (day) await page.clock.setFixedTime(new Date(day));
  if (settings) await context.addInitScript((record) => localStorage.getItem("pipaoi:settings") ?? localStorage.setItem("pipaoi:settings", record), JSON.stringify({ textSize: 100, theme: "system", plain: false, wasteArea: "", ...settings }));
  await page.goto(url + path);
  await ready(page);
  return page;
}

// A server and a browser for a whole file of tests.
export function hosted(options = [], more = {}) {
  const host = { open: (path, more) => openPage(host.browser, host.url, path, more) };
  before(async () => {
    host.server = await startServer(options, more);
    host.url = host.server.url;
    host.browser = await startBrowser();
  });
  after(async () => {
    await host.browser.close();
    await host.server.stop();
  });
  return host;
}

// What assistive technology gets of a part of the page, in order: roles, names and states; without the addresses of links, which are no words.
export const readOut = async (page, selector) => (await page.locator(selector).ariaSnapshot()).replace(/:\n *- \/url: .*/g, "");

// What a person reviews as text: equal to the file under tests/browser, which PIPAOI_WRITE_SNAPSHOTS=1 writes anew.
export function snapshot(name, text) {
  const file = join(root, "tests/browser", name);
  if (process.env.PIPAOI_WRITE_SNAPSHOTS) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  const [was, is] = [existsSync(file) ? readFileSync(file, "utf8").split("\n") : [], text.split("\n")];
  const at = is.findIndex((line, i) => line !== was[i]);
  if (at >= 0 || was.length !== is.length) throw new Error(`${name}:${(at < 0 ? is.length : at) + 1} differs from what was reviewed:\n- ${was[at]}\n+ ${is[at]}\nLook at it; if it is right, run with PIPAOI_WRITE_SNAPSHOTS=1`);
}

export const ready = (page) => page.waitForSelector("html[data-ready=true]", { timeout: 20000 });
// Goes to another address as a link of the app does, without loading the page anew: for tests that look at many screens. Resolves when the
// screen has its data and is drawn.
export async function visit(page, path) {
  await page.evaluate(async (to) => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))));
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
    const complete = () => window.pipaoi.awaited().length === 0 && document.querySelector("h1") && !window.pipaoi.tree().some(({ id }) => id.endsWith("/loading"));
    const end = performance.now() + 20_000;
    // Twice: what has come since the last frame is drawn in the next.
    for (let times = 0; times < 2; times = complete() ? times + 1 : 0) {
      await drawn();
      if (performance.now() > end) throw new Error(`${to} was not drawn within 20 s`);
    }
  }, path);
}
// Two animation frames: whatever was asked for has been drawn.
export const settled = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))));

// Waits until files whose addresses hold these (or, with a slash at the end, end so) are kept for use without a network, whole: an entry
// shows in keys() before its body has come. (page.waitForFunction takes the promise of an asynchronous look for "yes".)
export async function onDevice(page, wanted) {
  const look = async (parts) => {
    if (!(await navigator.serviceWorker.getRegistration())?.active) return false;
    const here = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const held = await cache.match(request);
        if (held && (await held.arrayBuffer()).byteLength > 0) here.push(request.url);
      }
    }
    return parts.every((part) => here.some((url) => (part.endsWith("/") ? url.endsWith(part) : url.includes(part))));
  };
  const end = Date.now() + 60_000;
  while (!(await page.evaluate(look, wanted))) {
    if (Date.now() > end) throw new Error(`${wanted} did not come to the device within 60 s`);
    await page.waitForTimeout(300);
  }
}

export const temporary = (name) => mkdtempSync(join(tmpdir(), `pipaoi-${name}-`));

// What an independent reader (jsQR) finds in a screenshot of an element; null: nothing.
export async function readCode(page, selector) {
  const shot = await page.locator(selector).screenshot();
  await page.evaluate(readFileSync(require.resolve("jsqr"), "utf8"));
  return await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    return window.jsQR(context.getImageData(0, 0, bitmap.width, bitmap.height).data, bitmap.width, bitmap.height)?.data ?? null;
  }, shot.toString("base64"));
}
