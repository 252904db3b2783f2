/** What is marked on a page, and that the page itself stays as it is. */
import { readHighlights } from '../../scripts/browser/page-highlights';
import { expect, test } from './fixtures';
import { askedClaim, correctedClaim, deniedTruth, falseClaim, trueClaim } from './sentences';
import { untilMarked, untilPainted } from './waiting';

test('stance and verdict decide what is marked and how', async ({ session }) => {
  const body = [falseClaim, trueClaim, correctedClaim, askedClaim, deniedTruth]
    .map((sentence) => `<article>${sentence}</article>`)
    .join('');
  const { page, tabId } = await session.openChecked(session.servePage(body));

  const { marks } = await session.footnote.pageReport(tabId);
  expect(marks.map(({ claim, stance, strength }) => [claim, stance, strength])).toEqual([
    ['ldn-fda-approved', 'asserts', 'strong'],
    ['lupus-no-cure', 'asserts', 'quiet'],
    ['ldn-fda-approved', 'asks', 'question'],
    ['lupus-sun-flare', 'denies', 'strong'],
  ]);
  expect(Object.keys(await readHighlights(page)).sort()).toEqual([
    'footnote-question',
    'footnote-quiet',
    'footnote-strong',
  ]);
});

test('offsets of the report lead to the marked words in the page’s text', async ({ session }) => {
  const body = `<script>const joke = '${falseClaim}';</script><style>p { margin: 0 }</style>
    <p>Emoji 😀 before.<br>${falseClaim}</p><p>And <b>there is</b> no <i>cure</i> for lupus.</p>`;
  const { page, tabId } = await session.openChecked(session.servePage(body));

  const report = await session.footnote.pageReport(tabId);
  const text = await page.evaluate(() => document.body.textContent ?? '');
  expect(report.textLength).toBe(text.length);
  expect(report.marks.map(({ claim }) => claim)).toEqual(['ldn-fda-approved', 'lupus-no-cure']);
  for (const { start, end, words } of report.marks) expect(text.slice(start, end)).toBe(words);
});

test('no node of the page changes', async ({ session }) => {
  const html = `<!doctype html><html><head><title>T</title></head><body><p class="a">${falseClaim}</p>
    <blockquote>${trueClaim}<br>${askedClaim}</blockquote><!-- end --></body></html>`;
  const { page } = await session.openChecked(session.serveRaw(html));
  expect(Object.keys(await readHighlights(page))).toHaveLength(3);

  const [actual, parsed] = await page.evaluate(
    (source) => [
      document.documentElement.outerHTML,
      new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML,
    ],
    html,
  );
  expect(actual).toBe(parsed);
});

test('text that is added later is marked', async ({ session }) => {
  const { page } = await session.openChecked(
    session.servePage('<main><p>Good morning.</p></main>'),
  );
  expect(await readHighlights(page)).toEqual({});

  await page.evaluate((sentence) => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', `<div>${sentence}</div>`);
  }, falseClaim);
  await untilMarked(page, 'approved low dose naltrexone');

  await page.evaluate((sentence) => {
    history.pushState({}, '', '?page=2');
    document.querySelector('main')?.insertAdjacentHTML('afterbegin', `<div>${sentence}</div>`);
  }, trueClaim);
  await untilMarked(page, 'no cure for lupus');
});

test('a text that is changed loses its mark before it is painted again', async ({ session }) => {
  const { page, tabId } = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
  await untilMarked(page, 'approved low dose naltrexone');

  await page.evaluate((sentence) => {
    const text = document.querySelector('p')?.firstChild;
    if (text) text.nodeValue = sentence;
  }, correctedClaim);
  await untilPainted(page);
  expect(await readHighlights(page)).toEqual({});
  expect((await session.footnote.pageReport(tabId)).marks).toEqual([]);
});

test('a part that is removed takes its mark along, and no other', async ({ session }) => {
  const url = session.servePage(`<section>${falseClaim}</section><section>${trueClaim}</section>`);
  const { page, tabId } = await session.openChecked(url);

  const fewest = await page.evaluate(async () => {
    document.querySelector('section')?.remove();
    // Watched over the frames in which the page is read again.
    let least = Number.POSITIVE_INFINITY;
    for (let frame = 0; frame < 40; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      least = Math.min(least, CSS.highlights.get('footnote-quiet')?.size ?? 0);
    }
    return least;
  });
  expect(fewest).toBe(1);
  expect(Object.keys(await readHighlights(page))).not.toContain('footnote-strong');
  expect((await session.footnote.pageReport(tabId)).marks).toHaveLength(1);
});

test('the badge counts the marks', async ({ session }) => {
  const url = session.servePage(`<p>${falseClaim}</p><blockquote>${trueClaim}</blockquote>`);
  const { tabId } = await session.openChecked(url);
  await expect.poll(() => session.footnote.badgeText(tabId)).toBe('2');
});
