// The API's description (server/openapi.json) as tests use it: its operations, and values after its schemas (fast-check).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { require, root } from "../browser/lib.mjs";

const fc = require("fast-check");
export const document = JSON.parse(readFileSync(join(root, "server/openapi.json"), "utf8"));
export const resolve = (schema) => (schema.$ref ? resolve(schema.$ref.slice(2).split("/").reduce((at, name) => at[name], document)) : schema);

// [{path, method, operation}] of everything below a city.
export const operations = Object.entries(document.paths)
  .filter(([path]) => path.includes("{city}"))
  .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })));

// Texts that programs trip over: long, empty, control signs, other scripts, signs of markup and of queries.
export const nastyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("", " ", "\u0000", "'; DROP TABLE ride; --", "<script>alert(1)</script>", "../../etc/passwd", "%00", "葛󠄀城", "👩‍👩‍👧‍👧", "￿", "[漢字|かんじ", "\\", "null", "NaN", "-0", "1e999", "2026-02-30", "2026-11-24T25:61:00+99:99", "__proto__"),
  fc.integer({ min: 1000, max: 20000 }).map((length) => "あ".repeat(length)),
);
const nastyNumber = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-1, 0, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308));
// JSON of any shape, some of it deeper than a stack likes.
const deep = fc.integer({ min: 30, max: 5000 }).map((levels) => ({ raw: "[".repeat(levels) + "]".repeat(levels) }));
export const anyJson = fc.oneof(fc.jsonValue({ maxDepth: 5 }), nastyText, nastyNumber, fc.constantFrom(null, true, [], {}));

// Values that fit a schema; with `wrong`, now and then a part that does not.
export function valueOf(given, wrong) {
  const schema = resolve(given);
  const fitting = () => {
    if (schema.oneOf) return fc.oneof(...schema.oneOf.map((one) => valueOf(one, wrong)));
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if ("const" in schema) return fc.constant(schema.const);
    switch (schema.type) {
      case "object": {
        const known = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, one]) => [name, valueOf(one, wrong)]));
        const fixed = fc.record(known, { requiredKeys: wrong ? [] : (schema.required ?? []) });
        return schema.additionalProperties && typeof schema.additionalProperties === "object" ? fc.oneof(fixed, fc.dictionary(nastyText, valueOf(schema.additionalProperties, wrong), { maxKeys: 5 })) : fixed;
      }
      case "array": return fc.array(schema.items ? valueOf(schema.items, wrong) : anyJson, { maxLength: 6 });
      case "integer": return fc.integer({ min: schema.minimum ?? -5, max: schema.maximum ?? 100 });
      case "boolean": return fc.boolean();
      case "string":
        if (schema.format === "date") return fc.constantFrom("2026-11-24", "2026-11-30", "2027-10-01", "2026-02-30");
        if (schema.format === "date-time") return fc.constantFrom("2026-11-24T12:00:00+09:00", "2026-11-24T03:00:00Z", "2026-12-01T09:30:00+09:00");
        return fc.oneof(fc.string({ maxLength: Math.min(schema.maxLength ?? 40, 200) }), nastyText);
      default: return anyJson;
    }
  };
  return wrong ? fc.oneof({ weight: 6, arbitrary: fitting() }, { weight: 1, arbitrary: anyJson }) : fitting();
}

// What stands in a body: text as it is sent.
export const nastyBody = (schema) =>
  fc.oneof(
    { weight: 5, arbitrary: valueOf(schema, true).map((value) => JSON.stringify(value)) },
    { weight: 3, arbitrary: valueOf(schema, false).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: anyJson.map((value) => JSON.stringify(value) ?? "null") },
    { weight: 1, arbitrary: deep.map(({ raw }) => raw) },
    { weight: 1, arbitrary: fc.constantFrom("", "{", '{"a":1,"a":2}', '{"answers":{"\ud800":1}}', "[1,", "\u0000", `{"x":"${"a".repeat(300_000)}"}`) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)) },
  );
