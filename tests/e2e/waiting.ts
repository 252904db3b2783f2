/** Waits for what the extension does to a page. */
import type { Page } from 'puppeteer-core';

/** Waits until exactly these words, or words that hold them, are marked. */
export async function untilMarked(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...CSS.highlights.values()].some((highlight) =>
        [...highlight].some((range) => String(range).includes(wanted)),
      ),
    {},
    words,
  );
}

/** Waits until nothing on the page is marked. */
export async function untilUnmarked(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...CSS.highlights.values()].every((highlight) => highlight.size === 0),
  );
}

/** Waits until the page has been painted with all changes made so far. */
export async function untilPainted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}
