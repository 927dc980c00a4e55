// Time in which nothing else is to be done.

export interface IdleTime {
  timeRemaining(): number; // milliseconds
}

// Safari has no requestIdleCallback: there it is a while after, for as long as a frame has room.
export function whenIdle(run: (time: IdleTime) => void): void {
  if (window.requestIdleCallback) return void window.requestIdleCallback(run);
  setTimeout(() => {
    const end = performance.now() + 8;
    run({ timeRemaining: () => end - performance.now() });
  }, 200);
}
