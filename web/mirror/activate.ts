// The one path of activation: the DOM's click, whoever made it (finger, mouse, key, screen reader, test).
import type { PageEvent } from "../protocol";

// Files of the server (the list of licences, the feed, what is attached to an application) are no screens. The program has the same rule
// (shell/route/url.h).
const isFile = (path: string): boolean => path.startsWith("/api/") || /\.[^/]*$/.test(path);

// Presses of links that the browser should treat as it always does: new tab, download, another site, a phone number.
function leftToBrowser(link: HTMLAnchorElement, event: MouseEvent): boolean {
  return event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.origin !== location.origin || isFile(link.pathname);
}

// Links inside a page lead to a field: the focus goes there, or to the first field in what stands there.
export function focusOn(element: HTMLElement | null | undefined): void {
  const field = element?.matches("input, textarea, select, button, a, [tabindex]") ? element : element?.querySelector<HTMLElement>("input, textarea, select, button");
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}

// gestures: what buttons with data-gesture do inside the press itself.
export function watchActivation(page: HTMLElement, send: (event: PageEvent) => void, gestures: Record<string, (control: HTMLElement) => void>): void {
  page.addEventListener("click", (event) => {
    const control = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-id], button[data-id]") : null;
    if (!control) return;
    if (control instanceof HTMLAnchorElement) {
      if (leftToBrowser(control, event)) return;
      event.preventDefault();
      if (control.getAttribute("href")?.startsWith("#")) {
        focusOn(page.querySelector<HTMLElement>(`[data-id="${CSS.escape(decodeURIComponent(control.hash.slice(1)))}"]`));
        return;
      }
    }
    gestures[control.dataset["gesture"] ?? ""]?.(control);
    performance.mark("pipaoi:input");
    send({ kind: "click", id: control.dataset["id"]! });
  });
}
