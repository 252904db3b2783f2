/** The card: how it opens and closes, and what it says. */
import type { Page } from 'puppeteer-core';
import { hoverMark, openCardHost, readCard } from '../../scripts/browser/page-card';
import { scrollToMark } from '../../scripts/browser/page-highlights';
import { verdictLabel, verdictSentence } from '../../shared/wording';
import { shippedClaim } from './built-extension';
import { expect, test } from './fixtures';
import { askedClaim, deniedTruth, falseClaim, trueClaim } from './sentences';

async function untilClosed(page: Page): Promise<void> {
  await page.waitForSelector(openCardHost, { hidden: true });
}

test('hovering opens a card with all that is known of the claim', async ({ session, engine }) => {
  const { page } = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
  const card = await hoverMark(session.footnote, page, 0);

  const claim = await shippedClaim(engine, 'ldn-fda-approved');
  expect(card.claims).toEqual(['ldn-fda-approved']);
  expect(claim.harm).toBeTruthy();
  const inThisOrder = [
    claim.statement,
    claim.harm ?? '',
    verdictSentence(claim),
    claim.summary,
    claim.sources[0]?.title ?? '',
    claim.sources[0]?.found ?? '',
    'Why these words?',
    'Reviewed',
  ];
  expect(card.text).toContain(verdictLabel(claim.verdict));
  expect(card.text).toContain('This post makes a known claim:');
  const places = inThisOrder.map((words) => card.text.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(card.links.map(({ href }) => href)).toEqual(
    claim.sources.map(({ url }) => new URL(url).href),
  );
  expect(card.links.map(({ text }) => text)).toEqual(claim.sources.map(({ title }) => title));
  expect(new Set(card.links.map(({ target }) => target))).toEqual(new Set(['_blank']));
});

test('the card says what the post does with the claim', async ({ session }) => {
  const body = [trueClaim, askedClaim, deniedTruth]
    .map((sentence) => `<article style="margin: 20em 0">${sentence}</article>`)
    .join('');
  const { page } = await session.openChecked(session.servePage(body));

  const asserted = await hoverMark(session.footnote, page, 0);
  expect(asserted.text).toContain('The evidence agrees with this claim');
  await page.keyboard.press('Escape');
  await untilClosed(page);

  const asked = await hoverMark(session.footnote, page, 1);
  expect(asked.claims).toEqual(['ldn-fda-approved']);
  expect(asked.text).toContain('This post asks about a known claim:');
  await page.keyboard.press('Escape');
  await untilClosed(page);

  const denied = await hoverMark(session.footnote, page, 2);
  expect(denied.claims).toEqual(['lupus-sun-flare']);
  expect(denied.text).toContain('The evidence supports what this post denies:');
});

test('the card goes by settings that were changed while the page was open', async ({ session }) => {
  const { footnote } = session;
  const { page, tabId } = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
  const zoom = () =>
    footnote.inClosedShadowRoot(
      page,
      openCardHost,
      (root) => root.querySelector<HTMLElement>('.fn-mount')?.style.zoom,
      undefined,
    );
  await hoverMark(footnote, page, 0);
  expect(await zoom()).toBe('1');
  await page.keyboard.press('Escape');
  await footnote.send('changeSettings', { textSize: 1.3 });
  await footnote.pageReport(tabId);
  await hoverMark(footnote, page, 0);
  expect(await zoom()).toBe('1.3');
  await footnote.send('changeSettings', { textSize: 1 });
});

test('the card goes when the pointer leaves', async ({ session }) => {
  const body = `<p>${falseClaim}</p><div style="height: 150vh"></div>`;
  const { page } = await session.openChecked(session.servePage(body));
  await hoverMark(session.footnote, page, 0);
  await page.mouse.move(990, 790);
  await untilClosed(page);
});

test('a click keeps the card open; Escape closes it', async ({ session }) => {
  const { page } = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
  const { x, y } = await scrollToMark(page, 0);
  await page.mouse.click(x, y);
  expect((await readCard(session.footnote, page)).claims).toEqual(['ldn-fda-approved']);
  await page.mouse.move(990, 790);
  expect((await readCard(session.footnote, page)).claims).toEqual(['ldn-fda-approved']);
  await page.keyboard.press('Escape');
  await untilClosed(page);
});

test('the keys’ command walks from mark to mark', async ({ session }) => {
  const body = `<p>${falseClaim}</p><div style="height: 300vh"></div><p>${trueClaim}</p>`;
  const { page, tabId } = await session.openChecked(session.servePage(body));
  await page.bringToFront();
  expect(await session.footnote.askPage(tabId, 'stepMark', { direction: 1, round: true })).toBe(
    true,
  );
  expect((await readCard(session.footnote, page)).claims).toEqual(['ldn-fda-approved']);
  expect(await session.footnote.askPage(tabId, 'stepMark', { direction: 1, round: true })).toBe(
    true,
  );
  await page.waitForFunction(() => scrollY > innerHeight);
  expect((await readCard(session.footnote, page)).claims).toEqual(['lupus-no-cure']);
});

test('the page can neither get into the card nor restyle it, whatever it forbids', async ({
  session,
}) => {
  const head = `<title>T</title>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'none'; script-src 'none'">
    <meta name="referrer" content="unsafe-url">`;
  const url = session.servePage(`<p>${falseClaim}</p>`, head);
  const { page } = await session.openChecked(url);
  const card = await hoverMark(session.footnote, page, 0);
  expect(card.text).toContain(verdictLabel('contradicted'));

  const seen = await page.$eval(openCardHost, (host) => ({
    root: host.shadowRoot,
    text: host.textContent,
    width: host.getBoundingClientRect().width,
  }));
  expect(seen).toEqual({ root: null, text: '', width: 400 });
});
