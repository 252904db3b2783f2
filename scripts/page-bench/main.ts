// `npm run bench:page [-- --json]`: what the extension costs a page, in a real Chromium, as ratios to
// mark.js marking the same words and to the page without the extension, all in one run.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readClaims } from '../../claims-db/read';
import { buildExtension } from '../browser/build-extension';
import { FootnoteBrowser } from '../browser/footnote-browser';
import { ensureBrowser } from '../browser/install-browser';
import { serveFiles } from '../browser/serve-files';
import { root } from '../root';
import { cardDelayOf } from './card-delay';
import { churnShare, figuresOf, firstMarkOf, heapOf, markJsTime, ownTimeOf } from './measure';
import { threadPage } from './thread';

/** Each figure is the median of so many runs; those that are compared take turns. */
const RUNS = 7;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function times<T>(count: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let run = 0; run < count; run += 1) results.push(await work());
  return results;
}

/** What was measured, the goal it has, and whether it is reached. */
interface Figure {
  name: string;
  value: number;
  most: number;
  unit: string;
}

/**
 * @param footnote - a browser whose reader switched the page's site on
 * @param alone - one whose reader did not: the page without the extension
 */
async function measure(
  footnote: FootnoteBrowser,
  alone: FootnoteBrowser,
  url: string,
): Promise<Figure[]> {
  const own = await times(RUNS, () => ownTimeOf(footnote, url));
  const words = own[0]?.words ?? [];
  const markJs = median(await times(3, () => markJsTime(alone, url, words)));
  const ownTotal = median(own.map(({ total }) => total));
  const pairs = await times(RUNS, async () => ({
    bare: await figuresOf(alone, url, false),
    checked: await figuresOf(footnote, url, true),
  }));
  const ratio = (of: (figures: (typeof pairs)[number]['bare']) => number) =>
    median(pairs.map((pair) => of(pair.checked))) / median(pairs.map((pair) => of(pair.bare)));
  const longTasks = (of: (pair: (typeof pairs)[number]) => number[]) =>
    median(pairs.map((pair) => of(pair).length));
  const warm = median(await times(RUNS, () => firstMarkOf(footnote, url)));
  const cold = median(
    await times(RUNS, async () => {
      await footnote.stopBackground();
      return await firstMarkOf(footnote, url);
    }),
  );
  const heap = await times(3, async () => ({
    bare: await heapOf(alone, url, false),
    checked: await heapOf(footnote, url, true),
  }));
  const cardDelay = median(await times(RUNS, () => cardDelayOf(footnote, url)));
  const churned = await churnShare(footnote, url);
  return [
    { name: 'mark.js for the page', value: markJs, most: Infinity, unit: 'ms' },
    { name: 'strings that both mark', value: words.length, most: Infinity, unit: '' },
    { name: 'first mark in the window / mark.js', value: warm / markJs, most: 0.1, unit: 'x' },
    { name: 'our main-thread time / mark.js', value: ownTotal / markJs, most: 0.25, unit: 'x' },
    {
      name: 'longest slice of ours, while the page’s thread ran',
      value: median(own.map(({ longestSliceRunning }) => longestSliceRunning)),
      most: 8,
      unit: 'ms',
    },
    {
      name: 'longest slice of ours, with its waits for a processor',
      value: median(own.map(({ longestSlice }) => longestSlice)),
      most: 8,
      unit: 'ms',
    },
    { name: 'load / page alone', value: ratio(({ load }) => load), most: 1.02, unit: 'x' },
    {
      name: 'first paint / page alone',
      value: ratio(({ firstPaint }) => firstPaint),
      most: 1.02,
      unit: 'x',
    },
    { name: 'idle / page alone', value: ratio(({ idle }) => idle), most: 1.02, unit: 'x' },
    {
      name: 'long tasks more than the page alone',
      value:
        longTasks(({ checked: { longTasks: all } }) => all) -
        longTasks((pair) => pair.bare.longTasks),
      most: 0,
      unit: '',
    },
    {
      name: 'layout shift more than the page alone',
      value:
        median(pairs.map((pair) => pair.checked.layoutShift)) -
        median(pairs.map((pair) => pair.bare.layoutShift)),
      most: 0,
      unit: '',
    },
    {
      name: 'heap more than the page alone',
      value: median(heap.map((pair) => pair.checked - pair.bare)),
      most: 10,
      unit: 'MB',
    },
    { name: 'first mark, background stopped / running', value: cold / warm, most: 3, unit: 'x' },
    {
      name: 'first card after its delay, to the frame that shows it',
      value: cardDelay,
      // One frame, and the one that was under way when the delay ended.
      most: 34,
      unit: 'ms',
    },
    { name: 'of a core at 5,000 changes a second', value: churned * 100, most: 5, unit: '%' },
  ];
}

function tableOf(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  return figures
    .map(({ name, value, most, unit }) => {
      const goal = most === Infinity ? '' : `goal ${most}${value <= most ? '' : '  NOT REACHED'}`;
      return `${name.padEnd(width)} ${`${value.toPrecision(3)} ${unit}`.padStart(12)}  ${goal}`;
    })
    .join('\n');
}

const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
const { name, executable } = ensureBrowser(['chromium', 'chrome']);
const extension = await buildExtension('chrome', console.error);
const { claims } = await readClaims(join(root, 'claims-db', 'claims'), root);
const { html, words } = threadPage(claims);
const server = await serveFiles();
const start = () =>
  FootnoteBrowser.launch(name, {
    executable,
    extension,
    headless: true,
    viewport: { width: 1000, height: 800 },
  });
const footnote = await start();
const alone = await start();
try {
  const url = server.addPage('thread.html', {
    body: Buffer.from(html),
    contentType: 'text/html; charset=utf-8',
  });
  const first = await footnote.openPage(url);
  await footnote.grantSite(first);
  await footnote.pageReport(first.tabId);
  await first.page.close();
  const figures = await measure(footnote, alone, url);
  console.error(`${footnote.label}; ${words} words`);
  console.log(
    values.json ? JSON.stringify({ browser: footnote.label, words, figures }) : tableOf(figures),
  );
} finally {
  await footnote.close();
  await alone.close();
  await server.close();
}
