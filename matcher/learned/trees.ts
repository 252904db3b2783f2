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

/** From the order keys of some numbers to the log odds that the trees give for them. */
export type Judge = (keys: Int32Array) => number;

/**
 * Asks without branching: which way a question goes is as good as random to the processor, and guessing
 * wrong costs more than the question.
 */
export function judgeOf({ depth, places, limits, leaves, step, base }: Trees): Judge {
  const limitKeys = new Int32Array(limits.length);
  orderKeys(limits, limitKeys);
  return (keys) => {
    let sum = 0;
    for (let at = 0, first = 0; at < places.length; first += 1 << depth) {
      let leaf = 0;
      for (const end = at + depth; at < end; at++)
        leaf = (leaf << 1) | isBelow(limitKeys[at] as number, keys[places[at] as number] as number);
      sum += leaves[first + leaf] as number;
    }
    return base + sum * step;
  };
}

/** 1 where `a` is less than `b`, both 32 bits, else 0. Source: Warren, Hacker's Delight, 2-12. */
function isBelow(a: number, b: number): number {
  return ((a & ~b) | (~(a ^ b) & (a - b))) >>> 31;
}

/** Puts into `keys` whole numbers of 32 bits that have the order of `numbers`, none of which is NaN. */
export function orderKeys(numbers: Float32Array, keys: Int32Array): void {
  const bits = new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length);
  for (let at = 0; at < bits.length; at++) {
    const own = bits[at] as number;
    // The bits of negative numbers run the other way; the two zeros are one.
    keys[at] = own === NEGATIVE_ZERO ? 0 : own ^ ((own >> 31) >>> 1);
  }
}

const NEGATIVE_ZERO = 1 << 31;
