// Which of the two views this browser gets: the canvas, or the plain page.
import { webGlLimit } from "./canvas";
import { setCanvasLimit } from "./viewport";
import type { View } from "./protocol";

// Some browsers add noise to what is read back from a canvas, which would make every glyph dirty.
export function readsBackTrue(): boolean {
  const element = document.createElement("canvas");
  element.width = element.height = 8;
  const context = element.getContext("2d", { willReadFrequently: true });
  if (!context) return false;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, 4, 8);
  const data = context.getImageData(0, 0, 8, 8).data;
  for (let y = 0; y < 8; ++y) for (let x = 0; x < 8; ++x) if (data[(y * 8 + x) * 4 + 3] !== (x < 4 ? 255 : 0)) return false;
  return true;
}

export function canvasPossible(): boolean {
  const limit = webGlLimit();
  setCanvasLimit(limit);
  return limit > 0 && readsBackTrue();
}

// What the circumstances ask for, the person's setting aside.
export function askedView(): View {
  if (new URLSearchParams(location.search).get("view") === "plain") return "plain";
  if (printing || matchMedia("(forced-colors: active)").matches || matchMedia("print").matches) return "plain";
  if (document.documentElement.classList.contains("translated-ltr") || document.documentElement.classList.contains("translated-rtl")) return "plain";
  return "canvas";
}

export function watchView(changed: () => void): void {
  matchMedia("(forced-colors: active)").addEventListener("change", changed);
  // Chromium and Safari mark a page they translate with a class on <html>.
  new MutationObserver(changed).observe(document.documentElement, { attributes: true, attributeFilter: ["class"] });
}

// Paper gets the plain view, with its pictures, in place before the browser lays it out. The event comes before that, the media query only
// while it is under way; where there is no event (print media emulated) the query tells.
let printing = false;

export function watchPrint(changedAtOnce: () => void): void {
  const set = (on: boolean) => (): void => {
    printing = on;
    changedAtOnce();
  };
  addEventListener("beforeprint", set(true));
  addEventListener("afterprint", set(false));
  matchMedia("print").addEventListener("change", changedAtOnce);
}
