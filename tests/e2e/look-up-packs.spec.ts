/** Claims of packs in the popup's look-up and on "All claims". */
import type { Page } from 'puppeteer-core';
import { packClaim, packFile } from '../fixtures/pack';
import { axeFaults } from './axe';
import { expect, test } from './fixtures';
import { importText, openPacks, removeAllPacks } from './packs-page';
import type { Session } from './session';

const field = 'input[type="search"]';

test.afterEach(async ({ session }) => {
  await removeAllPacks(session);
});

/** A pack of 250 claims, in the order of their ids. */
const many = Array.from({ length: 250 }, (_, at) =>
  packClaim({
    id: `herb-${String(at).padStart(3, '0')}`,
    statement: `Herbal mixture ${at} heals sprained ankles`,
    verdict: at % 2 === 0 ? 'contradicted' : 'not-enough-evidence',
    phrasings: [],
  }),
);

async function addPack(session: Session, claims: readonly unknown[]): Promise<void> {
  const page = await openPacks(session);
  await importText(page, packFile(claims));
  await page.waitForSelector('[data-pack="folk-remedies"]');
  await page.close();
}

async function openLookUp(session: Session): Promise<Page> {
  const popup = await session.footnote.openExtensionPage('popup.html');
  await popup.bringToFront();
  return popup;
}

/** Waits until the look-up shows these claims first. */
async function untilFound(popup: Page, ids: readonly string[]): Promise<void> {
  await popup.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('.fn-lookup [data-claim]')]
        .slice(0, wanted.length)
        .map((row) => row.dataset.claim)
        .join() === wanted.join(),
    {},
    ids,
  );
}

test('the popup finds a pack’s claims beside its own, says whose they are, and how many it looks in', async ({
  session,
}) => {
  await addPack(session, [
    packClaim(),
    packClaim({ id: 'other', statement: 'Zebra milk heals burns' }),
  ]);
  const popup = await openLookUp(session);
  await popup.waitForFunction(() =>
    document.body.textContent?.includes('its list of 200 claims, 2 of them from packs'),
  );
  expect(await popup.$eval('.fn-lookup-head', (head) => head.textContent)).toContain(
    'in 200 claims',
  );

  await popup.type(field, 'bracelts coper');
  await untilFound(popup, ['copper-bracelet-arthritis', 'folk-remedies/copper-bracelets']);
  expect(
    await popup.$eval('[data-claim="copper-bracelet-arthritis"]', (own) => own.textContent),
  ).not.toContain('From');
  const row = await popup.$('[data-claim="folk-remedies/copper-bracelets"]');
  expect(await row?.evaluate((button) => button.textContent)).toContain(
    'From “Folk remedies”, not reviewed by Footnote',
  );
  const marked = await row?.$$eval('mark', (marks) => marks.map((mark) => mark.textContent));
  expect(marked).toEqual(['Copper', 'bracelets']);
  expect(await axeFaults(popup)).toEqual([]);

  await popup.focus(field);
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  const card = await popup.waitForSelector('article[data-claim="folk-remedies/copper-bracelets"]');
  expect(await card?.evaluate((article) => article.textContent)).toContain(
    'From the pack “Folk remedies”. Footnote has not reviewed it.',
  );

  await session.footnote.send('switchPack', { id: 'folk-remedies', enabled: false });
  const other = await openLookUp(session);
  await other.type(field, 'zebra');
  await other.waitForFunction(() => document.body.textContent?.includes('No known claim fits.'));
});

test('a pasted sentence that makes a pack’s claim leads to its card', async ({ session }) => {
  await addPack(session, [packClaim()]);
  const popup = await openLookUp(session);
  await popup.type(field, 'My aunt says a copper bracelet took my joint pain away.');
  await popup.bringToFront();
  // The rows are made anew when the rest of the answers come.
  await popup.locator('[data-found="folk-remedies/copper-bracelets"]').click();
  await popup.waitForSelector('article[data-claim="folk-remedies/copper-bracelets"]');
});

test('the last letter counts, however fast one types', async ({ session }) => {
  await addPack(session, many);
  const popup = await openLookUp(session);
  const queries = ['herbal', 'herbal mixture 24', 'sprained', 'herbal mixture 249'];
  await popup.$eval(
    field,
    (input, all) => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      for (const query of all) {
        set?.call(input, query);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
    queries,
  );
  await untilFound(popup, ['folk-remedies/herb-249']);
  expect(await popup.$$('.fn-lookup [data-claim]')).toHaveLength(1);
});

test('"All claims" leafs through a pack and searches it', async ({ session }) => {
  await addPack(session, many);
  const page = await session.footnote.openExtensionPage('claims.html');
  await page.bringToFront();
  await page.waitForSelector('[data-testid="from"] option[value="folk-remedies"]');
  await page.select('[data-testid="from"]', 'folk-remedies');
  const untilShown = (first: string, count: number) =>
    page.waitForFunction(
      (id, length) => {
        const entries = [...document.querySelectorAll('.fn-entry')];
        return entries[0]?.id === id && entries.length === length;
      },
      {},
      `folk-remedies/${first}`,
      count,
    );
  await untilShown('herb-000', 100);
  expect(await axeFaults(page)).toEqual([]);
  await page.click('[data-page="next"]');
  await untilShown('herb-100', 100);
  await page.click('[data-page="last"]');
  await untilShown('herb-200', 50);
  expect(await page.$eval('[role="status"]', (status) => status.textContent)).toBe(
    'Claims 201–250 of 250',
  );
  // On the last page the same button leads nowhere, and stays.
  await page.click('[data-page="last"]');
  await page.click('[data-page="previous"]');
  await untilShown('herb-100', 100);

  const verdictField = (await page.$$('select')).at(-1);
  await verdictField?.select('contradicted');
  await untilShown('herb-100', 50);
  await verdictField?.select('');

  await page.type(field, 'herbel 77');
  await untilShown('herb-077', 1);
  await page.click('.fn-entry summary');
  expect(await page.$eval('.fn-entry .fn-pack', (note) => note.textContent)).toContain(
    'From the pack “Folk remedies”',
  );

  await page.select('[data-testid="from"]', 'footnote');
  await page.waitForSelector('#lupus-contagious');
});

test('"All claims" opens on the pack that its address names', async ({ session }) => {
  await addPack(session, [packClaim()]);
  const page = await session.footnote.openExtensionPage('claims.html?from=folk-remedies');
  await page.waitForSelector('[id="folk-remedies/copper-bracelets"]');
});

test('the popup says that a page is in another language, and that it was checked once only', async ({
  session,
}) => {
  const html =
    '<!doctype html><html lang="de-AT"><title>T</title><body><p>Guten Morgen.</p></body></html>';
  const tab = await session.openChecked(session.serveRaw(html));
  const popup = await session.footnote.openPopup(tab);
  await popup.waitForFunction(() =>
    document.body.textContent?.includes(
      'This page says it is in German; Footnote finds claims in English texts only.',
    ),
  );
  expect(await popup.evaluate(() => document.body.textContent)).not.toContain('checked once');

  const url = session.serveRaw(html).replace('127.0.0.1', 'localhost');
  const once = await session.footnote.openPage(url);
  await session.footnote.clickToolbarButton(once.page);
  const other = await session.footnote.openPopup(once);
  await other.bringToFront();
  await other.locator('[data-testid="check-once"]').click();
  await other.waitForFunction(() =>
    document.body.textContent?.includes('This page was checked once.'),
  );
});
