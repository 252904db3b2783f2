/** What the ranker is measured against: BM25 as search engines have it, and rank fusion. */
import type { RankedClaim } from '../../matcher/pack/rank-pack';
import type { ClaimText } from '../../shared/matcher-data';

/** Best claims first. */
export type Rank = (text: string, isLeftOut?: (claim: string) => boolean) => RankedClaim[];

/** Robertson and Zaragoza 2009, The Probabilistic Relevance Framework: the usual values. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

interface Posting {
  claim: number;
  /** What the term adds to the score of the claim. */
  gain: number;
}

/**
 * @param cut - from a text to the terms that count
 * @param depth - how many claims are ranked
 */
export function plainBm25(
  claims: readonly ClaimText[],
  cut: (text: string) => string[],
  depth: number,
): Rank {
  const postings = indexOf(
    claims.map(({ statement, phrasings }) => [statement, ...phrasings].flatMap(cut)),
  );
  return (text, isLeftOut = () => false) => {
    const scores = new Map<number, number>();
    for (const term of new Set(cut(text)))
      for (const { claim, gain } of postings.get(term) ?? [])
        scores.set(claim, (scores.get(claim) ?? 0) + gain);
    return [...scores]
      .map(([claim, score]) => ({ claim: claims[claim]?.id ?? '', score }))
      .sort((a, b) => b.score - a.score)
      .filter(({ claim }) => !isLeftOut(claim))
      .slice(0, depth);
  };
}

function indexOf(documents: readonly string[][]): Map<string, Posting[]> {
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length || 1;
  const postings = new Map<string, Posting[]>();
  documents.forEach((terms, claim) => {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    const damping = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * terms.length) / average);
    for (const [term, count] of counts) {
      const gain = (count * (SATURATION + 1)) / (count + damping);
      const list = postings.get(term);
      if (list) list.push({ claim, gain });
      else postings.set(term, [{ claim, gain }]);
    }
  });
  for (const list of postings.values()) {
    const weight = Math.log(1 + (documents.length - list.length + 0.5) / (list.length + 0.5));
    for (const posting of list) posting.gain *= weight;
  }
  return postings;
}

/** Reciprocal rank fusion: Cormack, Clarke and Buettcher 2009, with their constant. */
export function fused(ranks: readonly Rank[]): Rank {
  return (text, isLeftOut) => {
    const scores = new Map<string, number>();
    for (const rank of ranks)
      rank(text, isLeftOut).forEach(({ claim }, place) => {
        scores.set(claim, (scores.get(claim) ?? 0) + 1 / (60 + place + 1));
      });
    return [...scores]
      .map(([claim, score]) => ({ claim, score }))
      .sort((a, b) => b.score - a.score);
  };
}
