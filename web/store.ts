// The device's memory for the program: small records by key. A browser that refuses storage is one with nothing stored.
const prefix = "pipaoi:";

export function readRecord(key: string): string {
  try {
    return localStorage.getItem(prefix + key) ?? "";
  } catch {
    return "";
  }
}

export function writeRecord(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // Full, or forbidden: the setting holds for this visit.
  }
}

export async function forgetDevice(): Promise<void> {
  try {
    localStorage.clear();
  } catch {
    // Nothing was kept then.
  }
  // Over plain HTTP from another device neither of these exists.
  if ("caches" in window) for (const name of await caches.keys()) await caches.delete(name);
  if ("serviceWorker" in navigator) for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
}
