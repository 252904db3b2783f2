/** The card on a page: opened with the pointer as a reader does, read through its closed shadow root. */
import type { Page } from 'puppeteer-core';
import type { FootnoteBrowser } from './footnote-browser';
import { scrollToMark } from './page-highlights';
import { runInPage } from './run-in-page';

/** The one element that the extension adds to a page, while its card is open. */
export const openCardHost = 'html > div:popover-open';

export interface CardLink {
  text: string;
  href: string;
  target: string;
}

/** What a card says. */
export interface CardContent {
  /** Ids of the claims on it. */
  claims: string[];
  /** All of its words as they are seen. */
  text: string;
  links: CardLink[];
}

/** Reads the open card, once it shows something. */
export async function readCard(footnote: FootnoteBrowser, page: Page): Promise<CardContent> {
  await page.waitForSelector(openCardHost, { visible: true });
  return await footnote.inClosedShadowRoot(
    page,
    openCardHost,
    (root) =>
      new Promise<CardContent>((resolve) => {
        const observer = new MutationObserver(() => look());
        const look = () => {
          const dialog = root.querySelector<HTMLElement>('[role="dialog"]');
          if (!dialog) return;
          observer.disconnect();
          // The words as they are seen, line breaks included, which textContent is not.
          const { innerText } = dialog;
          resolve({
            claims: [...dialog.querySelectorAll<HTMLElement>('[data-claim]')].map(
              (claim) => claim.dataset.claim ?? '',
            ),
            text: innerText,
            links: [...dialog.querySelectorAll('a')].map((link) => ({
              text: link.textContent,
              href: link.href,
              target: link.target,
            })),
          });
        };
        observer.observe(root, { childList: true, subtree: true });
        look();
      }),
    undefined,
  );
}

/**
 * Lets the pointer rest on a mark until its card is open, and reads the card.
 * @param index - which mark, in the order of the page, from 0
 */
export async function hoverMark(
  footnote: FootnoteBrowser,
  page: Page,
  index: number,
): Promise<CardContent> {
  await page.bringToFront();
  const { x, y } = await scrollToMark(page, index);
  // From outside: a pointer that is on the mark already opens nothing by staying there.
  await page.mouse.move(0, 0);
  await runInPage(
    page,
    () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())),
    undefined,
  );
  await page.mouse.move(x, y);
  return await readCard(footnote, page);
}

/**
 * Clicks what a reader sees in the open card, with the mouse.
 * @param words - the beginning of what the control says, or its label
 * @throws {Error} when the card has no such control that can be seen.
 */
export async function clickInCard(
  footnote: FootnoteBrowser,
  page: Page,
  words: string,
): Promise<void> {
  const point = await footnote.inClosedShadowRoot(
    page,
    openCardHost,
    (root, wanted) => {
      const control = [...root.querySelectorAll<HTMLElement>('button, summary, input, a')].find(
        (element) => {
          const label = element.getAttribute('aria-label');
          const said = label ?? element.closest('label')?.textContent ?? element.textContent ?? '';
          return said.trim().startsWith(wanted) && element.checkVisibility();
        },
      );
      if (!control) return null;
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = control.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    words,
  );
  if (!point) throw new Error(`The card has no control that says "${words}".`);
  await page.mouse.click(point.x, point.y);
}

/** Waits until the open card says these words. */
export async function untilCardSays(
  footnote: FootnoteBrowser,
  page: Page,
  words: string,
): Promise<void> {
  await footnote.inClosedShadowRoot(
    page,
    openCardHost,
    (root, wanted) =>
      new Promise<void>((resolve) => {
        const says = () =>
          root.querySelector<HTMLElement>('[role="dialog"]')?.innerText.includes(wanted);
        const observer = new MutationObserver(() => {
          if (!says()) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(root, {
          childList: true,
          subtree: true,
          characterData: true,
          attributes: true,
        });
        if (says()) {
          observer.disconnect();
          resolve();
        }
      }),
    words,
  );
}
