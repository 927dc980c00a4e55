// Arrow keys, Home and End go from tab to tab and show it (WAI-ARIA APG "tabs"). The page's scrolling stays the browser's everywhere else.
export function watchTabs(page: HTMLElement): void {
  page.addEventListener("keydown", (event) => {
    const tab = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=tab]") : null;
    if (!tab || event.altKey || event.ctrlKey || event.metaKey) return;
    const tabs = [...(tab.closest("[role=tablist]")?.querySelectorAll<HTMLElement>("[role=tab]") ?? [])];
    const at = tabs.indexOf(tab);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const chosen = tabs[(next + tabs.length) % tabs.length]!;
    chosen.focus();
    chosen.click();
  });
}
