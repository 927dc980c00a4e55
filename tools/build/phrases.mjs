// Where Japanese and Thai lines may break, put in as U+200B at build time so that the program needs no dictionary: budoux for Japanese,
// the spaces of やさしい日本語, Intl.Segmenter for Thai.
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { loadDefaultJapaneseParser } = await import(pathToFileURL(join(root, ".deps/npm/node_modules/budoux/module/index.js")));
const japanese = loadDefaultJapaneseParser();
const thai = new Intl.Segmenter("th", { granularity: "word" });

const breaks = {
  ja: (text) => japanese.parse(text).join("\u200b"),
  "ja-easy": (text) => text.replace(/ /g, " \u200b"),
  th: (text) => [...thai.segment(text)].map((part) => part.segment).join("\u200b"),
};

// Holes ({name}) stay in one piece.
export const broken = (language, text) => (breaks[language]?.(text) ?? text).replace(/\{[^}]*\}/g, (hole) => hole.replaceAll("\u200b", "")).replaceAll("\\\u200b", "\u200b\\"); // never between a backslash and its sign

// A value of a pack: {"ja": ..., ...} with its texts broken. Short Japanese names stay as they are: they fit a line, and are searched.
const long = 12;
export function withPhraseBreaks(value) {
  if (value === null || typeof value !== "object" || typeof value.ja !== "string") return value;
  return Object.fromEntries(Object.entries(value).map(([language, text]) => [language, text.length > long || language === "th" ? broken(language, text) : text]));
}
