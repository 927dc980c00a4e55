// The device's memory for the program: small records by key. A browser that refuses storage is one with nothing stored.
const prefix = "pipaoi:";

export function readRecord(key: string): string {
  try {
    return localStorage.getItem(prefix + key) ?? "";
  } catch {
    return "";
  }
}

// Every record of ours, by key.
export function readRecords(): [string, string][] {
  try {
    return Object.entries(localStorage).flatMap(([name, value]): [string, string][] => (name.startsWith(prefix) ? [[name.slice(prefix.length), String(value)]] : []));
  } catch {
    return [];
  }
}

// Records that another tab of ours wrote or removed.
export function watchRecords(changed: (key: string, value: string) => void): void {
  window.addEventListener("storage", (event: StorageEvent) => {
    if (event.key === null) location.reload(); // everything was deleted there: nothing may be written back from here
    if (event.key?.startsWith(prefix)) changed(event.key.slice(prefix.length), event.newValue ?? "");
  });
}

// An empty value removes the record. False: the device did not keep it (full, or storage forbidden).
export function writeRecord(key: string, value: string): boolean {
  try {
    if (value === "") localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, value);
    return true;
  } catch {
    return false;
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
