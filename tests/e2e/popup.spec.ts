/** The toolbar popup, standing in a tab of its own beside the page that it speaks of. */
import type { Page } from 'puppeteer-core';
import { readCard } from '../../scripts/browser/page-card';
import { readHighlights } from '../../scripts/browser/page-highlights';
import { shippedClaim } from './built-extension';
import { expect, test } from './fixtures';
import { deniedTruth, falseClaim, trueClaim } from './sentences';
import { untilMarked, untilUnmarked } from './waiting';

/** What the tests ask the browser for in a page of the extension. */
declare const chrome: {
  storage: {
    local: {
      get(key: string): Promise<{ settings: { pausedUntil: number } }>;
      set(items: { settings: { pausedUntil: number } }): Promise<void>;
    };
    session: {
      get(keys: null): Promise<object>;
      set(items: { [key: string]: string }): Promise<void>;
    };
  };
  alarms: { create(name: string, info: { when: number }): Promise<void> };
};

const thread = `<p>${falseClaim}</p><div style="height: 300vh"></div><article>${trueClaim}</article>`;

async function click(popup: Page, selector: string): Promise<void> {
  await popup.bringToFront();
  await popup.locator(selector).click();
}

test('lists what is marked and jumps to it', async ({ session }) => {
  const tab = await session.openChecked(session.servePage(thread));
  const popup = await session.footnote.openPopup(tab);
  await popup.waitForSelector('[data-mark]');
  const listed = await popup.$$eval('[data-mark]', (items) =>
    items.map((item) => [item.getAttribute('data-mark'), item.querySelector('q')?.textContent]),
  );
  const { marks } = await session.footnote.pageReport(tab.tabId);
  expect(listed).toEqual(marks.map(({ claim, words }) => [claim, words]));
  expect(listed.map(([claim]) => claim)).toEqual(['ldn-fda-approved', 'lupus-no-cure']);

  await click(popup, '[data-mark="lupus-no-cure"] button');
  await tab.page.waitForFunction(() => scrollY > innerHeight);
  expect((await readCard(session.footnote, tab.page)).claims).toEqual(['lupus-no-cure']);
});

test('says that no mark does not mean correct', async ({ session }) => {
  const tab = await session.openChecked(session.servePage('<p>Just a pleasant morning.</p>'));
  const popup = await session.footnote.openPopup(tab);
  await popup.waitForFunction(() =>
    document.body.textContent?.includes('That does not mean that all is correct'),
  );
});

test('finds a claim by misspelt and partial words and shows its card', async ({
  session,
  engine,
}) => {
  const popup = await session.footnote.openExtensionPage('popup.html');
  await popup.bringToFront();
  await popup.type('input[type="search"]', 'plaqenil pregnan');
  const found = 'section button[data-claim="hcq-safe-pregnancy"]';
  await click(popup, found);

  const claim = await shippedClaim(engine, 'hcq-safe-pregnancy');
  const card = await popup.waitForSelector('article[data-claim="hcq-safe-pregnancy"]');
  const text = (await card?.evaluate((article) => article.textContent)) ?? '';
  expect(text).toContain(claim.statement);
  expect(text).toContain(claim.summary);
  const links = await popup.$$eval('article a', (items) => items.map(({ href }) => href));
  expect(links).toEqual(claim.sources.map(({ url }) => new URL(url).href));
});

test('checks a page once, without lasting permission', async ({ session }) => {
  const url = session.servePage(thread).replace('127.0.0.1', 'localhost');
  const tab = await session.footnote.openPage(url);
  await session.footnote.clickToolbarButton(tab.page);
  const popup = await session.footnote.openPopup(tab);
  await click(popup, '[data-testid="check-once"]');
  await tab.page.bringToFront();
  await untilMarked(tab.page, 'approved low dose naltrexone');
  expect(await session.footnote.grantedOrigins()).toEqual(['http://127.0.0.1/*']);

  await tab.page.reload();
  await expect(session.footnote.pageReport(tab.tabId)).rejects.toThrow();
  expect(await readHighlights(tab.page)).toEqual({});
});

test('says so where the browser lets nobody read', async ({ session }) => {
  const tab = await session.footnote.openPage('about:blank');
  const popup = await session.footnote.openPopup(tab);
  await click(popup, '[data-testid="check-once"]');
  await popup.waitForFunction(() =>
    document.body.textContent?.includes('The browser lets no extension read this page'),
  );
});

test('pauses and resumes', async ({ session }) => {
  const tab = await session.openChecked(session.servePage(thread));
  const popup = await session.footnote.openPopup(tab);
  // Before its marks are listed, what is below them moves.
  await popup.waitForSelector('[data-mark]');
  await click(popup, '[data-testid="pause"]');
  await tab.page.bringToFront();
  await untilUnmarked(tab.page);
  await popup.bringToFront();
  await popup.waitForFunction(() => document.body.textContent?.includes('Footnote is paused'));
  const other = await session.openChecked(session.servePage(thread));
  expect(await readHighlights(other.page)).toEqual({});

  await click(popup, '[data-testid="pause"]:checked');
  await tab.page.bringToFront();
  await untilMarked(tab.page, 'approved low dose naltrexone');
});

test('switching a site off takes the marks away at once', async ({ startSession }) => {
  const own = await startSession();
  await own.allowLocalPages();
  const tab = await own.openChecked(own.servePage(thread));
  await untilMarked(tab.page, 'approved low dose naltrexone');

  const popup = await own.footnote.openPopup(tab);
  // Before its marks are listed, what is below them moves.
  await popup.waitForSelector('[data-mark]');
  await click(popup, '[data-testid="always-on-site"]:checked');
  await tab.page.bringToFront();
  await tab.page.bringToFront();
  await untilUnmarked(tab.page);
  expect(await own.footnote.grantedOrigins()).toEqual([]);
});

test('says what a pasted sentence claims, and what it does with it', async ({ session }) => {
  const popup = await session.footnote.openExtensionPage('popup.html');
  await popup.bringToFront();
  await popup.type('input[type="search"]', `My aunt says so. ${deniedTruth}`);
  const found = await popup.waitForSelector('[data-found]');
  expect(await found?.evaluate((row) => (row as HTMLElement).dataset.found)).toBe(
    'lupus-sun-flare',
  );
  expect(await found?.evaluate((row) => row.textContent)).toContain(
    'Denied, but the evidence supports it',
  );
  await click(popup, '[data-found]');
  await popup.waitForSelector('article[data-claim="lupus-sun-flare"]');
});

test('saves a claim that was looked up to the list, and takes it off', async ({ session }) => {
  const popup = await session.footnote.openExtensionPage('popup.html');
  await popup.bringToFront();
  await popup.type('input[type="search"]', 'plaqenil pregnan');
  await click(popup, 'section button[data-claim="hcq-safe-pregnancy"]');
  await click(popup, '.fn-save button');
  await popup.waitForFunction(() => document.body.textContent?.includes('Saved to your list.'));
  expect(await session.savedEntries()).toMatchObject([{ claim: 'hcq-safe-pregnancy', words: '' }]);
  await click(popup, '.fn-save button');
  await popup.waitForFunction(() => document.body.textContent?.includes('Taken off your list.'));
  expect(await session.savedEntries()).toEqual([]);
});

test('is opened on selected text by the context menu, which no address holds', async ({
  session,
}) => {
  const { footnote } = session;
  await footnote.evaluateInExtension(
    (words) => chrome.storage.session.set({ 'selected-1': words }),
    falseClaim,
  );
  const popup = await footnote.openExtensionPage('popup.html?selected=1');
  await popup.waitForSelector('[data-found="ldn-fda-approved"]');
  const value = await popup.$eval('input[type="search"]', (field) => field.value);
  expect(value).toBe(falseClaim);
  const left = await footnote.evaluateInExtension(
    async () => Object.keys(await chrome.storage.session.get(null)),
    undefined,
  );
  expect(left).toEqual([]);
});

test('pauses for an hour', async ({ session }) => {
  const tab = await session.openChecked(session.servePage(thread));
  const popup = await session.footnote.openPopup(tab);
  // Before its marks are listed, what is below them moves.
  await popup.waitForSelector('[data-mark]');
  await click(popup, '[data-testid="pause-hour"]');
  await tab.page.bringToFront();
  await untilUnmarked(tab.page);
  const until = await session.footnote.evaluateInExtension(
    async () => (await chrome.storage.local.get('settings')).settings.pausedUntil,
    undefined,
  );
  expect(until).toBeGreaterThan(Date.now() + 3_500_000);
  await click(popup, '[data-testid="pause"]:checked');
  await tab.page.bringToFront();
  await untilMarked(tab.page, 'approved low dose naltrexone');
});

test('a pause ends by itself, in a tab that stays in view', async ({ session }) => {
  const { footnote } = session;
  const { page } = await session.openChecked(session.servePage(thread));
  await footnote.send('setPaused', { paused: false, until: Date.now() + 3_600_000 });
  await page.bringToFront();
  await untilUnmarked(page);
  await footnote.stopBackground();
  // As after an hour: the time is over, and the alarm that was set for it rings.
  await footnote.evaluateInExtension(async () => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...settings, pausedUntil: Date.now() } });
    await chrome.alarms.create('end-of-pause', { when: Date.now() });
  }, undefined);
  await untilMarked(page, 'approved low dose naltrexone');
});

test('counts the marks by what they are', async ({ session }) => {
  const tab = await session.openChecked(session.servePage(thread));
  const popup = await session.footnote.openPopup(tab);
  await popup.waitForFunction(() =>
    document.body.textContent?.includes('2 marks on this page: 1 contradicted, 1 supported'),
  );
});
