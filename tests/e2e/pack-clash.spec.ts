/** A pack arrives under the id of another: the reader chooses, and nothing is replaced silently. */
import type { Page } from 'puppeteer-core';
import { packClaim, packFile } from '../fixtures/pack';
import { axeFaults } from './axe';
import { expect, test } from './fixtures';
import { startPackServer, withEtag } from './pack-server';
import {
  chooseFile,
  fill,
  importText,
  openPacks,
  press,
  pressText,
  previewOf,
  removeAllPacks,
  storedPacks,
  untilSaid,
} from './packs-page';

const keepBoth = 'Keep both. This one is called “Folk remedies (2)” here.';
const replace =
  'Replace that pack: this is a newer state of it. The state before is kept to go back to.';

const chosen = (page: Page) =>
  page.$eval('.fn-clash input:checked', (input) => input.parentElement?.textContent);

test.afterEach(async ({ session }) => {
  await removeAllPacks(session);
});

test('a pack of another publisher is kept beside, unless the reader says otherwise', async ({
  session,
}) => {
  const page = await openPacks(session);
  const mine = packFile([packClaim()], { publisher: 'A society' });
  const other = packFile([packClaim({ id: 'b' }), packClaim({ id: 'c' })], { publisher: 'Others' });
  await importText(page, mine);
  const [before] = await storedPacks(session);

  await chooseFile(page, other);
  const preview = await previewOf(page);
  expect(preview).toContain('A pack of the same id is here already');
  expect(preview).toContain('from the file folk.json · by A society');
  expect(preview).toContain('It may be quite another pack.');
  expect(preview).toContain('2 new claims');
  expect(preview).not.toContain('no longer in it');
  expect(await chosen(page)).toBe(keepBoth);
  expect(await axeFaults(page)).toEqual([]);
  await press(page, 'Import');
  await untilSaid(page, '“Folk remedies (2)” was imported: 2 claims.');
  await page.waitForSelector('[data-pack="folk-remedies-2"]');
  const [first, second] = await storedPacks(session);
  expect(first).toEqual(before);
  expect(second?.head).toMatchObject({ id: 'folk-remedies-2', title: 'Folk remedies (2)' });

  await chooseFile(page, other);
  await previewOf(page);
  await press(page, replace, 'radio');
  await page.waitForFunction(() =>
    document.querySelector('.fn-counts-list')?.textContent?.includes('1 claim is no longer in it'),
  );
  await press(page, 'Import');
  await untilSaid(page, '“Folk remedies” was replaced; it has 2 claims now.');
  expect((await storedPacks(session))[0]?.head.publisher).toBe('Others');
  await pressText(page, 'Go back to the state');
  await untilSaid(page, 'The pack is as it was before.');
  expect((await storedPacks(session))[0]).toMatchObject({
    head: before?.head,
    edition: before?.edition,
  });
});

test('a newer file of the same publisher takes the place, unless the reader says otherwise', async ({
  session,
}) => {
  const page = await openPacks(session);
  await importText(page, packFile([packClaim()]));
  await chooseFile(page, packFile([packClaim({ id: 'b' })]));
  expect(await previewOf(page)).not.toContain('quite another pack');
  expect(await chosen(page)).toBe(replace);
  await press(page, keepBoth, 'radio');
  await press(page, 'Import');
  await untilSaid(page, '“Folk remedies (2)” was imported: 1 claim.');
  expect((await storedPacks(session)).map(({ head }) => head.id)).toEqual([
    'folk-remedies',
    'folk-remedies-2',
  ]);
});

test('a pack that came in another window while the reader looked is not replaced', async ({
  session,
}) => {
  const page = await openPacks(session);
  await chooseFile(page, packFile([packClaim({ id: 'b' })], { publisher: 'Others' }));
  expect(await previewOf(page)).not.toContain('here already');
  const second = await openPacks(session);
  await importText(second, packFile([packClaim()]));
  const packs = await storedPacks(session);
  await press(page, 'Import');
  await untilSaid(page, 'The packs here are no longer as they were when you looked.');
  expect(await storedPacks(session)).toEqual(packs);
});

test('a subscription under the id of a file is kept beside it, and renewed under its own name', async ({
  startSession,
}) => {
  const server = await startPackServer();
  const own = await startSession({ trustAnyCertificate: true });
  const url = server.answer('/pack.json', withEtag(packFile([packClaim({ id: 'b' })]), '"one"'));
  await own.footnote.answerPermissionRequests(url);
  const page = await openPacks(own);
  await importText(page, packFile([packClaim()]));
  await fill(page, 'From an address', url);
  await press(page, 'Get it and look at it');
  expect(await previewOf(page)).toContain('It may be quite another pack.');
  expect(await chosen(page)).toBe(keepBoth);
  await press(page, 'Import');
  await untilSaid(page, '“Folk remedies (2)” was imported: 1 claim.');
  const [file] = await storedPacks(own);

  const newer = packFile([packClaim({ id: 'b' }), packClaim({ id: 'c' })]);
  server.answer('/pack.json', withEtag(newer, '"two"'));
  await press(page, 'Ask now for a newer state of Folk remedies (2)');
  await untilSaid(page, 'There was a newer state; it is in use now.');
  const packs = await storedPacks(own);
  expect(packs[0]).toEqual(file);
  expect(packs[1]).toMatchObject({
    head: { id: 'folk-remedies-2', title: 'Folk remedies (2)' },
    edition: { claims: 2 },
  });

  // Got by hand it is still the same pack, although its file has the id of the other.
  await fill(page, 'From an address', url);
  await press(page, 'Get it and look at it');
  expect(await previewOf(page)).toContain('It takes the place of “Folk remedies (2)”');
  await press(page, 'Cancel');
  await server.close();
});
