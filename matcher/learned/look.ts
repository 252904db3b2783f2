/** The first look at a sentence: what the linear heads make of each claim that it may make. */
import type { Considered } from './considered';
import type { Pair } from './features';
import type { PairScorer } from './model';
import type { PairReader } from './reader';

/** A pair of a sentence and a claim that its first features did not speak against. */
export interface Look {
  claim: number;
  considered: Considered;
  /** Its place among the claims considered. */
  rank: number;
  /** Place of the claim's kind among `claimKinds`. */
  kind: number;
  /** Whether a topic of the claim stands in the sentence. */
  isNamed: boolean;
  /** Log odds: that the claim is there, that it is denied and that it is asked about. */
  there: number;
  denies: number;
  asks: number;
  /** What each group of features tells. */
  parts: Float32Array;
}

/** Log odds below which a pair is given up after its concepts, its words and its phrases. */
const LEAST_BY_CONCEPTS = -4.5;
const LEAST_BY_WORDS = -3.5;
const LEAST_BY_PHRASES = -4;

export function lookAt(considered: Considered, reader: PairReader, scorer: PairScorer): Look[] {
  const looks: Look[] = [];
  considered.claims.forEach((claim, rank) => {
    const profile = reader.profiles[claim];
    const pair = reader.pair(considered, claim);
    if (!pair || !profile || !isWorthALook(pair, scorer, considered.outright.has(claim))) return;
    const parts = scorer.parts();
    const { mentions } = considered.scene.here.spoken;
    looks.push({
      claim,
      considered,
      rank,
      kind: profile.kind,
      isNamed: mentions.some(({ entry }) => profile.roles.has(entry)),
      there: scorer.present(),
      denies: scorer.logOdds(1, parts),
      asks: scorer.logOdds(2, parts),
      parts,
    });
  });
  return looks;
}

/**
 * Gives all features to the scorer, unless the first of them speak against the pair.
 * @param isOutright - whether the pair is not to be given up half-way
 */
function isWorthALook(pair: Pair, scorer: PairScorer, isOutright: boolean): boolean {
  scorer.reset();
  pair.concepts(scorer.add);
  if (!isOutright && scorer.present() < LEAST_BY_CONCEPTS) return false;
  pair.words(scorer.add);
  if (!isOutright && scorer.present() < LEAST_BY_WORDS) return false;
  pair.phrases(scorer.add);
  if (!isOutright && scorer.present() < LEAST_BY_PHRASES) return false;
  pair.rest(scorer.add);
  return true;
}
