/** What an import takes in a real browser, and what the same data takes without Footnote. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { runInPage } from '../browser/run-in-page';

/** What a stretch of work took, and for how long the page showed nothing new meanwhile. */
export interface Stretch {
  ms: number;
  /** The longest time between two frames of the page, in milliseconds. */
  longestGap: number;
  /** The longest task of the page itself, in milliseconds; the browser counts from 50 on. */
  longestTask: number;
}

/** Where the page notes what it sees. */
declare const window: { benchEnd?: () => Promise<Stretch> };

/** Notes frames from now on, until an element of this kind is there, or for some milliseconds. */
async function noteUntil(page: Page, until: string | number): Promise<() => Promise<Stretch>> {
  await runInPage(
    page,
    (wanted) => {
      const begin = performance.now();
      let last = begin;
      let longestGap = 0;
      let longestTask = 0;
      let isOver = false;
      const tasks = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
      });
      tasks.observe({ type: 'longtask' });
      const frame = () => {
        const now = performance.now();
        longestGap = Math.max(longestGap, now - last);
        last = now;
        if (!isOver) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      const ended = new Promise<number>((resolve) => {
        if (typeof wanted === 'number') {
          setTimeout(() => resolve(performance.now() - begin), wanted);
          return;
        }
        const observer = new MutationObserver(() => {
          if (!document.querySelector(wanted)) return;
          observer.disconnect();
          resolve(performance.now() - begin);
        });
        observer.observe(document.body, { childList: true, subtree: true });
      });
      window.benchEnd = async () => {
        const ms = await ended;
        isOver = true;
        tasks.disconnect();
        return { ms, longestGap, longestTask };
      };
    },
    until,
  );
  return () => runInPage(page, () => window.benchEnd?.() ?? Promise.reject(), undefined);
}

/** The parts of an import, and the page at rest for as long. */
export interface ImportFigures {
  reading: Stretch;
  importing: Stretch;
  rest: Stretch;
}

/** Chooses a file on the packs page and imports it. */
export async function importFile(page: Page, path: string): Promise<ImportFigures> {
  await page.bringToFront();
  const input = (await page.waitForSelector(
    'input[type="file"]',
  )) as ElementHandle<HTMLInputElement> | null;
  const read = await noteUntil(page, '.fn-counts-list');
  await input?.uploadFile(path);
  const reading = await read();
  const imported = await noteUntil(page, 'input[type="file"]');
  await page.click('.fn-import .fn-buttons > button');
  const importing = await imported();
  const rested = await noteUntil(page, reading.ms + importing.ms);
  return { reading, importing, rest: await rested() };
}

/** The same file without Footnote. */
export interface Plain {
  /** JSON.parse alone. */
  parse: number;
  /** One record of IndexedDB for each claim, all in one transaction. */
  add: number;
}

/** @param page - any page of the extension; it gets a file input of its own */
export async function plainFigures(page: Page, path: string): Promise<Plain> {
  await runInPage(
    page,
    () => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'bench';
      document.body.append(input);
    },
    undefined,
  );
  const input = (await page.$('#bench')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(path);
  return await runInPage(
    page,
    async () => {
      const field = document.querySelector<HTMLInputElement>('#bench');
      const text = (await field?.files?.[0]?.text()) ?? '';
      field?.remove();
      const begin = performance.now();
      const { claims } = JSON.parse(text) as { claims: unknown[] };
      const parsed = performance.now();
      const opening = indexedDB.open('bench');
      opening.onupgradeneeded = () => opening.result.createObjectStore('claims', { keyPath: 'id' });
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const opened = performance.now();
      const transaction = opening.result.transaction('claims', 'readwrite');
      const store = transaction.objectStore('claims');
      for (const claim of claims) store.add(claim);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      const added = performance.now();
      opening.result.close();
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('bench').onsuccess = resolve;
      });
      return { parse: parsed - begin, add: added - opened };
    },
    undefined,
  );
}
