/**
 * Files each claim under its terms. Those that make up the greater part of a wording's weight, its
 * rarest ones, come first in a list of their own: a text that holds enough of the wording holds one of
 * them, so that the search for marks need not look at the others. This is prefix filtering: Chaudhuri,
 * Ganti and Kaushik 2006, https://www.microsoft.com/en-us/research/publication/a-primitive-operator-for-similarity-joins-in-data-cleaning/.
 */
import { VarintWriter } from './varint';

/** Share of a wording's weight that a text may lack and still be found by the rare terms. */
export const MAY_LACK = 0.6;

/** Claims that are filed between two steps. */
const STEP = 250;

/**
 * @param wordings - of each claim, the terms of each wording
 * @param weights - of each term
 * @returns yields the share that is done, 0 to 1; returns the arrays
 */
export function* filingSteps(
  wordings: readonly (readonly (readonly number[])[])[],
  weights: Uint8Array,
): Generator<number, { postingStarts: Uint32Array; postings: Uint8Array }> {
  const rare: number[][] = Array.from(weights, () => []);
  const others: number[][] = Array.from(weights, () => []);
  for (const [claim, ofClaim] of wordings.entries()) {
    const rareHere = new Set(ofClaim.flatMap((terms) => rarestOf(terms, weights)));
    for (const term of new Set(ofClaim.flat()))
      (rareHere.has(term) ? rare : others)[term]?.push(claim);
    if (claim % STEP === 0) yield (0.7 * claim) / wordings.length;
  }
  const postingStarts = new Uint32Array(weights.length + 1);
  const writer = new VarintWriter();
  for (let term = 0; term < weights.length; term++) {
    for (const list of [rare[term] ?? [], others[term] ?? []]) {
      writer.write(list.length);
      let last = 0;
      for (const claim of list) {
        writer.write(claim - last);
        last = claim;
      }
    }
    postingStarts[term + 1] = writer.length;
    if (term % STEP === 0) yield 0.7 + (0.3 * term) / weights.length;
  }
  return { postingStarts, postings: writer.bytes() };
}

/** The heaviest terms that together weigh more than what a text may lack. */
function rarestOf(terms: readonly number[], weights: Uint8Array): number[] {
  const sorted = [...new Set(terms)].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  const total = sorted.reduce((sum, term) => sum + (weights[term] ?? 0), 0);
  let weight = 0;
  const rarest: number[] = [];
  for (const term of sorted) {
    if (weight > total * MAY_LACK) break;
    weight += weights[term] ?? 0;
    rarest.push(term);
  }
  return rarest;
}
