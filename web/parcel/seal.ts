// Sealing what is carried under a code (docs/carrying.md): scrypt makes a name and a key of the code (RFC 7914), XChaCha20-Poly1305 seals each part. Loaded
// when it is needed. Not crypto.subtle: that is missing over plain HTTP, where a counter on the town's own network may be.
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { scryptAsync } from "@noble/hashes/scrypt.js";
import { bytesToHex } from "@noble/hashes/utils.js";

const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeSigns = 11; // 55 bits; the program adds the check sign
// A third of a second on a cheap phone, and as much for each guess.
const cost = { N: 2 ** 15, r: 8, p: 1, dkLen: 64 };
// A sealed part has 16 bytes more and fits into 64 KB; the first begins with the number of parts.
const partBytes = 60_000;
const countBytes = 2;
const nonceBytes = 24;
// As core/base/limits.h has it.
const mostParts = 448;
export class TooLarge extends Error {}

export const newCode = (): string => [...crypto.getRandomValues(new Uint8Array(codeSigns))].map((byte) => signs[byte % signs.length]).join("");

export interface Keys {
  name: string; // 64 hexadecimal digits: where the parts lie
  key: Uint8Array;
}

// place: where drafts lie with the server. Each town's codes have keys of their own.
export async function keysOf(code: string, place: string): Promise<Keys> {
  const made = await scryptAsync(code, `pipaoi carried draft 1 ${place}`, cost);
  return { name: bytesToHex(made.subarray(0, 32)), key: made.subarray(32) };
}

// A key seals one content alone, so the part's number is nonce enough.
function cipher({ key }: Keys, part: number): ReturnType<typeof xchacha20poly1305> {
  const nonce = new Uint8Array(nonceBytes);
  new DataView(nonce.buffer).setUint32(0, part);
  return xchacha20poly1305(key, nonce);
}

export function seal(keys: Keys, content: Uint8Array): Uint8Array[] {
  const count = Math.ceil((content.length + countBytes) / partBytes);
  if (count > mostParts) throw new TooLarge();
  const whole = new Uint8Array(content.length + countBytes);
  new DataView(whole.buffer).setUint16(0, count);
  whole.set(content, countBytes);
  return Array.from({ length: count }, (_, part) => cipher(keys, part).encrypt(whole.subarray(part * partBytes, (part + 1) * partBytes)));
}

// get: the sealed part of this number. It throws where a part was meddled with.
export async function unseal(keys: Keys, get: (part: number) => Promise<Uint8Array>): Promise<Uint8Array> {
  const first = cipher(keys, 0).decrypt(await get(0));
  const count = new DataView(first.buffer, first.byteOffset).getUint16(0);
  const parts = [first.subarray(countBytes)];
  for (let part = 1; part < count; ++part) parts.push(cipher(keys, part).decrypt(await get(part)));
  return await new Blob(parts as BlobPart[]).arrayBuffer().then((all) => new Uint8Array(all));
}
