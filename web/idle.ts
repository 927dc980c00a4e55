// A shared device that nobody touches: after two minutes it asks, after one more it clears what was written. Time is the clock's, not a timer's:
// a tablet that slept an hour has been left for an hour, and asks nobody before it clears.
const askMs = 120_000;
const clearMs = 60_000;
const sign = "pipaoi-last-sign"; // with the tab, so that a tab that is opened again knows its age

const lastSign = (): number => Number(sessionStorage.getItem(sign) ?? Date.now());

// True: what the tab holds is of somebody who left.
export const leftBehind = (): boolean => Date.now() - lastSign() > askMs + clearMs;

export class Idle {
  private asked = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly ask: () => void,
    private readonly clear: () => void,
  ) {
    // Once it asks, only its own button goes on: a touch that wakes the screen is no answer.
    for (const event of ["pointerdown", "keydown", "input", "scroll", "wheel", "pipaoi:reading"] as const) addEventListener(event, () => void (this.asked || this.look() || this.goOn()), { passive: true, capture: true });
    for (const event of ["visibilitychange", "resume"] as const) document.addEventListener(event, () => void this.look());
    this.goOn();
  }

  // Somebody is there.
  goOn(): void {
    this.asked = false;
    sessionStorage.setItem(sign, String(Date.now()));
    this.wait(askMs);
  }

  private wait(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), ms);
  }

  // What the clock says; true: it has been too long, and what was asked or cleared is on its way.
  private look(): boolean {
    const silent = Date.now() - lastSign();
    if (silent >= askMs + clearMs) this.clear();
    else if (silent < askMs) this.wait(askMs - silent);
    else {
      if (!this.asked) this.ask();
      this.asked = true;
      this.wait(askMs + clearMs - silent);
    }
    return silent >= askMs;
  }
}
