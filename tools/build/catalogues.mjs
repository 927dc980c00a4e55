// Puts i18n/<language>/<service>.json together: text_keys.h (one enum) and <language>.json (an array in the enum's order).
// Phrase breaks go in here too. A missing text in any of the languages ends the build.
// Texts of the staff program (staff.json, in ja alone) stand behind all others, so that residents' catalogues end before them;
// staff.ja.json has all.
// usage: catalogues.mjs I18N_FOLDER OUT_FOLDER
import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { broken } from "./phrases.mjs";

const [source, out] = process.argv.slice(2);
const languages = ["ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "th"];
const faults = [];

function read(language) {
  const texts = new Map();
  const folder = join(source, language);
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const service = file.replace(/\.json$/, "");
    let parsed;
    try {
      parsed = JSON.parse(readFileSync(join(folder, file), "utf8"));
    } catch (error) {
      faults.push(`i18n/${language}/${file}: not JSON (${error.message}): mend the syntax`);
      continue;
    }
    for (const [key, text] of Object.entries(parsed)) {
      if (typeof text !== "string" || text === "") faults.push(`i18n/${language}/${file}: "${key}" is not a text: give it one`);
      else texts.set(`${service}_${key}`.replaceAll("-", "_"), text);
    }
  }
  return texts;
}

const holes = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort().join(",");

const catalogues = new Map(languages.map((language) => [language, read(language)]));
const ofStaff = (key) => key.startsWith("staff_");
const all = [...catalogues.get("ja").keys()].sort();
const keys = all.filter((key) => !ofStaff(key));
const staffKeys = all.filter(ofStaff);
mkdirSync(out, { recursive: true });
for (const language of languages) {
  const texts = catalogues.get(language);
  for (const key of texts.keys()) if (!catalogues.get("ja").has(key)) faults.push(`i18n/${language}: "${key}" is not in ja: remove it or add the Japanese`);
  const row = keys.map((key) => {
    const text = texts.get(key);
    const original = catalogues.get("ja").get(key);
    if (text === undefined) {
      faults.push(`i18n/${language}: "${key}" is missing: translate it`);
      return "";
    }
    if (holes(text) !== holes(original)) faults.push(`i18n/${language}: "${key}" has the holes {${holes(text)}}, the Japanese {${holes(original)}}: use the same`);
    return broken(language, text);
  });
  writeFileSync(join(out, `${language}.json`), JSON.stringify(row));
}
const japanese = catalogues.get("ja");
writeFileSync(join(out, "staff.ja.json"), JSON.stringify([...keys, ...staffKeys].map((key) => broken("ja", japanese.get(key)))));
if (faults.length) {
  console.error(faults.join("\n"));
  process.exit(1);
}
const header = `// Made by tools/build/catalogues.mjs from i18n/. One name a text; the order is that of the catalogue files.
#pragma once
namespace app {
enum class Text : unsigned short {
${keys.map((key) => `  ${key},`).join("\n")}
  residents_count_,  // what residents' catalogues hold
${staffKeys.map((key, i) => `  ${key}${i ? "" : " = residents_count_"},`).join("\n")}
  count_
};
}  // namespace app
`;
writeFileSync(join(out, "text_keys.h"), header);
