// Hovered, pressed and focused looks follow the same elements. Listeners are passive: they only watch.
import type { PageEvent } from "../protocol";

const idOf = (target: EventTarget | null): string =>
  (target instanceof Element ? target.closest<HTMLElement>("a[data-id], button[data-id], input[data-id], select[data-id], textarea[data-id]")?.dataset["id"] : undefined) ?? "";

export function watchAttention(page: HTMLElement, send: (event: PageEvent) => void): void {
  let hovered = "";
  let pressed = "";
  const tell = (kind: "hover" | "press", id: string, before: string): string => {
    if (id !== before) send({ kind, id });
    return id;
  };
  page.addEventListener("pointerover", (event) => (hovered = tell("hover", event.pointerType === "mouse" ? idOf(event.target) : "", hovered)), { passive: true });
  page.addEventListener("pointerdown", (event) => (pressed = tell("press", idOf(event.target), pressed)), { passive: true });
  for (const end of ["pointerup", "pointercancel"] as const) addEventListener(end, () => (pressed = tell("press", "", pressed)), { passive: true });
  page.addEventListener("focusin", (event) => {
    const visible = event.target instanceof Element && event.target.matches(":focus-visible");
    send({ kind: "focus", id: idOf(event.target), visible });
  });
  page.addEventListener("focusout", () => send({ kind: "focus", id: "", visible: false }));
}
