// Addresses and places in them. Each history entry remembers its scroll position; it is put back once the screen has its height.
export class Pages {
  private wanted: number | null = null;
  private timer = 0;

  constructor(private readonly arrived: (url: string) => void) {
    history.scrollRestoration = "manual";
    addEventListener("popstate", () => {
      this.wanted = this.remembered();
      this.arrived(this.here());
    });
    addEventListener("scroll", () => this.rememberSoon(), { passive: true });
    addEventListener("pagehide", () => this.remember());
    this.wanted = this.remembered();
  }

  here(): string {
    // The link of a receipt has its secret behind "#", where no server and no log sees it; the program gets it as a parameter.
    const opened = location.pathname.endsWith("/apply/open") && location.hash.length > 1 ? `${location.search ? "&" : "?"}opened=${encodeURIComponent(location.hash.slice(1))}` : "";
    return location.pathname + location.search + opened;
  }

  // False when the person stays on the same screen.
  go(url: string): boolean {
    if (url === this.here()) return false;
    this.remember();
    // Another month or query of the same screen leaves the person where they are.
    // A row of a repeated form page is a screen of its own.
    const place = ({ pathname, searchParams }: URL): string => `${pathname}#${searchParams.get("row") ?? ""}`;
    const samePlace = place(new URL(url, location.href)) === place(new URL(location.href));
    history.pushState({ scroll: samePlace ? scrollY : 0 }, "", url);
    this.wanted = samePlace ? null : 0;
    this.arrived(this.here());
    return !samePlace;
  }

  replace(url: string): void {
    history.replaceState(history.state, "", url);
    this.arrived(url);
  }

  // After a frame: scroll to where this entry was left.
  restore(): void {
    if (this.wanted === null) return;
    scrollTo(0, this.wanted);
    this.wanted = null;
  }

  private remembered(): number | null {
    const state = history.state as { scroll?: unknown } | null;
    return typeof state?.scroll === "number" ? state.scroll : null;
  }

  private rememberSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.remember(), 150);
  }

  private remember(): void {
    clearTimeout(this.timer);
    history.replaceState({ scroll: scrollY }, "");
  }
}
