// The wasm program as functions. Strings cross as UTF-8 in its memory.
import type { Answer, PageEvent, Viewport } from "./protocol";
import { glyphs } from "./glyphs";
// @ts-expect-error the module is made by Emscripten at build time
import instantiate from "pipaoi-program";

interface Emscripten {
  _malloc(bytes: number): number;
  _free(at: number): void;
  _pipaoi_start(withCanvas: number): number;
  _pipaoi_frame(message: number): number;
  _pipaoi_work(): number;
  _pipaoi_warm(): number;
  _pipaoi_tree(): number;
  UTF8ToString(at: number): string;
  stringToUTF8(text: string, at: number, room: number): void;
  lengthBytesUTF8(text: string): number;
  HEAPU8: Uint8Array;
}

export interface Program {
  start(withCanvas: boolean): boolean;
  frame(viewport: Viewport, events: PageEvent[]): Answer;
  work(): { more: boolean; show: boolean };
  warm(): boolean;
  tree(): unknown[];
  heapBytes(): number;
}

// Half a surrogate pair (a damaged record, a pasted text) has no UTF-8, and the program would refuse the whole message for it.
const wellFormed = (_key: string, value: unknown): unknown => (typeof value === "string" ? value.replace(/\p{Surrogate}/gu, "\ufffd") : value);

export async function loadProgram(wasm: string, canvas: HTMLCanvasElement): Promise<Program> {
  const program: Emscripten = await instantiate({ canvas, glyphs, locateFile: () => wasm });
  const read = (at: number): string => program.UTF8ToString(at);
  return {
    start: (withCanvas) => program._pipaoi_start(withCanvas ? 1 : 0) === 1,
    frame(viewport, events) {
      const message = JSON.stringify({ viewport, events }, wellFormed);
      const room = program.lengthBytesUTF8(message) + 1;
      const at = program._malloc(room);
      program.stringToUTF8(message, at, room);
      const answer = read(program._pipaoi_frame(at));
      program._free(at);
      return JSON.parse(answer) as Answer;
    },
    work() {
      const told = program._pipaoi_work();
      return { more: (told & 1) !== 0, show: (told & 2) !== 0 };
    },
    warm: () => program._pipaoi_warm() !== 0,
    tree: () => JSON.parse(read(program._pipaoi_tree())) as unknown[],
    heapBytes: () => program.HEAPU8.length,
  };
}
