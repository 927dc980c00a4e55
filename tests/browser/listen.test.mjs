// The listener alone, against an EventSource and a document that the test moves: hidden pages, broken and dead connections, older lists.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { require, root } from "./lib.mjs";

const esbuild = require("esbuild");
const { outputFiles } = await esbuild.build({ entryPoints: [join(root, "web/listen.ts")], bundle: true, format: "esm", write: false, logLevel: "error" });
const code = outputFiles[0].text;

// A world of its own each time; the module is loaded anew.
let worlds = 0;
async function world(context) {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const sources = [], told = [], pageEvents = new EventTarget();
  globalThis.EventSource = class extends EventTarget {
    static CLOSED = 2;
    readyState = 0;
    constructor(url) {
      super();
      this.url = url;
      sources.push(this);
    }
    close() {
      this.readyState = 2;
    }
    say(type, more = {}) {
      this.dispatchEvent(Object.assign(new Event(type), more));
    }
  };
  globalThis.document = Object.assign(new EventTarget(), { visibilityState: "visible" });
  globalThis.addEventListener = pageEvents.addEventListener.bind(pageEvents);
  const { Listener } = await import(`data:text/javascript;base64,${Buffer.from(`${code}\n//${++worlds}`).toString("base64")}`);
  const listener = new Listener((what, value) => told.push(value ? `${what} ${value}` : what));
  return { listener, sources, told, tick: (ms) => context.mock.timers.tick(ms), page: (type) => pageEvents.dispatchEvent(new Event(type)), open: () => sources.filter((one) => one.readyState !== 2) };
}

test("one connection; what comes is told; a list as new as that changes nothing, an older one has it told again", async (context) => {
  const { listener, sources, told, open } = await world(context);
  listener.follow("/s", 3);
  sources[0].say("open");
  sources[0].say("notice", { data: "{}", lastEventId: "5" });
  assert.deepEqual(told, ["notices-heard", "notices [{}]"]);
  listener.follow("/s", 5);
  assert.equal(sources.length, 1);
  listener.follow("/s", 4); // read before number 5 was published
  assert.deepEqual(open().map(({ url }) => url), ["/s?after=4"]);
  listener.follow("", 0);
  assert.equal(open().length, 0);
});

test("a hidden page follows nothing, and comes back where it was; so does one that was put away", async (context) => {
  const { listener, sources, open, page } = await world(context);
  listener.follow("/s", 3);
  sources[0].say("notice", { data: "{}", lastEventId: "7" });
  document.visibilityState = "hidden";
  document.dispatchEvent(new Event("visibilitychange"));
  assert.equal(open().length, 0);
  document.visibilityState = "visible";
  document.dispatchEvent(new Event("visibilitychange"));
  assert.deepEqual(open().map(({ url }) => url), ["/s?after=7"], "from the last that was told");
  document.visibilityState = "hidden";
  document.dispatchEvent(new Event("visibilitychange"));
  listener.follow("/s", 9);
  assert.equal(open().length, 0, "not even when a list comes");
  document.visibilityState = "visible";
  document.dispatchEvent(new Event("visibilitychange"));
  assert.deepEqual(open().map(({ url }) => url), ["/s?after=9"]);
  page("pagehide");
  assert.equal(open().length, 0);
  page("pageshow");
  assert.equal(open().length, 1);
});

test("a broken connection is told; what the browser gives up is tried again; a dead one is noticed", async (context) => {
  const { listener, sources, told, open, tick, page } = await world(context);
  listener.follow("/s", 3);
  sources[0].say("open");
  sources[0].say("error"); // the browser comes back by itself
  assert.deepEqual(told, ["notices-heard", "notices-lost"]);
  assert.equal(open().length, 1);
  sources[0].say("open");
  context.mock.method(Math, "random", () => 0); // the shortest wait
  sources[0].readyState = 2;
  sources[0].say("error");
  tick(29_000);
  assert.equal(sources.length, 1, "not at once: a town's pages would all come back together");
  tick(2_000);
  assert.equal(sources.length, 2, "sooner than a silent one is noticed");
  sources[1].say("open");
  for (let i = 0; i < 5; ++i) {
    tick(50_000);
    sources[1].say("alive");
  }
  assert.equal(sources.length, 2, "a living one stays");
  told.length = 0;
  tick(60_001);
  tick(1);
  assert.equal(sources.length, 3, "a silent one is replaced");
  assert.deepEqual(told, ["notices-lost"]);
  page("offline");
  assert.deepEqual(told, ["notices-lost", "notices-lost"]);
});

test("who is behind is told so", async (context) => {
  const { listener, sources, told } = await world(context);
  listener.follow("/s", 3);
  sources[0].say("behind");
  assert.deepEqual(told, ["notices-behind"]);
});
