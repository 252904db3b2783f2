/** How soon after its delay the first card of a page is there. */
import type { FootnoteBrowser } from '../browser/footnote-browser';
import { openCardHost } from '../browser/page-card';
import { scrollToMark } from '../browser/page-highlights';
import { runInPage } from '../browser/run-in-page';

/** How long the pointer rests by default, in milliseconds. */
const REST = 350;

declare const window: { benchRested?: number; benchOpened?: number };

/**
 * Milliseconds from the end of the pointer's rest on the first mark to the beginning of the frame that
 * shows its card; the page has just been loaded and has shown no card yet.
 */
export async function cardDelayOf(footnote: FootnoteBrowser, url: string): Promise<number> {
  const { page, tabId } = await footnote.openPage(url);
  await footnote.pageReport(tabId);
  await page.bringToFront();
  const { x, y } = await scrollToMark(page, 0);
  await runInPage(
    page,
    (host) => {
      const note = ({ timeStamp }: Event) => {
        window.benchRested = timeStamp;
      };
      addEventListener('pointermove', note, { capture: true });
      const look = (now: number) => {
        if (document.querySelector(host)) window.benchOpened = now;
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    openCardHost,
  );
  await page.mouse.move(x, y);
  await page.waitForFunction(() => window.benchOpened !== undefined);
  const delay = await runInPage(
    page,
    (rest) => (window.benchOpened ?? Number.NaN) - (window.benchRested ?? Number.NaN) - rest,
    REST,
  );
  await page.close();
  return delay;
}
