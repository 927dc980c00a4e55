// Keeps real elements equal to the program's tree: made, changed, moved and removed by its operations. Elements that are already in
// the page (a prerendered file) are taken over by their data-id.
import { show } from "../attachments";
import type { Content, Operation } from "../protocol";
import { contentNodes } from "./content";
import { setFieldValue } from "./field";
import { watchCamera } from "../scan/camera";
import { Fit } from "./fit";

export class Mirror {
  private readonly elements = new Map<string, HTMLElement>();
  private readonly fit = new Fit();

  constructor(private readonly page: HTMLElement) {
    for (const element of page.querySelectorAll<HTMLElement>("[data-id]")) this.elements.set(element.dataset["id"]!, element);
  }

  find(id: string): HTMLElement | undefined {
    return this.elements.get(id);
  }

  private takenOver = false;

  apply(operations: Operation[]): void {
    if (!this.takenOver && operations.length > 0) this.dropWhatIsNotTold(operations);
    for (const operation of operations) {
      switch (operation[0]) {
        case "set":
          this.set(operation);
          break;
        case "box":
          this.box(operation);
          break;
        case "order":
          this.order(operation[1], operation[2]);
          break;
        case "value":
          setFieldValue(this.elements.get(operation[1]), operation[2]);
          break;
        case "gone":
          for (const id of operation[1]) this.remove(id);
          break;
      }
    }
  }

  // The program knows nothing of the prerendered page: what its first operations do not name is not part of the screen.
  private dropWhatIsNotTold(operations: Operation[]): void {
    this.takenOver = true;
    const told = new Set(operations.map((operation) => (operation[0] === "set" ? operation[1] : "")));
    for (const id of [...this.elements.keys()]) if (!told.has(id)) this.remove(id);
  }

  // Boxes belong to the canvas view; plain view flows.
  clearBoxes(): void {
    for (const element of this.elements.values()) element.removeAttribute("style");
  }

  private set([, id, , tag, attributes, content]: Extract<Operation, ["set", ...unknown[]]>): void {
    let element = this.elements.get(id);
    if (!element || element.localName !== tag) {
      const fresh = document.createElement(tag);
      // Another kind of element under this id: it takes the place and the children of the one before.
      element?.replaceWith(fresh);
      if (element) fresh.append(...[...element.children].filter((child) => child instanceof HTMLElement && "id" in child.dataset));
      element = fresh;
      this.elements.set(id, element);
    }
    for (const name of element.getAttributeNames()) {
      if (name !== "style" && name !== "value" && name !== "src" && name !== "data-reading" && !(name in attributes)) element.removeAttribute(name);
    }
    for (const [name, value] of Object.entries(attributes)) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    if (element instanceof HTMLInputElement && (element.type === "radio" || element.type === "checkbox")) element.checked = "checked" in attributes;
    if (element instanceof HTMLImageElement) void show(element, attributes["data-photo"] ?? "");
    if (element instanceof HTMLVideoElement) watchCamera(element);
    this.fill(element, content);
  }

  // Own text comes first; child elements with a data-id are placed by "order".
  private fill(element: HTMLElement, content: Content[]): void {
    const own = [...element.childNodes].filter((node) => !(node instanceof HTMLElement && "id" in node.dataset));
    if (content.length === 1 && own.length === 1 && typeof content[0] === "string" && own[0] instanceof Text) {
      if (own[0].data !== content[0]) own[0].data = content[0]; // keeps a selection inside it
      return;
    }
    for (const node of own) node.remove();
    element.prepend(...contentNodes(content));
  }

  private box([, id, x, y, w, h, left, top, width, line]: Extract<Operation, ["box", ...unknown[]]>): void {
    const element = this.elements.get(id);
    if (!element) return;
    const { style } = element;
    // A new one's all at once.
    if (!element.hasAttribute("style")) {
      const inside = width === undefined ? "" : `;padding-left:${left}px;padding-top:${top}px;padding-bottom:0;line-height:${line}px`;
      style.cssText = `left:${x}px;top:${y}px;width:${w}px;height:${h}px${inside}`;
      if (width !== undefined) this.fit.want(element, width);
      return;
    }
    style.left = `${x}px`;
    style.top = `${y}px`;
    style.width = `${w}px`;
    style.height = `${h}px`;
    if (width === undefined) return;
    style.paddingLeft = `${left}px`;
    style.paddingTop = `${top}px`;
    style.paddingBottom = "0";
    style.lineHeight = `${line}px`;
    this.fit.want(element, width);
  }

  private order(parentId: string, ids: string[]): void {
    const parent = parentId === "" ? this.page : this.elements.get(parentId);
    if (!parent) return;
    // Those that leave go first: otherwise a child that stays would be moved around them, and a moved element loses its focus.
    const staying = new Set(ids);
    for (const child of [...parent.children]) {
      const id = child instanceof HTMLElement ? child.dataset["id"] : undefined;
      if (id !== undefined && !staying.has(id)) child.remove();
    }
    let before: ChildNode | null = null;
    for (let i = ids.length - 1; i >= 0; --i) {
      const child: HTMLElement | undefined = this.elements.get(ids[i]!);
      if (!child) continue;
      if (child.parentNode !== parent || child.nextSibling !== before) parent.insertBefore(child, before);
      before = child;
    }
  }

  private remove(id: string): void {
    // What went with its parent is not taken out of it one by one: that is what costs the most when a month takes the place of another.
    const element = this.elements.get(id);
    if (element?.isConnected) element.remove();
    this.elements.delete(id);
  }
}
