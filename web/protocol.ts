// What goes between the page and the program, both ways as JSON (docs/page-protocol.md).

export type PageEvent =
  | { kind: "click"; id: string }
  | { kind: "input"; id: string; value: string }
  | { kind: "hover" | "press"; id: string }
  | { kind: "focus"; id: string; visible: boolean }
  | { kind: "url"; url: string }
  | { kind: "fetched"; address: string; status: number; body: string }
  | { kind: "answered"; id: string; status: number; body: string }
  | { kind: "stored"; key: string; value: string }
  | { kind: "clock"; time: string }
  | { kind: "told"; what: string; value: string }
  | { kind: "view"; view: View }
  | { kind: "fonts" | "lost" | "restored" | "wake" };

export type View = "canvas" | "plain";

export type Content = string | { ruby: [string, string] } | { picture: string; tint: number } | { code: string; side: number } | { height: number; shapes: [string, Record<string, string>, string][] } | { end: "wbr" | "br" };

export type Operation =
  | ["set", string, string, string, Record<string, string>, Content[]]
  | ["box", string, number, number, number, number, ...([] | [number, number, number, number])]
  | ["order", string, string[]]
  | ["value", string, string]
  | ["gone", string[]];

export type Effect = [kind: string, a: string, b: string];

export interface Answer {
  view: View;
  canvas?: { top: number; height: number; room: number; margin: number };
  height: number;
  lang: string;
  language: string;
  title: string;
  size: number;
  theme: "system" | "light" | "dark";
  wantsPlain: boolean;
  ready: boolean;
  ops: Operation[];
  effects: Effect[];
  problems: string[];
  stats: { frames: number; passes: number; glyphs: number; nodes: number };
}

export interface Viewport {
  width: number;
  height: number;
  density: number;
  scroll: number;
  rootPx: number;
  mostCanvasPx: number;
  dark: boolean;
  moreContrast: boolean;
}
