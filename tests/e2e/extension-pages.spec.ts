/** The extension's own pages: complete, searchable, and without faults that axe can see. */
import type { Page } from 'puppeteer-core';
import { hoverMark, openCardHost } from '../../scripts/browser/page-card';
import { shippedClaims } from './built-extension';
import { axeFaults } from './axe';
import { expect, test } from './fixtures';
import { falseClaim } from './sentences';
import type { Session } from './session';

test('"All claims" shows every claim, and those that a search and a topic leave', async ({
  session,
  engine,
}) => {
  const claims = await shippedClaims(engine);
  const page = await session.footnote.openExtensionPage('claims.html');
  await page.waitForSelector('.fn-entry');
  const shown = () => page.$$eval('.fn-entry', (entries) => entries.map(({ id }) => id).sort());
  expect(await shown()).toEqual(claims.map(({ id }) => id).sort());

  await page.bringToFront();
  await page.type('input[type="search"]', 'contagious');
  await page.waitForFunction(() => document.querySelectorAll('.fn-entry').length < 5);
  expect(await shown()).toContain('lupus-contagious');

  await page.select('select', 'low-dose-naltrexone');
  await page.waitForFunction(() => document.querySelectorAll('.fn-entry').length === 0);
});

test('axe finds nothing in the popup, a claim and "All claims"', async ({ session }) => {
  const tab = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
  const popup = await session.footnote.openPopup(tab);
  await popup.waitForSelector('[data-mark]');
  expect(await axeFaults(popup)).toEqual([]);
  await popup.locator('[data-mark] [aria-label^="Read about"]').click();
  await popup.waitForSelector('article');
  expect(await axeFaults(popup)).toEqual([]);

  const page = await session.footnote.openExtensionPage('claims.html');
  await page.waitForSelector('.fn-entry');
  expect(await axeFaults(page)).toEqual([]);
});

test('the card is a labelled dialog whose buttons and links have names', async ({ session }) => {
  const { page } = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
  await hoverMark(session.footnote, page, 0);
  const facts = await session.footnote.inClosedShadowRoot(
    page,
    openCardHost,
    (root) => {
      const dialog = root.querySelector('[role="dialog"]');
      const named = [...root.querySelectorAll('a, button, summary')].map(
        (control) => control.getAttribute('aria-label') ?? control.textContent ?? '',
      );
      return {
        label: dialog?.getAttribute('aria-label') ?? '',
        nameless: named.filter((name) => !name.trim()).length,
      };
    },
    undefined,
  );
  expect(facts.label).toMatch(
    /^Footnote\. This post makes a known claim: The FDA .* Contradicted\.$/,
  );
  expect(facts.nameless).toBe(0);
});

/** The open card with all of its parts unfolded, as markup with its styles. */
function cardMarkup(session: Session, page: Page): Promise<string> {
  return session.footnote.inClosedShadowRoot(
    page,
    openCardHost,
    (root) => {
      for (const part of root.querySelectorAll('details')) part.open = true;
      return root.innerHTML;
    },
    undefined,
  );
}

test('axe finds nothing in the card, light and dark', async ({ session }) => {
  const { page } = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
  await hoverMark(session.footnote, page, 0);
  const markup = await cardMarkup(session, page);
  expect(markup).toContain('Copy this reply');

  // No tool sees into a closed shadow root, so the same card is put into an open one.
  for (const scheme of ['light', 'dark']) {
    const body = `<main><h1>The card</h1><div popover="manual" id="card"></div></main>`;
    const head = `<title>T</title><style>:root { color-scheme: ${scheme} } body { background: canvas; color: canvastext }</style>`;
    const copy = await session.footnote.openPage(session.servePage(body, head));
    await copy.page.evaluate(
      ({ html, theme }) => {
        const host = document.querySelector<HTMLElement>('#card');
        if (!host) return;
        host.attachShadow({ mode: 'open' }).innerHTML = html;
        host.shadowRoot
          ?.querySelector<HTMLElement>('.fn-mount')
          ?.style.setProperty('color-scheme', theme);
        host.showPopover();
      },
      { html: markup, theme: scheme },
    );
    expect(await axeFaults(copy.page), scheme).toEqual([]);
    expect(await copy.page.$eval('#card', (host) => host.clientHeight)).toBeGreaterThan(200);
  }
});
