/**
 * From features to scores, in two steps: which claim of a pack fits best, and whether it fits at all.
 * The weights are fitted by scripts/rank-fit.ts; README.md says on what.
 */
import { FEATURES } from './features';
import { MARK } from './mark-weights';
import { FIT, ORDER } from './model-weights';

const weigher = (weights: Record<(typeof FEATURES)[number], number>) => {
  const inOrder = FEATURES.map((name) => weights[name]);
  return (features: readonly number[]): number => {
    let sum = 0;
    for (let at = 0; at < inOrder.length; at++) sum += (inOrder[at] ?? 0) * (features[at] ?? 0);
    return sum;
  };
};

/** Log odds of this claim rather than another of the same pack, up to a term that is the same for all. */
export const orderOf = weigher(ORDER);

const fitWithoutLead = weigher(FIT.features);

/**
 * Log odds that a text makes the claim that fits it best.
 * @param lead - of `leadOf`
 */
export const fitOf = (features: readonly number[], lead: number): number =>
  fitWithoutLead(features) + FIT.lead * lead;

/** Log odds that a text makes a claim, whatever the other claims. */
export const markOf = weigher(MARK);

/** With log odds above this, a claim is marked. */
export const MARKED = 0.75;

/** The next best claims that the lead of the best one is measured against. */
const FIELD = 5;
/** No rival is counted as further behind; one that shares no word says little and is counted as this far. */
const FURTHEST = 6;
const ABSENT = 2.5;

/** How far the best claim is ahead of the next few. @param orders - of `orderOf`, falling */
export function leadOf([first = 0, ...rest]: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < FIELD; at++)
    sum += Math.min(FURTHEST, first - (rest[at] ?? first - ABSENT));
  return sum / FIELD;
}

/** With a score above this a claim of the pack fits: one in twenty posts that none fits exceeds it. */
export const FITS = 1.2;
