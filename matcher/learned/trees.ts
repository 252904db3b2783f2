/**
 * Boosted trees in which all nodes of a level ask the same question ("oblivious" trees, Kohavi 1994,
 * https://doi.org/10.1007/3-540-57868-4_55; boosting after Friedman 2001,
 * https://doi.org/10.1214/aos/1013203451): small, quick, and hard to overfit.
 */

export interface Trees {
  /** Questions a tree asks. */
  depth: number;
  /** Of each question, tree by tree: the place of the number it looks at, */
  places: Uint8Array;
  /** and what that number has to exceed. */
  limits: Float32Array;
  /** What each outcome of a tree adds, in steps of `step`; 2^depth a tree. */
  leaves: Int16Array;
  step: number;
  base: number;
}

/** The log odds that the trees give for these numbers. */
export function logOddsOf(
  { depth, places, limits, leaves, step, base }: Trees,
  numbers: Float32Array,
): number {
  let sum = 0;
  let leaf = 0;
  for (let at = 0, level = 1; at < places.length; at++, level++) {
    leaf = leaf * 2 + ((numbers[places[at] ?? 0] ?? 0) > (limits[at] ?? 0) ? 1 : 0);
    if (level < depth) continue;
    sum += leaves[((at + 1) / depth - 1) * (1 << depth) + leaf] ?? 0;
    leaf = 0;
    level = 0;
  }
  return base + sum * step;
}
