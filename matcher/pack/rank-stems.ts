/** Counts the stems of a pack: in how many claims they stand, and how they are written there. */
import type { Cut } from './cut-words';
import type { CutWording } from './cut-wordings';
import { isRare } from './weights';

/** A stem of the pack. */
export interface Held {
  cut: Cut;
  /** How many claims have it. */
  claims: number;
  /** The last claim that has it. */
  last: number;
  /** How much oftener it has a capital than not, where that tells something. */
  capitals: number;
}

/** Claims that are counted between two steps. */
const STEP = 250;

/** All stems, those of most claims first. Yields the share that is done, 0 to 1. */
export function* rankingSteps(
  wordings: readonly (readonly CutWording[])[],
): Generator<number, Held[]> {
  const held = new Map<string, Held>();
  for (const [claim, ofClaim] of wordings.entries()) {
    for (const { cut, capital } of ofClaim.flatMap(({ placed }) => placed)) {
      const known = held.get(cut.stem) ?? { cut, claims: 0, last: -1, capitals: 0 };
      if (known.last !== claim) known.claims++;
      known.last = claim;
      known.capitals += capital;
      held.set(cut.stem, known);
    }
    if (claim % STEP === 0) yield claim / wordings.length;
  }
  return [...held.values()].sort((a, b) => b.claims - a.claims);
}

/** Mostly written with a capital; where that cannot be told, no common word. */
export function isName({ cut: { stem, isNumber }, capitals }: Held): boolean {
  if (isNumber) return false;
  return capitals > 0 || (capitals === 0 && isRare(stem));
}
