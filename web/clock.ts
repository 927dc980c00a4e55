// The day and minute in the city's time zone, from Date alone (so a script can set it), told again when it may matter: at each full hour (a new
// day, the last hour for an order), and when the page is looked at again.
const cityTime = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo", dateStyle: "short", timeStyle: "short" });

export const nowInCity = (): string => cityTime.format(new Date()).replace(" ", "T").slice(0, 16);

export function watchClock(tell: (time: string) => void): void {
  let told = nowInCity();
  const look = (): void => {
    const now = nowInCity();
    if (now !== told) tell(now);
    told = now;
  };
  const untilNextHour = (): void => {
    const minutes = 60 - (new Date().getMinutes() % 60);
    setTimeout(() => {
      look();
      untilNextHour();
    }, minutes * 60_000);
  };
  untilNextHour();
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
}
