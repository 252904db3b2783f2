/** Claims that the reader writes: checked, tried, saved, marked, taken back, handed on. */
import type { Page } from 'puppeteer-core';
import { hoverMark } from '../../scripts/browser/page-card';
import type { PackClaim } from '../../shared/pack';
import { axeFaults } from './axe';
import { keepDownloads } from './downloads';
import { expect, test } from './fixtures';
import {
  chooseFile,
  fill,
  openPacks,
  press,
  previewOf,
  removeAllPacks,
  untilSaid,
} from './packs-page';
import type { Session } from './session';
import { untilMarked, untilUnmarked } from './waiting';

const statement = 'Amber necklaces stop the teething pain of babies';
const phrasing = 'the amber necklace stopped his teething pain';
const marked = 'amber necklace';
const post = 'We tried it: the amber necklace stopped his teething pain.';

test.afterEach(async ({ session }) => {
  await removeAllPacks(session);
});

/** Chooses in the list with this label. */
async function choose(page: Page, label: string, value: string): Promise<void> {
  const list = await page.waitForSelector(`aria/${label}[role="combobox"]`);
  await list?.select(value);
}

async function writeClaim(page: Page): Promise<void> {
  await press(page, 'Write a claim');
  await fill(page, 'The claim', statement);
  await fill(page, 'How people write it', phrasing);
  await choose(page, 'What the evidence says', 'contradicted');
  await fill(page, 'The evidence in one sentence', 'Nothing passes from amber into the skin.');
  await fill(page, 'Title', 'A study of amber');
  await fill(page, 'Address', 'https://example.org/amber');
}

/** The reader's own claims as the database has them. */
async function stored(session: Session, page: Page): Promise<PackClaim[]> {
  const download = await keepDownloads(page);
  await press(page, 'Export as a pack: My own claims');
  const { claims } = JSON.parse((await download()).text) as { claims: PackClaim[] };
  expect(await session.footnote.send<unknown[]>('listPacks')).toHaveLength(1);
  return claims;
}

test('a claim is tried as it is written, saved, marked, and the card says whose it is', async ({
  session,
}) => {
  const tab = await session.openChecked(session.servePage(`<p>${post}</p>`));
  expect((await session.footnote.pageReport(tab.tabId)).marks).toEqual([]);
  const page = await openPacks(session);
  await writeClaim(page);
  await fill(page, 'Would this sentence be marked?', 'The weather was fine in May.');
  await untilSaid(page, 'Not found in this sentence.');
  await fill(page, 'Would this sentence be marked?', post);
  await untilSaid(page, 'it would be marked as making the claim');
  expect(await page.$eval('.fn-tried mark', (mark) => mark.textContent)).toContain(marked);
  await press(page, 'Save the claim');
  await untilSaid(page, 'The claim was saved.');
  expect(await stored(session, page)).toEqual([
    {
      id: 'amber-necklaces-stop-the-teething-pain-of-babies',
      statement,
      verdict: 'contradicted',
      summary: 'Nothing passes from amber into the skin.',
      phrasings: [phrasing],
      topics: [],
      related: [],
      sources: [{ title: 'A study of amber', url: 'https://example.org/amber' }],
      reviewed: new Date().toISOString().slice(0, 10),
    },
  ]);

  await tab.page.bringToFront();
  await untilMarked(tab.page, marked);
  // The card's script comes with the page's first mark.
  await session.footnote.pageReport(tab.tabId);
  const { text } = await hoverMark(session.footnote, tab.page, 0);
  expect(text).toContain('You wrote this claim yourself.');

  await press(page, 'Mark and look up its claims', 'switch');
  await tab.page.bringToFront();
  await untilUnmarked(tab.page);
});

test('faults are said at their fields, and the first faulty one has the focus', async ({
  session,
}) => {
  const page = await openPacks(session);
  await press(page, 'Write a claim');
  await fill(page, 'The claim', 'A <b>bold</b> claim');
  await fill(page, 'Address', 'javascript:alert(1)');
  await fill(page, 'Year (optional)', 'last');
  await press(page, 'Save the claim');
  await page.waitForSelector('[aria-invalid="true"]');
  const faults = await page.$$eval('[aria-invalid="true"]', (fields) =>
    fields.map((field) => {
      const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
      return document.getElementById(ids.at(-1) ?? '')?.textContent;
    }),
  );
  expect(faults).toEqual([
    'The claim: has HTML in it; only plain text can be taken.',
    'What the evidence says: is missing.',
    'The evidence in one sentence: is empty.',
    'Title: is empty.',
    'Address: is not an address that begins with https://.',
    'Year (optional): is not a year from 1800 to 2100.',
  ]);
  const focused = () =>
    page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value);
  expect(await focused()).toBe('A <b>bold</b> claim');
  expect(await session.footnote.send('listPacks')).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);
});

test('a claim keeps its id when it is changed; changes and deletions are taken back', async ({
  session,
}) => {
  const page = await openPacks(session);
  await writeClaim(page);
  await press(page, 'Save the claim');
  await untilSaid(page, 'The claim was saved.');
  const [first] = await stored(session, page);

  await press(page, `Change: ${statement}`);
  await fill(page, 'The claim', 'Amber is of no use for teething');
  await press(page, 'Save the claim');
  await untilSaid(page, 'The claim was saved.');
  expect(await stored(session, page)).toEqual([
    { ...first, statement: 'Amber is of no use for teething' },
  ]);
  await press(page, 'Undo');
  await untilSaid(page, 'Your claims are as they were before.');
  expect(await stored(session, page)).toEqual([first]);

  await press(page, `Delete: ${statement}`);
  await untilSaid(page, 'The claim was deleted.');
  await page.waitForFunction(() =>
    document.body.textContent?.includes('You have not written a claim yet.'),
  );
  await press(page, 'Undo');
  await page.waitForSelector(`aria/Change: ${statement}`);
  expect(await stored(session, page)).toEqual([first]);
});

test('own claims are a pack for another reader, who sees them as somebody else’s', async ({
  session,
}) => {
  const page = await openPacks(session);
  await writeClaim(page);
  await press(page, 'Save the claim');
  await untilSaid(page, 'The claim was saved.');
  const download = await keepDownloads(page);
  await press(page, 'Export as a pack: My own claims');
  const { text } = await download();
  await chooseFile(page, text);
  const preview = await previewOf(page);
  expect(preview).toContain('1 new claim');
  expect(preview).not.toContain('here already');
});

test('own claims are part of the backup', async ({ session }) => {
  const page = await openPacks(session);
  await writeClaim(page);
  await press(page, 'Save the claim');
  await untilSaid(page, 'The claim was saved.');
  const [first] = await stored(session, page);
  const options = await session.footnote.openExtensionPage('options.html');
  const download = await keepDownloads(options);
  await press(options, 'Export everything');
  const { text } = await download();

  await press(page, `Delete: ${statement}`);
  await untilSaid(page, 'The claim was deleted.');
  await options.bringToFront();
  await chooseFile(options, text, 'backup.json');
  await options.waitForSelector('dialog[open]');
  expect(await options.$eval('dialog', (dialog) => dialog.textContent)).toContain(
    'It has 1 claim of your own.',
  );
  await press(options, 'Replace');
  await untilSaid(options, 'The file was imported.');
  expect(await stored(session, page)).toEqual([first]);
});
