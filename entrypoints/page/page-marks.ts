/**
 * The marks of a page: live ranges in CSS Custom Highlights. No node of the page is touched. A mark
 * whose words changed is dropped before it is painted again.
 */
import { type HiddenMark, isHidden } from '../../shared/hidden';
import type { MarkInPage, MarkSource } from '../../shared/card-bridge';
import type { Mark } from '../../shared/protocol';
import { byTurn, paintOrder, type Strength, strengths } from '../../shared/marking';
import { quotedFrom } from './page-parts';
import type { TextUnit } from './text-unit';

export interface PlacedMark extends MarkInPage {
  /** The text that its offsets count in. */
  unit: TextUnit;
  /** The nodes of its words, and what these nodes said between its ends when it was placed. */
  nodes: readonly Node[];
  raw: string;
}

/** What the page's styles call the highlights; also in marks.css. */
export const highlightName = (strength: Strength): string => `footnote-${strength}`;

/** How far from the words a pointer may be, in CSS pixels. */
const reach = 1;

export class PageMarks implements MarkSource {
  readonly #placed = new Map<TextUnit, PlacedMark[]>();
  /** The marks by the nodes of their words, and by those nodes' parents. */
  readonly #byNode = new Map<Node, Set<PlacedMark>>();
  /** Marks whose words are spread over nodes or stand in a shadow root, which a caret may not tell. */
  readonly #wide = new Set<PlacedMark>();
  readonly #highlights = new Map<Strength, Highlight>();
  #nextKey = 1;

  /** @param changed - told whenever the marks may have changed */
  constructor(private readonly changed: () => void) {
    // Left over where an update of the extension cut the script before us off.
    for (const strength of strengths) CSS.highlights.delete(highlightName(strength));
  }

  get count(): number {
    let count = 0;
    for (const marks of this.#placed.values()) count += marks.length;
    return count;
  }

  /** Marks the words of a unit; marks that it had are replaced. */
  place(unit: TextUnit, marks: readonly Mark[]): void {
    this.drop(unit);
    const placed: PlacedMark[] = [];
    for (const mark of marks) {
      const range = unit.rangeOf(mark.start, mark.end);
      const raw = range?.toString() ?? '';
      if (!range || raw.trim() === '') continue;
      // As they were checked: what the page's source does with blanks and line ends is no part of them.
      const words = unit.text.slice(mark.start, mark.end);
      const { quote } = unit;
      const by = quote ? quotedFrom(quote) : '';
      const quoted = { quoted: quote !== null, ...(by ? { quotedFrom: by } : {}) };
      const { title } = unit;
      const nodes = unit.nodesOf(mark.start, mark.end);
      const key = this.#nextKey++;
      const shown = { ...mark, key, words, title, ...quoted, range, unit, nodes, raw };
      placed.push(shown);
      this.#show(shown);
    }
    if (placed.length > 0) this.#placed.set(unit, placed);
    this.changed();
  }

  /** Takes all marks of a unit away. */
  drop(unit: TextUnit): void {
    const marks = this.#placed.get(unit);
    if (!marks) return;
    for (const mark of marks) this.#unshow(mark);
    this.#placed.delete(unit);
    this.changed();
  }

  /** Takes away the marks that a test says no to. */
  #keepOnly(isKept: (mark: PlacedMark) => boolean): void {
    for (const marks of [...this.#placed.values()]) {
      for (const mark of marks) if (!isKept(mark)) this.#take(mark);
    }
  }

  /**
   * Drops the marks whose nodes left the page, and those of the marks in or right below these nodes
   * whose words are no longer what they were.
   */
  dropChanged(touched: Iterable<Node>): void {
    this.#keepOnly(isInPage);
    for (const node of touched) {
      for (const mark of this.#byNode.get(node) ?? []) if (!isWhole(mark)) this.#take(mark);
    }
  }

  /** Takes away what the reader does not want marked on this site. */
  hide(hidden: HiddenMark, site: string): void {
    this.#keepOnly(({ claim, words }) => !isHidden([hidden], { claim, words, site }));
  }

  /** Drops every mark whose words are no longer what they were. */
  verify(): void {
    this.#keepOnly(isWhole);
  }

  inOrder(): PlacedMark[] {
    return this.seen().sort((a, b) => comparePlaces(a.range, b.range));
  }

  /** The marks that have a place on the screen, in no order. */
  seen(): PlacedMark[] {
    return [...this.#placed.values()]
      .flat()
      .filter(({ range }) => range.startContainer.parentElement?.checkVisibility());
  }

  at(x: number, y: number): PlacedMark[] {
    return [...this.#near(x, y)].filter(({ range }) => covers(range, x, y)).sort(byTurn);
  }

  /** Marks that may lie under a point, whatever their boxes say. */
  #near(x: number, y: number): Set<PlacedMark> {
    const caret = document.caretPositionFromPoint(x, y);
    const near = new Set(caret ? this.#byNode.get(caret.offsetNode) : undefined);
    const top = this.#wide.size > 0 ? elementAt(x, y) : null;
    for (const mark of this.#wide) {
      const above = mark.range.commonAncestorContainer;
      if (top && (above.contains(top) || top.contains(above))) near.add(mark);
    }
    return near;
  }

  /** Takes everything away. */
  clear(): void {
    for (const [strength, highlight] of this.#highlights) {
      const name = highlightName(strength);
      // After an update of the extension the name may belong to the script that came after us.
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    this.#highlights.clear();
    this.#placed.clear();
    this.#byNode.clear();
    this.#wide.clear();
    this.changed();
  }

  #show(mark: PlacedMark): void {
    this.#highlightFor(mark.strength).add(mark.range);
    const [first] = mark.nodes;
    if (mark.nodes.length > 1 || first?.getRootNode() !== document) this.#wide.add(mark);
    for (const node of watchedBy(mark)) {
      const marks = this.#byNode.get(node);
      if (marks) marks.add(mark);
      else this.#byNode.set(node, new Set([mark]));
    }
  }

  #unshow(mark: PlacedMark): void {
    this.#highlights.get(mark.strength)?.delete(mark.range);
    this.#wide.delete(mark);
    for (const node of watchedBy(mark)) {
      const marks = this.#byNode.get(node);
      marks?.delete(mark);
      if (marks?.size === 0) this.#byNode.delete(node);
    }
  }

  /** Takes one mark away. */
  #take(mark: PlacedMark): void {
    this.#unshow(mark);
    const left = (this.#placed.get(mark.unit) ?? []).filter((other) => other !== mark);
    if (left.length > 0) this.#placed.set(mark.unit, left);
    else this.#placed.delete(mark.unit);
    this.changed();
  }

  #highlightFor(strength: Strength): Highlight {
    let highlight = this.#highlights.get(strength);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = paintOrder[strength];
      this.#highlights.set(strength, highlight);
      CSS.highlights.set(highlightName(strength), highlight);
    }
    return highlight;
  }
}

/** The element that is painted on top at a point, within open shadow roots too. */
function elementAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let root = element?.shadowRoot; root; root = element?.shadowRoot) {
    const within = root.elementFromPoint(x, y);
    if (!within || within === element) break;
    element = within;
  }
  return element;
}

function watchedBy({ nodes }: PlacedMark): Set<Node> {
  return new Set(nodes.flatMap((node) => [node, node.parentNode ?? node]));
}

/** Orders ranges as the page does; those in shadow roots by where their hosts stand. */
function comparePlaces(a: Range, b: Range): number {
  const inDocument = ({ startContainer }: Range) => {
    let node: Node = startContainer;
    for (let root = node.getRootNode(); root instanceof ShadowRoot; root = node.getRootNode()) {
      node = root.host;
    }
    return node;
  };
  if (a.startContainer.getRootNode() === b.startContainer.getRootNode()) {
    return a.compareBoundaryPoints(Range.START_TO_START, b);
  }
  const first = inDocument(a);
  const position = first.compareDocumentPosition(inDocument(b));
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

const isInPage = ({ nodes }: PlacedMark) => nodes.every(({ isConnected }) => isConnected);

const isWhole = (mark: PlacedMark) => isInPage(mark) && mark.range.toString() === mark.raw;

function covers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      x >= left - reach && x <= right + reach && y >= top - reach && y <= bottom + reach,
  );
}
