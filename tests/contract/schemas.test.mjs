// The JSON Schemas of assets/schemas against what core's checked reader says of the same files: the real packs, an imported pack, and each
// fixture. What a schema cannot see (an id twice, a name that points nowhere, an end before its begin) must pass it and fail the reader.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { require, root, temporary } from "../browser/lib.mjs";

const Ajv = require("ajv/dist/2020").default;
const schemas = join(root, "assets/schemas"), packs = join(root, "assets/packs"), pipaoi = join(root, "build/native/pipaoi");
const beyondSchemas = [/uses an id twice/, /that is not there/, /lies before/, /must lie after/, /not asked before/, /cannot be given/, /never asked/, /is no number/, /cannot be compared/, /computes with what it cannot/, /not computed/, /without answers to choose/, /no procedure uses/];

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
ajv.addFormat("date", (text) => {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text >= "1900" && text < "2200";
});
for (const file of readdirSync(schemas)) ajv.addSchema(read(join(schemas, file)));

function faults(kind, value) {
  const validate = ajv.getSchema(`${kind}.schema.json`);
  assert.ok(validate, `no schema for ${kind}.json: add assets/schemas/${kind}.schema.json`);
  return validate(value) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);
}

for (const city of readdirSync(packs))
  for (const file of readdirSync(join(packs, city)))
    test(`assets/packs/${city}/${file} fits its schema`, () => assert.deepEqual(faults(basename(file, ".json"), read(join(packs, city, file))), []));

test("assets/municipalities.json fits its schema, and names exactly the packs that are here", () => {
  const all = read(join(root, "assets/municipalities.json"));
  assert.deepEqual(faults("municipalities", all), []);
  assert.deepEqual(all.municipalities.filter(({ here }) => here).map(({ id }) => id).sort(), readdirSync(packs).sort());
  for (const { id, offers } of all.municipalities.filter(({ here }) => here))
    assert.deepEqual(offers.filter(({ state }) => state === "here").map(({ service }) => service).sort(), read(join(packs, id, "municipality.json")).offers.sort(), id);
});

const lessons = join(root, "assets/lessons");
for (const [file, kind] of [["lessons.json", "lessons"], ["practice/municipality.json", "municipality"], ["practice/waste.json", "waste"], ["practice/waste_items.json", "waste_items"]])
  test(`assets/lessons/${file} fits its schema`, () => assert.deepEqual(faults(kind, read(join(lessons, file))), []));

for (const kind of readdirSync(join(root, "tests/fixtures")))
  if (existsSync(join(schemas, `${kind}.schema.json`)))
    for (const file of readdirSync(join(root, "tests/fixtures", kind)).filter((name) => name.endsWith(".json")))
      test(`${kind}/${file}: schema and reader agree`, () => {
        const folder = join(root, "tests/fixtures", kind);
        const told = readFileSync(join(folder, file.replace(/\.json$/, ".txt")), "utf8").trim();
        const found = faults(kind, read(join(folder, file)));
        const refused = told !== "" && told.split("\n").some((line) => !beyondSchemas.some((pattern) => pattern.test(line)));
        assert.equal(found.length > 0, refused, `reader: ${told || "nothing"}\nschema: ${found.join("; ") || "nothing"}`);
      });

test("what import-5374 writes fits the schema", () => {
  const out = join(temporary("schemas"), "pack.json");
  execFileSync(pipaoi, ["waste", "import-5374", join(root, "tests/fixtures/5374/everything"), "--out", out], { stdio: "pipe" });
  assert.deepEqual(faults("waste", read(out)), []);
});
