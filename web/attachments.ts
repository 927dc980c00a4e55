// Photos and files that a person attaches: made smaller, without what cameras write into them (place, time), and kept on the device until the city
// has them. They are named by their content, as core/forms/attachment.h tells it: "jpeg.BYTES.SHA256".
import { sha256 } from "@noble/hashes/sha2.js"; // crypto.subtle is not there over plain HTTP
import { bytesToHex } from "@noble/hashes/utils.js";
import { request, type Answered } from "./data";
import { readsBackTrue } from "./view";

// Enough to read a house number on a wall by; half a megabyte.
const longestSidePx = 1600;
const jpegQuality = 0.85;
const mostBytes = 4 << 20;
// What nobody asked for any more goes after this: a page that is open elsewhere may have just kept it.
const graceMs = 60 * 60_000;

const table = "files";
interface Kept {
  content: Blob;
  keptMs: number;
}

// A browser without this storage keeps them as long as the page lasts.
const here = new Map<string, Kept>();
let storage: Promise<IDBDatabase | undefined> | undefined;

const open = (): Promise<IDBDatabase | undefined> =>
  (storage ??= new Promise((done) => {
    try {
      const asked = indexedDB.open("pipaoi", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(table);
      asked.onsuccess = () => {
        asked.result.onversionchange = () => asked.result.close(); // another tab deletes everything
        done(asked.result);
      };
      asked.onerror = asked.onblocked = () => done(undefined);
    } catch {
      done(undefined);
    }
  }));

// The result of one thing done to the table; undefined where it could not be.
async function stored<T>(mode: IDBTransactionMode, work: (files: IDBObjectStore) => IDBRequest<T>): Promise<{ result: T } | undefined> {
  const database = await open();
  if (!database) return undefined;
  return await new Promise((done) => {
    try {
      const transaction = database.transaction(table, mode);
      const asked = work(transaction.objectStore(table));
      transaction.oncomplete = () => done({ result: asked.result });
      transaction.onerror = transaction.onabort = () => done(undefined);
    } catch {
      done(undefined);
    }
  });
}

async function keep(name: string, content: Blob): Promise<void> {
  const kept = { content, keptMs: Date.now() };
  if (!(await stored("readwrite", (files) => files.put(kept, name)))) here.set(name, kept);
}

const find = async (name: string): Promise<Blob | undefined> => here.get(name)?.content ?? (await stored<Kept | undefined>("readonly", (files) => files.get(name)))?.result?.content;

// All but these go.
export async function keepOnly(names: ReadonlySet<string>): Promise<void> {
  const all = (await stored("readonly", (files) => files.getAllKeys()))?.result ?? [];
  for (const name of all.map(String)) {
    if (names.has(name)) continue;
    const kept = (await stored<Kept | undefined>("readonly", (files) => files.get(name)))?.result;
    if (kept && Date.now() - kept.keptMs > graceMs) await stored("readwrite", (files) => files.delete(name));
  }
}

export async function forgetAttachments(): Promise<void> {
  here.clear();
  await stored("readwrite", (files) => files.clear());
}

type Fault = "type" | "size" | "noisy";

async function smaller(file: File): Promise<Blob | Fault> {
  const picture = await createImageBitmap(file).catch(() => undefined); // turned as the camera was held
  if (!picture) return "type";
  if (!readsBackTrue()) return "noisy";
  const scale = Math.min(1, longestSidePx / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d")!;
  context.fillStyle = "#fff"; // JPEG has no transparency
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return (await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", jpegQuality))) ?? "size";
}

const isPdf = async (file: File): Promise<boolean> => (await file.slice(0, 5).text()) === "%PDF-";

// Its name, once it is kept; or why not.
async function take(file: File, withPdf: boolean): Promise<string> {
  const pdf = withPdf && (await isPdf(file));
  const content = pdf ? file : await smaller(file);
  if (typeof content === "string") return `fault ${content}`;
  if (content.size > mostBytes) return "fault size";
  const bytes = new Uint8Array(await content.arrayBuffer());
  const name = `${pdf ? "pdf" : "jpeg"}.${bytes.length}.${bytesToHex(sha256(bytes))}`;
  await keep(name, new Blob([bytes], { type: pdf ? "application/pdf" : "image/jpeg" }));
  return `add ${name}`;
}

// Inside a press. told: "busy" at each one that is begun, then "add NAME" or "fault WHY".
export function choose(accept: string, told: (what: string) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.multiple = true;
  input.hidden = true;
  document.body.append(input); // some browsers forget one that is nowhere
  input.addEventListener("cancel", () => input.remove());
  input.addEventListener("change", () => {
    input.remove();
    void (async () => {
      for (const file of input.files ?? []) {
        told("busy");
        told(await take(file, accept.includes("pdf")).catch(() => "fault type"));
      }
    })();
  });
  input.click();
}

const addresses = new Map<string, string>();

// A picture by its name, or from the server by its address.
export async function show(element: HTMLImageElement, source: string): Promise<void> {
  if (source.startsWith("/")) {
    element.src = source;
    return;
  }
  if (!addresses.has(source)) {
    const content = await find(source);
    if (content) addresses.set(source, URL.createObjectURL(content));
  }
  const address = addresses.get(source);
  if (address && element.dataset["photo"] === source) element.src = address;
}

export interface Upload {
  address: string; // of the attachment, below an application that is kept
  authorization: string;
  name: string;
}

// Sends what the server does not have yet. 410: it is not on this device any more. part: percent that is there.
export async function upload({ address, authorization, name }: Upload, part: (percent: number) => void): Promise<Answered> {
  const headers = { Authorization: authorization };
  const content = await find(name);
  if (!content) return { status: 410, body: "" };
  let answer = await request("GET", address, headers);
  if (answer.status !== 200) return answer;
  const { bytes, part_bytes, missing } = JSON.parse(answer.body) as { bytes: number; part_bytes: number; missing: number[] };
  const parts = Math.ceil(bytes / part_bytes);
  let left = missing.length;
  for (const number of missing) {
    part(Math.floor((100 * (parts - left)) / parts));
    answer = await request("PUT", `${address}/parts/${number}`, { ...headers, "Content-Type": "application/octet-stream" }, content.slice(number * part_bytes, (number + 1) * part_bytes));
    if (answer.status !== 200) return answer;
    --left;
  }
  return answer;
}
