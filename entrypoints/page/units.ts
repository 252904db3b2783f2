/** The texts of the page that were read, found again by their nodes. */
import type { TextUnit } from './text-unit';

/** Texts whose nodes left the page are looked for when there are this many more than after the last look. */
const sweepAfter = 500;

export class Units {
  private readonly byRoot = new Map<Element, Set<TextUnit>>();
  /** By the node that they begin in and the offset there: a long node is cut into several. */
  private readonly byNode = new WeakMap<Text, Map<number, TextUnit>>();
  private readonly all = new Set<TextUnit>();
  private sweptAt = 0;

  add(unit: TextUnit): void {
    this.all.add(unit);
    const { first } = unit;
    if (first) {
      const begun = this.byNode.get(first.node) ?? new Map<number, TextUnit>();
      this.byNode.set(first.node, begun.set(first.nodeStart, unit));
    }
    const units = this.byRoot.get(unit.root);
    if (units) units.add(unit);
    else this.byRoot.set(unit.root, new Set([unit]));
  }

  delete(unit: TextUnit): void {
    this.all.delete(unit);
    const units = this.byRoot.get(unit.root);
    units?.delete(unit);
    if (units?.size === 0) this.byRoot.delete(unit.root);
  }

  has(unit: TextUnit): boolean {
    return this.all.has(unit);
  }

  /** All of them. */
  [Symbol.iterator](): IterableIterator<TextUnit> {
    return this.all.values();
  }

  clear(): void {
    this.all.clear();
    this.byRoot.clear();
    this.sweptAt = 0;
  }

  /** The text that was read before and begins at the same place. */
  before({ first }: TextUnit): TextUnit | undefined {
    const before = first && this.byNode.get(first.node)?.get(first.nodeStart);
    return before && this.all.has(before) ? before : undefined;
  }

  /** The texts that lie in these parts. Cost: the elements of the parts, or all texts for the body. */
  within(scopes: readonly Element[]): Set<TextUnit> {
    if (scopes.includes(document.body)) return new Set(this.all);
    const within = new Set<TextUnit>();
    for (const scope of scopes) this.gather(scope, within);
    return within;
  }

  /** Texts whose nodes are no longer in the page, now and then; between two looks none. */
  swept(): TextUnit[] {
    if (this.all.size < this.sweptAt * 2 + sweepAfter) return [];
    const gone = [...this.all].filter((unit) => !unit.isConnected());
    this.sweptAt = this.all.size - gone.length;
    return gone;
  }

  private gather(scope: Element, within: Set<TextUnit>): void {
    for (const element of [scope, ...scope.querySelectorAll('*')]) {
      for (const unit of this.byRoot.get(element) ?? []) within.add(unit);
      for (const below of element.shadowRoot?.children ?? []) this.gather(below, within);
    }
  }
}
