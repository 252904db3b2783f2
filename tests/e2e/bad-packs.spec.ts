/** Files and answers that are no pack, or a bad one: said in words, and nothing is changed. */
import { truncate, writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { packClaim, packFile } from '../fixtures/pack';
import { expect, test } from './fixtures';
import { startPackServer } from './pack-server';
import {
  chooseFile,
  choosePath,
  fill,
  openPacks,
  press,
  previewOf,
  removeAllPacks,
  untilSaid,
  withOnePack,
} from './packs-page';

test.skip(({ engine }) => engine !== 'chromium', 'What is bad is bad in every browser.');

test.afterEach(async ({ session }) => {
  await removeAllPacks(session);
});

const refused: [what: string, text: string, sentence: string][] = [
  ['no JSON', 'Dear reader,', 'This is not JSON, or a part of it is missing'],
  ['half a file', packFile([packClaim()]).slice(0, 200), 'This is not JSON'],
  ['JSON of another kind', '{"a":1}', 'This is neither a pack for Footnote nor a list'],
  ['a page', '<!doctype html><script>alert(1)</script>', 'This is not JSON'],
  ['no claims', packFile([]), 'The pack has no claims.'],
  ['a newer form', packFile([packClaim()], { version: 2 }), 'The pack is of version 2'],
  ['a reserved name', packFile([packClaim()], { id: 'footnote' }), 'which Footnote uses itself'],
  [
    'a title with HTML',
    packFile([packClaim()], { title: '<img src=x onerror=alert(1)>' }),
    'title has HTML in it; only plain text can be taken: <img src=x onerror=alert(1)>.',
  ],
  [
    'a claim of the project’s own',
    packFile([packClaim({ id: 'lupus-no-cure' })]),
    'Claim 1, id: is the id of one of Footnote’s own claims',
  ],
  [
    'a review without a rating',
    '[{"@type":"ClaimReview","claimReviewed":"Garlic cures colds"}]',
    'Claim 1, reviewRating: has no rating that says true or false',
  ],
];

test('what is no pack is refused with its fault', async ({ session }) => {
  const { page, unchanged } = await withOnePack(session);
  for (const [what, text, sentence] of refused) {
    await chooseFile(page, text);
    await untilSaid(page, sentence);
    await untilSaid(page, 'Nothing was changed.');
    expect(await page.$('.fn-counts-list'), what).toBeNull();
  }
  await unchanged();
});

test('a file that is too large is not even read', async ({ session }) => {
  const { page, unchanged } = await withOnePack(session);
  const path = test.info().outputPath('large.json');
  await writeFile(path, '');
  await truncate(path, 200 * 1024 * 1024);
  await choosePath(page, path);
  await untilSaid(page, 'The file is too large: 200 MB. At most 128 MB can be taken.');
  await unchanged();
});

test('bad claims are named with their fault and left out; a page runs nothing of them', async ({
  session,
}) => {
  const page = await openPacks(session);
  const source = { title: 'A trial', url: 'https://example.org/copper' };
  await chooseFile(
    page,
    packFile([
      packClaim({ id: 'good' }),
      packClaim({ id: 'html', summary: '<script>document.title = "run"</script>' }),
      packClaim({ id: 'link', sources: [{ ...source, url: 'javascript:document.title="run"' }] }),
      packClaim({ id: 'good', statement: 'Twice' }),
      packClaim({ id: 'lupus-no-cure' }),
      packClaim({ id: 'many', phrasings: new Array(1_000_000).fill('it helped') }),
      'nothing',
    ]),
  );
  const preview = await previewOf(page);
  expect(preview).toContain('2 new claims');
  expect(preview).toContain('5 claims cannot be used and are left out');
  expect(preview).toContain('1 claim is taken without a part of it');
  const faults = await page.$$eval('.fn-faults li', (lines) =>
    lines.map((line) => [...line.childNodes].map((part) => part.textContent).join(' | ')),
  );
  expect(faults).toEqual([
    'Claim 2, summary: has HTML in it; only plain text can be taken | html | <script>document.title = "run"</script>',
    'Claim 3, sources.0.url: is not an address that begins with https:// | link | javascript:document.title="run"',
    'Claim 4, id: is an id that stands in the file twice | good | good',
    'Claim 5, id: is the id of one of Footnote’s own claims | lupus-no-cure | lupus-no-cure',
    'Claim 7: is not a record with fields | nothing',
    'Claim 6, phrasings: has more entries than can be taken; the rest is left out | many | 1000000',
  ]);
  expect(await page.title()).toBe('Packs · Footnote');
  await press(page, 'Import');
  await untilSaid(page, '“Folk remedies” was imported: 2 claims.');
});

test('of many faults the first hundred are listed', async ({ session }) => {
  const page = await openPacks(session);
  const bad = Array.from({ length: 250 }, (_, at) => ({ id: `bad-${at}` }));
  await chooseFile(page, packFile([packClaim(), ...bad]));
  expect(await previewOf(page)).toContain('and 150 more');
  expect(await page.$$('.fn-faults li')).toHaveLength(100);
});

test.describe('an address', () => {
  async function ask(page: Page, address: string): Promise<void> {
    await fill(page, 'From an address', address);
    await press(page, 'Get it and look at it');
  }

  test('that is none, or answers with anything but a pack, changes nothing', async ({
    startSession,
  }) => {
    const server = await startPackServer();
    const own = await startSession({ trustAnyCertificate: true });
    await own.footnote.answerPermissionRequests(server.origin);
    const { page, unchanged } = await withOnePack(own);
    const text = packFile([packClaim(), packClaim({ id: 'b' })]);

    for (const none of ['', 'folk remedies', 'http://127.0.0.1/pack.json', 'javascript:alert(1)']) {
      await ask(page, none);
      await untilSaid(page, 'This is not an address that begins with https://.');
      await chooseFile(page, '{');
      await untilSaid(page, 'This is not JSON');
    }

    const answers: [path: string, sentence: string][] = [
      ['/missing.json', 'The address answered with an error (status 404).'],
      ['/moved.json', 'The pack has moved to another address.'],
      ['/cut.json', 'The download broke off after'],
      ['/vast.json', 'The file is too large: 1,024 MB.'],
    ];
    server.answer('/moved.json', (_, response) =>
      response.writeHead(302, { location: '/pack.json' }).end(),
    );
    server.answer('/pack.json', (_, response) => response.writeHead(200).end(text));
    server.answer('/cut.json', (request, response) => {
      response.writeHead(200, { 'content-length': String(text.length) });
      response.write(text.slice(0, 300), () => request.socket.destroy());
    });
    server.answer('/vast.json', (_, response) =>
      response.writeHead(200, { 'content-length': String(1024 ** 3) }).write('{'),
    );
    for (const [path, sentence] of answers) {
      await ask(page, server.origin + path);
      await untilSaid(page, sentence);
      await untilSaid(page, 'Nothing was changed.');
      await expect.poll(() => own.footnote.grantedOrigins()).toEqual([]);
    }
    expect(server.requests.map(({ path }) => path)).toEqual(answers.map(([path]) => path));
    await unchanged();
    await server.close();
  });
});
