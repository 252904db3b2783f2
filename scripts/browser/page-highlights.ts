/** What the extension marked on a page, read from the page's own registry of highlights. */
import type { Page } from 'puppeteer-core';
import { runInPage } from './run-in-page';

/** A point in CSS pixels from the viewport's upper left corner. */
export interface Point {
  x: number;
  y: number;
}

/** The extension's highlights and the words under each, in the order of the page. */
export function readHighlights(page: Page): Promise<Record<string, string[]>> {
  return runInPage(
    page,
    () =>
      Object.fromEntries(
        [...CSS.highlights]
          .filter(([name, highlight]) => name.startsWith('footnote-') && highlight.size > 0)
          .map(([name, highlight]) => {
            const ranges = [...highlight] as Range[];
            ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
            return [name, ranges.map(String)];
          }),
      ),
    undefined,
  );
}

/**
 * Scrolls to a mark and returns a point within its words.
 * @param index - which one of those that can be seen, in the order of the page, from 0
 * @throws {Error} when the page has no such mark.
 */
export async function scrollToMark(page: Page, index: number): Promise<Point> {
  const point = await runInPage(
    page,
    (wanted): Point | null => {
      const ranges = [...CSS.highlights]
        .filter(([name]) => name.startsWith('footnote-'))
        .flatMap(([, highlight]) => [...highlight] as Range[])
        .filter((range) => range.getClientRects().length > 0)
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const range = ranges[wanted];
      if (!range) return null;
      const top = range.getBoundingClientRect().top + scrollY;
      scrollTo({ top: top - innerHeight / 3, behavior: 'instant' });
      const box = range.getClientRects()[0];
      return box ? { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height / 2 } : null;
    },
    index,
  );
  if (!point) throw new Error(`The page has no mark number ${index + 1} that can be seen.`);
  return point;
}
