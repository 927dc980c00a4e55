// The tall canvas: where it stands in the document, when it needs drawing because of scrolling, and what happens when WebGL goes away.
import type { Answer } from "./protocol";

export class CanvasPlace {
  private region: NonNullable<Answer["canvas"]> = { top: 0, height: 0, room: 0, margin: 0 };

  constructor(
    private readonly element: HTMLCanvasElement,
    private readonly page: HTMLElement,
  ) {}

  apply(answer: Answer): void {
    if (!answer.canvas) {
      this.page.style.height = "";
      return;
    }
    this.region = answer.canvas;
    this.page.style.height = `${answer.height}px`;
    // The frame shows the part of the canvas that is drawn on: the canvas itself may be taller than the document.
    const frame = this.element.parentElement!;
    frame.style.top = `${answer.canvas.top}px`;
    frame.style.height = `${answer.canvas.height}px`;
    this.element.style.height = `${answer.canvas.room}px`;
  }

  // True once half of a margin is used up on the side towards which there is more to see.
  needsDrawing(documentHeight: number): boolean {
    const { top, height, margin } = this.region;
    const above = scrollY - top;
    const below = top + height - (scrollY + innerHeight);
    return (above < margin / 2 && top > 0) || (below < margin / 2 && top + height < documentHeight);
  }
}

// The largest side a drawing buffer may have; 0 when there is no WebGL 2 at all. A context of its own, given back at once.
export function webGlLimit(): number {
  const context = document.createElement("canvas").getContext("webgl2");
  if (!context) return 0;
  const limit = Math.min(context.getParameter(context.MAX_RENDERBUFFER_SIZE) as number, context.getParameter(context.MAX_TEXTURE_SIZE) as number);
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return limit;
}
