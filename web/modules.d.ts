// Modules that tools/build-web makes: the names of hashed files, and the pictures of shell/theme/pictures.cpp.
declare module "pipaoi-assets" {
  export const wasm: string;
  export const catalogues: Record<string, string>; // "/i18n/ja.json" -> its hashed file
  export const lazy: { seal: string; read: string }; // modules that are loaded when they are needed
  export const fallbackFonts: Record<string, { css: string; family: string }>;
}
declare module "pipaoi-pictures" {
  export const pictures: Record<string, [path: string, filled: boolean][]>;
}
interface Window {
  pipaoi?: {
    stats(): { frames: number; passes: number; glyphs: number; nodes: number; wasmHeapBytes: number; bootMs: number };
    tree(): unknown[];
    causes(): readonly (readonly string[])[];
    awaited(): readonly string[];
  };
}
