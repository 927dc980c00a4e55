// The day and minute in the city's time zone, from Date alone (so a script can set it), told again when the minute matters: at midnight,
// and when the page is looked at again.
const cityTime = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", dateStyle: "short", timeStyle: "short" });

export const nowInCity = (): string => cityTime.format(new Date()).replace(" ", "T").slice(0, 16);

export function watchClock(tell: (time: string) => void): void {
  let told = nowInCity();
  const look = (): void => {
    const now = nowInCity();
    if (now.slice(0, 10) !== told.slice(0, 10) || document.visibilityState === "visible") {
      if (now !== told) tell(now);
      told = now;
    }
  };
  const untilMidnight = (): void => {
    const minutes = Number(told.slice(11, 13)) * 60 + Number(told.slice(14, 16));
    setTimeout(
      () => {
        look();
        untilMidnight();
      },
      Math.max(1, 24 * 60 - minutes) * 60_000,
    );
  };
  untilMidnight();
  document.addEventListener("visibilitychange", look);
}
