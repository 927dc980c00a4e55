// What the program must know of the window, and when it changes.
import type { Viewport } from "./protocol";

let mostCanvasPx = 4096;

export function setCanvasLimit(px: number): void {
  mostCanvasPx = px;
}

export function readViewport(): Viewport {
  const root = document.documentElement;
  const size = Number(root.dataset["size"] ?? "100") / 100;
  return {
    width: root.clientWidth,
    height: innerHeight,
    density: devicePixelRatio,
    scroll: scrollY,
    rootPx: parseFloat(getComputedStyle(root).fontSize) / size,
    mostCanvasPx,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    moreContrast: matchMedia("(prefers-contrast: more)").matches,
  };
}

// The screen's keyboard has come up, or the window got lower: the field in use stays in sight.
let pinched = 1;

function showFocusedField(): void {
  const field = document.activeElement;
  // Zooming with two fingers changes the same viewport, and is the person's own choice of what to see.
  const scale = visualViewport?.scale ?? 1;
  if (scale !== pinched || scale !== 1) {
    pinched = scale;
    return;
  }
  if (!field?.matches("input, textarea, select") || !visualViewport) return;
  const { top, bottom } = field.getBoundingClientRect();
  if (top < visualViewport.offsetTop || bottom > visualViewport.offsetTop + visualViewport.height) field.scrollIntoView({ block: "center" });
}

export function watchViewport(changed: () => void): void {
  // The width changes with a scroll bar too, which no resize event tells; the height, which grows with every list, is of no interest.
  let width = document.documentElement.clientWidth;
  new ResizeObserver(() => {
    if (document.documentElement.clientWidth === width) return;
    width = document.documentElement.clientWidth;
    changed();
  }).observe(document.documentElement);
  addEventListener("resize", changed, { passive: true });
  for (const wish of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) matchMedia(wish).addEventListener("change", changed);
  // The browser's own text size: an element as wide as that tells when it changes.
  const rem = document.createElement("div");
  rem.style.cssText = "position:absolute;width:1rem;height:0;visibility:hidden";
  rem.setAttribute("aria-hidden", "true");
  document.body.append(rem);
  new ResizeObserver(changed).observe(rem);
  visualViewport?.addEventListener("resize", showFocusedField, { passive: true });
  // The density changes with browser zoom, and with the screen a window is on; each query holds for one value.
  const watchDensity = (): void => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      "change",
      () => {
        changed();
        watchDensity();
      },
      { once: true },
    );
  };
  watchDensity();
}
