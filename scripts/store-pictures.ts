// `npm run store-pictures`: the pictures that the stores show, taken of the built extension on the demo
// thread, in the stores' sizes. Written to docs/store/pictures.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { FootnoteBrowser, OpenPage } from './browser/footnote-browser';
import { hoverMark } from './browser/page-card';
import { inStudio, lookLike, shownMark } from './browser/studio';
import { root } from './root';
import { popupOver, tile } from './store/compose';
import { saveForPicture } from './store/saved-for-picture';

const folder = join(root, 'docs', 'store', 'pictures');
const full = { width: 1280, height: 800 };
const tileSize = { width: 440, height: 280 };
const popupSize = { width: 400, height: 600 };

async function picture(page: Page): Promise<Uint8Array> {
  await page.bringToFront();
  return await page.screenshot({ type: 'png' });
}

/** The popup as high as its content, as browsers make it. */
async function popupPicture(popup: Page): Promise<Uint8Array> {
  const height = await popup.$eval('#root', (content) => content.clientHeight);
  await popup.setViewport({ ...popupSize, height: Math.min(height, popupSize.height) });
  return await picture(popup);
}

async function keep(name: string, png: Uint8Array): Promise<void> {
  await writeFile(join(folder, `${name}.png`), png);
}

async function keepComposed(
  footnote: FootnoteBrowser,
  name: string,
  html: string,
  size: { width: number; height: number },
): Promise<void> {
  const { page } = await footnote.openPage();
  await page.setViewport(size);
  await page.setContent(html);
  await keep(name, await picture(page));
  await page.close();
}

async function takePopup(footnote: FootnoteBrowser, open: OpenPage): Promise<Uint8Array> {
  const popup = await footnote.openPopup(open);
  await popup.setViewport(popupSize);
  await lookLike(popup, 'light');
  await popup.type('input[type="search"]', 'plaquenil eye');
  await popup.waitForSelector('.fn-lookup .fn-row');
  const png = await popupPicture(popup);
  await popup.close();
  return png;
}

/** Takes a page of the extension, once what the selector names is there. */
async function takeOwnPage(
  footnote: FootnoteBrowser,
  path: string,
  ready: string,
): Promise<Uint8Array> {
  const page = await footnote.openExtensionPage(path);
  await page.setViewport(full);
  await lookLike(page, 'light');
  await page.waitForSelector(ready);
  const png = await picture(page);
  await page.close();
  return png;
}

async function takeThread(footnote: FootnoteBrowser, open: OpenPage): Promise<void> {
  const { page, tabId } = open;
  await footnote.pageReport(tabId);
  const marked = await picture(page);
  await keep('1-thread', marked);
  const popup = await takePopup(footnote, open);
  await keepComposed(footnote, '3-look-up', popupOver(marked, popup), full);
  await hoverMark(footnote, page, shownMark);
  await keep('2-card', await picture(page));
}

await mkdir(folder, { recursive: true });
await inStudio(async ({ footnote, server }) => {
  const address = await server.add(join(root, 'scripts/start/demo-thread.html'));
  const open = await footnote.openPage();
  await open.page.setViewport(full);
  await lookLike(open.page, 'light');
  // A name instead of a number, which browsers resolve to this machine without asking anyone.
  await open.page.goto(address.replace('127.0.0.1', 'porchlight.localhost'));
  await footnote.grantSite(open);
  await takeThread(footnote, open);
  await saveForPicture(footnote);
  await keep('4-list', await takeOwnPage(footnote, 'list.html', '.fn-saved'));
  await keep('5-settings', await takeOwnPage(footnote, 'options.html', 'main section'));
  const icon = await readFile(join(root, 'assets', 'icon.svg'), 'utf8');
  await keepComposed(footnote, 'tile', tile(icon), tileSize);
  console.log(`The pictures are in ${folder}`);
});
