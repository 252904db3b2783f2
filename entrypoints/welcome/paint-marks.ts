/** Paints the demo's marks with CSS highlights, as on a page, and tells which one is clicked. */
import { byWeight, paintOrder, strengths } from '../../shared/marking';
import type { DemoMark } from './check-thread';

/** Its posts' words stand in elements with this attribute, each in one text node. */
export const postAttribute = 'data-post';

/**
 * Paints the marks over a thread.
 * @param choose - told which mark was clicked; keys have buttons, since a highlight takes no focus
 * @returns what takes it all away again
 */
export function paintMarks(
  thread: HTMLElement,
  marks: readonly DemoMark[],
  choose: (mark: DemoMark) => void,
): () => void {
  const ranges = new Map(marks.map((mark) => [mark, rangeOf(thread, mark)]));
  for (const strength of strengths) {
    const painted = marks.filter((mark) => mark.strength === strength);
    const highlight = new Highlight(...painted.flatMap((mark) => ranges.get(mark) ?? []));
    highlight.priority = paintOrder[strength];
    CSS.highlights.set(`footnote-${strength}`, highlight);
  }
  const markAt = ({ clientX, clientY }: MouseEvent) =>
    marks
      .filter((mark) => covers(ranges.get(mark), clientX, clientY))
      .sort(byWeight)
      .at(0);

  const listening = new AbortController();
  const { signal } = listening;
  thread.addEventListener(
    'click',
    (event) => {
      const mark = markAt(event);
      if (mark) choose(mark);
    },
    { signal },
  );
  thread.addEventListener(
    'pointermove',
    (event) => {
      thread.style.cursor = markAt(event) ? 'pointer' : '';
    },
    { signal },
  );
  return () => {
    listening.abort();
    for (const strength of strengths) CSS.highlights.delete(`footnote-${strength}`);
  };
}

function rangeOf(thread: HTMLElement, { post, start, end }: DemoMark): Range {
  const text = thread.querySelector(`[${postAttribute}="${post}"]`)?.firstChild;
  if (!text) throw new Error(`The demo has no post number ${post + 1}.`);
  const range = new Range();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}

function covers(range: Range | undefined, x: number, y: number): boolean {
  return [...(range?.getClientRects() ?? [])].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
