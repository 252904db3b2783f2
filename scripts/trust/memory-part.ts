/** Part 7: an hour of changing pages; neither the page's memory nor that of the background grows. */
import { setTimeout as after } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import { falseClaim, trueClaim } from '../../tests/e2e/sentences';
import { Session } from '../../tests/e2e/session';
import type { LookUpAnswer } from '../../shared/look-up';
import type { OpenPage } from '../browser/footnote-browser';
import { hoverMark } from '../browser/page-card';
import { growthOf, type Reading } from './growth';
import type { Part, Row, TrustOptions } from './part';

/** From one change to the next, in milliseconds: so that an hour is as much work on every machine. */
const gap = 500;
/** Changes of the page between two readings. */
const changes = 40;
/** Posts on the page at any time, all of them marked. */
const posts = 60;
/** Posts that come with a change. */
const news = 15;

/** What is read, and the most that it may grow by in an hour. */
const limits = {
  'memory of the page': { most: 2, unit: 'MB' },
  'memory of the background': { most: 2, unit: 'MB' },
  'nodes of the page': { most: 200, unit: 'nodes' },
} as const;

type Read = keyof typeof limits;

/** All that belongs to scripts, in megabytes, after everything that can be taken away is. */
async function memoryOf(session: CDPSession): Promise<number> {
  // What the first clean-up lets go of may have held something in turn.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const heap = await session.send('Runtime.getHeapUsage');
  return (heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize) / 1e6;
}

/** Old posts go, new ones come, as on an endless thread. */
async function changePage(page: Page, first: number): Promise<void> {
  await page.evaluate(
    ({ from, count, most, sentences }) => {
      const main = document.querySelector('main');
      for (let post = from; post < from + count; post += 1) {
        const article = document.createElement('article');
        article.textContent = `Post ${post}. ${sentences[post % sentences.length]} Number ${post}.`;
        main?.prepend(article);
        if (main && main.children.length > most) main.lastElementChild?.remove();
      }
    },
    { from: first, count: news, most: posts, sentences: [falseClaim, trueClaim] },
  );
}

/** Waits until every post is marked; marks that are not made would cost nothing. */
async function untilAllMarked(page: Page): Promise<void> {
  await page.waitForFunction(
    (count) => [...CSS.highlights.values()].reduce((all, { size }) => all + size, 0) === count,
    { timeout: 60_000 },
    posts,
  );
}

/** What a reader does beside scrolling: opens another page, a card, looks something up. */
async function readOn(
  session: Session,
  { page }: OpenPage,
  elsewhere: string,
  round: number,
): Promise<void> {
  const { footnote } = session;
  const other = await session.openChecked(elsewhere);
  await other.page.close();
  await hoverMark(footnote, page, 0);
  await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
  await footnote.send<LookUpAnswer>('lookUp', { query: `lupus cure ${round}` });
}

interface Watched {
  made: number;
  readings: Record<Read, Reading[]>;
}

async function watch(session: Session, { minutes, say }: TrustOptions): Promise<Watched> {
  const { footnote } = session;
  const elsewhere = session.servePage(`<p>${falseClaim}</p>`);
  const tab = await session.openChecked(session.servePage('<main></main>'));
  const { page } = tab;
  const target = await footnote.browser.waitForTarget((one) => one.type() === 'service_worker');
  const ofPage = await page.createCDPSession();
  const ofBackground = await target.createCDPSession();

  const readings: Watched['readings'] = {
    'memory of the page': [],
    'memory of the background': [],
    'nodes of the page': [],
  };
  const began = performance.now();
  let made = 0;
  for (let round = 1; performance.now() - began < minutes * 60_000; round += 1) {
    for (let change = 0; change < changes; change += 1) {
      await Promise.all([changePage(page, made), after(gap)]);
      made += news;
    }
    await untilAllMarked(page);
    await readOn(session, tab, elsewhere, round);
    const at = (performance.now() - began) / 3_600_000;
    const read = (of: Read, value: number) => readings[of].push({ at, value });
    read('memory of the page', await memoryOf(ofPage));
    read('memory of the background', await memoryOf(ofBackground));
    read('nodes of the page', (await ofPage.send('Memory.getDOMCounters')).nodes);
    const now = Object.values(readings).map((all) => all.at(-1)?.value.toFixed(2));
    say(`memory: ${(at * 60).toFixed(1)} min, ${made} posts, ${now.join(', ')}`);
  }
  return { made, readings };
}

function rowOf(of: Read, { made, readings }: Watched): Row {
  const { most, unit } = limits[of];
  const growth = growthOf(readings[of]);
  const what = `${of} over changing pages (chromium)`;
  if (!growth) return { what, tries: made, losses: [], note: 'too short to tell' };
  const { slope, margin } = growth;
  const [first, last] = [readings[of][0], readings[of].at(-1)].map((one) => one?.value.toFixed(1));
  const grows = `${slope.toFixed(2)} ± ${margin.toFixed(2)} ${unit} an hour`;
  return {
    what,
    tries: made,
    losses: slope + margin <= most ? [] : [`It may grow: ${grows}, at most ${most}.`],
    note: `${first} to ${last} ${unit}, ${grows}, at most ${most}`,
  };
}

async function watchMemory(options: TrustOptions): Promise<Row[]> {
  const session = await Session.start('chromium');
  try {
    await session.allowLocalPages();
    const watched = await watch(session, options);
    return (Object.keys(limits) as Read[]).map((of) => rowOf(of, watched));
  } finally {
    await session.close();
  }
}

export const memoryPart: Part = {
  name: 'memory',
  isLong: true,
  what: 'memory over changing pages',
  run: watchMemory,
};
