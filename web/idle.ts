// A shared device that nobody touches: after two minutes it asks, after one more it clears what was written.
const askMs = 120_000;
const clearMs = 60_000;

export function watchIdle(tell: (idle: boolean) => void, clear: () => void): void {
  let timer: ReturnType<typeof setTimeout>;
  let asked = false;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      asked = true;
      tell(true);
      timer = setTimeout(clear, clearMs);
    }, askMs);
  };
  // Once it asks, only its own button goes on: a touch that wakes the screen is no answer. The press reaches the program first.
  for (const sign of ["pointerdown", "keydown", "input", "scroll", "wheel"] as const) addEventListener(sign, () => void (asked || wait()), { passive: true, capture: true });
  addEventListener("click", () => {
    if (!asked) return;
    asked = false;
    wait();
  });
  wait();
}
