/** What was marked, told in offsets that anyone can check: those of `document.body.textContent`. */
import type { Why } from '../../shared/match';
import type { PageReport } from '../../shared/protocol';
import type { PlacedMark } from './page-marks';
import { pageTitle } from './page-title';
import type { TextUnit } from './text-unit';

/** Offset of a range's start in the body's `textContent`, in UTF-16 units. Cost: one look at each text before it. */
function offsetInBody(range: Range): number {
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().length;
}

/** The words that made a match, with their offsets in the body; those of the title stay as they are. */
function inBody({ words, ...why }: Why, unit: TextUnit): Why {
  return {
    ...why,
    words: words.flatMap((word) => {
      if (word.from === 'title') return word;
      const range = unit.rangeOf(word.start, word.end);
      if (!range) return [];
      const start = offsetInBody(range);
      return { ...word, start, end: start + range.toString().length };
    }),
  };
}

export function reportOf(marks: readonly PlacedMark[], paused: boolean): PageReport {
  return {
    title: pageTitle(),
    textLength: document.body.textContent?.length ?? 0,
    paused,
    marks: marks.map(({ range, unit, ...mark }) => {
      const start = offsetInBody(range);
      return { ...mark, start, end: start + mark.words.length, why: inBody(mark.why, unit) };
    }),
  };
}
