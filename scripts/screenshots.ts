// `npm run screenshots`: the README's pictures, taken in a real browser, light and dark.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FootnoteBrowser, OpenPage } from './browser/footnote-browser';
import { hoverMark } from './browser/page-card';
import { inStudio, lookLike, shownMark, type Theme, themes } from './browser/studio';
import { root } from './root';

const folder = join(root, 'docs', 'pictures');
const popupSize = { width: 400, height: 600, deviceScaleFactor: 2 };
const narrowSize = { width: 320, height: 640, deviceScaleFactor: 2 };

async function picture(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
}

async function takeThread(footnote: FootnoteBrowser, open: OpenPage, theme: Theme): Promise<void> {
  const { page } = open;
  await lookLike(page, theme);
  await page.setViewport({ width: 1000, height: 860 });
  await hoverMark(footnote, page, shownMark);
  await picture(page, `thread-${theme}`);
  await page.setViewport(narrowSize);
  await hoverMark(footnote, page, shownMark);
  await picture(page, `narrow-${theme}`);
}

async function takePopup(footnote: FootnoteBrowser, open: OpenPage, theme: Theme): Promise<void> {
  const popup = await footnote.openPopup(open);
  await popup.setViewport(popupSize);
  await lookLike(popup, theme);
  await popup.waitForSelector('.fn-mark');
  await picture(popup, `popup-${theme}`);
  await popup.type('input[type="search"]', 'plaquenil eye');
  await popup.waitForSelector('.fn-lookup .fn-row');
  await picture(popup, `look-up-${theme}`);
  await popup.click('.fn-lookup .fn-row');
  await popup.waitForSelector('.fn-reading');
  await picture(popup, `claim-${theme}`);
  await popup.close();
}

await mkdir(folder, { recursive: true });
await inStudio(async ({ footnote, server }) => {
  const open = await footnote.openPage(
    await server.add(join(root, 'scripts/start/demo-thread.html')),
  );
  await footnote.grantSite(open);
  await footnote.pageReport(open.tabId);
  for (const theme of themes) {
    await takeThread(footnote, open, theme);
    await takePopup(footnote, open, theme);
  }
  console.log(`The pictures are in ${folder}`);
});
