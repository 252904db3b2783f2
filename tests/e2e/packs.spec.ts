/** The packs page: import, look, switch, go back, subscribe, export, remove. */
import { hoverMark } from '../../scripts/browser/page-card';
import type { PackClaim, PackInfo } from '../../shared/pack';
import { packClaim, packFile } from '../fixtures/pack';
import { axeFaults } from './axe';
import { shippedClaims } from './built-extension';
import { keepDownloads } from './downloads';
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
import type { Session } from './session';
import { untilMarked, untilUnmarked } from './waiting';

/** What the page below uses of the extension interface. */
declare const chrome: {
  permissions: { request(wanted: object): Promise<boolean> };
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  tabs: { sendMessage(tabId: number, message: unknown): Promise<unknown> };
};

/** A claim that is none of the project's own. */
const amber = packClaim({
  id: 'amber',
  statement: 'Amber necklaces stop the teething pain of babies',
  phrasings: ['the amber necklace stopped his teething pain'],
});
const amberPost = 'We tried it: the amber necklace stopped his teething pain.';
const marked = 'amber necklace';

test.afterEach(async ({ session }) => {
  await removeAllPacks(session);
});

test('a file is looked at, imported, marked, switched off and on, and removed', async ({
  session,
}) => {
  const tab = await session.openChecked(session.servePage(`<p>${amberPost}</p>`));
  expect((await session.footnote.pageReport(tab.tabId)).marks).toEqual([]);
  const page = await openPacks(session);
  const broken = { ...packClaim({ id: 'broken' }), verdict: 'maybe' };
  await chooseFile(page, packFile([amber, packClaim({ id: 'b' }), broken]));
  const preview = await previewOf(page);
  expect(preview).toContain('2 new claims');
  expect(preview).toContain('1 claim cannot be used');
  expect(preview).toContain('Claim 3, verdict: is none of the values that are possible here');
  expect(preview).toContain('Copper bracelets relieve arthritis pain');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    'Look at it first: Folk remedies',
  );
  expect(await storedPacks(session)).toEqual([]);

  await press(page, 'Import');
  await untilSaid(page, '“Folk remedies” was imported: 2 claims.');
  await page.waitForSelector('[data-pack="folk-remedies"]');
  await tab.page.bringToFront();
  await untilMarked(tab.page, marked);
  // The card's script comes with the page's first mark.
  await session.footnote.pageReport(tab.tabId);
  const { text } = await hoverMark(session.footnote, tab.page, 0);
  expect(text).toContain('From the pack “Folk remedies”. Footnote has not reviewed it.');

  await press(page, 'Mark and look up its claims', 'switch');
  await untilSaid(page, 'The claims of “Folk remedies” are no longer marked');
  await tab.page.bringToFront();
  await untilUnmarked(tab.page);
  await press(page, 'Mark and look up its claims', 'switch');
  await tab.page.bringToFront();
  await untilMarked(tab.page, marked);

  await press(page, 'Remove the pack Folk remedies');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog'));
  expect(await storedPacks(session)).toHaveLength(1);
  await press(page, 'Remove the pack Folk remedies');
  await press(page, 'Remove');
  await untilSaid(page, 'The pack “Folk remedies” was removed.');
  expect(await storedPacks(session)).toEqual([]);
  await page.waitForFunction(() => document.activeElement?.textContent === 'Your packs');
  await tab.page.bringToFront();
  await untilUnmarked(tab.page);
});

test('a newer state is compared; the reader goes back and forward again', async ({ session }) => {
  const page = await openPacks(session);
  await importText(page, packFile(['a', 'b', 'c'].map((id) => packClaim({ id }))));
  await chooseFile(
    page,
    packFile([packClaim({ id: 'a' }), packClaim({ id: 'b', verdict: 'mixed' })]),
  );
  const preview = await previewOf(page);
  expect(preview).toContain('A pack of the same id is here already');
  expect(preview).toMatch(/0 new claims.*1 changed claim.*1 claim stays.*1 claim is no longer/);
  await press(page, 'Import');
  await untilSaid(page, '“Folk remedies” was replaced; it has 2 claims now.');

  const claims = async () => (await storedPacks(session)).map(({ edition }) => edition.claims);
  await pressText(page, 'Go back to the state');
  await untilSaid(page, 'The pack is as it was before.');
  expect(await claims()).toEqual([3]);
  await pressText(page, 'Go forward again to the state');
  await untilSaid(page, 'The pack is as it was after the last import.');
  expect(await claims()).toEqual([2]);
});

test('a preview is cancelled, and a second file dropped on the page is taken', async ({
  session,
}) => {
  const page = await openPacks(session);
  await chooseFile(page, packFile([packClaim()]));
  await previewOf(page);
  await press(page, 'Cancel');
  await page.waitForSelector('input[type="file"]');
  expect(await storedPacks(session)).toEqual([]);

  const drop = (text: string) =>
    page.evaluate((content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], 'dropped.json'));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    }, text);
  await drop(packFile([packClaim()], { title: 'Dropped' }));
  expect(await previewOf(page)).toContain('Look at it first: Dropped');
});

test('claims are exported in both forms, and come back the same', async ({ session, engine }) => {
  const page = await openPacks(session);
  const claims = [packClaim({ id: 'a', certainty: 'low' }), packClaim({ id: 'b' })];
  await importText(page, packFile(claims, { license: 'CC0' }));
  const download = await keepDownloads(page);
  await press(page, 'Export as a pack: Folk remedies');
  const pack = await download();
  expect(pack.name).toBe('footnote-folk-remedies.json');
  expect(JSON.parse(pack.text)).toEqual({
    format: 'footnote-pack',
    version: 1,
    id: 'folk-remedies',
    title: 'Folk remedies',
    license: 'CC0',
    claims,
  });
  await press(page, 'Export as ClaimReviews: Folk remedies');
  const feed = await download();
  expect(feed.name).toBe('footnote-folk-remedies.jsonld');
  await chooseFile(page, feed.text, 'feed.jsonld');
  expect(await previewOf(page)).toMatch(
    /schema\.org ClaimReviews.*A pack of the same id is here already/,
  );
  await press(page, 'Cancel');

  await press(page, 'Export as a pack: Footnote’s own claims');
  const own = JSON.parse((await download()).text) as { claims: PackClaim[] };
  expect(own.claims).toHaveLength((await shippedClaims(engine)).length);
});

test('axe finds nothing, and nothing sticks out of a narrow window', async ({ session }) => {
  const page = await openPacks(session);
  const long = 'Wordsthatneverend'.repeat(8);
  const texts = { title: long, publisher: long, license: long, description: long };
  await importText(page, packFile([packClaim()], texts));
  await page.waitForSelector('[data-pack="folk-remedies"]');
  expect(await axeFaults(page)).toEqual([]);
  await chooseFile(page, packFile([packClaim({ statement: long }), { id: long }], texts));
  await previewOf(page);
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewport({ width: 320, height: 640 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBeLessThanOrEqual(320);
  await press(page, 'Import');
  await pressText(page, 'Write a claim');
  await page.waitForSelector('.fn-claim-form');
  expect(await width()).toBeLessThanOrEqual(320);
  expect(await axeFaults(page)).toEqual([]);
  await press(page, `Remove the pack ${long}`);
  await page.waitForSelector('dialog[open]');
  expect(await axeFaults(page)).toEqual([]);
});

test.describe('from an address', () => {
  const addressOf = (pack: PackInfo | undefined) =>
    pack?.source.kind === 'address' ? pack.source : undefined;

  /** Whether pages like that of a tab get our script, or the tab itself has it. */
  const scriptIn = ({ footnote }: Session, tabId: number) =>
    footnote.evaluateInExtension(async (id) => {
      const registered = await chrome.scripting.getRegisteredContentScripts();
      const answered = await chrome.tabs.sendMessage(id, { type: 'countMarks' }).then(
        () => true,
        () => false,
      );
      return registered.length > 0 || answered;
    }, tabId);

  /** A session that trusts the server below and has no site switched on. */
  async function openAt(session: Session, address: string) {
    await session.footnote.answerPermissionRequests(address);
    const page = await openPacks(session);
    await fill(page, 'From an address', address);
    await press(page, 'Get it and look at it');
    return page;
  }

  test('one host is asked for, its pages stay unchecked; asked again, it has nothing new or news', async ({
    startSession,
  }) => {
    const server = await startPackServer();
    const own = await startSession({ trustAnyCertificate: true });
    const thread = server.answer('/thread', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<p>${amberPost}</p>`);
    });
    const tab = await own.footnote.openPage(thread);
    const url = server.answer('/pack.json', withEtag(packFile([packClaim()]), '"one"'));
    const page = await openAt(own, url);
    expect(await previewOf(page)).toContain('1 new claim');
    expect(await own.footnote.grantedOrigins()).toEqual(['https://127.0.0.1/*']);
    await press(page, 'Import');
    await untilSaid(page, 'was imported: 1 claim.');
    const [pack] = await storedPacks(own);
    expect(addressOf(pack)).toMatchObject({ url, daily: false, etag: '"one"' });

    expect(await scriptIn(own, tab.tabId)).toBe(false);

    await press(page, 'Ask now for a newer state of Folk remedies');
    await untilSaid(page, 'There is nothing new.');
    server.answer('/pack.json', withEtag(packFile([packClaim(), packClaim({ id: 'b' })]), '"two"'));
    await press(page, 'Ask now for a newer state of Folk remedies');
    await untilSaid(page, 'There was a newer state; it is in use now.');
    const [newer] = await storedPacks(own);
    expect(newer?.edition.claims).toBe(2);
    expect(addressOf(newer)?.etag).toBe('"two"');

    await press(page, 'Ask for a newer state once a day', 'checkbox');
    await untilSaid(page, 'once a day from now on');
    expect(addressOf((await storedPacks(own))[0])?.daily).toBe(true);

    server.answer('/pack.json', (_, response) => response.writeHead(500).end());
    await press(page, 'Ask now for a newer state of Folk remedies');
    await untilSaid(
      page,
      'The address answered with an error (status 500). The pack stays as it was.',
    );
    await page.waitForFunction(() => document.body.textContent?.includes('What went wrong then:'));
    expect((await storedPacks(own))[0]?.edition).toEqual(newer?.edition);

    const asked = server.requests.filter(({ path }) => path === '/pack.json');
    const elsewhere = own.servePage('<p>Not here.</p>');
    const met = own.server.requests.length;
    for (const location of [
      `${server.origin}/other.json`,
      elsewhere,
      'https://192.168.0.1/pack.json',
      'https://elsewhere.example/pack.json',
      'data:application/json,{}',
    ]) {
      server.answer('/pack.json', (_, response) => response.writeHead(302, { location }).end());
      await press(page, 'Ask now for a newer state of Folk remedies');
      await page.waitForSelector('[aria-disabled="false"]::-p-text(Ask now)');
      await untilSaid(page, 'The pack has moved to another address.');
    }
    expect(server.requests.map(({ path }) => path)).not.toContain('/other.json');
    expect(own.server.requests.length).toBe(met);
    expect(own.network.attempts).toEqual([]);
    expect((await storedPacks(own))[0]?.edition).toEqual(newer?.edition);
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"one"',
      '"one"',
      '"two"',
    ]);
    for (const { headers } of asked) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
      // In Firefox it is another one for each reader.
      expect(JSON.stringify(headers)).not.toContain(new URL(own.footnote.extensionOrigin).hostname);
    }

    await press(page, 'Remove the pack Folk remedies');
    await press(page, 'Remove');
    await untilSaid(page, 'The pack “Folk remedies” was removed.');
    await expect.poll(() => own.footnote.grantedOrigins()).toEqual([]);
    await server.close();
  });

  test('refused by the reader: said, and the host is not noted', async ({ startSession }) => {
    const own = await startSession();
    const page = await openPacks(own);
    await page.evaluate(() => {
      chrome.permissions.request = () => Promise.resolve(false);
    });
    await fill(page, 'From an address', 'https://packs.example/remedies.json');
    await press(page, 'Get it and look at it');
    await untilSaid(page, 'The browser does not let Footnote reach packs.example.');
    const noted = () =>
      own.footnote.evaluateInExtension(
        async () => (await chrome.storage.local.get('packOrigins')).packOrigins ?? [],
        undefined,
      );
    await expect.poll(noted).toEqual([]);
  });

  test('cancelled while it comes and in the preview: the host is given back', async ({
    startSession,
  }) => {
    const server = await startPackServer();
    const own = await startSession({ trustAnyCertificate: true });
    const slow = server.answer('/slow.json', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{');
    });
    const page = await openAt(own, slow);
    await expect.poll(() => server.requests.length).toBe(1);
    await page.waitForSelector('progress');
    await press(page, 'Cancel');
    await untilSaid(page, 'You cancelled it. Nothing was changed.');
    await expect.poll(() => own.footnote.grantedOrigins()).toEqual([]);

    const url = server.answer('/pack.json', withEtag(packFile([packClaim()]), '"one"'));
    const again = await openAt(own, url);
    await previewOf(again);
    await press(again, 'Cancel');
    await expect.poll(() => own.footnote.grantedOrigins()).toEqual([]);
    expect(await storedPacks(own)).toEqual([]);
    await server.close();
  });
});
