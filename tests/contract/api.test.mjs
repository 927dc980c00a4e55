// The API against its own description, and the command line against contracts.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { require, root, startServer, temporary } from "../browser/lib.mjs";

const Ajv = require("ajv/dist/2020").default;
const pipaoi = (...words) => spawnSync(join(root, "build/native/pipaoi"), words, { encoding: "utf8", cwd: root });
const pack = join(root, "assets/packs/bibai");

let server;
before(async () => (server = await startServer(["--now", "2026-11-22T09:00:00+09:00"])));
after(async () => await server.stop());

test("every address has an answer, also those of no city", async () => {
  for (const [path, status] of [["/", 200], ["/?lang=en", 200], ["//", 400], ["/x", 404], ["/bibai", 200], ["/bibai/waste/item/", 404], ["/bibai/waste/item/%ff", 404], ["/bibai/waste/item/televisions", 200], ["/bibai/waste/item/%74elevisions?lang=th", 200], ["/nowhere/waste/item/televisions", 404]])
    assert.equal((await fetch(server.url + path)).status, status, path);
});

test("each documented GET answers as described, and says the content type it promises", async () => {
  const document = await (await fetch(`${server.url}/api/v1/openapi.json`)).json();
  assert.equal(document.openapi.slice(0, 3), "3.1");
  const ajv = new Ajv({ strict: false, formats: { "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/ } });
  ajv.addSchema({ $id: "api", ...document });
  for (const [path, operations] of Object.entries(document.paths).filter(([path]) => !path.includes("{"))) {
    const response = await fetch(server.url + path);
    const described = operations.get.responses[String(response.status)];
    assert.ok(described, `${path}: ${response.status} is not described`);
    const [type, { schema }] = Object.entries(described.content)[0];
    assert.equal(response.headers.get("content-type"), type);
    const validate = schema.$ref ? ajv.getSchema(`api${schema.$ref}`) : ajv.compile(schema);
    assert.ok(validate(await response.json()), `${path}: ${JSON.stringify(validate.errors)}`);
  }
});

test("the clock starts where --now says", async () => {
  const { time } = await (await fetch(`${server.url}/api/v1/health`)).json();
  assert.match(time, /^2026-11-22T00:0/);
});

test("unknown addresses answer with a problem document", async () => {
  const response = await fetch(`${server.url}/api/v1/nothing`);
  assert.equal(response.status, 404);
  assert.equal(response.headers.get("content-type"), "application/problem+json");
  const problem = await response.json();
  for (const member of ["type", "title", "status", "code", "detail"]) assert.ok(member in problem, member);
});

test("page, program and data come compressed, with their own caching", async () => {
  const html = await (await fetch(`${server.url}/bibai/`)).text();
  const script = /src="(\/a\/main\.[^"]+)"/.exec(html)[1];
  const asset = await fetch(server.url + script, { headers: { "accept-encoding": "br" } });
  assert.match(asset.headers.get("cache-control"), /immutable/);
  assert.equal(asset.headers.get("content-encoding"), "br");
  const data = await fetch(`${server.url}/packs/bibai/waste.json`, { headers: { "accept-encoding": "gzip" } });
  assert.equal(data.headers.get("content-encoding"), "gzip");
  assert.equal(data.headers.get("cache-control"), "no-cache");
  const etag = data.headers.get("etag");
  assert.equal((await fetch(`${server.url}/packs/bibai/waste.json`, { headers: { "accept-encoding": "gzip", "if-none-match": etag } })).status, 304);
  for (const name of ["content-security-policy", "cross-origin-opener-policy", "referrer-policy", "permissions-policy", "x-content-type-options"]) assert.ok(asset.headers.get(name), name);
});

test("the pages of every language are there, with their own first text", async () => {
  for (const [language, text] of [["ja", "美唄市の暮らし"], ["ja-easy", "<ruby>"], ["en", "Living in Bibai"], ["ko", "생활"], ["th", "ชีวิต"]]) {
    const response = await fetch(`${server.url}/bibai/?lang=${language}`);
    assert.ok((await response.text()).includes(text), language);
  }
  assert.equal((await fetch(`${server.url}/bibai/no-such`)).status, 404);
});

test("pipaoi waste areas, next and search print the shapes of the contract", () => {
  const areas = JSON.parse(pipaoi("waste", "areas", "--pack", pack).stdout);
  assert.equal(areas.length, 10);
  for (const area of areas) assert.deepEqual(Object.keys(area), ["id", "name", "towns"]);
  const next = JSON.parse(pipaoi("waste", "next", "--pack", pack, "--area", "west-north-1-4", "--from", "2026-11-15", "--days", "2").stdout);
  assert.deepEqual(next.map(({ date, category, why }) => [date, category, why]), [["2026-11-16", "kitchen", null], ["2026-11-16", "burnable", null], ["2026-11-16", "bulky", "shifted"]]);
  assert.ok(next.every(({ text }) => typeof text === "string" && text));
  const found = JSON.parse(pipaoi("waste", "search", "--pack", pack, "でんち").stdout);
  assert.ok(found.length > 0 && found.length <= 20);
  assert.deepEqual(Object.keys(found[0]), ["id", "name", "category", "score"]);
});

test("exit codes and messages: 2 for wrong use, 1 for unusable input, one clear line", () => {
  for (const words of [[], ["dance"], ["waste", "next", "--pack", pack], ["waste", "next", "--pack", pack, "--area", "a", "--from", "tomorrow", "--days", "3"], ["waste", "search", "--pack", pack], ["serve", "--port", "x"], ["pack", "check"], ["waste", "areas", "--frob", "1"]]) {
    const run = pipaoi(...words);
    assert.equal(run.status, 2, words.join(" "));
    assert.match(run.stderr, /^pipaoi: .+\n$/);
  }
  const folder = temporary("cli");
  writeFileSync(join(folder, "bad.json"), "{");
  for (const words of [["waste", "areas", "--pack", "/nowhere"], ["waste", "areas", "--pack", join(folder, "bad.json")], ["waste", "next", "--pack", pack, "--area", "zzz", "--from", "2026-01-01", "--days", "3"], ["pack", "check", "/nowhere"], ["waste", "import-5374", folder, "--out", join(folder, "x.json")], ["serve", "--web", "/nowhere"]]) {
    const run = pipaoi(...words);
    assert.equal(run.status, 1, words.join(" "));
    assert.match(run.stderr, /\S.*\n$/);
  }
  for (const words of [["--help"], ["serve", "--help"], ["waste", "next", "--help"]]) assert.equal(pipaoi(...words).status, 0);
  assert.equal(pipaoi("pack", "check", pack).status, 0);
});

test("a taken port is an error of the command, not a silent server", () => {
  const run = pipaoi("serve", "--port", new URL(server.url).port);
  assert.equal(run.status, 1);
  assert.match(run.stderr, /cannot be opened/);
});

test("import-5374 on the seven real towns", { skip: existsSync(join(root, "../shared/data/5374")) ? false : "../shared/data is not here" }, () => {
  const folder = temporary("5374");
  for (const [town, areas] of [["bibai", 10], ["chigasaki", 8], ["hakodate", 16], ["kamisunagawa", 10], ["muroran", 3], ["ritto_shiga", 39], ["sapporo", 243]]) {
    const out = join(folder, `${town}.json`);
    const run = pipaoi("waste", "import-5374", join(root, "../shared/data/5374", town), "--out", out);
    assert.equal(run.status, 0, run.stderr);
    for (const line of run.stderr.split("\n").filter(Boolean)) assert.match(line, /^.+\.csv:\d+: (repaired|doubtful|dropped): .+/);
    const list = JSON.parse(pipaoi("waste", "areas", "--pack", out).stdout);
    assert.equal(list.length, areas);
    const from = town === "hakodate" ? "2019-05-01" : "2026-05-01";
    assert.ok(JSON.parse(pipaoi("waste", "next", "--pack", out, "--area", list[0].id, "--from", from, "--days", "31").stdout).length > 3, town);
  }
});
