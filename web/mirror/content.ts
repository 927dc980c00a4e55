// A leaf's content: text, <ruby> and pictures (plain view).
import type { Content } from "../protocol";
import { pictures } from "pipaoi-pictures";

const svgNamespace = "http://www.w3.org/2000/svg";

function svgElement(width: number, height = width): SVGElement {
  const svg = document.createElementNS(svgNamespace, "svg");
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("focusable", "false");
  return svg;
}

// Dark on white in every theme: cameras read nothing else.
function codeElement(path: string, side: number): SVGElement {
  const svg = svgElement(side);
  svg.setAttribute("shape-rendering", "crispEdges");
  for (const [d, fill] of [
    [`M0 0h${side}v${side}h-${side}z`, "#fff"],
    [path, "#000"],
  ] as const) {
    const element = document.createElementNS(svgNamespace, "path");
    element.setAttribute("d", d);
    element.setAttribute("fill", fill);
    svg.append(element);
  }
  return svg;
}

function pictureElement(name: string, tint: number): SVGElement {
  const svg = svgElement(24);
  for (const [path, filled] of pictures[name] ?? []) {
    const element = document.createElementNS(svgNamespace, "path");
    element.setAttribute("d", path);
    element.setAttribute("fill", filled && tint ? `#${tint.toString(16).padStart(6, "0")}` : "none");
    if (!filled) {
      element.setAttribute("stroke", "currentColor");
      element.setAttribute("stroke-width", "2");
      element.setAttribute("stroke-linecap", "round");
      element.setAttribute("stroke-linejoin", "round");
    }
    svg.append(element);
  }
  return svg;
}

function drawingElement(height: number, shapes: [string, Record<string, string>, string][]): SVGElement {
  const svg = svgElement(100, height);
  for (const [tag, attributes, text] of shapes) {
    const element = document.createElementNS(svgNamespace, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = text;
    svg.append(element);
  }
  return svg;
}

function rubyElement(base: string, reading: string): HTMLElement {
  const ruby = document.createElement("ruby");
  const part = (tag: string, text: string): HTMLElement => {
    const element = document.createElement(tag);
    element.textContent = text;
    element.setAttribute("aria-hidden", "true"); // the name of a control is its base text, without the reading
    return element;
  };
  ruby.append(base, part("rp", "（"), part("rt", reading), part("rp", "）"));
  return ruby;
}

export function contentNodes(content: Content[]): (string | Element)[] {
  const nodes = content.map((piece) => {
    if (typeof piece === "string") return piece;
    if ("ruby" in piece) return rubyElement(...piece.ruby);
    if ("end" in piece) return document.createElement(piece.end);
    if ("shapes" in piece) return drawingElement(piece.height, piece.shapes);
    if ("code" in piece) return codeElement(piece.code, piece.side);
    return pictureElement(piece.picture, piece.tint);
  });
  const [first, ...words] = nodes;
  if (!(first instanceof SVGElement) || words.length === 0) return nodes;
  // Beside a picture the words are one box, so that they wrap as a whole (as in shell/semantics/html.cpp).
  const box = document.createElement("span");
  box.append(...words);
  return [first, box];
}
