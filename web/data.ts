// Fetching for the program. It asks for catalogues by their plain address; they lie under a name of this build's own.
import { catalogues } from "pipaoi-assets";

export interface Fetched {
  address: string;
  status: number;
  body: string;
}

export async function fetchData(address: string): Promise<Fetched> {
  try {
    const response = await fetch(catalogues[address] ?? address, { credentials: "same-origin" });
    return { address, status: response.status, body: response.ok ? await response.text() : "" };
  } catch {
    return { address, status: 0, body: "" };
  }
}

// A request the program put together itself: method, address, headers, body. No answer within 20 s counts as no connection.
export async function sendRequest(request: string): Promise<{ status: number; body: string }> {
  const { method, address, headers, body } = JSON.parse(request) as { method: string; address: string; headers: Record<string, string>; body?: string };
  try {
    const response = await fetch(address, { method, headers, ...(body === undefined ? {} : { body }), credentials: "same-origin", signal: AbortSignal.timeout(20_000) });
    return { status: response.status, body: await response.text() };
  } catch {
    return { status: 0, body: "" };
  }
}

const addressOf = (file: string): string => Object.keys(catalogues).find((address) => catalogues[address] === file) ?? file;

// What the prerendered page says its program will ask for: on its way since the page's first bytes; resolves when all of it is here.
export function startPreloads(): Promise<Fetched[]> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][type="application/json"]')];
  return Promise.all(links.map((link) => fetchData(addressOf(new URL(link.href).pathname))));
}
