/** Names the claims of a pack that are worth a closer look. */
import { bm25Gain } from './features';
import type { PackIndex } from './pack-index';
import type { Text } from './text';

export interface Candidate {
  claim: number;
  bm25: number;
}

/**
 * The `most` claims with the highest BM25 score, best first; of equal ones the earlier claim. Time
 * grows with the claims that share a term with the text.
 */
export function bestByBm25(
  { held }: Text,
  pack: PackIndex,
  most: number,
  isLeftOut: (claim: number) => boolean,
): Candidate[] {
  const scores = new Float32Array(pack.claims);
  const found: number[] = [];
  for (const [term, { share }] of held) {
    const gain = pack.weight(term) * share;
    pack.eachHolder(term, (claim) => {
      if (scores[claim] === 0) found.push(claim);
      scores[claim] =
        (scores[claim] ?? 0) + gain * bm25Gain(pack.length(claim), pack.averageLength);
    });
  }
  const scoreOf = (claim: number) => scores[claim] ?? 0;
  return found
    .filter((claim) => !isLeftOut(claim))
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
    .slice(0, most)
    .map((claim) => ({ claim, bm25: scoreOf(claim) }));
}
