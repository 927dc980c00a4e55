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
  };
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
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", changed);
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
