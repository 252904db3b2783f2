/** A large import: seen on its way, cancelled in the middle, not left by accident. */
import type { Dialog } from 'puppeteer-core';
import { packClaim, packFile } from '../fixtures/pack';
import { expect, test } from './fixtures';
import {
  chooseFile,
  press,
  previewOf,
  removeAllPacks,
  storedPacks,
  untilSaid,
  withOnePack,
} from './packs-page';

test.afterEach(async ({ session }) => {
  await removeAllPacks(session);
});

const large = packFile(
  Array.from({ length: 40_000 }, (_, at) =>
    packClaim({ id: `claim-${at}`, statement: `Herb number ${at} cures the ailment ${at * 7}` }),
  ),
);

test('an import shows how far it is, goes on in the page, and is cancelled in the middle', async ({
  session,
}) => {
  const { page, unchanged } = await withOnePack(session);
  await chooseFile(page, large);
  expect(await previewOf(page)).toContain('40,000 new claims');
  await press(page, 'Import');
  await page.waitForFunction(() => {
    const bar = document.querySelector('progress');
    return bar !== null && bar.value > 0.1 && bar.value < 1;
  });
  // The page answers while the worker works; in one go, because the worker does not wait for us.
  await page.evaluate(async () => {
    const button = (words: string) =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
    const cancel = button('Cancel');
    button('Write a claim')?.click();
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!document.querySelector('.fn-claim-form')) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { childList: true, subtree: true });
      look();
    });
    if (!document.querySelector('progress')) throw new Error('The import is over already.');
    cancel?.click();
  });
  await untilSaid(page, 'You cancelled it. Nothing was changed.');
  await unchanged();
});

test('leaving the page while it imports is asked about first', async ({ session }) => {
  const { page } = await withOnePack(session);
  await chooseFile(page, large);
  await previewOf(page);
  await press(page, 'Import');
  await page.waitForSelector('progress');
  const asked = new Promise<Dialog>((resolve) => {
    page.once('dialog', resolve);
  });
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await untilSaid(page, 'was replaced; it has 40,000 claims now.');
  expect((await storedPacks(session))[0]?.edition.claims).toBe(40_000);
});
