// The device's memory for the program: small records by key. A browser that refuses storage is one with nothing stored.
// On a shared device (a class room's, a counter's) records last only until "finish and clear": they are kept with the tab, and only the settings
// as they were when the device was made a shared one stay. Photos have no storage of a tab's own: web/attachments.ts keeps them for all tabs, and the next
// tab that begins with nothing begins by forgetting them.
const prefix = "pipaoi:";
const sharedKey = "pipaoi-shared";

export const isShared = (): boolean => read(() => localStorage.getItem(sharedKey)) === "1";

function read<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

const storage = (): Storage => (isShared() ? sessionStorage : localStorage);

const recordsOf = (from: Storage): [string, string][] => Object.entries(from).flatMap(([name, value]): [string, string][] => (name.startsWith(prefix) ? [[name.slice(prefix.length), String(value)]] : []));

// Every record of ours, by key.
export function readRecords(): [string, string][] {
  const records = new Map(read(() => recordsOf(localStorage)));
  if (isShared()) for (const [key, value] of read(() => recordsOf(sessionStorage)) ?? []) records.set(key, value);
  return [...records];
}

// Records that another tab of ours wrote or removed.
export function watchRecords(changed: (key: string, value: string) => void): void {
  window.addEventListener("storage", (event: StorageEvent) => {
    if (event.key === null || event.key === sharedKey) location.reload(); // everything was deleted there: nothing may be written back from here
    if (event.key?.startsWith(prefix)) changed(event.key.slice(prefix.length), event.newValue ?? "");
  });
}

// An empty value removes the record. False: the device did not keep it (full, or storage forbidden).
export function writeRecord(key: string, value: string): boolean {
  return (
    read(() => {
      if (value === "") storage().removeItem(prefix + key);
      else storage().setItem(prefix + key, value);
      return true;
    }) ?? false
  );
}

// A shared device begins with nothing of the person before it but the settings; so does one that is one person's again.
export function setShared(shared: boolean): void {
  read(() => {
    for (const [key] of recordsOf(localStorage)) if (key !== "settings") localStorage.removeItem(prefix + key);
    sessionStorage.clear();
    if (shared) localStorage.setItem(sharedKey, "1");
    else localStorage.removeItem(sharedKey);
  });
}

// Nothing of a person is in this tab.
export const isFresh = (): boolean => (read(() => recordsOf(sessionStorage)) ?? []).length === 0;

// The next person of a shared device begins anew.
export const clearSession = (): void => void read(() => sessionStorage.clear());

export async function forgetDevice(): Promise<void> {
  const shared = isShared(); // a property of the device, not of the person who deletes
  read(() => localStorage.clear());
  if (shared) read(() => localStorage.setItem(sharedKey, "1"));
  clearSession();
  // Over plain HTTP from another device neither of these exists.
  if ("caches" in window) for (const name of await caches.keys()) await caches.delete(name);
  if ("serviceWorker" in navigator) for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
}
