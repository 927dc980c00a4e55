// Frames on demand: events wait in a queue, one animation frame takes them all to the program, and what comes back is applied in the
// same frame. Nothing happening means no frame.
import type { Answer, PageEvent, Viewport } from "./protocol";
import type { Program } from "./program";

export class Loop {
  private queue: PageEvent[] = [];
  private requested = false;
  private runs = 0;
  // Each frame with what caused it: a frame without a cause, or something asked for that leads to none, is a fault (tests look).
  readonly causes: string[][] = [];

  constructor(
    private readonly program: Program,
    private readonly viewport: () => Viewport,
    private readonly apply: (answer: Answer) => void,
  ) {}

  send(...events: PageEvent[]): void {
    // Of several in a row only the last matters.
    for (const event of events) {
      const last = this.queue.at(-1);
      if (event.kind === "hover" && last?.kind === "hover") this.queue.pop();
      if (event.kind === "wake" && last?.kind === "wake") continue;
      this.queue.push(event);
    }
    this.request();
  }

  private request(): void {
    if (this.requested) return;
    this.requested = true;
    // A page in the background gets no animation frames, but answers that arrive there must not pile up.
    if (document.hidden) setTimeout(() => this.run(), 50);
    else requestAnimationFrame(() => this.run());
    // It may go there after the frame was asked for; run() does nothing the second time.
    setTimeout(() => document.hidden && this.run(), 1000);
  }

  run(): void {
    if (!this.requested) return;
    this.requested = false;
    if (++this.runs % 200 === 0) performance.clearMarks();
    const events = this.queue;
    this.queue = [];
    this.causes.push(events.map(({ kind }) => kind));
    if (this.causes.length > 100) this.causes.splice(0, 50);
    performance.mark("pipaoi:frame-start");
    const answer = this.program.frame(this.viewport(), events);
    this.apply(answer);
    performance.mark("pipaoi:frame-end");
    for (const problem of answer.problems) console.error(`pipaoi: ${problem}`);
  }
}
