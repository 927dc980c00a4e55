// Fetching for the program. It asks for catalogues by their plain address; they lie under a name of this build's own.
import { catalogues } from "pipaoi-assets";

export interface Fetched {
  address: string;
  status: number;
  body: string;
}

// The waste guide is changed by staff at any time, and the device's copy is shown first: what it was given as, by address.
const isEdited = (address: string): boolean => /^\/packs\/[^/]+\/waste(_items)?\.json$/.test(address);
const given = new Map<string, string>();

export async function fetchData(address: string, cache: RequestCache = "default"): Promise<Fetched> {
  try {
    const response = await fetch(catalogues[address] ?? address, { credentials: "same-origin", cache });
    if (isEdited(address) && response.ok) given.set(address, response.headers.get("etag") ?? "");
    return { address, status: response.status, body: response.ok ? await response.text() : "" };
  } catch {
    return { address, status: 0, body: "" };
  }
}

// What is other now than it was when this page was given it. "no-cache" tells the service worker to ask the server.
export async function fetchRenewed(): Promise<Fetched[]> {
  const renew = async ([address, before]: [string, string]): Promise<Fetched[]> => {
    const fetched = await fetchData(address, "no-cache");
    return fetched.status === 200 && given.get(address) !== before ? [fetched] : [];
  };
  return (await Promise.all([...given].map(renew))).flat();
}

export interface Answered {
  status: number; // 0: no connection
  body: string;
}

// No answer within 20 s counts as no connection.
export async function request(method: string, address: string, headers: Record<string, string>, body?: string | Blob): Promise<Answered> {
  try {
    const response = await fetch(address, { method, headers, ...(body === undefined ? {} : { body }), credentials: "same-origin", signal: AbortSignal.timeout(20_000) });
    return { status: response.status, body: await response.text() };
  } catch {
    return { status: 0, body: "" };
  }
}

// As bytes; status 0: no connection.
export async function requestBytes(address: string): Promise<{ status: number; bytes: Uint8Array }> {
  try {
    const response = await fetch(address, { credentials: "same-origin", signal: AbortSignal.timeout(20_000) });
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    return { status: 0, bytes: new Uint8Array() };
  }
}

// One that the program put together itself, as JSON.
export function sendRequest(text: string): Promise<Answered> {
  const { method, address, headers, body } = JSON.parse(text) as { method: string; address: string; headers: Record<string, string>; body?: string };
  return request(method, address, headers, body);
}

const addressOf = (file: string): string => Object.keys(catalogues).find((address) => catalogues[address] === file) ?? file;

// What the prerendered page says its program will ask for: on its way since the page's first bytes; resolves when all of it is here.
export function startPreloads(): Promise<Fetched[]> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][type="application/json"]')];
  return Promise.all(links.map((link) => fetchData(addressOf(new URL(link.href).pathname))));
}
