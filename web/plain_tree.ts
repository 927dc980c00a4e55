// window.pipaoi.tree() in the plain view: the program knows the nodes, the browser knows where they stand.
interface TreeNode {
  id: string;
  rect: [number, number, number, number];
  overflow: boolean;
}

export function withBrowserBoxes(nodes: unknown[]): unknown[] {
  return (nodes as TreeNode[]).map((node) => {
    const element = document.querySelector<HTMLElement>(`[data-id="${CSS.escape(node.id)}"]`);
    if (!element) return node;
    const box = element.getBoundingClientRect();
    return { ...node, rect: [box.x + scrollX, box.y + scrollY, box.width, box.height], overflow: element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 };
  });
}
