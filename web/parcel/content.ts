// A draft with its photos as bytes: the length of a header (4), the header as JSON, the photos one after the other. In a file, base 64 in JSON.
import { contentOf, keepContent, nameOf } from "../attachments";

export interface Parcel {
  parcel: string; // the program's own text
  names: string[]; // of the photos and files that go with it
}

async function photosOf(names: string[]): Promise<Uint8Array[]> {
  return await Promise.all(
    names.map(async (name) => {
      const content = await contentOf(name);
      if (!(content instanceof Blob)) throw new Error(`${name} is not on this device`);
      return new Uint8Array(await content.arrayBuffer());
    }),
  );
}

// Each is what its name says, or none of it is taken.
async function keepPhotos(photos: [name: string, bytes: Uint8Array][]): Promise<void> {
  for (const [name, bytes] of photos) if (name !== nameOf(name.split(".")[0] ?? "", bytes)) throw new Error(`${name} is not what it says`);
  for (const [name, bytes] of photos) await keepContent(name, bytes);
}

export async function pack({ parcel, names }: Parcel): Promise<Uint8Array> {
  const photos = await photosOf(names);
  const header = new TextEncoder().encode(JSON.stringify({ parcel, photos: photos.map((bytes, i) => [names[i], bytes.length]) }));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, header.length);
  return new Uint8Array(await new Blob([length, header, ...(photos as BlobPart[])]).arrayBuffer());
}

// The program's text; the photos are on this device then.
export async function unpack(bytes: Uint8Array): Promise<string> {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const { parcel, photos } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as { parcel: string; photos: [string, number][] };
  let at = 4 + length;
  await keepPhotos(photos.map(([name, size]) => [name, bytes.slice(at, (at += size))]));
  return parcel;
}

const mark = "pipaoi-draft";

const base64 = (bytes: Uint8Array): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = failed;
    reader.readAsDataURL(new Blob([bytes as BlobPart]));
  });

export async function toFile({ parcel, names }: Parcel): Promise<string> {
  const photos = await photosOf(names);
  const encoded = await Promise.all(photos.map(base64));
  return JSON.stringify({ [mark]: 1, parcel: JSON.parse(parcel) as unknown, photos: Object.fromEntries(encoded.map((text, i) => [names[i], text])) });
}

export async function fromFile(text: string): Promise<string> {
  const file = JSON.parse(text) as { [mark]: number; parcel: unknown; photos: Record<string, string> };
  if (file[mark] !== 1) throw new Error("another kind of file");
  await keepPhotos(Object.entries(file.photos).map(([name, base64]) => [name, Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))]));
  return JSON.stringify(file.parcel);
}
