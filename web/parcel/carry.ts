// Drafts on their way: sealed under a code with the server, or in a file. What is told: docs/page-protocol.md.
import { lazy } from "pipaoi-assets";
import { request, requestBytes } from "../data";
import { chooseFile, saveFile } from "../gestures";
import { fromFile, pack, toFile, unpack, type Parcel } from "./content";

type Seal = typeof import("./seal");
const sealing = async (): Promise<Seal> => (await import(lazy.seal)) as Seal;

interface Out extends Parcel {
  address: string;
}
function outOf(text: string): Out {
  const { address, parcel, names } = JSON.parse(text) as { address: string; parcel: string; names: string };
  return { address, parcel, names: names.split(" ").filter(Boolean) };
}

class Offline extends Error {}

// told: "busy PERCENT", then "code CODE" or "fault WHY".
export async function carryOut(text: string, told: (what: string) => void): Promise<void> {
  const { address, ...parcel } = outOf(text);
  try {
    told("busy 0");
    const { keysOf, newCode, seal, TooLarge } = await sealing().catch(() => Promise.reject(new Offline()));
    const content = await pack(parcel);
    const code = newCode();
    const keys = await keysOf(code, address);
    let parts: Uint8Array[];
    try {
      parts = seal(keys, content);
    } catch (error) {
      return told(error instanceof TooLarge ? "fault size" : "fault failed");
    }
    for (const [number, part] of parts.entries()) {
      const { status } = await request("PUT", `${address}/${keys.name}/parts/${number}`, { "Content-Type": "application/octet-stream" }, new Blob([part as BlobPart]));
      if (status === 0) throw new Offline();
      if (status !== 200) throw new Error(`the server says ${status}`);
      told(`busy ${Math.floor((100 * (number + 1)) / parts.length)}`);
    }
    told(`code ${code}`);
  } catch (error) {
    told(error instanceof Offline ? "fault offline" : "fault failed");
  }
}

export async function carryToFile(text: string, told: (what: string) => void): Promise<void> {
  try {
    saveFile("pipaoi-draft.json", await toFile(outOf(text)));
  } catch {
    told("fault failed");
  }
}

// told: "here PARCEL" or "fault WHY".
export async function takeOver(code: string, address: string, told: (what: string) => void): Promise<void> {
  let why = "offline";
  try {
    const { keysOf, unseal } = await sealing();
    why = "failed";
    const keys = await keysOf(code, address);
    const content = await unseal(keys, async (part) => {
      const { status, bytes } = await requestBytes(`${address}/${keys.name}/parts/${part}`);
      if (status === 404) why = "missing";
      if (status === 0) why = "offline";
      if (status !== 200) throw new Error(`the server says ${status}`);
      return bytes;
    });
    why = "file";
    told(`here ${await unpack(content)}`);
  } catch {
    told(`fault ${why}`);
  }
}

// Inside a press.
export function openFile(told: (what: string) => void): void {
  chooseFile("application/json,.json", false, ([file]) => {
    void (async () => told(`here ${await fromFile(await file!.text())}`))().catch(() => told("fault file"));
  });
}
