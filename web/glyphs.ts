// Glyphs for the canvas from the browser's own fonts, drawn one by one on a small 2D canvas. Called by the program through
// Module.glyphs (shell/platform/browser/glyphs.cpp). Languages are numbered as in core/base/language.h.

const languages = ["ja", "ja", "en", "zh-Hans", "zh-Hant", "ko", "th"];

const japanese = `"BIZ UDPGothic", "BIZ UDGothic", "Hiragino Sans", "Hiragino Kaku Gothic ProN", "Yu Gothic UI", "Meiryo", "Noto Sans JP", "Noto Sans CJK JP"`;
const own: Record<string, string> = {
  "zh-Hans": `"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC"`,
  "zh-Hant": `"PingFang TC", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC"`,
  ko: `"Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR"`,
  th: `"Sukhumvit Set", "Leelawadee UI", "Noto Sans Thai", "Loma"`,
};

// The same stacks are in style.css, so that mirror and drawing agree.
export function fontStack(language: string): string {
  const first = own[language];
  return `${first ? `${first}, ` : ""}${japanese}, system-ui, sans-serif`;
}

const stacks = languages.map(fontStack);

interface Pad {
  element: HTMLCanvasElement;
  context: CanvasRenderingContext2D;
}

// One pad a language: the canvas element's lang decides the form of a Han character where several languages share a font.
const pads: (Pad | undefined)[] = [];

function pad(language: number): Pad {
  const known = pads[language];
  if (known) return known;
  const element = document.createElement("canvas");
  element.lang = languages[language] ?? "ja";
  element.width = element.height = 64;
  const context = element.getContext("2d", { willReadFrequently: true })!;
  return (pads[language] = { element, context });
}

function prepare(to: Pad, language: number, bold: number, px: number): void {
  to.context.font = `${bold ? 700 : 400} ${px}px ${stacks[language]}`;
  to.context.fontKerning = "none";
}

interface Image {
  width: number;
  height: number;
  left: number;
  top: number;
  colored: boolean;
  pixels: Uint8Array | Uint8ClampedArray;
}

const nothing: Image = { width: 0, height: 0, left: 0, top: 0, colored: false, pixels: new Uint8Array() };

function image(text: string, language: number, bold: number, px: number, density: number): Image {
  const to = pad(language);
  prepare(to, language, bold, px * density);
  const size = to.context.measureText(text);
  const left = Math.floor(-size.actualBoundingBoxLeft) - 1;
  const top = Math.floor(-size.actualBoundingBoxAscent) - 1;
  const width = Math.ceil(size.actualBoundingBoxRight) + 1 - left;
  const height = Math.ceil(size.actualBoundingBoxDescent) + 1 - top;
  if (width <= 2 || height <= 2) return nothing;
  if (to.element.width < width || to.element.height < height) {
    to.element.width = Math.max(to.element.width, width);
    to.element.height = Math.max(to.element.height, height);
    prepare(to, language, bold, px * density);
  }
  to.context.clearRect(0, 0, width, height);
  to.context.fillStyle = "#fff";
  to.context.fillText(text, -left, -top);
  const rgba = to.context.getImageData(0, 0, width, height).data;
  const coverage = new Uint8Array(width * height);
  let colored = false;
  for (let i = 0; i < coverage.length; ++i) {
    const alpha = rgba[i * 4 + 3]!;
    coverage[i] = alpha;
    // Drawn in white, so any other colour is the font's own (emoji).
    if (alpha > 64 && (rgba[i * 4]! < 200 || rgba[i * 4 + 1]! < 200 || rgba[i * 4 + 2]! < 200)) colored = true;
  }
  return { width, height, left, top, colored, pixels: colored ? rgba : coverage };
}

function advance(text: string, language: number, bold: number, px: number): number {
  const to = pad(language);
  prepare(to, language, bold, px);
  return to.context.measureText(text).width;
}

export const glyphs = { advance, image };
