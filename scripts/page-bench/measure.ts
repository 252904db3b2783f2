/** Measurements of one page in a real Chromium, with and without the extension. */
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'puppeteer-core';
import type { FootnoteBrowser } from '../browser/footnote-browser';
import { runInPage } from '../browser/run-in-page';
import { type CpuProfile, type OwnTime, ownTimeIn } from './cpu-profile';

/** How often the profiler looks, in microseconds. */
const SAMPLING = 200;

/** What the page itself reports. Times are in milliseconds since the navigation began. */
export interface PageFigures {
  load: number;
  firstPaint: number;
  /** Until the page had nothing more to do of its own: the first idle moment after its load. */
  idle: number;
  /** Long tasks, in milliseconds each. */
  longTasks: number[];
  /** Sum of layout shifts, without unit. */
  layoutShift: number;
}

/** Runs in the page before its own scripts: collects long tasks and layout shifts. */
const collect = `window.benchLongTasks = []; window.benchShift = 0;
new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) benchLongTasks.push(duration); }).observe({ type: 'longtask', buffered: true });
new PerformanceObserver((list) => { for (const { value } of list.getEntries()) benchShift += value; }).observe({ type: 'layout-shift', buffered: true });
addEventListener('load', () => requestIdleCallback(() => { window.benchIdle = performance.now(); }));`;

/** Runs in the page: notes when the first mark is on the screen. Looks once a frame. */
const noteFirstMark = `(() => { const look = () => {
  for (const [name, highlight] of CSS.highlights) if (name.startsWith('footnote-')) for (const range of highlight) {
    const { top, bottom, height } = range.getBoundingClientRect();
    if (height > 0 && bottom > 0 && top < innerHeight) { window.benchFirstMark = performance.now(); return; }
  }
  requestAnimationFrame(look);
}; requestAnimationFrame(look); })();`;

declare const window: {
  benchIdle?: number;
  benchFirstMark?: number;
  benchLongTasks: number[];
  benchShift: number;
  Mark: new (
    root: Element,
  ) => { mark(words: string[], options: { separateWordSearch: boolean; done(): void }): void };
};

async function openWith(footnote: FootnoteBrowser, script: string) {
  const open = await footnote.openPage();
  await open.page.evaluateOnNewDocument(script);
  return open;
}

/** Loads the page once and reads what it says of itself; with the extension, after it is done. */
export async function figuresOf(
  footnote: FootnoteBrowser,
  url: string,
  isChecked: boolean,
): Promise<PageFigures> {
  const { page, tabId } = await openWith(footnote, collect);
  await page.goto(url);
  await page.waitForFunction(() => window.benchIdle !== undefined);
  if (isChecked) await footnote.pageReport(tabId);
  const figures = await runInPage(
    page,
    (): PageFigures => {
      const [navigation] = performance.getEntriesByType(
        'navigation',
      ) as PerformanceNavigationTiming[];
      const [paint] = performance.getEntriesByType('paint');
      return {
        load: navigation?.loadEventEnd ?? 0,
        firstPaint: paint?.startTime ?? 0,
        idle: window.benchIdle ?? 0,
        longTasks: window.benchLongTasks,
        layoutShift: window.benchShift,
      };
    },
    undefined,
  );
  await page.close();
  return figures;
}

/** Milliseconds from the page's load to the first mark in its window. */
export async function firstMarkOf(footnote: FootnoteBrowser, url: string): Promise<number> {
  const { page } = await openWith(footnote, noteFirstMark);
  await page.goto(url);
  await page.waitForFunction(() => window.benchFirstMark !== undefined);
  const time = await runInPage(
    page,
    () => {
      const [navigation] = performance.getEntriesByType(
        'navigation',
      ) as PerformanceNavigationTiming[];
      return (window.benchFirstMark ?? 0) - (navigation?.domContentLoadedEventEnd ?? 0);
    },
    undefined,
  );
  await page.close();
  return time;
}

async function profiled(session: CDPSession, work: () => Promise<void>): Promise<CpuProfile> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLING });
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  return profile;
}

/** The main-thread time of the extension for the whole page, and the words that it marked. */
export async function ownTimeOf(
  footnote: FootnoteBrowser,
  url: string,
): Promise<OwnTime & { words: string[] }> {
  const { page, tabId } = await footnote.openPage(new URL('/', url).href);
  const session = await page.createCDPSession();
  let words: string[] = [];
  const profile = await profiled(session, async () => {
    await page.goto(url);
    const { marks } = await footnote.pageReport(tabId);
    words = [...new Set(marks.map((mark) => mark.words))];
  });
  await page.close();
  return { ...ownTimeIn(profile, footnote.extensionOrigin, SAMPLING), words };
}

/** Milliseconds that mark.js takes to mark these words on the page, without the extension. */
export async function markJsTime(
  footnote: FootnoteBrowser,
  url: string,
  words: readonly string[],
): Promise<number> {
  const { page } = await footnote.openPage(url);
  await page.addScriptTag({
    path: createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'),
  });
  const time = await runInPage(
    page,
    (wanted) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const done = () => resolve(performance.now() - start);
        new window.Mark(document.body).mark([...wanted], { separateWordSearch: false, done });
      }),
    words,
  );
  await page.close();
  return time;
}

/** Megabytes of JavaScript heap of the page's process after a collection. */
export async function heapOf(
  footnote: FootnoteBrowser,
  url: string,
  isChecked: boolean,
): Promise<number> {
  const { page, tabId } = await footnote.openPage(url);
  if (isChecked) await footnote.pageReport(tabId);
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return usedSize / 1e6;
}

/** Seconds that the page goes on changing, and how often in a second. */
const CHURN = { seconds: 10, perSecond: 5_000 };

/** Changes texts of the page, some in every frame. */
function churn(page: Page): Promise<void> {
  return runInPage(
    page,
    ({ seconds, perSecond }) =>
      new Promise<void>((resolve) => {
        const posts = [...document.querySelectorAll('.content')];
        const start = performance.now();
        let changes = 0;
        const turn = () => {
          const passed = (performance.now() - start) / 1000;
          for (; changes < Math.min(passed, seconds) * perSecond; changes += 1) {
            const node = posts[changes % posts.length]?.firstChild;
            if (node) node.nodeValue = `Changed for the ${changes}th time, and naltrexone with it.`;
          }
          if (passed < seconds) requestAnimationFrame(turn);
          else resolve();
        };
        turn();
      }),
    CHURN,
  );
}

/** The share of a core that the extension takes while the page changes without end, 0 to 1. */
export async function churnShare(footnote: FootnoteBrowser, url: string): Promise<number> {
  const { page, tabId } = await footnote.openPage(url);
  await footnote.pageReport(tabId);
  await page.bringToFront();
  const session = await page.createCDPSession();
  const profile = await profiled(session, () => churn(page));
  await page.close();
  return ownTimeIn(profile, footnote.extensionOrigin, SAMPLING).total / 1000 / CHURN.seconds;
}
