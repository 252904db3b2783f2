/** Ends the packs page, its process or its worker in the midst of an import, and looks at what is left. */
import type { Page } from 'puppeteer-core';
import { type Chance, chanceFrom } from '../chance';
import { driverPage } from '../extension-copy';
import { whatFails } from '../marks-work';
import type { Row, TrustOptions } from '../part';
import { readRaw } from '../raw-storage';
import type { EngineName, TrialBrowser } from '../trial-browser';
import { PackStates, strayEditions } from './pack-states';
import { importOnPage, openPacksPage } from './packs-page';

interface End {
  what: string;
  end(page: Page, trial: TrialBrowser): Promise<void>;
}

const closing: End = { what: 'the packs page is closed', end: (page) => page.close() };
const leaving: End = {
  what: 'the packs page is left',
  end: async (page) => {
    await page.goto('about:blank');
    await page.close();
  },
};

/** As where it takes too much memory: with its worker, the other pages and the background, all at once. */
const crashing: End = {
  what: 'the extension’s process ends',
  async end(page, trial) {
    const session = await page.createCDPSession();
    const gone = new Promise((resolve) => page.once('error', resolve));
    // It has nothing left to answer with.
    session.send('Page.crash').catch(() => undefined);
    await gone;
    await page.close();
    await trial.reload('whole', driverPage);
  },
};

const workerEnding: End = {
  what: 'the import worker ends',
  async end(page) {
    // One that has ended does not always get to say so.
    await Promise.allSettled(page.workers().map((worker) => worker.close()));
    await page.close();
  },
};

/** Firefox tells of no processes and workers. */
const ends: Record<EngineName, readonly End[]> = {
  chromium: [closing, leaving, crashing, workerEnding],
  firefox: [closing, leaving],
};

/** When so many milliseconds have passed. */
function moment(after: number): Promise<'now'> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('now'), after);
  });
}

/** Imports a state by the page, and ends it meanwhile, or when it has finished. */
async function endMeanwhile(
  trial: TrialBrowser,
  { end }: End,
  text: string,
  after: number,
): Promise<void> {
  const page = await openPacksPage(trial);
  const imported = importOnPage(page, text).then(
    () => undefined,
    (error: unknown) => error,
  );
  const first = await Promise.race([moment(after), imported]);
  // What goes wrong before the end is no fault of it.
  if (first !== undefined && first !== 'now') throw first;
  await end(page, trial);
  await imported;
}

/** Learns the states of the pack, and how long the page takes for one. */
async function prepare(trial: TrialBrowser, states: PackStates): Promise<number> {
  let span = 0;
  for (const [state, text] of states.texts.entries()) {
    const page = await openPacksPage(trial);
    const began = performance.now();
    await importOnPage(page, text);
    span = (performance.now() - began) * 1.1;
    await page.close();
    states.learn(state, await readRaw(trial));
  }
  return span;
}

async function endsOf(
  trial: TrialBrowser,
  end: End,
  states: PackStates,
  span: number,
  count: number,
  chance: Chance,
): Promise<{ losses: string[]; halfWritten: number }> {
  const losses: string[] = [];
  let halfWritten = 0;
  for (let number = 1; number <= count; number += 1) {
    states.wanted = chance.below(states.texts.length);
    await endMeanwhile(trial, end, states.texts[states.wanted] ?? '', chance.share() * span);
    const raw = await readRaw(trial);
    if (strayEditions(raw).length > 0) halfWritten += 1;
    losses.push(...states.faultsOf(raw).map((fault) => `end ${number}: ${fault}`));
  }
  return { losses, halfWritten };
}

/** @param url - of a page with a claim */
export async function endImports(
  trial: TrialBrowser,
  url: string,
  count: number,
  { seed, say }: TrustOptions,
): Promise<Row[]> {
  const chance = chanceFrom(seed);
  const states = new PackStates();
  await trial.reload('whole', driverPage);
  const span = await prepare(trial, states);
  const rows: Row[] = [];
  for (const end of ends[trial.name]) {
    const { losses, halfWritten } = await endsOf(trial, end, states, span, count, chance);
    // The next import takes away what was left.
    const page = await openPacksPage(trial);
    await importOnPage(page, states.texts[0] ?? '');
    await page.close();
    losses.push(...strayEditions(await readRaw(trial)), ...(await whatFails(trial, url)));
    states.before = 0;
    say(`${end.what} in ${trial.name}: ${count}, ${losses.length} losses`);
    const note = `at moments within ${Math.round(span)} ms, ${halfWritten} of them with a half-written edition`;
    rows.push({ what: `${end.what} while it imports (${trial.name})`, tries: count, losses, note });
  }
  return rows;
}
