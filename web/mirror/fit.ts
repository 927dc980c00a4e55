// The mirror's text is as wide as the drawn one. Both come from the same font, but the canvas puts every glyph on a whole device pixel; over a
// line that adds up. What is missing goes between the letters, in idle time: it matters once somebody searches or selects, not for a frame.
import { whenIdle } from "../idle_time";

export class Fit {
  private readonly wanted = new Map<HTMLElement, number>();
  private asked = false;

  // width: of the widest drawn line, CSS px.
  want(element: HTMLElement, width: number): void {
    this.wanted.set(element, width);
    if (this.asked) return;
    this.asked = true;
    whenIdle(() => this.run());
  }

  // All measuring comes before all writing: one layout, not one an element.
  private run(): void {
    this.asked = false;
    const spacings: [HTMLElement, string][] = [];
    for (const [element, width] of this.wanted) {
      if (!element.isConnected || document.documentElement.dataset["view"] !== "canvas") continue;
      const now = parseFloat(element.style.letterSpacing) || 0;
      let widest = 0;
      let letters = 1;
      for (const node of texts(element)) {
        const range = document.createRange();
        range.selectNodeContents(node);
        const count = [...node.data.trimEnd()].length;
        const natural = range.getBoundingClientRect().width - now * count;
        if (natural > widest) [widest, letters] = [natural, count];
      }
      const missing = width - widest;
      if (widest > 0) spacings.push([element, Math.abs(missing) > 0.5 ? `${missing / letters}px` : ""]);
    }
    this.wanted.clear();
    for (const [element, spacing] of spacings) element.style.letterSpacing = spacing;
  }
}

// Words of its own, not those of elements with boxes of their own.
function* texts(element: HTMLElement): Generator<Text> {
  for (const child of element.childNodes) if (child instanceof Text) yield child;
}
