/** A tab's page with its frames: one report, one number on the badge, one walk from mark to mark. */
import { browser } from 'wxt/browser';
import { sendMessage, type TabMark, type TabReport } from '../../shared/protocol';
import { showCount } from './badge';

/** The frame that the reader last stepped to in a tab. Forgotten when the browser stops us. */
const steppedTo = new Map<number, number>();

/**
 * The frames of a tab that have our script, the outermost document first. Asked at once: a frame that is
 * not on the screen may never load.
 */
async function framesOf(tabId: number): Promise<number[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true,
    func: () => globalThis.footnotePage !== undefined,
  });
  return results
    .filter(({ result }) => result === true)
    .map(({ frameId }) => frameId)
    .sort((a, b) => a - b);
}

/** Answers of all frames that still answer; a frame that goes away meanwhile is left out. */
async function askFrames<T>(tabId: number, ask: (frameId: number) => Promise<T>): Promise<T[]> {
  const answers = await Promise.allSettled((await framesOf(tabId)).map(ask));
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
}

/** @throws where the tab's page has no script of ours */
export async function tabReport(tabId: number): Promise<TabReport> {
  const reports = await askFrames(tabId, async (frameId) => {
    const { marks, ...report } = await sendMessage('pageReport', undefined, { tabId, frameId });
    return { ...report, marks: marks.map((mark): TabMark => ({ ...mark, frameId })) };
  });
  const [top] = reports;
  if (!top) throw new Error('This page is not checked.');
  return {
    ...top,
    complete: reports.every(({ complete }) => complete),
    marks: reports.flatMap(({ marks }) => marks),
  };
}

/** Shows on the badge how many marks all frames of a tab have. */
export async function countTab(tabId: number): Promise<void> {
  const counts = await askFrames(tabId, (frameId) =>
    sendMessage('countMarks', undefined, { tabId, frameId }),
  );
  await showCount(
    tabId,
    counts.reduce((sum, count) => sum + count, 0),
  );
}

/** Goes to the next or previous mark of a tab, through its frames and round. */
export async function stepThrough(tabId: number, direction: 1 | -1): Promise<void> {
  const frames = await framesOf(tabId);
  const from = Math.max(0, frames.indexOf(steppedTo.get(tabId) ?? 0));
  const order = frames.map((_, at) => frames.at((from + at * direction) % frames.length) ?? 0);
  const step = (frameId: number, round: boolean) =>
    sendMessage('stepMark', { direction, round }, { tabId, frameId });
  for (const [at, frameId] of order.entries()) {
    // A frame that is come to anew is gone through from its beginning.
    if (!(await step(frameId, at > 0))) continue;
    steppedTo.set(tabId, frameId);
    return;
  }
  const [first] = order;
  if (first !== undefined) await step(first, true);
}
