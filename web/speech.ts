// よみあげ: the main part of the page read by the browser's own voice, piece by piece, each in its language. Begun inside the press itself,
// since browsers allow speech nowhere else.

export interface Piece {
  element: HTMLElement;
  text: string;
  lang: string;
}

// As assistive technology names it: what was entered, else its name, else its words without readings over them.
function wordsOf(element: HTMLElement): string {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.value;
  const name = element.getAttribute("aria-label");
  if (name) return name;
  const copy = element.cloneNode(true) as HTMLElement;
  for (const reading of copy.querySelectorAll("rt, rp")) reading.remove();
  return (copy.textContent ?? "").trim();
}

// What is said, in the order of the page.
export function spokenPieces(main: HTMLElement): Piece[] {
  const pieces: Piece[] = [];
  for (const element of main.querySelectorAll<HTMLElement>("[data-id]")) {
    if (element.querySelector("[data-id]") || element.matches("option, input[type=radio], input[type=checkbox]")) continue; // choices are said by their labels
    const words = wordsOf(element);
    if (words.trim()) pieces.push({ element, text: words, lang: element.lang || document.documentElement.lang });
  }
  return pieces;
}

export class Speech {
  private speaking = false;
  private utterances: SpeechSynthesisUtterance[] = []; // held: browsers have collected them before their end

  constructor(
    private readonly page: HTMLElement,
    private readonly tell: (what: string, value: string) => void,
  ) {}

  toggle(): void {
    if (!("speechSynthesis" in window)) return this.tell("speech-missing", "");
    if (this.speaking) return this.stop();
    const main = this.page.querySelector<HTMLElement>("main");
    const pieces = main ? spokenPieces(main) : [];
    speechSynthesis.cancel();
    this.utterances = pieces.map(({ element, text, lang }, at) => {
      const utterance = new SpeechSynthesisUtterance(text);
      // A late event of an earlier reading must not end this one.
      const current = (): boolean => this.utterances.includes(utterance);
      utterance.lang = lang === "ja" ? "ja-JP" : lang;
      utterance.rate = 0.9;
      utterance.onstart = () => void (current() && this.mark(element));
      utterance.onerror = ({ error }) => {
        if (error === "canceled" || error === "interrupted" || !current()) return;
        this.stop();
        this.tell("speech-missing", "");
      };
      if (at === pieces.length - 1) utterance.onend = () => void (current() && this.stop());
      return utterance;
    });
    for (const utterance of this.utterances) speechSynthesis.speak(utterance);
    this.set(pieces.length > 0);
  }

  stop(): void {
    if (!this.speaking) return;
    this.set(false);
    this.utterances = [];
    speechSynthesis.cancel();
  }

  // What is being read is marked and in sight.
  private mark(element?: HTMLElement): void {
    for (const marked of this.page.querySelectorAll<HTMLElement>("[data-reading]")) delete marked.dataset["reading"];
    if (!element?.isConnected) return;
    element.dataset["reading"] = "";
    element.scrollIntoView({ block: "nearest" });
    dispatchEvent(new Event("pipaoi:reading")); // listening is using the device, too
  }

  private set(speaking: boolean): void {
    if (!speaking) this.mark();
    this.speaking = speaking;
    this.tell("speaking", speaking ? "1" : "");
  }
}
