// Follows what the server tells open pages (server-sent events), while somebody looks at the page: a page in the background uses no power
// for it, and asks for what it missed when it is seen again. Tells the program what came, and whether it hears everything:
// "notices" [...], "notices-behind", "notices-heard", "notices-lost".
const silentMs = 60_000; // the server says that it lives every 20 s: after three times nothing the connection is dead, whatever it looks like
const againMs = 30_000;

export class Listener {
  private source: EventSource | undefined;
  private address = "";
  private known = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (what: string, value: string) => void) {
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.open();
      else this.close();
    });
    // An open connection would keep the page out of the browser's memory of pages to go back to.
    addEventListener("pagehide", () => this.close());
    addEventListener("pageshow", () => this.open());
    addEventListener("offline", () => this.lost());
  }

  // known: the number of the last change that the program has. "": nothing is followed any more.
  follow(address: string, known: number): void {
    // What the program has may be older than what it was told meanwhile: then the server tells it once more.
    if (this.address === address && this.source && known >= this.known) {
      this.known = known;
      return;
    }
    this.close();
    this.address = address;
    this.known = known;
    this.open();
  }

  private open(): void {
    if (!this.address || this.source || document.visibilityState !== "visible") return;
    clearTimeout(this.timer);
    const source = new EventSource(`${this.address}?after=${this.known}`);
    this.source = source;
    source.addEventListener("open", () => {
      this.heard();
      this.tell("notices-heard", "");
    });
    source.addEventListener("alive", () => this.heard());
    source.addEventListener("notice", (event: MessageEvent<string>) => {
      this.heard();
      this.known = Number(event.lastEventId) || this.known;
      this.tell("notices", `[${event.data}]`);
    });
    source.addEventListener("behind", () => {
      this.heard();
      this.tell("notices-behind", "");
    });
    source.addEventListener("error", () => {
      this.lost();
      // The browser itself comes back after a broken connection, but not after an answer that was no stream (busy, a proxy's page).
      if (source.readyState === EventSource.CLOSED) this.reopenIn(againMs * (1 + Math.random()));
    });
    this.heard();
  }

  private heard(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.lost();
      this.reopenIn(0);
    }, silentMs);
  }

  private reopenIn(ms: number): void {
    this.close();
    this.timer = setTimeout(() => this.open(), ms);
  }

  private lost(): void {
    if (this.source) this.tell("notices-lost", "");
  }

  private close(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = undefined;
  }
}
