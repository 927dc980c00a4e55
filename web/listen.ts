// Follows what the server tells open pages (server-sent events), while somebody looks at the page: a page in the background uses no power
// for it, and asks for what it missed when it is seen again.
export class Listener {
  private source: EventSource | undefined;
  private address = "";
  private known = 0;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (what: string, value: string) => void) {
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.open();
      else this.close();
    });
    // An open connection would keep the page out of the browser's memory of pages to go back to.
    addEventListener("pagehide", () => this.close());
    addEventListener("pageshow", () => this.open());
  }

  // known: the number of the last event that the program has.
  follow(address: string, known: number): void {
    this.known = known;
    if (this.address === address && this.source) return;
    this.close();
    this.address = address;
    this.open();
  }

  private open(): void {
    if (!this.address || this.source || document.visibilityState !== "visible") return;
    const source = new EventSource(`${this.address}?after=${this.known}`);
    this.source = source;
    source.addEventListener("notice", (event: MessageEvent<string>) => {
      this.known = Number(event.lastEventId) || this.known;
      this.tell("notices", `[${event.data}]`);
    });
    source.addEventListener("behind", () => this.tell("notices-behind", ""));
    // The browser itself comes back after a broken connection, but not after an answer that was no stream (busy, a proxy's page).
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return;
      this.close();
      this.again = setTimeout(() => this.open(), 30_000 + Math.random() * 30_000);
    });
  }

  private close(): void {
    clearTimeout(this.again);
    this.source?.close();
    this.source = undefined;
  }
}
