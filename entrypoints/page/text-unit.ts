/**
 * A piece of the page's text that is checked as one: a post, a quote, a heading, a table cell. Its
 * text keeps one character for each of the nodes' characters, so that an offset in it leads back to
 * a node; breaks between paragraphs stand in gaps that belong to no node.
 */

import { quoteAround } from './page-parts';

/** A stretch of a text node within the unit. All figures are UTF-16 units. */
interface TextRun {
  node: Text;
  /** Where the stretch begins in the node. */
  nodeStart: number;
  /** Where it begins in the unit's text. */
  start: number;
  length: number;
}

export class TextUnit {
  text = '';
  /** The title that was its context when it was checked. */
  title = '';
  /** Of a quote: what its post says right behind it. */
  answer: string | undefined;
  /** Of a text behind a quote: the words that it answers. */
  answered: string | undefined;
  private readonly runs: TextRun[] = [];
  private gap = '';
  private around: Element | null | undefined;

  /** @param root - the closest element that holds all of the unit */
  constructor(readonly root: Element) {}

  /** The quote of another post that it stands in. */
  get quote(): Element | null {
    if (this.around === undefined) this.around = quoteAround(this.root);
    return this.around;
  }

  get isEmpty(): boolean {
    return this.runs.length === 0;
  }

  /** Sets a break before the next words; the widest one asked for counts. */
  addGap(gap: ' ' | '\n' | '\n\n'): void {
    if (this.isEmpty) return;
    if (gap === '\n' && this.gap === '\n') this.gap = '\n\n';
    else if (gap.length > this.gap.length || this.gap === ' ') this.gap = gap;
  }

  /** Adds a stretch of a node. `text` is as long as the stretch. */
  addText(node: Text, nodeStart: number, text: string): void {
    if (text.trim() === '' && (this.isEmpty || this.gap !== '')) return;
    this.text += this.gap;
    this.gap = '';
    this.runs.push({ node, nodeStart, start: this.text.length, length: text.length });
    this.text += text;
  }

  /**
   * The range for offsets in the unit's text, or null where the nodes no longer hold these words.
   * Cost: a binary search in the unit's runs.
   */
  rangeOf(start: number, end: number): Range | null {
    const first = this.runAt(start);
    const last = this.runAt(end - 1);
    if (!first || !last) return null;
    const startOffset = first.nodeStart + Math.max(0, start - first.start);
    const endOffset = last.nodeStart + Math.min(last.length, end - last.start);
    if (startOffset > first.node.length || endOffset > last.node.length) return null;
    const range = document.createRange();
    range.setStart(first.node, startOffset);
    range.setEnd(last.node, endOffset);
    return range;
  }

  /** The nodes that hold the words between two offsets. */
  nodesOf(from: number, to: number): Text[] {
    return this.runs
      .filter(({ start, length }) => start < to && start + length > from)
      .map(({ node }) => node);
  }

  /** Where it begins; it begins nowhere while it is empty. */
  get first(): Readonly<Pick<TextRun, 'node' | 'nodeStart'>> | undefined {
    return this.runs[0];
  }

  /** Whether all of its nodes are still in the page. */
  isConnected(): boolean {
    return this.runs.every(({ node }) => node.isConnected);
  }

  /** Whether both are the same words in the same nodes, with the same words round them. */
  isSameAs(other: TextUnit): boolean {
    return (
      this.text === other.text &&
      this.answer === other.answer &&
      this.answered === other.answered &&
      this.runs.length === other.runs.length &&
      this.runs.every(({ node, nodeStart, length }, index) => {
        const run = other.runs[index];
        return run?.node === node && run.nodeStart === nodeStart && run.length === length;
      })
    );
  }

  private runAt(offset: number): TextRun | undefined {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.runs[middle]?.start ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.runs[low];
  }
}
