/**
 * The tree as it is painted: below an element with an open shadow root stand that root's nodes, and
 * in its slots those that the page put there. What no slot takes is not painted and is not read.
 */

/** The element whose open shadow root this one stands in, or null. */
export function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether `ancestor` holds the node, across the borders of shadow roots. */
export function holds(ancestor: Element, node: Node): boolean {
  for (let at: Node | null = node; at; ) {
    if (ancestor.contains(at)) return true;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

/** The painted children of one element, one after the other. */
export class Children {
  private readonly slotted: readonly Node[];
  private at = 0;
  private following: Node | null = null;

  constructor(readonly parent: Element) {
    this.slotted = parent instanceof HTMLSlotElement ? parent.assignedNodes() : [];
    if (this.slotted.length === 0) this.following = (parent.shadowRoot ?? parent).firstChild;
  }

  /** The next child, or null behind the last one. */
  next(): Node | null {
    const node = this.slotted[this.at] ?? this.following;
    if (this.at < this.slotted.length) this.at += 1;
    else this.following = node?.nextSibling ?? null;
    return node;
  }
}
