/** Part 7: hours of changing pages; neither the page's memory nor that of the background grows. */
import type { CDPSession, Page } from 'puppeteer-core';
import { falseClaim, trueClaim } from '../../tests/e2e/sentences';
import { Session } from '../../tests/e2e/session';
import { untilPainted } from '../../tests/e2e/waiting';
import type { Part, Row, TrustOptions } from './part';

/** What each may grow by in an hour, in megabytes. */
const mostPerHour = 8;
/** Changes of the page between two measurements. */
const changes = 40;
/** Posts on the page at any time. */
const posts = 60;

interface Sample {
  /** In hours since the beginning. */
  at: number;
  /** In megabytes. */
  heap: number;
}

/** Growth by the hour: the slope of the line with the least squares. */
function slope(samples: readonly Sample[]): number {
  const mean = (of: (sample: Sample) => number) =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [at, heap] = [mean((sample) => sample.at), mean((sample) => sample.heap)];
  const rise = samples.reduce((sum, one) => sum + (one.at - at) * (one.heap - heap), 0);
  const run = samples.reduce((sum, one) => sum + (one.at - at) ** 2, 0);
  return rise / run;
}

/** The heap after everything that can be taken away is. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Old posts go, new ones come, as on an endless thread. */
async function changePage(page: Page, from: number): Promise<void> {
  await page.evaluate(
    ({ first, count, sentences }) => {
      const main = document.querySelector('main');
      for (let post = first; post < first + count; post += 1) {
        const article = document.createElement('article');
        article.textContent = `Post ${post}. ${sentences[post % sentences.length]} Number ${post}.`;
        main?.prepend(article);
        if (main && main.children.length > 60) main.lastElementChild?.remove();
      }
    },
    { first: from, count: posts / 4, sentences: [falseClaim, trueClaim] },
  );
  await untilPainted(page);
}

async function watchMemory({ minutes, say }: TrustOptions): Promise<Row[]> {
  const session = await Session.start('chromium');
  try {
    await session.allowLocalPages();
    const { page, tabId } = await session.openChecked(session.servePage('<main></main>'));
    const { browser } = session.footnote;
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    const sessions = {
      page: await page.createCDPSession(),
      background: await target.createCDPSession(),
    };
    const samples = { page: [] as Sample[], background: [] as Sample[] };
    const began = performance.now();
    const most = minutes * 60_000;
    let made = 0;
    // The first rounds fill what is kept for good.
    for (let round = -3; performance.now() - began < most || round < 4; round += 1) {
      for (let change = 0; change < changes; change += 1) {
        await changePage(page, made);
        made += posts / 4;
      }
      await session.footnote.pageReport(tabId);
      if (round < 0) continue;
      const at = (performance.now() - began) / 3_600_000;
      for (const of of ['page', 'background'] as const)
        samples[of].push({ at, heap: await heapOf(sessions[of]) });
      if (round % 20 === 0) say(`memory: ${JSON.stringify(samples.background.at(-1))}`);
    }
    return (['page', 'background'] as const).map((of): Row => {
      const grows = slope(samples[of]);
      const [first, last] = [samples[of][0]?.heap ?? 0, samples[of].at(-1)?.heap ?? 0];
      // A line through less than five minutes says nothing.
      const tells = minutes >= 5;
      return {
        what: `memory of the ${of} over changing pages (chromium)`,
        tries: made,
        losses: tells && grows > mostPerHour ? [`It grows by ${grows.toFixed(1)} MB an hour.`] : [],
        note: `${first.toFixed(1)} to ${last.toFixed(1)} MB, ${grows.toFixed(1)} MB an hour, at most ${mostPerHour}`,
      };
    });
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
