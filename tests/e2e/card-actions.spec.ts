/** What a reader can do on the card: save, copy an answer, hide, read on. */
import type { Page } from 'puppeteer-core';
import {
  clickInCard,
  hoverMark,
  openCardHost,
  readCard,
  untilCardSays,
} from '../../scripts/browser/page-card';
import { readHighlights, scrollToMark } from '../../scripts/browser/page-highlights';
import { replyText } from '../../shared/reply';
import { shippedClaim } from './built-extension';
import { expect, test } from './fixtures';
import type { Session } from './session';
import { askedClaim, falseClaim, trueClaim } from './sentences';
import { untilMarked, untilUnmarked } from './waiting';

/** Opens the card of a mark as a click does, so that it stays. */
async function openPinned(session: Session, page: Page, index: number): Promise<void> {
  const { x, y } = await scrollToMark(page, index);
  await page.mouse.click(x, y);
  await readCard(session.footnote, page);
}

/** What the clipboard holds, pasted into an editor of the page as a reader would. */
async function pasted(page: Page): Promise<string> {
  await page.click('#editor');
  await page.keyboard.down('Control');
  // Chromium's driver presses keys without what they stand for.
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  return await page.$eval('#editor', (editor) => (editor as HTMLElement).innerText);
}

/** Neither a text field nor spell-checked: Chromium asks its maker about forms and dictionaries. */
const editor =
  '<div id="editor" contenteditable="plaintext-only" spellcheck="false" style="min-height: 3em; white-space: pre-wrap"></div>';
const withField = `${editor}<p>${falseClaim}</p><div style="height: 60vh"></div>`;

test('a claim is saved to the reader’s list, and taken off again', async ({ session }) => {
  const { footnote } = session;
  const { page } = await session.openChecked(session.servePage(withField));
  await openPinned(session, page, 0);
  await clickInCard(footnote, page, 'Save to my list');
  await untilCardSays(footnote, page, 'Saved to your list.');
  const saved = await session.savedEntries();
  expect(saved).toMatchObject([
    { claim: 'ldn-fda-approved', stance: 'asserts', url: page.url(), note: '' },
  ]);
  expect(falseClaim).toContain(saved[0]?.words);

  await clickInCard(footnote, page, 'Saved: undo');
  await untilCardSays(footnote, page, 'Taken off your list.');
  expect(await session.savedEntries()).toEqual([]);
});

test('a reply is copied in the format that was chosen', async ({ session, engine }) => {
  const { footnote } = session;
  const { page } = await session.openChecked(session.servePage(withField));
  await page.bringToFront();
  const claim = await shippedClaim(engine, 'ldn-fda-approved');
  await openPinned(session, page, 0);
  await clickInCard(footnote, page, 'Copy as a reply');
  await clickInCard(footnote, page, 'Markdown');
  await clickInCard(footnote, page, 'Copy this reply');
  await untilCardSays(footnote, page, 'Copied.');
  expect(await pasted(page)).toBe(replyText(claim, 'markdown'));
});

test('a hidden mark goes, here and after a reload, and no other', async ({ session }) => {
  const { footnote } = session;
  const other = 'I read that the FDA approved low dose naltrexone for lupus last year.';
  const body = `<article>${falseClaim}</article><article>${other}</article>`;
  const { page, tabId } = await session.openChecked(session.servePage(body));
  const [first] = (await footnote.pageReport(tabId)).marks;
  const hiddenWords = first?.words ?? '';
  const claim = 'ldn-fda-approved';

  await openPinned(session, page, 0);
  await clickInCard(footnote, page, 'Not what this says?');
  await clickInCard(footnote, page, 'Hide this mark');
  await untilCardSays(footnote, page, 'This mark is hidden.');
  expect((await footnote.pageReport(tabId)).marks).toHaveLength(1);
  await page.reload();
  const { marks } = await footnote.pageReport(tabId);
  expect(marks.map(({ claim }) => claim)).toEqual(['ldn-fda-approved']);
  expect(other).toContain(marks[0]?.words);
  await footnote.send('unhideMark', { claim, where: { words: hiddenWords, site: '127.0.0.1' } });
  expect((await footnote.pageReport(tabId)).marks).toHaveLength(2);
});

test('a hidden mark stays hidden where the page’s source breaks its lines', async ({ session }) => {
  const { footnote } = session;
  const [before, after] = falseClaim.split(' low dose ');
  const body = `<article>${before}\n      low dose\n      ${after}</article>`;
  const { page, tabId } = await session.openChecked(session.servePage(body));
  await openPinned(session, page, 0);
  await clickInCard(footnote, page, 'Not what this says?');
  await clickInCard(footnote, page, 'Hide this mark');
  await untilCardSays(footnote, page, 'This mark is hidden.');
  await page.reload();
  expect((await footnote.pageReport(tabId)).marks).toEqual([]);
  await footnote.send('changeSettings', { hidden: [] });
  await untilMarked(page, 'low dose');
});

test('who hides a mark with keys goes on from the button in its place', async ({ session }) => {
  const { footnote } = session;
  const { page } = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
  const focused = () =>
    footnote.inClosedShadowRoot(
      page,
      openCardHost,
      (root) => root.activeElement?.textContent ?? '',
      undefined,
    );
  await openPinned(session, page, 0);
  await clickInCard(footnote, page, 'Not what this says?');
  await clickInCard(footnote, page, 'Hide this mark');
  await untilCardSays(footnote, page, 'This mark is hidden.');
  await expect.poll(focused).toBe('Mark it again');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('Hide this mark');
  await untilMarked(page, 'approved low dose naltrexone');
});

test('a claim that is hidden is marked nowhere any more', async ({ session }) => {
  const { footnote } = session;
  const { page, tabId } = await session.openChecked(session.servePage(withField));
  const second = await session.openChecked(session.servePage(`<p>${askedClaim}</p>`));
  await page.bringToFront();
  await openPinned(session, page, 0);
  await clickInCard(footnote, page, 'Not what this says?');
  await clickInCard(footnote, page, 'Never mark this claim');
  await untilUnmarked(page);
  await untilUnmarked(second.page);
  await untilCardSays(footnote, page, 'This claim is no longer marked.');
  await clickInCard(footnote, page, 'Mark it again');
  await untilMarked(page, 'approved low dose naltrexone');
  // A tab that nobody sees waits until it is looked at.
  await second.page.bringToFront();
  await untilMarked(second.page, 'naltrexone FDA approved');
  expect((await footnote.pageReport(tabId)).marks).toHaveLength(1);
});

test('a report is copied, and nothing is sent', async ({ session }) => {
  const { footnote } = session;
  const { page } = await session.openChecked(session.servePage(withField));
  await page.bringToFront();
  await openPinned(session, page, 0);
  await clickInCard(footnote, page, 'Not what this says?');
  await clickInCard(footnote, page, 'Copy a report');
  await untilCardSays(footnote, page, 'Copied.');
  const report = await pasted(page);
  expect(report).toContain('Claim: ldn-fda-approved, read as: asserts');
  expect(report).not.toContain(page.url());
});

test('a related claim is read in the card, with a way back', async ({ session, engine }) => {
  const { footnote } = session;
  const { page } = await session.openChecked(session.servePage(withField));
  const claim = await shippedClaim(engine, 'ldn-fda-approved');
  const related = await shippedClaim(engine, claim.related[0] ?? '');
  await openPinned(session, page, 0);
  await clickInCard(footnote, page, related.statement);
  await untilCardSays(footnote, page, related.summary);
  await clickInCard(footnote, page, 'Back');
  await untilCardSays(footnote, page, claim.summary);
});

test('the card’s arrows go from mark to mark and round', async ({ session }) => {
  const { footnote } = session;
  const body = `<p>${falseClaim}</p><div style="height: 200vh"></div><p>${trueClaim}</p>`;
  const { page } = await session.openChecked(session.servePage(body));
  await openPinned(session, page, 0);
  await clickInCard(footnote, page, 'Next mark');
  await untilCardSays(footnote, page, 'There is no cure for lupus');
  expect((await readCard(footnote, page)).claims).toEqual(['lupus-no-cure']);
  await clickInCard(footnote, page, 'Next mark');
  await untilCardSays(footnote, page, 'Contradicted');
  expect((await readCard(footnote, page)).claims).toEqual(['ldn-fda-approved']);
});

test('words that carry several claims open with the strongest', async ({ session }) => {
  const sentence =
    'Low dose naltrexone boosts the immune system and the FDA has approved low dose naltrexone for lupus.';
  const { page, tabId } = await session.openChecked(session.servePage(`<p>${sentence}</p>`));
  const { marks } = await session.footnote.pageReport(tabId);
  expect(marks.length).toBeGreaterThan(1);
  const card = await hoverMark(session.footnote, page, 0);
  const strengths = card.claims.map(
    (id) => marks.find(({ claim }) => claim === id)?.strength ?? '',
  );
  const order = ['strong', 'plain', 'question', 'quiet'];
  expect(strengths).toEqual([...strengths].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect(Object.keys(await readHighlights(page)).length).toBeGreaterThan(0);
});
