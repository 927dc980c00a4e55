// What the program computes beside the screen, in short turns, so that presses and drawing come between.
import type { Program } from "./program";

// Well below what a person notices as a delay; a turn is longer by the last step, which can take some hundredths of a second.
const TURN_MS = 12;

export class Work {
  private running = false;

  // show: the screen has changed by it.
  constructor(
    private readonly program: Program,
    private readonly show: () => void,
  ) {}

  start(): void {
    if (this.running) return;
    this.running = true;
    setTimeout(() => this.turn(), 0);
  }

  private turn(): void {
    const end = performance.now() + TURN_MS;
    this.running = false; // also if it fails
    let told = this.program.work();
    while (told.more && !told.show && performance.now() < end) told = this.program.work();
    if (told.show) this.show();
    if (!told.more) return;
    this.running = true;
    setTimeout(() => this.turn(), 0);
  }
}
