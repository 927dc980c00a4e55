// The service worker, registered after the page is ready. A new version is offered, and taken when the person says so.

// What the first visit was made of, so that the second works without a network.
function inUse(): string[] {
  const city = location.pathname.split("/")[1];
  const data = [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][type="application/json"]')].map((link) => link.href);
  const absolute = (path: string): string => new URL(path, location.href).href;
  // Where to flee to is at hand when the network is not, whether or not somebody looked before.
  const ofCity = city ? [absolute(`/${city}/${location.search}`), ...["waste_items", "procedures", "postal", "evacuation"].map((name) => absolute(`/packs/${city}/${name}.json`))] : [];
  return [...new Set([location.href.replace(location.hash, ""), ...ofCity, ...data])];
}

export async function startOffline(tell: (what: string) => void): Promise<() => void> {
  if (!("serviceWorker" in navigator)) return () => undefined;
  const registration = await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
  const offer = (): void => {
    if (registration.waiting && navigator.serviceWorker.controller) tell("update-ready");
  };
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed") offer();
    });
  });
  offer();
  void navigator.serviceWorker.ready.then(({ active }) => {
    active?.postMessage({ keep: inUse() });
    tell("offline-ready");
  });
  return () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting?.postMessage("take-over");
  };
}
