/** Pictures of the welcome page, the list, the settings and all claims. */
import { join } from 'node:path';
import { listText } from '../../shared/list-file';
import { writeFile } from 'node:fs/promises';
import type { ElementHandle } from 'puppeteer-core';
import { saveForPicture } from '../store/saved-for-picture';
import type { Scene } from './scene';

export async function takeWelcome(scene: Scene): Promise<void> {
  const page = await scene.open('welcome.html', '.fn-demo .fn-row');
  await scene.take('welcome', page);
  await page.click('.fn-demo .fn-row');
  await page.waitForSelector('.fn-demo-card .fn-claim');
  await scene.take('welcome-card', page);
  await page.close();
}

export async function takeList(scene: Scene): Promise<void> {
  await scene.takePage('list-empty', 'list.html', '.fn-empty');
  await saveForPicture(scene.footnote);
  const page = await scene.open('list.html', '.fn-saved');
  await scene.take('list', page);
  await page.click('.fn-remove');
  await page.waitForSelector('.fn-removed');
  await page.click('.fn-tools button:last-of-type');
  await page.waitForSelector('dialog[open]');
  await scene.take('list-removed-and-delete', page, 'window');
  await page.close();
  const printed = await scene.open('list.html', '.fn-saved');
  await printed.setViewport({ width: paperWidth, height: 1 });
  await printed.emulateMediaType('print');
  await scene.take('list-printed', printed);
  await printed.close();
}

/** What the margins leave of a sheet of A4, in CSS pixels. */
const paperWidth = 673;

/** An entry that is not on the list, for the question before it is added. */
const addition = listText([
  {
    id: 1,
    claim: 'hcq-blindness-common',
    words: 'plaquenil blinds most people',
    title: '',
    url: '',
    savedAt: '2026-11-02T10:20:30.400Z',
    note: '',
  },
]);

const hidden = [
  { claim: 'lupus-no-cure' },
  {
    claim: 'ldn-fda-approved',
    where: { words: 'the FDA has approved low dose naltrexone', site: 'porchlight.example' },
  },
];

/** @param files - the folder to keep a file in that is chosen on the page */
export async function takeSettings(scene: Scene, files: string): Promise<void> {
  await scene.takePage('settings', 'options.html', '.fn-file');
  await scene.footnote.send('changeSettings', { hidden });
  const page = await scene.open('options.html', '.fn-rows q');
  await scene.take('settings-hidden', page);
  const file = join(files, 'list.json');
  await writeFile(file, addition);
  const input = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(file);
  await page.waitForSelector('dialog[open]');
  await scene.take('settings-question', page, 'window');
  await page.close();
}

export async function takeClaims(scene: Scene): Promise<void> {
  const page = await scene.open('claims.html', '.fn-entry');
  await scene.take('claims', page);
  await page.click('.fn-entry summary');
  await page.waitForSelector('.fn-entry[open] .fn-claim');
  await scene.take('claims-open', page);
  await page.type('input[type="search"]', 'naltrexone pregnancy');
  await page.waitForFunction(() => document.querySelectorAll('.fn-entry').length < 100);
  await scene.take('claims-search', page);
  await page.close();
}
