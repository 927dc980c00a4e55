// Fields: what the person types goes to the program whole; what the program sets comes back only where it differs. While an input
// method composes, nothing is sent and nothing is set: the composition belongs to the browser.
import type { PageEvent } from "../protocol";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

let composing: EventTarget | null = null;

export function setFieldValue(element: HTMLElement | undefined, value: string): void {
  if (isField(element ?? null) && composing !== element && (element as Field).value !== value) (element as Field).value = value;
}

export function watchFields(page: HTMLElement, send: (event: PageEvent) => void): void {
  const tell = (target: EventTarget | null): void => {
    if (!isField(target) || !target.dataset["id"]) return;
    performance.mark("pipaoi:input");
    const off = target instanceof HTMLInputElement && target.type === "checkbox" && !target.checked;
    send({ kind: "input", id: target.dataset["id"], value: off ? "" : target.value });
  };
  page.addEventListener("input", (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    if (event.target !== composing && !(event.target instanceof HTMLSelectElement)) tell(event.target);
  });
  page.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement) tell(event.target);
  });
  page.addEventListener("compositionstart", (event) => (composing = event.target));
  page.addEventListener("compositionend", (event) => {
    composing = null;
    tell(event.target);
  });
  // Enter that ends a composition is the input method's; keyCode 229 is how Safari marks it after the composition has ended.
  page.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  });
  // Enter in a form reaches the program as a click on its submit button (the browser makes it); the page itself goes nowhere.
  page.addEventListener("submit", (event) => event.preventDefault());
}
