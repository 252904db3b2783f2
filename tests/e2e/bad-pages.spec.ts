/** Pages that are hard to read: nothing is thrown and the page stays usable. */
import { readHighlights } from '../../scripts/browser/page-highlights';
import { expect, test } from './fixtures';
import { falseClaim } from './sentences';
import { untilMarked } from './waiting';

/**
 * How long a page may stand still while it is checked, in milliseconds. Generous, because a busy
 * machine stretches every pause: this finds a page that freezes, not one that stutters.
 */
const longestPause = 2_000;

/** Runs before the page's first script: collects the page's errors. */
const watch = `<script>window.failures = [];
addEventListener('error', ({ message }) => failures.push(message));
addEventListener('unhandledrejection', ({ reason }) => failures.push(String(reason)));</script>`;

const pages: Record<string, { html: string; claims: string[] }> = {
  'no text': { html: '<!doctype html><title></title>', claims: [] },
  'an empty document': { html: '', claims: [] },
  'only a picture': { html: '<img alt="">', claims: [] },
  'broken HTML': {
    html: `<p><b><i>${falseClaim}</p></b><table><tr><p>half <td>a<tr></table></div></span><ul><li><li>< /p`,
    claims: ['ldn-fda-approved'],
  },
  'a frameset': { html: '<frameset cols="*"><frame src="about:blank"></frameset>', claims: [] },
  'other scripts': {
    html: `<meta charset="utf-8"><p dir="rtl">نالتريكسون بجرعة منخفضة يعالج الذئبة الحمراء.</p>
      <p>低用量ナルトレキソンはループスを治します。</p><p>Низкие дозы налтрексона лечат волчанку.</p>
      <p>${'👩‍👩‍👧‍👦'.repeat(500)}</p><p>${'e\u0301\u0302'.repeat(500)} \u202e${falseClaim}</p>`,
    claims: ['ldn-fda-approved'],
  },
  'lone surrogates and odd characters': {
    html: `<p id="odd">.</p><script>document.querySelector('#odd').textContent = '\\ud83d \\udc00 \\u0000 \\uffff ${falseClaim}';</script>`,
    claims: ['ldn-fda-approved'],
  },
  '2,000 levels of nesting': {
    html: `${'<div>'.repeat(2000)}${falseClaim}`,
    claims: ['ldn-fda-approved'],
  },
};

for (const [name, { html, claims }] of Object.entries(pages)) {
  test(`a page with ${name}`, async ({ session }) => {
    const { page, tabId } = await session.openChecked(session.serveRaw(html && watch + html));
    const { marks } = await session.footnote.pageReport(tabId);
    expect(marks.map(({ claim }) => claim)).toEqual(claims);
    expect(await page.evaluate(() => Reflect.get(window, 'failures') ?? [])).toEqual([]);
  });
}

test('one text node of 5 MB', async ({ session }) => {
  const filler = 'the quick brown fox is not a doctor and says so '.repeat(52_000);
  const url = session.servePage(`${watch}<div>${filler}${falseClaim} ${filler}</div>`);
  const { page, tabId } = await session.footnote.openPage(url);
  const { marks, textLength } = await session.footnote.pageReport(tabId);
  expect(textLength).toBeGreaterThan(4_900_000);
  expect(marks.map(({ claim }) => claim)).toEqual(['ldn-fda-approved']);
  expect(await page.evaluate(() => Reflect.get(window, 'failures'))).toEqual([]);
});

test('100,000 elements: the page does not freeze while it is checked', async ({ session }) => {
  const row =
    '<tr><td>Row</td><td><a href="#x">link text of some length</a> and a few words</td></tr>';
  const observe = `<script>window.slowest = 0; setInterval(() => {
    const now = performance.now();
    if (window.lastTick) window.slowest = Math.max(window.slowest, now - window.lastTick);
    window.lastTick = now;
  }, 10);</script>`;
  const body = `${watch}<p>${falseClaim}</p><table>${row.repeat(25_000)}</table>`;
  const { page, tabId } = await session.footnote.openPage(session.servePage(body));
  // From here on only the extension works; the clock starts after the page's own layout.
  await page.evaluate((script) => {
    const element = document.createElement('script');
    element.textContent = script.replace(/<\/?script>/g, '');
    document.body.append(element);
  }, observe);
  await untilMarked(page, 'approved low dose naltrexone');
  const { marks } = await session.footnote.pageReport(tabId);
  expect(marks.map(({ claim }) => claim)).toEqual(['ldn-fda-approved']);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeGreaterThan(100_000);
  expect(await page.evaluate(() => Reflect.get(window, 'slowest'))).toBeLessThan(longestPause);
  expect(await page.evaluate(() => Reflect.get(window, 'failures'))).toEqual([]);
});

test('a page that replaces everything, again and again', async ({ session }) => {
  const { page, tabId } = await session.openChecked(session.servePage('<p>Start.</p>'));
  await page.evaluate(async (sentence) => {
    for (let round = 0; round < 50; round += 1) {
      document.body.innerHTML = `<main><p>${round} ${sentence}</p></main>`;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, falseClaim);
  await untilMarked(page, 'approved low dose naltrexone');
  expect(Object.values(await readHighlights(page)).flat()).toHaveLength(1);
  expect((await session.footnote.pageReport(tabId)).marks).toHaveLength(1);
});
