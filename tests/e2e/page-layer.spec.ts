/** Parts of pages that are more than one document's plain text, and pages that nobody looks at. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { OpenPage } from '../../scripts/browser/footnote-browser';
import { readCard } from '../../scripts/browser/page-card';
import { readHighlights } from '../../scripts/browser/page-highlights';
import { buildFolder } from '../../scripts/browser/build-extension';
import type { TabReport } from '../../shared/protocol';
import { expect, test } from './fixtures';
import type { Session } from './session';
import { askedClaim, correctedClaim, falseClaim, trueClaim } from './sentences';
import { untilMarked, untilPainted, untilUnmarked } from './waiting';

/** The most that the script on every allowed page may weigh, in bytes after gzip. */
const mostBytes = 10_000;

test('the script on every page is small and has no React in it', async ({ engine }) => {
  const folder = buildFolder(engine === 'firefox' ? 'firefox' : 'chrome');
  const script = await readFile(join(folder, 'page.js'));
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(mostBytes);
  expect(script.toString()).not.toMatch(/react|createElement\(`div`,/i);
});

const component = (sentence: string) => `<x-post></x-post><script>
  customElements.define('x-post', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML =
        '<article style="padding: 40px; font: 20px monospace"><p id="words">${sentence}</p></article>';
    }
  });</script>`;

/** The middle of the words in the component. */
async function middleOfWords(page: Page): Promise<{ x: number; y: number }> {
  return await page.evaluate(() => {
    const words = document.querySelector('x-post')?.shadowRoot?.querySelector('#words');
    const range = document.createRange();
    if (words) range.selectNodeContents(words);
    const box = range.getClientRects()[0];
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  });
}

test('words in an open shadow root are marked, and their card opens', async ({ session }) => {
  const { page, tabId } = await session.openChecked(session.servePage(component(falseClaim)));
  const { marks } = await session.footnote.pageReport(tabId);
  expect(marks.map(({ claim, start }) => [claim, start])).toEqual([['ldn-fda-approved', -1]]);
  const { x, y } = await middleOfWords(page);
  await page.mouse.move(x, y);
  expect((await readCard(session.footnote, page)).claims).toEqual(['ldn-fda-approved']);
});

/** Whether a part of the page looks otherwise without its highlights. */
async function isPainted(page: Page, selector: string): Promise<boolean> {
  const clip = await page.$eval(selector, (part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    return { x, y, width, height };
  });
  const picture = () => page.screenshot({ clip, encoding: 'base64' });
  await page.bringToFront();
  await untilPainted(page);
  const marked = await picture();
  await page.evaluate(() => CSS.highlights.clear());
  await untilPainted(page);
  return (await picture()) !== marked;
}

test('marks are painted, also in a shadow root', async ({ session }) => {
  const sentences = [falseClaim, trueClaim, askedClaim];
  for (const sentence of sentences) {
    const plain = await session.openChecked(session.servePage(`<p>${sentence}</p>`));
    expect(await isPainted(plain.page, 'p'), sentence).toBe(true);
    const shadow = await session.openChecked(session.servePage(component(sentence)));
    expect(await isPainted(shadow.page, 'x-post'), `${sentence} in a shadow root`).toBe(true);
  }
});

test('a change in a shadow root is noticed', async ({ session }) => {
  const { page } = await session.openChecked(session.servePage(component('Good morning to all.')));
  expect(await readHighlights(page)).toEqual({});
  const write = (sentence: string) =>
    page.evaluate((text) => {
      const words = document.querySelector('x-post')?.shadowRoot?.querySelector('#words');
      if (words) words.textContent = text;
    }, sentence);
  await write(falseClaim);
  await untilMarked(page, 'approved low dose naltrexone');
  await write(correctedClaim);
  await untilPainted(page);
  expect(await readHighlights(page)).toEqual({});
});

test('frames of a site that is switched on are checked, and counted with the page', async ({
  session,
}) => {
  const frame = session.servePage(`<p>${trueClaim}</p>`);
  const body = `<p>${falseClaim}</p><iframe src="${frame}"></iframe>
    <iframe srcdoc="<p>${askedClaim}</p>"></iframe>`;
  const { page, tabId } = await session.openChecked(session.servePage(body));
  await expect.poll(() => session.footnote.badgeText(tabId)).toBe('3');
  const popup = await session.footnote.openPopup({ page, tabId });
  await popup.waitForSelector('.fn-mark');
  const claims = await popup.$$eval('.fn-mark', (marks) =>
    marks.map((mark) => (mark as HTMLElement).dataset.mark),
  );
  expect(claims.sort()).toEqual(['ldn-fda-approved', 'ldn-fda-approved', 'lupus-no-cure']);
  await popup.close();
});

/** Hides the mark in the frame of a tab by its site and shows it again, which `count` has to follow. */
async function hideAndShow(
  own: Session,
  tabId: number,
  count: () => Promise<number | undefined> | undefined,
): Promise<void> {
  const shown = (await count()) ?? 0;
  const { marks } = await own.footnote.send<TabReport>('tabReport', tabId);
  const words = marks.find(({ frameId }) => frameId !== 0)?.words ?? '';
  const hidden = { claim: 'ldn-fda-approved', where: { words, site: '127.0.0.1' } };
  await own.footnote.send('hideMark', hidden);
  await expect.poll(count).toBe(shown - 1);
  await own.footnote.send('unhideMark', hidden);
  await expect.poll(count).toBe(shown);
}

/** Switches the site of a tab off in the popup. */
async function switchOff(own: Session, tab: OpenPage): Promise<void> {
  const popup = await own.footnote.openPopup(tab);
  await (await popup.waitForSelector('[data-testid="always-on-site"]:checked'))?.click();
}

test('a frame that the page fills itself is hidden from and left like the page', async ({
  startSession,
}) => {
  const own = await startSession();
  await own.allowLocalPages();
  const body = `<p>${trueClaim}</p><iframe srcdoc="<p>${falseClaim}</p>"></iframe>`;
  const { page, tabId } = await own.openChecked(own.servePage(body));
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
  const marksInFrame = () =>
    frame?.evaluate(() => [...CSS.highlights.values()].flatMap((h) => [...h]).length);
  await expect.poll(marksInFrame).toBe(1);

  await hideAndShow(own, tabId, marksInFrame);
  await switchOff(own, { page, tabId });
  await expect.poll(marksInFrame).toBe(0);
  await expect.poll(() => own.footnote.badgeText(tabId)).toBe('');
});

test('a frame in a sandbox is hidden from and left like the page', async ({ startSession }) => {
  const own = await startSession();
  await own.allowLocalPages();
  const framed = own.servePage(`<p>${falseClaim}</p>`);
  const body = `<p>${trueClaim}</p><iframe sandbox="allow-scripts" src="${framed}"></iframe>`;
  const { page, tabId } = await own.openChecked(own.servePage(body));
  const countMarks = async () =>
    (await own.footnote.send<TabReport>('tabReport', tabId)).marks.length;
  await expect.poll(countMarks).toBe(2);
  await hideAndShow(own, tabId, countMarks);
  await switchOff(own, { page, tabId });
  await untilUnmarked(page);
  await expect.poll(() => own.footnote.badgeText(tabId)).toBe('');
});

test('a frame that is never on the screen keeps nobody waiting', async ({ session }) => {
  const framed = session.servePage(`<p>${trueClaim}</p>`);
  const body = `<p>${falseClaim}</p><div style="height: 9000px"></div><iframe loading="lazy" src="${framed}"></iframe>`;
  const tab = await session.openChecked(session.servePage(body));
  const popup = await session.footnote.openPopup(tab);
  await popup.waitForSelector('[data-mark="ldn-fda-approved"]');
  await expect.poll(() => session.footnote.badgeText(tab.tabId)).toBe('1');
});

test('a page that gets another title is read under it', async ({ session }) => {
  const head = '<title>Introduce yourself here</title>';
  const body = '<main><p>It put my Crohn’s disease into full remission.</p></main>';
  const { page } = await session.openChecked(session.servePage(body, head));
  expect(await readHighlights(page)).toEqual({});
  await page.evaluate(() => {
    document.title = 'Low dose naltrexone (LDN)';
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Thank you all.</p>');
  });
  await untilMarked(page, 'remission');
});

test('a quote that its answer rejects is not marked, another one is', async ({ session }) => {
  const post = (answer: string) =>
    `<article><blockquote><cite>Ann wrote:</cite>${falseClaim}</blockquote>${answer}</article>`;
  const body = post('That is not true, it is a myth.') + post('Thank you, good to know.');
  const { tabId } = await session.openChecked(session.servePage(body));
  const { marks } = await session.footnote.pageReport(tabId);
  expect(
    marks.map(({ claim, stance, quoted, quotedFrom }) => [claim, stance, quoted, quotedFrom]),
  ).toEqual([['ldn-fda-approved', 'asserts', true, 'Ann']]);
});

test('a tab that nobody sees is not read; once it is seen, it is', async ({ session }) => {
  const { page } = await session.openChecked(session.servePage('<main><p>Hello.</p></main>'));
  const other = await session.footnote.openPage(session.servePage('<p>Another tab.</p>'));
  await other.page.bringToFront();
  await page.waitForFunction(() => document.hidden);
  await page.evaluate((sentence) => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', `<div>${sentence}</div>`);
  }, falseClaim);
  // Meanwhile a page that is seen is read many times over.
  for (let post = 1; post <= 10; post += 1) {
    await other.page.evaluate((sentence) => {
      document.body.insertAdjacentHTML('beforeend', `<div>${sentence}</div>`);
    }, falseClaim);
    await other.page.waitForFunction(
      (count) => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) === count,
      {},
      post,
    );
  }
  expect(await readHighlights(page)).toEqual({});
  await page.bringToFront();
  await untilMarked(page, 'approved low dose naltrexone');
});

test('a page that comes back from the browser’s memory has its marks and its number', async ({
  session,
}) => {
  const { page, tabId } = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
  await expect.poll(() => session.footnote.badgeText(tabId)).toBe('1');
  await page.goto(session.servePage('<p>Another page.</p>'));
  await session.footnote.pageReport(tabId);
  await page.goBack();
  await untilMarked(page, 'approved low dose naltrexone');
  await expect.poll(() => session.footnote.badgeText(tabId)).toBe('1');
});

test('a page that comes back goes by what the reader changed meanwhile', async ({ session }) => {
  const { footnote } = session;
  const { page, tabId } = await session.openChecked(session.servePage(`<p>${falseClaim}</p>`));
  await page.goto(session.servePage('<p>Another page.</p>'));
  await footnote.pageReport(tabId);
  await footnote.send('hideMark', { claim: 'ldn-fda-approved' });
  await page.goBack();
  await footnote.pageReport(tabId);
  await untilUnmarked(page);
  await expect.poll(() => footnote.badgeText(tabId)).toBe('');
  await footnote.send('unhideMark', { claim: 'ldn-fda-approved' });
  await untilMarked(page, 'approved low dose naltrexone');
});

test('a list that recycles its nodes marks what it shows', async ({ session }) => {
  const { page, tabId } = await session.openChecked(
    session.servePage('<main><article>Hello to all.</article></main>'),
  );
  const show = (sentence: string) =>
    page.evaluate((text) => {
      const post = document.querySelector('article');
      if (post?.firstChild) post.firstChild.nodeValue = text;
    }, sentence);
  for (const sentence of [falseClaim, trueClaim, falseClaim, trueClaim]) {
    await show(sentence);
    await untilMarked(page, sentence === falseClaim ? 'approved low dose' : 'no cure for lupus');
    expect((await session.footnote.pageReport(tabId)).marks).toHaveLength(1);
  }
});

test('a part that is hidden loses its marks, a part that is shown gets them', async ({
  session,
}) => {
  const body = `<section hidden>${falseClaim}</section><section>${trueClaim}</section>`;
  const { page } = await session.openChecked(session.servePage(body));
  expect(Object.keys(await readHighlights(page))).toEqual(['footnote-quiet']);
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('section')) part.hidden = !part.hidden;
  });
  await untilMarked(page, 'approved low dose naltrexone');
  expect(Object.keys(await readHighlights(page))).toEqual(['footnote-strong']);
});
