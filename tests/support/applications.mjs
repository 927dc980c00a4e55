// Applications as tests send them.
import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { root } from "../browser/lib.mjs";

export const example = (procedure, now = "2026-11-24T10:00:00+09:00") =>
  JSON.parse(execFileSync(join(root, "build/native/pipaoi"), ["apply", "example", "--pack", join(root, "assets/packs/bibai"), procedure, "--now", now], { encoding: "utf8" }));

export const hashOf = (content) => createHash("sha256").update(content).digest("hex");
// As an answer has it (core/forms/attachment.h).
export const told = (type, content) => `${type}.${content.length}.${hashOf(content)}`;
// What begins as a JPEG does; the rest is noise.
export const jpegOf = (bytes) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(bytes - 4)]);

// A damage certificate with these photos.
export function damage(photos, type = "jpeg") {
  const body = example("damage-certificate");
  body.answers["has-photos"] = "yes";
  body.answers["damage-photos"] = photos.map((photo) => told(type, photo));
  return body;
}
