// Letters that may be seen soon (below the fold, in what a search may find) are drawn ahead, in idle time: to scroll and to type then costs no drawing.
import { whenIdle } from "./idle_time";
import type { Program } from "./program";

const leastMs = 4; // a letter or two

export class Warmth {
  private asked = false;

  constructor(private readonly program: Program) {}

  // The screen has changed.
  later(): void {
    if (this.asked) return;
    this.asked = true;
    whenIdle((time) => {
      this.asked = false;
      let more = true;
      while (more && time.timeRemaining() > leastMs) more = this.program.warm();
      if (more) this.later();
    });
  }
}
