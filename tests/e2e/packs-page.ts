/** The packs page as a reader uses it. */
import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { PackInfo } from '../../shared/pack';
import { packClaim, packFile } from '../fixtures/pack';
import type { Session } from './session';

/** Opens the page and waits until it knows what packs there are. */
export async function openPacks({ footnote }: Session): Promise<Page> {
  const page = await footnote.openExtensionPage('packs.html');
  await page.bringToFront();
  await page.waitForSelector('[data-pack="footnote"] .fn-hint:not(:empty)');
  return page;
}

export async function press(page: Page, name: string, role = 'button'): Promise<void> {
  await page.bringToFront();
  await page.locator(`aria/${name}[role="${role}"]`).click();
}

/** Presses the button that begins with these words. */
export async function pressText(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`button::-p-text(${words})`).click();
}

/** Writes into the field with this label, in place of what is there. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = await page.waitForSelector(`aria/${label}[role="textbox"]`);
  await field?.evaluate((input) => (input as unknown as HTMLInputElement).select());
  await field?.type(text);
}

/** Waits until one of the page's status lines says this. */
export async function untilSaid(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('[role="status"]')].some((line) =>
        line.textContent?.includes(wanted),
      ),
    {},
    words,
  );
}

/** Chooses a file that is there already. */
export async function choosePath(page: Page, path: string): Promise<void> {
  const input = await page.waitForSelector('input[type="file"]');
  await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(path);
}

/** Writes a file and chooses it. */
export async function chooseFile(page: Page, text: string, name = 'folk.json'): Promise<void> {
  const path = test.info().outputPath(name);
  await writeFile(path, text);
  await choosePath(page, path);
}

/** Waits for the preview and returns what it says. */
export async function previewOf(page: Page): Promise<string> {
  const list = await page.waitForSelector('.fn-counts-list');
  return (
    (await list?.evaluate((element) => element.closest('.fn-import')?.textContent ?? '')) ?? ''
  );
}

/** Imports the text of a pack, all the way. */
export async function importText(page: Page, text: string): Promise<void> {
  await chooseFile(page, text);
  await previewOf(page);
  await press(page, 'Import');
  await page.waitForSelector('input[type="file"]');
}

export function storedPacks({ footnote }: Session): Promise<PackInfo[]> {
  return footnote.send<PackInfo[]>('listPacks');
}

/** Takes all packs away: the session is shared. */
export async function removeAllPacks(session: Session): Promise<void> {
  for (const { head } of await storedPacks(session))
    await session.footnote.send('removePack', head.id);
}

/** All that the database has of packs. */
function rows({ footnote }: Session): Promise<Record<string, number>> {
  return footnote.evaluateInExtension(async () => {
    const open = indexedDB.open('footnote');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const counts: Record<string, number> = {};
    for (const name of ['packs', 'packChunks', 'packIndexes']) {
      const request = db.transaction(name).objectStore(name).count();
      counts[name] = await new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    }
    db.close();
    return counts;
  }, undefined);
}

/** Opens the page with one pack in the database; `unchanged` checks that it is all there is. */
export async function withOnePack(session: Session) {
  const page = await openPacks(session);
  await importText(page, packFile([packClaim()]));
  await untilSaid(page, 'was imported: 1 claim.');
  const [packs, counts] = [await storedPacks(session), await rows(session)];
  expect(counts).toEqual({ packs: 1, packChunks: 1, packIndexes: 1 });
  const unchanged = async () => {
    expect(await storedPacks(session)).toEqual(packs);
    expect(await rows(session)).toEqual(counts);
  };
  return { page, unchanged };
}
