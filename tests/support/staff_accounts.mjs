// Accounts of staff for tests, and who is signed in over HTTP.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../browser/lib.mjs";

export const password = "a password of the test";

// where: --data DIR or --database-url URL.
export function addStaff(where, name, role = name) {
  execFileSync(join(root, "build/native/pipaoi"), ["admin", "add", name, "--role", role, ...where], { input: `${password}\n` });
}

// The cookie of the session.
export async function signIn(url, name, city = "bibai") {
  const response = await fetch(`${url}/api/v1/${city}/staff/session`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ name, password }) });
  assert.equal(response.status, 200);
  return response.headers.get("set-cookie").split(";")[0];
}
