/**
 * Reads the text units of a part of the page, in document order and without touching it. A
 * generator, so that the caller can stop after every few nodes and go on later: a page may have a
 * million of them.
 */
import { Children } from './flat-tree';
import { goesOnBehind, isInline, isParagraph, isSkipped } from './page-parts';
import { TextUnit } from './text-unit';

/** A longer text is cut into several units, at a space. */
const mostCharacters = 20_000;

/** A unit with fewer letters than this claims nothing. */
const fewestLetters = 12;

/** How many nodes are walked between two chances for the caller to pause. */
const nodesPerStep = 200;

const signatureLine = /^-- $/m;

/** Whether line ends count in the text of this element (`white-space: pre` and its like). */
function keepsLines(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).whiteSpaceCollapse.startsWith('preserve');
}

class UnitReader {
  private unit: TextUnit;
  private readonly finished: TextUnit[] = [];
  /** Quotes whose answer is still to come. */
  private unanswered: TextUnit[] = [];

  constructor(private container: Element) {
    this.unit = new TextUnit(container);
  }

  /** The units finished since the last call. A quote is held back until its answer is known. */
  take(): TextUnit[] {
    const held = this.finished.filter((unit) => this.unanswered.includes(unit));
    return this.finished
      .splice(0, this.finished.length, ...held)
      .filter((unit) => !held.includes(unit));
  }

  /** Ends the last unit. */
  finish(): TextUnit[] {
    this.split(this.container);
    return this.finished;
  }

  /** Ends the current unit; what follows belongs to `container`. */
  split(container: Element): void {
    const { unit } = this;
    if (!unit.isEmpty) {
      this.linkQuotes(unit);
      const letters = unit.text.match(/\p{L}/gu)?.length ?? 0;
      if (letters >= fewestLetters) this.finished.push(unit);
    }
    this.container = container;
    this.unit = new TextUnit(container);
  }

  /** A text right behind a quote, in the same post, answers it. */
  private linkQuotes(unit: TextUnit): void {
    this.unanswered = this.unanswered.filter((before) => {
      const { quote } = before;
      if (!quote || unit.quote === quote) return true;
      // Beside the quote an answer may still come; elsewhere another post has begun.
      if (!unit.root.contains(quote)) return quote.parentElement?.contains(unit.root) === true;
      before.answer = unit.text;
      unit.answered = before.text;
      return false;
    });
    if (unit.quote) this.unanswered.push(unit);
  }

  addGap(gap: ' ' | '\n' | '\n\n'): void {
    this.unit.addGap(gap);
  }

  addNode(node: Text): void {
    const { data } = node;
    const lines = data.includes('\n') && data.trim() !== '' && keepsLines(node.parentElement);
    // In a letter a line of two dashes ends what its writer says.
    const said = lines ? (data.split(signatureLine)[0] ?? '') : data;
    const text = lines ? said : said.replace(/[\t\n\f\r]/g, ' ');
    for (let from = 0; from < text.length; ) {
      const room = mostCharacters - this.unit.text.length;
      let to = text.length;
      if (to - from > room) {
        const space = text.lastIndexOf(' ', from + Math.max(room, 0));
        to = space > from ? space : Math.min(text.length, from + mostCharacters);
        // Never between the halves of a surrogate pair.
        if (to < text.length && /[\uDC00-\uDFFF]/.test(text.charAt(to))) to += 1;
      }
      this.unit.addText(node, from, text.slice(from, to));
      from = to;
      if (from < text.length) this.split(this.container);
    }
  }
}

export interface ReadingEvents {
  /** Whether an element is ours and not the page's. */
  isOurs?(element: Element): boolean;
  /** A shadow root, or an element that may get one later, was met. */
  met?(host: Element): void;
}

/**
 * Yields the units below `root`, and now and then an empty list, after which the caller may pause.
 */
export function* readUnits(root: Element, events: ReadingEvents = {}): Generator<TextUnit[]> {
  const reader = new UnitReader(root);
  const containers: Element[] = [root];
  const path = isSkipped(root) ? [] : [open(root)];
  for (let steps = 1, children = path.at(-1); children; children = path.at(-1)) {
    const node = children.next();
    if (node instanceof Text) {
      reader.addNode(node);
    } else if (node instanceof Element) {
      if (enter(node)) path.push(open(node));
    } else if (!node) {
      path.pop();
      if (children.parent !== root) leave(children.parent);
    }
    steps += 1;
    if (steps % nodesPerStep === 0) yield reader.take();
  }
  yield reader.finish();

  function open(element: Element): Children {
    if (element.shadowRoot || element.localName.includes('-')) events.met?.(element);
    return new Children(element);
  }

  /** Begins an element; false where nothing below it is read. */
  function enter(element: Element): boolean {
    if (element.localName === 'br') {
      reader.addGap('\n');
      return false;
    }
    if (events.isOurs?.(element) || isSkipped(element)) {
      reader.addGap(goesOnBehind(element) ? ' ' : '\n\n');
      return false;
    }
    if (isInline(element)) return true;
    if (isParagraph(element)) {
      reader.addGap('\n\n');
    } else {
      containers.push(element);
      reader.split(element);
    }
    return true;
  }

  function leave(element: Element): void {
    if (containers.at(-1) === element) {
      containers.pop();
      reader.split(containers.at(-1) ?? root);
    } else if (!isInline(element)) {
      reader.addGap('\n\n');
    }
  }
}
