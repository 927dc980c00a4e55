// The service worker: page, program, this city and the languages in use stay on the device; a new version waits until it is asked for.
/// <reference lib="webworker" />
import { PrecacheController, PrecacheRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | { url: string; revision: string | null })[] };

const manifest = self.__WB_MANIFEST;
const urlOf = (entry: string | { url: string }): string => (typeof entry === "string" ? entry : entry.url);
const script = manifest.map(urlOf).find((url) => /a\/main\./.test(url)) ?? "";

// A page, the script it names and its catalogues belong together, so each version keeps its own.
const version = script.replace(/\W+/g, "-");
const dataCache = "pipaoi-data";
const lastingCache = `pipaoi-files-${version}`;
const pageCache = `pipaoi-pages-${version}`;
const mostPages = 30; // a page has about 5 KB; with the program all stays below 1 MB

// What is kept is kept compressed: it would take three times the room of a cheap phone.
const packing = "x-kept-as";
function recoded(response: Response, stream: TransformStream, as?: string): Response {
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", packing]) headers.delete(name);
  if (as) headers.set(packing, as);
  return new Response(response.body?.pipeThrough(stream), { headers });
}
const packed = (response: Response): Response => ("CompressionStream" in self ? recoded(response, new CompressionStream("gzip"), "gzip") : response);
const unpacked = (held: Response): Response => (held.headers.get(packing) === "gzip" ? recoded(held, new DecompressionStream("gzip")) : held);

const controller = new PrecacheController({
  cacheName: "pipaoi-program",
  plugins: [
    {
      cacheWillUpdate: async ({ response }) => (response.ok ? packed(response) : null),
      cachedResponseWillBeUsed: async ({ cachedResponse }) => cachedResponse && unpacked(cachedResponse),
    },
  ],
});
controller.addToCacheList(manifest);
self.addEventListener("install", (event) => event.waitUntil(controller.install(event)));
self.addEventListener("activate", (event) => {
  const dropOldPages = async (): Promise<void> => {
    for (const name of await caches.keys()) if (/^pipaoi-(pages|files)-/.test(name) && name !== pageCache && name !== lastingCache) await caches.delete(name);
  };
  event.waitUntil(Promise.all([controller.activate(event), dropOldPages()]));
});
self.addEventListener("message", (event) => {
  if (event.data === "take-over") void self.skipWaiting();
  // The first page tells what it was made of before this worker could see it.
  const keep: unknown = event.data?.keep;
  if (Array.isArray(keep)) event.waitUntil(Promise.all(keep.map((url) => refresh(String(url)).catch(() => undefined))));
});

const isStaff = (url: URL): boolean => /^\/[^/]+\/staff(\/|$)/.test(url.pathname);
const isData = (url: URL): boolean => url.pathname.startsWith("/packs/") || url.pathname.startsWith("/lessons/") || url.pathname === "/municipalities.json";
// Files whose name says their content: catalogues of the languages in use, and font slices where the machine has no font.
const isLasting = (url: URL): boolean => /^\/(a|fonts)\//.test(url.pathname);

// What was urgent when the page was fetched is not so for ever: a kept page goes without it. Its policies stay with it: a page without
// them would be another page to the browser, and lose its place in the history.
function withoutUrgent(page: string, { headers }: Response): Response {
  const kept = new Headers(headers);
  for (const name of ["content-encoding", "content-length"]) kept.delete(name);
  return new Response(page.replace(/<div id="urgent"[^]*?<\/script><\/div>/, ""), { headers: kept });
}

async function keepPage(url: string, fetched: Response): Promise<void> {
  const page = await fetched.clone().text();
  if (!page.includes(script)) return; // of another version
  const response = page.includes('id="urgent"') ? withoutUrgent(page, fetched) : fetched;
  const cache = await caches.open(pageCache);
  await cache.put(url, packed(response));
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - mostPages))) await cache.delete(old);
}

// Pages are kept by path and language alone: what was searched for is not kept, and is not sent again.
function pageAddress(url: string): string {
  const { origin, pathname, searchParams } = new URL(url, self.location.href);
  const language = searchParams.get("lang");
  return origin + pathname + (language ? `?lang=${encodeURIComponent(language)}` : "");
}

async function lasting(url: string): Promise<Response> {
  const cache = await caches.open(lastingCache);
  const held = await cache.match(url);
  if (held) return unpacked(held);
  const response = await fetch(url, { credentials: "same-origin" });
  if (response.ok) await cache.put(url, packed(response.clone()));
  return response;
}

async function refresh(url: string): Promise<Response> {
  if (isLasting(new URL(url, self.location.href))) return await lasting(url);
  const response = await fetch(url, { cache: "no-cache", credentials: "same-origin" });
  // A navigation may not be answered with a response that was redirected: send the browser there itself.
  if (response.redirected) return Response.redirect(response.url);
  if (response.ok && isData(new URL(url, self.location.href))) await (await caches.open(dataCache)).put(url, packed(response.clone()));
  else if (response.ok) await keepPage(pageAddress(url), response.clone());
  return response;
}

// What is on the device is shown at once, and made current for the next time.
async function fromDevice(url: string, cacheName: string, event: ExtendableEvent): Promise<Response | undefined> {
  const held = await (await caches.open(cacheName)).match(cacheName === pageCache ? pageAddress(url) : url);
  if (!held) return undefined;
  event.waitUntil(refresh(url).catch(() => undefined));
  return unpacked(held);
}

// Without a network, an address whose page is not here gets a page that is: the program then shows the right screen.
async function anyPage(url: string): Promise<Response> {
  const cache = await caches.open(pageCache);
  const language = new URL(url).searchParams.get("lang") ?? "";
  const pages = await cache.keys();
  const best = pages.find((page) => (new URL(page.url).searchParams.get("lang") ?? "") === language) ?? pages[0];
  const held = best && (await cache.match(best));
  return held ? unpacked(held) : Response.error();
}

registerRoute(new PrecacheRoute(controller, { ignoreURLParametersMatching: [] }));
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isData(url),
  async ({ request, event }) => {
    // Who changes data sees what there is; so does a page that asks what has changed since it began.
    const asker = await self.clients.get((event as FetchEvent).clientId);
    const wantsNow = request.cache === "no-cache" || (asker !== undefined && isStaff(new URL(asker.url)));
    if (wantsNow) return await refresh(request.url);
    return (await fromDevice(request.url, dataCache, event)) ?? (await refresh(request.url));
  },
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isLasting(url),
  async ({ request }) => await lasting(request.url),
);
registerRoute(
  new NavigationRoute(
    async ({ request, event }) => {
      const held = await fromDevice(request.url, pageCache, event);
      if (held) return held;
      try {
        return await refresh(request.url);
      } catch {
        return await anyPage(request.url);
      }
    },
    { denylist: [/^\/api\//, /\.[^/]*$/, /^\/[^/]+\/staff(\/|$)/] },
  ),
);
