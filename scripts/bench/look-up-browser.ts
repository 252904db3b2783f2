/**
 * The look-up in a real browser: a pack is imported on the packs page; then letters are typed in the popup,
 * and each look-up is timed from its message to the answer, and from the letter to the list.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { packClaim, packFile } from '../../tests/fixtures/pack';
import { buildExtension, buildTarget } from '../browser/build-extension';
import type { BrowserName } from '../browser/find-browser';
import { FootnoteBrowser } from '../browser/footnote-browser';
import { ensureBrowser } from '../browser/install-browser';
import { Corpus } from './corpus';
import { keystrokes, queriesOf } from './queries';

const SEED = 1;
const QUERIES = 12;
/** An import of 100,000 claims takes its time. */
const LONGEST_IMPORT = 600_000;

/** Of all keystrokes, in ms of the clock. */
export interface Spread {
  keystrokes: number;
  median: number;
  most95: number;
  worst: number;
}

export interface InBrowser {
  browser: string;
  claims: number;
  /** From the popup's message to the background's answer. */
  answered: Spread;
  /** The same for an empty look-up: what messages cost by themselves. */
  empty: Spread;
  /** From the letter to the list that is there in the document. */
  shown: Spread;
}

export async function measureIn(wanted: 'chromium' | 'firefox', size: number): Promise<InBrowser> {
  const candidates: BrowserName[] = wanted === 'firefox' ? ['firefox'] : ['chromium', 'chrome'];
  const { name, executable } = ensureBrowser(candidates);
  const extension = await buildExtension(buildTarget(name), console.error);
  const footnote = await FootnoteBrowser.launch(name, { executable, extension, headless: true });
  const folder = await mkdtemp(join(tmpdir(), 'footnote-bench-'));
  try {
    const claims = new Corpus(SEED).claims(size).map((claim) => packClaim(claim));
    const file = join(folder, 'pack.json');
    await writeFile(file, packFile(claims));
    await importPack(footnote, file);
    const popup = await footnote.openExtensionPage('popup.html');
    await popup.bringToFront();
    const typed = queriesOf(claims, 'as written', QUERIES).flatMap(keystrokes);
    const { answered, empty } = await messagesOf(popup, typed);
    return {
      browser: footnote.label,
      claims: size,
      answered: spreadOf(answered),
      empty: spreadOf(empty),
      shown: spreadOf(await shownOf(popup, typed)),
    };
  } finally {
    await footnote.close();
    await rm(folder, { recursive: true });
  }
}

async function importPack(footnote: FootnoteBrowser, file: string): Promise<void> {
  const page = await footnote.openExtensionPage('packs.html');
  await page.bringToFront();
  const input = await page.waitForSelector('input[type="file"]');
  await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(file);
  const agree = await page.waitForSelector('aria/Import[role="button"]', {
    timeout: LONGEST_IMPORT,
  });
  await agree?.click();
  await page.waitForSelector('[data-pack="folk-remedies"]', { timeout: LONGEST_IMPORT });
  await page.close();
}

/** What a page of the extension has of the browser. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

function messagesOf(popup: Page, typed: readonly string[]) {
  return popup.evaluate(async (queries) => {
    const answered: number[] = [];
    const empty: number[] = [];
    for (const query of queries)
      for (const [times, asked] of [
        [answered, query],
        [empty, ''],
      ] as const) {
        const start = performance.now();
        await chrome.runtime.sendMessage({ type: 'lookUp', data: { query: asked } });
        times.push(performance.now() - start);
      }
    return { answered, empty };
  }, typed);
}

/** Letters as a reader's keys put them in; each waits for the list to change, those that change nothing are left out. */
function shownOf(popup: Page, typed: readonly string[]): Promise<number[]> {
  return popup.evaluate(async (queries) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    const list = document.querySelector('.fn-lookup > .fn-list');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const times: number[] = [];
    if (!field || !list) return times;
    for (const query of queries) {
      const start = performance.now();
      const took = new Promise<number | null>((resolve) => {
        const watch = new MutationObserver(() => resolve(performance.now() - start));
        watch.observe(list, { childList: true, subtree: true, characterData: true });
        setTimeout(() => resolve(null), 1000);
      });
      set?.call(field, query);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const time = await took;
      if (time !== null) times.push(time);
    }
    return times;
  }, typed);
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { keystrokes: sorted.length, median: at(0.5), most95: at(0.95), worst: at(1) };
}

export function tableOfBrowsers(rows: readonly InBrowser[]): string {
  const cells = ({ keystrokes: count, ...times }: Spread) =>
    `${Object.values(times)
      .map((time) => time.toFixed(1).padStart(8))
      .join('')}  (of ${count})`;
  return rows
    .flatMap(({ browser, claims, answered, empty, shown }) => [
      `${browser}, a pack of ${claims.toLocaleString('en')}; ms: median, 95th, worst`,
      `  message to answer ${cells(answered)}`,
      `  an empty message  ${cells(empty)}`,
      `  letter to list    ${cells(shown)}`,
    ])
    .join('\n');
}
