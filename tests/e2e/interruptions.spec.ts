/** What gets in between: a stopped background, long posts, small windows, pages that stop events. */
import { hoverMark, openCardHost, readCard } from '../../scripts/browser/page-card';
import { expect, test } from './fixtures';
import { falseClaim, trueClaim } from './sentences';
import { untilMarked, untilPainted } from './waiting';

test('a background that is stopped while it checks loses no mark', async ({ startSession }) => {
  const own = await startSession();
  await own.allowLocalPages();
  const posts = 1_500;
  const { page, tabId } = await own.openChecked(own.servePage('<main></main>'));
  await page.evaluate(
    ([sentence, count]) => {
      const main = document.querySelector('main');
      for (let post = 0; post < Number(count); post += 1) {
        main?.insertAdjacentHTML('beforeend', `<section>Post ${post}. ${sentence}</section>`);
      }
    },
    [falseClaim, String(posts)],
  );
  await untilMarked(page, 'approved low dose naltrexone');
  await own.footnote.stopBackground();
  await page.evaluate((sentence) => {
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', `<section>${sentence}</section>`);
  }, trueClaim);
  await untilMarked(page, 'no cure for lupus');
  const report = await own.footnote.pageReport(tabId);
  expect(report.complete).toBe(true);
  expect(report.marks).toHaveLength(posts + 1);
});

test('a jump goes to the words, however long the post is', async ({ session }) => {
  const lines = 'A line of an ordinary post.<br>'.repeat(300);
  const { page, tabId } = await session.openChecked(
    session.servePage(`<div>${lines}${falseClaim}<br>${lines}</div>`),
  );
  const [mark] = (await session.footnote.pageReport(tabId)).marks;
  await session.footnote.askPage(tabId, 'showMark', mark?.key ?? 0);
  await readCard(session.footnote, page);
  const place = await page.evaluate(() => {
    const [range] = CSS.highlights.get('footnote-strong') ?? [];
    const { top = -1, bottom = -1 } = (range as Range | undefined)?.getBoundingClientRect() ?? {};
    return { top, bottom, height: innerHeight };
  });
  expect(place.top).toBeGreaterThan(0);
  expect(place.bottom).toBeLessThan(place.height);
});

test('a click on another mark changes the card to it', async ({ session }) => {
  const { page } = await session.openChecked(
    session.servePage(`<p>${trueClaim}</p><div style="height: 620px"></div><p>${falseClaim}</p>`),
  );
  await page.setViewport({ width: 900, height: 900 });
  await page.bringToFront();
  const places = await page.evaluate(() =>
    ['footnote-quiet', 'footnote-strong'].map((name) => {
      const [range] = CSS.highlights.get(name) ?? [];
      const {
        left = 0,
        top = 0,
        height = 0,
      } = (range as Range | undefined)?.getBoundingClientRect() ?? {};
      return { x: left + 20, y: top + height / 2 };
    }),
  );
  const shown: string[][] = [];
  for (const { x, y } of [...places, ...places]) {
    await page.mouse.click(x, y);
    await untilPainted(page);
    shown.push((await readCard(session.footnote, page)).claims);
  }
  expect(shown).toEqual([
    ['lupus-no-cure'],
    ['ldn-fda-approved'],
    ['lupus-no-cure'],
    ['ldn-fda-approved'],
  ]);
});

test('closing a card leaves the reader where the card was', async ({ session }) => {
  const { page, tabId } = await session.openChecked(
    session.servePage(
      `<button>A button</button><div style="height: 3000px"></div><p>${falseClaim}</p><div style="height: 2000px"></div>`,
    ),
  );
  await page.bringToFront();
  await page.focus('button');
  const [mark] = (await session.footnote.pageReport(tabId)).marks;
  await session.footnote.askPage(tabId, 'showMark', mark?.key ?? 0);
  await readCard(session.footnote, page);
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('Escape');
  await page.waitForFunction((selector) => !document.querySelector(selector), {}, openCardHost);
  await untilPainted(page);
  expect(before).toBeGreaterThan(1000);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('button');
});

test('in a window as small as at 400 % zoom the whole card is on the screen', async ({
  session,
}) => {
  const { page } = await session.openChecked(
    session.servePage(`<div style="height: 90px"></div><p>${falseClaim}</p>`),
  );
  await page.setViewport({ width: 320, height: 256 });
  await hoverMark(session.footnote, page, 0);
  await untilPainted(page);
  const box = await page.$eval(openCardHost, (host) => {
    const { left, top, right, bottom } = host.getBoundingClientRect();
    return { left, top, right, bottom };
  });
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(320);
  expect(box.bottom).toBeLessThanOrEqual(256);
});

test('a page cannot keep the card open', async ({ session }) => {
  const { page, tabId } = await session.openChecked(
    session.servePage(
      `<script>for (const type of ['keydown', 'keyup', 'click', 'pointerdown'])
        addEventListener(type, (event) => event.stopImmediatePropagation(), true)</script><p>${falseClaim}</p>`,
    ),
  );
  await page.bringToFront();
  const [mark] = (await session.footnote.pageReport(tabId)).marks;
  await session.footnote.askPage(tabId, 'showMark', mark?.key ?? 0);
  await readCard(session.footnote, page);
  await page.keyboard.press('Escape');
  await page.waitForFunction((selector) => !document.querySelector(selector), {}, openCardHost);
});
