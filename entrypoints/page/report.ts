/** What was marked, told in offsets that anyone can check: those of `document.body.textContent`. */
import type { Why } from '../../shared/match';
import type { PageReport } from '../../shared/protocol';
import type { PlacedMark } from './page-marks';
import { pageTitle } from './page-title';
import type { TextUnit } from './text-unit';

/** Where each text node begins in the body's `textContent`, in UTF-16 units. One walk of the page. */
function textStarts(): Map<Node, number> {
  const starts = new Map<Node, number>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    starts.set(node, length);
    length += node.length;
  }
  return starts;
}

export function reportOf(
  marks: readonly PlacedMark[],
  state: Pick<PageReport, 'paused' | 'complete'>,
): PageReport {
  const starts = textStarts();
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

  return {
    title: pageTitle(),
    textLength: document.body.textContent?.length ?? 0,
    ...state,
    marks: marks.map(({ range, unit, nodes: _, ...mark }) => {
      const start = startOf(range);
      const end = start === -1 ? -1 : start + mark.words.length;
      return { ...mark, start, end, why: inBody(mark.why, unit) };
    }),
  };
}
