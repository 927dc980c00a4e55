// Has this machine a font for what the page says? If not, and only then, the slices of an OFL font that its characters need are loaded.
import { fallbackFonts } from "pipaoi-assets";

const probes: Record<string, string> = { ja: "美", "zh-Hans": "这", "zh-Hant": "這", ko: "한", th: "ก" };

const lacking = new Map<string, boolean>();

// Looked at once a script: a machine does not gain fonts while the page is open, and drawing and reading back takes longer than a frame's own work.
function isTofu(sample: string): boolean {
  const known = lacking.get(sample) ?? looksLikeTofu(sample);
  lacking.set(sample, known);
  return known;
}

// A character without a font is drawn as the same box as a code point that no font has.
function looksLikeTofu(sample: string): boolean {
  const draw = (text: string): string => {
    const element = document.createElement("canvas");
    element.width = element.height = 24;
    const context = element.getContext("2d")!;
    context.font = "20px sans-serif";
    context.fillText(text, 2, 20);
    return element.toDataURL();
  };
  return draw(sample) === draw("\u{10FFFD}");
}

const loaded = new Set<string>();

// language: of the page. Calls changed once glyphs can be drawn that could not before.
export async function ensureFonts(language: string, text: string, changed: () => void): Promise<void> {
  for (const script of new Set(["ja", language])) {
    const sample = probes[script];
    const font = fallbackFonts[script];
    if (!sample || !font || (!loaded.has(script) && !isTofu(sample))) continue;
    if (!loaded.has(script)) {
      loaded.add(script);
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = font.css;
      await new Promise((done) => {
        link.addEventListener("load", done);
        link.addEventListener("error", done);
        document.head.append(link);
      });
    }
    const before = document.fonts.size && [...document.fonts].filter((face) => face.status === "loaded").length;
    await Promise.all([document.fonts.load(`400 18px "${font.family}"`, text), document.fonts.load(`700 18px "${font.family}"`, text)]).catch(() => undefined);
    if ([...document.fonts].filter((face) => face.status === "loaded").length !== before) changed();
  }
}
