/**
 * The page that opens on install. That it opens is seen by every session: the harness waits for it
 * and closes it (`closeWelcomePage` in scripts/browser/extension-link.ts).
 */
import type { Page } from 'puppeteer-core';
import { readHighlights, scrollToMark } from '../../scripts/browser/page-highlights';
import { forumGroups } from '../../entrypoints/welcome/forums';
import { originPattern } from '../../shared/site';
import { axeFaults } from './axe';
import { expect, test } from './fixtures';
import type { Session } from './session';

/** Opens the welcome page and waits until its thread has been checked. */
async function openWelcome({ footnote }: Session): Promise<Page> {
  const page = await footnote.openExtensionPage('welcome.html');
  await page.bringToFront();
  await page.waitForSelector('[data-mark]');
  return page;
}

/** The claim whose card is shown. */
function shownClaim(page: Page): Promise<string | null> {
  return page.$eval('article', (card) => card.getAttribute('data-claim'));
}

/** Presses Tab until the element that a selector finds has the focus, but not forever. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await page.$eval(selector, (wanted) => wanted === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

test('the demo marks the claim, the question and the testimonial, not the correction', async ({
  session,
}) => {
  const page = await openWelcome(session);
  expect(await readHighlights(page)).toEqual({
    'footnote-strong': ['the FDA has approved low dose naltrexone for autoimmune diseases'],
    'footnote-question': ['is lupus contagious'],
    'footnote-plain': ['I started LDN last autumn, and it took away my fibromyalgia pain'],
  });
  const listed = await page.$$eval('[data-mark]', (marks) =>
    marks.map((mark) => mark.getAttribute('data-mark')),
  );
  expect(listed).toEqual(['ldn-fda-approved', 'lupus-contagious', 'ldn-treats-fibromyalgia']);
});

test('a click on marked words shows their card, one beside them does not', async ({ session }) => {
  const page = await openWelcome(session);
  await page.click('.fn-author');
  expect(await page.$('article')).toBeNull();
  const { x, y } = await scrollToMark(page, 1);
  await page.mouse.click(x, y);
  await page.waitForSelector('article');
  expect(await shownClaim(page)).toBe('lupus-contagious');
  expect(await page.$eval('.fn-stance', (stance) => stance.textContent)).toBe(
    'This post asks about a known claim:',
  );
});

test('a mark is chosen with keys, and the choice is told', async ({ session }) => {
  const page = await openWelcome(session);
  await tabTo(page, '[data-mark="ldn-fda-approved"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('article');
  expect(await shownClaim(page)).toBe('ldn-fda-approved');
  expect(await page.$eval('article', (card) => card.textContent)).toContain('Contradicted');
  expect(await page.$eval('[role="status"]', (status) => status.textContent)).toContain(
    'Contradicted',
  );
  expect(
    await page.$$eval('[aria-pressed="true"]', (marks) =>
      marks.map((mark) => mark.getAttribute('data-mark')),
    ),
  ).toEqual(['ldn-fda-approved']);
});

test('a forum is switched on and off', async ({ startSession }) => {
  const session = await startSession();
  const { footnote } = session;
  const forum = 'https://forums.phoenixrising.me/*';
  const page = await openWelcome(session);
  const on = () =>
    page.$$eval('[data-forum]:checked', (switches) =>
      switches.map((one) => one.getAttribute('data-forum')),
    );
  expect(await on()).toEqual([]);

  await footnote.answerPermissionRequests(forum);
  await page.bringToFront();
  await page.click(`[data-forum="${forum}"]`);
  await page.waitForSelector(`[data-forum="${forum}"]:checked`);
  expect(await on()).toEqual([forum]);
  expect(await footnote.grantedOrigins()).toEqual([forum]);

  await page.click(`[data-forum="${forum}"]`);
  await page.waitForSelector(`[data-forum="${forum}"]:not(:checked)`);
  expect(await footnote.grantedOrigins()).toEqual([]);
});

test('each switch asks for one site, the same as the popup’s own', () => {
  const patterns = forumGroups.flatMap(({ forums }) => forums.map(({ pattern }) => pattern));
  expect(patterns).toEqual(patterns.map((pattern) => originPattern(pattern)));
  expect(new Set(patterns).size).toBe(patterns.length);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, without and with a card, ${scheme}`, async ({ session }) => {
    const page = await openWelcome(session);
    // Firefox has no other way to say it; the colours of all surfaces follow this property.
    await page.$eval(
      'html',
      (root, wanted) => root.style.setProperty('color-scheme', wanted),
      scheme,
    );
    expect(await axeFaults(page)).toEqual([]);
    await page.click('[data-mark]');
    await page.waitForSelector('article');
    expect(await axeFaults(page)).toEqual([]);
  });
}

test('at 320 pixels, as at 200% zoom of 640, nothing is cut off and the card comes into view', async ({
  session,
}) => {
  const page = await openWelcome(session);
  await page.setViewport({ width: 320, height: 640 });
  const { x, y } = await scrollToMark(page, 0);
  await page.mouse.click(x, y);
  await page.waitForSelector('article');
  await page.waitForFunction(() => {
    const top = document.querySelector('article')?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < innerHeight;
  });
  const { wide, whole } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    whole: document.documentElement.clientWidth,
  }));
  expect(wide).toBeLessThanOrEqual(whole);
});
