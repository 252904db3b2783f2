/** The packs page as a reader uses it, in a browser that may end at any moment. */
import type { Page } from 'puppeteer-core';
import { runInPage } from '../../browser/run-in-page';
import type { TrialBrowser } from '../trial-browser';

export async function openPacksPage({ engine }: TrialBrowser): Promise<Page> {
  const page = await engine.browser.newPage();
  // The page warns of leaving while it works, and is left all the same.
  page.on('dialog', (dialog) => void dialog.accept());
  await engine.gotoExtensionPage(page, 'packs.html');
  await page.waitForSelector('input[type="file"]');
  return page;
}

/**
 * Imports the text of a pack: the file is chosen, looked at, agreed to. Ends when the page says so. All of
 * it goes on in the page, so that nothing else waits for a page that is gone.
 */
export function importOnPage(page: Page, text: string): Promise<void> {
  return runInPage(
    page,
    async (content) => {
      const shown = <E extends HTMLElement>(selector: string) =>
        new Promise<E>((resolve) => {
          const look = () => {
            const found = document.querySelector<E>(selector);
            if (!found) return;
            observer.disconnect();
            resolve(found);
          };
          const observer = new MutationObserver(look);
          observer.observe(document.body, { childList: true, subtree: true });
          look();
        });
      const files = 'input[type="file"]';
      const input = await shown<HTMLInputElement>(files);
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'pack.json', { type: 'application/json' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      const agree = await shown<HTMLButtonElement>(
        '.fn-import .fn-counts-list ~ .fn-buttons button',
      );
      agree.click();
      await shown(files);
    },
    text,
  );
}
