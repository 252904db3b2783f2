/**
 * Ranks the claims of any pack for a post, without lexicon or frames: a claim needs no more than its
 * statement. BM25 names candidates; a model of what speaks for a claim orders them.
 */
import { tokenize } from '../tokenize';
import { bestByBm25 } from './candidates';
import { blankAddresses } from './cut-words';
import { featuresOf } from './features';
import { likeliestWordings } from './likeliest-wordings';
import { fitOf, leadOf, orderOf } from './model';
import type { PackIndex } from './pack-index';
import { PackReader } from './reading';
import { prepareText } from './text';

/** A claim and how well it fits a post. */
export interface RankedClaim {
  claim: string;
  /**
   * Log odds that the post makes the claim: comparable between posts and between packs. For all but the
   * best claim it is that of the best less how much likelier the best is.
   */
  score: number;
}

/** Ranks the claims of one pack. */
export interface Ranker {
  /**
   * The `most` best claims, best first; fewer where fewer share a word with the text.
   * @param isLeftOut - claims that are not to be ranked
   */
  rank(text: string, most: number, isLeftOut?: (claim: string) => boolean): RankedClaim[];
}

/** Candidates that are looked at closely. */
const CANDIDATES = 60;
/** What the average of a claim's wordings counts, against the best of them. */
const OTHERS = 0.6;

export function createRanker(pack: PackIndex): Ranker {
  const examine = createExaminer(pack);
  return {
    rank(text, most, isLeftOut) {
      const ranked = inOrder(examine(text, Math.max(CANDIDATES, most), isLeftOut));
      const [first] = ranked;
      if (!first) return [];
      const fit = fitOf(first.features, leadOf(ranked.map(({ order }) => order)));
      return ranked
        .slice(0, most)
        .map(({ claim, order }) => ({ claim, score: fit + order - first.order }));
    },
  };
}

/** Puts examined claims in order, the likeliest first, each by its best wording. */
export function inOrder(examined: readonly Examined[], orderBy = orderOf) {
  return examined
    .map(({ claim, wordings }) => {
      let features: number[] = [];
      let best = Number.NEGATIVE_INFINITY;
      let sum = 0;
      for (const own of wordings) {
        const order = orderBy(own);
        sum += order;
        if (order > best) [best, features] = [order, own];
      }
      return { claim, features, order: best + OTHERS * (sum / wordings.length - best) };
    })
    .sort((a, b) => b.order - a.order);
}

/** A claim that shares something with a post, and what speaks for each of its likeliest wordings. */
export interface Examined {
  claim: string;
  wordings: number[][];
}

/** What the ranker looks at before it scores: also what its weights are fitted on. */
export function createExaminer(pack: PackIndex) {
  const reader = new PackReader(pack);
  return (text: string, most: number, isLeftOut?: (claim: string) => boolean): Examined[] => {
    const post = prepareText(reader.read(tokenize(blankAddresses(text))));
    const isOut = isLeftOut ? (claim: number) => isLeftOut(pack.id(claim)) : () => false;
    return bestByBm25(post, pack, most, isOut).map(({ claim, bm25 }) => ({
      claim: pack.id(claim),
      wordings: likeliestWordings(pack.wordings(claim), post, pack).map(({ terms }) =>
        featuresOf(terms, post, pack, bm25),
      ),
    }));
  };
}
