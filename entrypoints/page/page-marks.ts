/**
 * The marks of a page: live ranges in CSS Custom Highlights. No node of the page is touched. A mark
 * whose words changed is dropped before it is painted again.
 */
import type { Mark, PageMark } from '../../shared/protocol';
import { type Strength, strengths } from '../../shared/marking';
import { isQuoted } from './page-parts';
import type { TextUnit } from './text-unit';

export interface PlacedMark extends PageMark {
  range: Range;
  /** The text that its offsets count in. */
  unit: TextUnit;
}

/** What the page's styles call the highlights; also in marks.css. */
export const highlightName = (strength: Strength): string => `footnote-${strength}`;

/** Where several lie over each other, the stronger one is painted on top. */
const priority: Record<Strength, number> = { quiet: 1, question: 2, plain: 3, strong: 4 };

/** How far from the words a pointer may be, in CSS pixels. */
const reach = 1;

export class PageMarks {
  private readonly placed = new Map<TextUnit, PlacedMark[]>();
  private readonly highlights = new Map<Strength, Highlight>();
  private nextKey = 1;

  /** @param changed - told whenever the marks may have changed */
  constructor(private readonly changed: () => void) {
    // Left over where an update of the extension cut the script before us off.
    for (const strength of strengths) CSS.highlights.delete(highlightName(strength));
  }

  get count(): number {
    let count = 0;
    for (const marks of this.placed.values()) count += marks.length;
    return count;
  }

  /** Marks the words of a unit; marks that it had are replaced. */
  place(unit: TextUnit, marks: readonly Mark[]): void {
    this.drop(unit);
    const placed: PlacedMark[] = [];
    const quoted = isQuoted(unit.root);
    for (const mark of marks) {
      const range = unit.rangeOf(mark.start, mark.end);
      const words = range?.toString() ?? '';
      if (!range || words.trim() === '') continue;
      this.highlightFor(mark.strength).add(range);
      placed.push({ ...mark, key: this.nextKey++, words, quoted, range, unit });
    }
    if (placed.length > 0) this.placed.set(unit, placed);
    this.changed();
  }

  /** Takes all marks of a unit away. */
  drop(unit: TextUnit): void {
    const marks = this.placed.get(unit);
    if (!marks) return;
    for (const { strength, range } of marks) this.highlights.get(strength)?.delete(range);
    this.placed.delete(unit);
    this.changed();
  }

  /** Drops every mark whose range no longer holds the words it was made for. */
  dropChanged(): void {
    for (const [unit, marks] of this.placed) {
      const kept = marks.filter(({ range, words, strength }) => {
        if (range.startContainer.isConnected && range.toString() === words) return true;
        this.highlights.get(strength)?.delete(range);
        return false;
      });
      if (kept.length === marks.length) continue;
      if (kept.length > 0) this.placed.set(unit, kept);
      else this.placed.delete(unit);
      this.changed();
    }
  }

  /** The marks that have a place on the screen, scrolled to or not, in the order of the page. */
  inOrder(): PlacedMark[] {
    return [...this.placed.values()]
      .flat()
      .filter(({ range }) => range.getClientRects().length > 0)
      .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  }

  /** The marks under a point of the viewport (CSS pixels), the shortest words first. */
  at(x: number, y: number): PlacedMark[] {
    const caret = document.caretPositionFromPoint(x, y);
    if (!caret) return [];
    const { offsetNode, offset } = caret;
    return [...this.placed.values()]
      .flat()
      .filter(({ range }) => range.isPointInRange(offsetNode, offset) && covers(range, x, y))
      .sort((a, b) => a.words.length - b.words.length);
  }

  /** Takes everything away. */
  clear(): void {
    for (const [strength, highlight] of this.highlights) {
      const name = highlightName(strength);
      // After an update of the extension the name may belong to the script that came after us.
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    this.highlights.clear();
    this.placed.clear();
    this.changed();
  }

  private highlightFor(strength: Strength): Highlight {
    let highlight = this.highlights.get(strength);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = priority[strength];
      this.highlights.set(strength, highlight);
      CSS.highlights.set(highlightName(strength), highlight);
    }
    return highlight;
  }
}

function covers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      x >= left - reach && x <= right + reach && y >= top - reach && y <= bottom + reach,
  );
}
