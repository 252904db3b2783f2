/** What was marked, told in offsets that anyone can check: those of `document.body.textContent`. */
import type { Why } from '../../shared/match';
import type { PageMark, PageReport } from '../../shared/protocol';
import type { PlacedMark } from './page-marks';
import type { IdleTime } from './idle';
import { pageTitle } from './page-title';
import type { TextUnit } from './text-unit';

/** How many text nodes are walked between two looks at the clock. */
const nodesPerStep = 200;

/**
 * Where each text node begins in the body's `textContent`, in UTF-16 units, and how long that is.
 * One walk of the page, in slices.
 */
async function textStarts(idle: IdleTime): Promise<{ starts: Map<Node, number>; length: number }> {
  const starts = new Map<Node, number>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let slice = await idle.nextSlice();
  let length = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    starts.set(node, length);
    length += node.length;
    if (starts.size % nodesPerStep === 0 && slice.isOver()) slice = await idle.nextSlice();
  }
  return { starts, length };
}

/** @param marksNow - asked once the page was walked, so that none of them is gone by then */
export async function reportOf(
  marksNow: () => readonly PlacedMark[],
  state: Pick<PageReport, 'paused' | 'complete'>,
  idle: IdleTime,
): Promise<PageReport> {
  const { starts, length } = await textStarts(idle);
  const marks = marksNow();
  /** -1 for words in a shadow root: `textContent` does not hold them. */
  const startOf = ({ startContainer, startOffset }: Range): number => {
    const start = starts.get(startContainer);
    return start === undefined ? -1 : start + startOffset;
  };

  /** The words that made a match, with their offsets in the body; those of the title stay. */
  const inBody = ({ words, ...why }: Why, unit: TextUnit): Why => ({
    ...why,
    words: words.flatMap((word) => {
      if (word.from !== 'text') return word;
      const range = unit.rangeOf(word.start, word.end);
      if (!range) return [];
      const start = startOf(range);
      return { ...word, start, end: start === -1 ? -1 : start + range.toString().length };
    }),
  });

  const told: PageMark[] = [];
  let slice = await idle.nextSlice();
  for (const { range, unit, nodes: _, ...mark } of marks) {
    const start = startOf(range);
    const end = start === -1 ? -1 : start + mark.words.length;
    told.push({ ...mark, start, end, why: inBody(mark.why, unit) });
    if (slice.isOver()) slice = await idle.nextSlice();
  }
  const { lang } = document.documentElement;
  return { title: pageTitle(), textLength: length, lang, ...state, marks: told };
}
