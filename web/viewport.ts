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

// The screen's keyboard has come up, or the window got lower: the field in use stays in sight. Zooming with two fingers changes the same
// viewport, and is the person's own choice of what to see.
function watchKeyboard(seen: VisualViewport): void {
  let scale = seen.scale;
  const showField = (): void => {
    const zoomed = seen.scale !== scale || seen.scale !== 1;
    scale = seen.scale;
    const field = document.activeElement;
    if (zoomed || !field?.matches("input, textarea, select")) return;
    const { top, bottom } = field.getBoundingClientRect();
    if (top < seen.offsetTop || bottom > seen.offsetTop + seen.height) field.scrollIntoView({ block: "center" });
  };
  seen.addEventListener("resize", showField, { passive: true });
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
  if (visualViewport) watchKeyboard(visualViewport);
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
