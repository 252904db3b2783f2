/** Times work on texts. */
import type { Work } from './contenders';

/** No run of one contender goes on for longer, in ms. */
const LONGEST = 4000;
const RUNS = 3;

export interface Speed {
  /** Sentences that were done; fewer than there are where a contender is slow, and then scaled. */
  sentences: number;
  /** Of the fastest run. */
  perSecond: number;
}

/**
 * The fastest of several runs after one to warm up. A run that takes too long is cut off; the first
 * text is always done.
 * @param sentencesIn - how many sentences each text has
 */
export function speedOf(work: Work, texts: readonly string[], sentencesIn: number): Speed {
  let best: Speed = { sentences: 0, perSecond: 0 };
  let checksum = 0;
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    let done = 0;
    for (const text of texts) {
      checksum += work(text);
      done++;
      if (performance.now() - start > LONGEST / (RUNS + 1)) break;
    }
    const seconds = (performance.now() - start) / 1000;
    const sentences = done * sentencesIn;
    const isWhole = done === texts.length;
    if (run > 0 || !isWhole) {
      const perSecond = sentences / seconds;
      if (perSecond > best.perSecond) best = { sentences, perSecond };
    }
    if (!isWhole && run > 0) break;
  }
  if (Number.isNaN(checksum)) throw new Error('the work gave no number');
  return best;
}
