/** Where in a text a wording is said, if it is. */
import type { Text } from './text';

/** What a word that is not held counts against a stretch. */
const AGAINST = 0.35;

/** Part of a text, by places in `Text.placed`, `to` after the last. */
export interface Stretch {
  /** What of the wording it holds, and what it tells altogether, in nats. */
  held: number;
  told: number;
  from: number;
  to: number;
}

/**
 * The stretch of a text that holds most of `own` and least else: the greatest sum of what words tell,
 * those that are not held counted against it. Linear: Bentley 1984, Programming Pearls.
 */
export function bestStretch(own: ReadonlySet<number>, { placed }: Text): Stretch {
  let best: Stretch = { held: 0, told: 0, from: 0, to: 0 };
  let bestValue = 0;
  let value = 0;
  let here = best;
  let seen = new Set<number>();
  placed.forEach(({ word }, at) => {
    if (value <= 0) {
      value = 0;
      here = { held: 0, told: 0, from: at, to: at };
      seen = new Set();
    }
    const use = word.uses.find(({ term }) => own.has(term));
    if (use && seen.has(use.term)) return;
    if (use) seen.add(use.term);
    const gain = use ? word.nats * use.share : 0;
    value += use ? gain : -AGAINST * word.nats;
    here = { held: here.held + gain, told: here.told + word.nats, from: here.from, to: at + 1 };
    if (value > bestValue) {
      bestValue = value;
      best = here;
    }
  });
  return best;
}
