// The page's start: take the prerendered page over, then run frames when something happens.
import { wasm } from "pipaoi-assets";
import { choose, forgetAttachments, keepOnly, upload, type Upload } from "./attachments";
import { CanvasPlace } from "./canvas";
import { carryOut as carryParcelOut, carryToFile, openFile, takeOver } from "./parcel/carry";
import { startCamera, stopCamera } from "./scan/camera";
import { nowInCity, watchClock } from "./clock";
import { type Answered, fetchData, fetchRenewed, sendRequest, startPreloads } from "./data";
import { ensureFonts } from "./fonts";
import { Pages } from "./history";
import { Listener } from "./listen";
import { Loop } from "./loop";
import { focusOn, watchActivation } from "./mirror/activate";
import { watchAttention } from "./mirror/attention";
import { watchFields } from "./mirror/field";
import { Mirror } from "./mirror/mirror";
import { watchTabs } from "./mirror/tabs";
import { findPosition, saveFile } from "./gestures";
import { Idle, leftBehind } from "./idle";
import { startOffline } from "./offline";
import { withBrowserBoxes } from "./plain_tree";
import { loadProgram } from "./program";
import type { Answer, Effect, PageEvent } from "./protocol";
import { Speech } from "./speech";
import { clearSession, forgetDevice, isFresh, isShared, readRecords, setShared, watchRecords, writeRecord } from "./store";
import { askedView, canvasPossible, watchPrint, watchView } from "./view";
import { readViewport, watchViewport } from "./viewport";
import { Warmth } from "./warmth";
import { Work } from "./work";

const root = document.documentElement;
const page = document.querySelector<HTMLElement>("#page")!;
const canvas = document.querySelector<HTMLCanvasElement>("#canvas")!;

// What the server wrote into the page because it cannot wait.
const urgentInPage = (): string[] => [...document.querySelectorAll("#urgent script")].map((script) => script.textContent ?? "[]");

async function start(): Promise<void> {
  const preloads = startPreloads();
  const withCanvas = canvasPossible();
  const [program, early] = await Promise.all([loadProgram(wasm, canvas), preloads]);
  const hasCanvas = program.start(withCanvas);
  const mirror = new Mirror(page);
  const place = new CanvasPlace(canvas, page);
  let answer: Answer | undefined;
  let lost = false;
  let bootMs = 0;
  let focusHeading = false;
  let storeFailed = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let takeUpdate = (): void => undefined;

  const chosenView = (): PageEvent => {
    const plain = !hasCanvas || lost || askedView() === "plain" || answer?.wantsPlain === true;
    return { kind: "view", view: plain ? "plain" : "canvas" };
  };

  const apply = (next: Answer): void => {
    const before = answer;
    answer = next;
    if (before?.view !== next.view && next.view === "plain") mirror.clearBoxes();
    root.dataset["view"] = next.view;
    root.dataset["size"] = String(next.size);
    if (next.theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = next.theme;
    if (root.lang !== next.lang) root.lang = next.lang;
    if (document.title !== next.title) document.title = next.title;
    performance.mark("pipaoi:mirror-start");
    mirror.apply(next.ops);
    performance.mark("pipaoi:mirror-end");
    place.apply(next);
    if (next.ready) {
      pages.restore();
      if (focusHeading) {
        focusHeading = false;
        page.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
      }
      if (!root.dataset["ready"]) ready();
    }
    if (next.ops.length) document.querySelector("#urgent")?.remove(); // the program shows it now
    for (const effect of next.effects) carryOut(effect);
    warmth.later();
    if (next.wantsPlain !== (before?.wantsPlain ?? false)) loop.send(chosenView());
    if (next.ops.length > 1) void ensureFonts(next.lang, page.textContent ?? "", () => loop.send({ kind: "fonts" }));
  };

  const loop = new Loop(program, readViewport, apply);
  const work = new Work(program, () => loop.send({ kind: "wake" }));
  const warmth = new Warmth(program);
  const send = (event: PageEvent): void => loop.send(event);
  const listener = new Listener((what, value) => send({ kind: "told", what, value }));
  const speech = new Speech(page, (what, value) => send({ kind: "told", what, value }));
  const pages = new Pages((url) => {
    speech.stop();
    stopCamera();
    send({ kind: "url", url });
    tellCarried();
  });
  // A draft that another device's QR code holds stands behind "#"; it is too long for an address of the program, and nobody needs it in the history.
  const tellCarried = (): void => {
    if (!location.pathname.endsWith("/apply/carry") || location.hash.length < 2) return;
    const value = location.hash.slice(1);
    history.replaceState(history.state, "", location.pathname + location.search);
    send({ kind: "told", what: "scanned", value });
  };

  // Nobody answered, or not now: again in a while, even if the browser never says that it was offline.
  // One timer for all that waits, spread so that a town's phones do not come back at once.
  const againLater = (status: number): void => {
    if (status === 0 || status === 429 || status >= 500)
      retry ??= setTimeout(() => {
        retry = undefined;
        send({ kind: "told", what: "online", value: "" });
      }, 20_000 + Math.random() * 20_000);
  };

  // Asked for and not yet answered.
  const awaited = new Set<string>();
  const answered = (what: string, event: PageEvent): void => {
    awaited.delete(what);
    send(event);
  };

  const carryOut = ([kind, a, b]: Effect): void => {
    switch (kind) {
      case "fetch":
        if (early.some((one) => one.address === a && one.status === 200) && !root.dataset["ready"]) return; // delivered with the first frame
        awaited.add(a);
        void fetchData(a).then((fetched) => {
          answered(a, { kind: "fetched", ...fetched });
          againLater(fetched.status);
        });
        break;
      case "send":
        awaited.add(a);
        void sendRequest(b).then((got) => {
          answered(a, { kind: "answered", id: a, ...got });
          againLater(got.status);
        });
        break;
      case "upload":
        awaited.add(a);
        void upload(JSON.parse(b) as Upload, (percent) => send({ kind: "told", what: "uploading", value: `${a} ${percent}` }))
          .catch((): Answered => ({ status: 0, body: "" }))
          .then((got) => {
            answered(a, { kind: "answered", id: a, ...got });
            againLater(got.status);
          });
        break;
      case "parcel-out":
        if (a === "code") void carryParcelOut(b, (value) => send({ kind: "told", what: "parcel-out", value }));
        else void carryToFile(b, (value) => send({ kind: "told", what: "parcel-out", value }));
        break;
      case "parcel-in":
        void takeOver(a, b, (value) => send({ kind: "told", what: "parcel-in", value }));
        break;
      case "scan-stop":
        stopCamera();
        break;
      case "keep-attachments":
        void keepOnly(new Set(a.split(" ")));
        break;
      case "listen":
        listener.follow(a, Number(b));
        break;
      case "focus":
        focusOn(mirror.find(a));
        break;
      case "watch-idle":
        idle ??= new Idle(
          () => send({ kind: "told", what: "idle", value: "1" }),
          () => finish(homeOf(location.pathname)),
        );
        break;
      case "still-there":
        idle?.goOn();
        break;
      case "store":
        if (leaving) break;
        // What replaces a record comes before the removal of the old one; if the first cannot be kept, the old one stays.
        if (b === "" && storeFailed) break;
        if (!writeRecord(a, b) && a !== "settings") {
          storeFailed = true;
          send({ kind: "told", what: "not-stored", value: a });
        }
        break;
      case "go":
        if (pages.go(a)) focusHeading = true;
        break;
      case "replace":
        pages.replace(a);
        break;
      case "view":
        send(chosenView());
        break;
      case "work":
        work.start();
        break;
      case "take-update":
        takeUpdate();
        break;
      case "shared":
        leaving = true;
        setShared(a === "1");
        void forgetAttachments().then(() => location.reload());
        break;
      case "finish":
        finish(a);
        break;
      case "forget-device":
        void Promise.allSettled([forgetDevice(), forgetAttachments()]).then(() => location.reload());
        break;
    }
  };
  // Nothing of this person is left: not with the tab, nor in a page that "back" would bring out of memory. What still comes in before the page
  // goes is not kept.
  let leaving = false;
  let idle: Idle | undefined;
  const homeOf = (path: string): string => (path.split("/")[1] ? `/${path.split("/")[1]}/` : "/");
  const finish = (home: string): void => {
    leaving = true;
    speech.stop();
    clearSession();
    void forgetAttachments().then(() => location.replace(home));
  };
  const ready = (): void => {
    root.dataset["ready"] = "true";
    bootMs = Math.round(performance.now());
    watchClock((time) => send({ kind: "clock", time }));
    setTimeout(() => {
      void startOffline((what) => send({ kind: "told", what, value: "" })).then((take) => (takeUpdate = take));
      if (navigator.serviceWorker?.controller) void renew();
    }, 0);
  };

  // What the device had is shown at once; what the city changed since follows, also on a page that is looked at again after a while.
  const renew = async (): Promise<void> => {
    for (const fetched of await fetchRenewed()) send({ kind: "fetched", ...fetched });
  };
  const pauseMs = 10 * 60_000;
  let renewedAt = Date.now();
  const lookAgain = (): void => {
    if (document.visibilityState !== "visible" || Date.now() - renewedAt < pauseMs) return;
    renewedAt = Date.now();
    void renew();
  };
  document.addEventListener("visibilitychange", lookAgain);
  window.addEventListener("online", () => void renew());
  setInterval(lookAgain, pauseMs); // also where nobody ever looks away: at a counter, in a class room

  window.pipaoi = {
    stats: () => ({ ...answer!.stats, wasmHeapBytes: program.heapBytes(), bootMs }),
    tree: () => (answer?.view === "plain" ? withBrowserBoxes(program.tree()) : program.tree()),
    causes: () => loop.causes,
    awaited: () => [...awaited],
  };

  watchActivation(page, send, {
    speak: () => speech.toggle(),
    attach: ({ dataset }) => {
      const place = dataset["file"] ?? "";
      const notStored = (): void => send({ kind: "told", what: "not-stored", value: place });
      choose(dataset["content"] ?? "", (what) => send({ kind: "told", what: "attach", value: `${place} ${what}` }), notStored);
    },
    "parcel-file": () => openFile((value) => send({ kind: "told", what: "parcel-in", value })),
    scan: () => void startCamera(page, (value) => send({ kind: "told", what: "scanned", value })),
    save: (control) => saveFile(control.dataset["file"] ?? "file", control.dataset["content"] ?? ""),
    position: () => findPosition((value) => send({ kind: "told", what: "position", value })),
  });
  watchFields(page, send);
  watchTabs(page);
  watchAttention(page, send);
  watchViewport(() => send({ kind: "wake" }));
  watchView(() => send(chosenView()));
  watchPrint(() => {
    send(chosenView());
    loop.run();
  });
  addEventListener(
    "scroll",
    () => {
      if (answer?.view === "canvas" && place.needsDrawing(answer.height)) send({ kind: "wake" });
    },
    { passive: true },
  );
  // What was typed last reaches the program, and with it the device, before the page goes.
  addEventListener("pagehide", () => {
    loop.run();
    speech.stop();
  });
  addEventListener("online", () => send({ kind: "told", what: "online", value: "" }));
  watchRecords((key, value) => send({ kind: "stored", key, value }));
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault(); // so that it may come back
    lost = true;
    loop.send({ kind: "lost" }, chosenView());
  });
  canvas.addEventListener("webglcontextrestored", () => {
    lost = false;
    loop.send({ kind: "restored" }, chosenView());
  });

  window.addEventListener("pageshow", ({ persisted }: PageTransitionEvent) => {
    if (persisted && isShared()) location.reload();
  });

  if (isShared() && leftBehind()) clearSession();
  if (isShared() && isFresh()) await forgetAttachments(false);
  const records = new Map(readRecords());
  loop.send(
    { kind: "url", url: pages.here() },
    { kind: "told", what: "origin", value: location.origin },
    { kind: "told", what: "random", value: crypto.getRandomValues(new Uint32Array(4)).join("-") },
    ...(isSecureContext ? [] : [{ kind: "told", what: "insecure", value: "" } as const]),
    { kind: "told", what: "shared", value: isShared() ? "1" : "" },
    { kind: "stored", key: "settings", value: records.get("settings") ?? "" },
    ...[...records].filter(([key]) => key !== "settings").map(([key, value]): PageEvent => ({ kind: "stored", key, value })),
    { kind: "clock", time: nowInCity() },
    ...urgentInPage().map((value): PageEvent => ({ kind: "told", what: "notices", value })),
    ...early.map((fetched): PageEvent => ({ kind: "fetched", ...fetched })),
    chosenView(),
  );
  tellCarried();
}

start().catch((error: unknown) => {
  // The prerendered page stays: its links work without the program.
  console.error("pipaoi: the program did not start", error);
});
