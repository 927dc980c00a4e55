// Photos and files that a person attaches: made smaller, without what cameras write into them (place, time), and kept on the device until the city
// has them. They are named by their content, as core/forms/attachment.h tells it: "jpeg.BYTES.SHA256".
import { sha256 } from "@noble/hashes/sha2.js"; // crypto.subtle is not there over plain HTTP
import { bytesToHex } from "@noble/hashes/utils.js";
import { request, type Answered } from "./data";
import { chooseFile } from "./gestures";
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

// What this page has taken in or looked at; a browser without storage has no more than that.
const here = new Map<string, Blob>();
let storage: Promise<IDBDatabase | undefined> | undefined;
// Once everything is being forgotten, nothing that is still being made smaller is kept.
let closed = false;

const open = (): Promise<IDBDatabase | undefined> =>
  (storage ??= new Promise((done) => {
    const without = (): void => {
      storage = undefined; // another time, perhaps
      done(undefined);
    };
    try {
      const asked = indexedDB.open("pipaoi", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(table);
      asked.onsuccess = () => {
        asked.result.onclose = () => (storage = undefined); // some browsers close it while the page is not looked at
        done(asked.result);
      };
      asked.onerror = asked.onblocked = without;
    } catch {
      without();
    }
  }));

// The result of one thing done to the table; undefined where it could not be done.
async function stored<T>(mode: IDBTransactionMode, work: (files: IDBObjectStore) => IDBRequest<T>): Promise<{ result: T } | undefined> {
  const database = await open();
  if (!database) return undefined;
  return await new Promise((done) => {
    const without = (): void => {
      storage = undefined;
      done(undefined);
    };
    try {
      const transaction = database.transaction(table, mode);
      const asked = work(transaction.objectStore(table));
      transaction.oncomplete = () => done({ result: asked.result });
      transaction.onerror = transaction.onabort = without;
    } catch {
      without();
    }
  });
}

export const nameOf = (type: string, bytes: Uint8Array): string => `${type}.${bytes.length}.${bytesToHex(sha256(bytes))}`;

// False: only this page has it.
export const keepContent = (name: string, bytes: Uint8Array): Promise<boolean> => keep(name, new Blob([bytes as BlobPart], { type: name.startsWith("pdf.") ? "application/pdf" : name.startsWith("png.") ? "image/png" : "image/jpeg" }));

async function keep(name: string, content: Blob): Promise<boolean> {
  if (closed) return true;
  here.set(name, content);
  const kept = await stored("readwrite", (files) => files.put({ content, keptMs: Date.now() } satisfies Kept, name));
  if (closed) await forgetAttachments();
  return kept !== undefined;
}

// undefined: it is not on the device; "unknown": the device does not say.
export async function contentOf(name: string): Promise<Blob | "unknown" | undefined> {
  const at = here.get(name);
  if (at) return at;
  const looked = await stored<Kept | undefined>("readonly", (files) => files.get(name));
  if (!looked) return "unknown";
  if (looked.result) here.set(name, looked.result.content);
  return looked.result?.content;
}

// All but these and what is younger than the grace go.
export async function keepOnly(names: ReadonlySet<string>): Promise<void> {
  const before = Date.now() - graceMs;
  await stored("readwrite", (files) => {
    const looking = files.openCursor();
    looking.onsuccess = () => {
      const cursor = looking.result;
      if (!cursor) return;
      if (!names.has(String(cursor.key)) && (cursor.value as Kept).keptMs < before) cursor.delete();
      cursor.continue();
    };
    return looking;
  });
}

// Nothing may wait for a storage that does not answer.
const patienceMs = 2000;
const nothing = (): Promise<undefined> => new Promise((done) => setTimeout(() => done(undefined), patienceMs));

// leaving: the page goes after this, and what is still on its way into the table stays out of it.
export async function forgetAttachments(leaving = true): Promise<void> {
  closed = leaving;
  here.clear();
  await Promise.race([stored("readwrite", (files) => files.clear()), nothing()]);
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
async function take(file: File, withPdf: boolean, notStored: () => void): Promise<string> {
  const pdf = withPdf && (await isPdf(file));
  const content = pdf ? file : await smaller(file);
  if (typeof content === "string") return `fault ${content}`;
  if (content.size > mostBytes) return "fault size";
  const bytes = new Uint8Array(await content.arrayBuffer());
  const name = nameOf(pdf ? "pdf" : "jpeg", bytes);
  if (!(await keepContent(name, bytes))) notStored();
  return `add ${name}`;
}

// Inside a press. told: "busy" at each one that is begun, then "add NAME" or "fault WHY". notStored: one lasts only as long as this page.
export function choose(accept: string, told: (what: string) => void, notStored: () => void): void {
  chooseFile(accept, true, (files) => {
    void (async () => {
      for (const file of files) {
        told("busy");
        told(await take(file, accept.includes("pdf"), notStored).catch(() => "fault type"));
      }
    })();
  });
}

const addresses = new Map<string, string>();

// A picture by its name, or from the server by its address.
export async function show(element: HTMLImageElement, source: string): Promise<void> {
  if (source.startsWith("/")) {
    element.src = source;
    return;
  }
  if (!addresses.has(source)) {
    const content = await contentOf(source);
    if (content instanceof Blob) addresses.set(source, URL.createObjectURL(content));
  }
  const address = addresses.get(source);
  if (address && element.dataset["photo"] === source) element.src = address;
}

export interface Upload {
  address: string; // of the attachment, below an application that is kept
  authorization: string;
  name: string;
}

interface State {
  bytes: number;
  part_bytes: number;
  missing: number[];
  complete: boolean;
}

// Sends what the server does not have yet. 410: it is not on this device any more. 0: no connection, or somebody else answered; another time. part:
// percent that is there.
export async function upload({ address, authorization, name }: Upload, part: (percent: number) => void): Promise<Answered> {
  const headers = { Authorization: authorization };
  let answer = await request("GET", address, headers);
  if (answer.status !== 200) return answer;
  const state = stateIn(answer.body);
  if (!state) return { status: 0, body: "" };
  if (state.complete) return answer;
  const content = await contentOf(name);
  if (!content) return { status: 410, body: "" };
  if (content === "unknown") return { status: 0, body: "" };
  const { bytes, part_bytes } = state;
  const parts = Math.ceil(bytes / part_bytes);
  // All there and yet not whole: the last one once more lets the server look again.
  const missing = state.missing.length > 0 ? state.missing : [parts - 1];
  for (const [sent, number] of missing.entries()) {
    part(Math.floor((100 * (parts - missing.length + sent)) / parts));
    answer = await request("PUT", `${address}/parts/${number}`, { ...headers, "Content-Type": "application/octet-stream" }, content.slice(number * part_bytes, (number + 1) * part_bytes));
    if (answer.status !== 200) return answer;
  }
  return answer;
}

function stateIn(body: string): State | undefined {
  try {
    const state = JSON.parse(body) as State;
    return Array.isArray(state.missing) && state.bytes > 0 && state.part_bytes > 0 ? state : undefined;
  } catch {
    return undefined;
  }
}
