/** Pictures of the packs page: a pack on its way in, the list, and a claim of one's own. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { PackInfo } from '../../shared/pack';
import { samplePack } from './sample-pack';
import type { Scene } from './scene';

const preview = '.fn-counts-list';

async function choose(page: Page, file: string, text: string): Promise<void> {
  await writeFile(file, text);
  const input = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(file);
  await page.waitForSelector(preview);
}

async function removeAll({ footnote }: Scene): Promise<void> {
  for (const { head } of await footnote.send<PackInfo[]>('listPacks'))
    await footnote.send('removePack', head.id);
}

/** @param files - the folder to keep the files in that are chosen on the page */
export async function takePacks(scene: Scene, files: string): Promise<void> {
  const file = join(files, 'folk-remedies.json');
  const page = await scene.open('packs.html', '[data-pack="footnote"] .fn-hint:not(:empty)');
  await scene.take('packs-empty', page);
  await choose(page, file, samplePack('Example Arthritis Society'));
  await scene.take('packs-preview', page);
  await page.click('.fn-import .fn-buttons button');
  await page.waitForSelector('[data-pack="folk-remedies"]');
  await scene.take('packs-list', page);
  await choose(page, file, samplePack('Somebody else'));
  await scene.take('packs-clash', page);
  await page.click('.fn-import .fn-buttons button:last-of-type');
  await page.waitForSelector('input[type="file"]');
  await page.click('.fn-own > .fn-buttons button');
  await page.waitForSelector('.fn-claim-form');
  await scene.take('packs-form', page);
  await page.type('.fn-claim-form textarea', 'Copper bracelets relieve arthritis pain');
  await page.click('.fn-claim-form button[type="submit"]');
  await page.waitForSelector('.fn-claim-form [aria-invalid="true"]');
  await scene.take('packs-form-faults', page);
  // What is not saved is asked about otherwise.
  await page.click('.fn-claim-form > .fn-buttons button:last-of-type');
  await page.click('[data-pack="folk-remedies"] .fn-pack-tools > button:last-of-type');
  await page.waitForSelector('dialog[open]');
  await scene.take('packs-remove', page, 'window');
  await page.close();
  await scene.takePage('claims-of-pack', 'claims.html?from=folk-remedies', '.fn-entry');
  await removeAll(scene);
}
