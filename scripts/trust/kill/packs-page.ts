/** The packs page as a reader uses it, in a browser that may end at any moment. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { TrialBrowser } from '../trial-browser';

export async function openPacksPage({ engine }: TrialBrowser): Promise<Page> {
  const page = await engine.browser.newPage();
  // The page warns of leaving while it works, and is left all the same.
  page.on('dialog', (dialog) => void dialog.accept());
  await engine.gotoExtensionPage(page, 'packs.html');
  await page.waitForSelector('input[type="file"]');
  return page;
}

async function choose(page: Page, file: string): Promise<void> {
  const input = await page.waitForSelector('input[type="file"]');
  await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(file);
}

/** Imports the text of a pack: the file is chosen, looked at, agreed to. Ends when the page says so. */
export async function importOnPage(page: Page, text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-pack-'));
  try {
    const file = join(folder, 'pack.json');
    await writeFile(file, text);
    await choose(page, file);
    const agree = await page.waitForSelector('.fn-import .fn-counts-list ~ .fn-buttons button');
    await agree?.evaluate((button) => button.click());
    await page.waitForSelector('input[type="file"]');
  } finally {
    await rm(folder, { recursive: true });
  }
}
