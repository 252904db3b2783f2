/** Which claims a sentence may make, by the concepts in it and round it: the model looks at no others. */
import type { MatcherIndex } from '../index-data';
import type { ClaimProfile } from './claim-profile';
import type { CandidateTable } from './model';
import { Place, type Scene } from './scene';

/** How many claims are looked at in one sentence, and how likely they have to be. */
export interface CandidateLimits {
  most: number;
  /** Log odds that a claim has to have by the concepts alone, in nats. */
  least: number;
  /** Whether claims are looked at, too, of which a frame fits with all its words in the sentence. */
  outright: boolean;
}

export const MATCHER_LIMITS: CandidateLimits = { most: 8, least: -4, outright: true };
/** The trainer looks at more, because its table is surer of the passages that it was fitted to. */
export const TRAINER_LIMITS: CandidateLimits = { most: 10, least: -5, outright: false };
const STEPS = 16;
/** What a concept counts that stands only round the sentence. */
export const PLACE_WORTH: Readonly<Record<number, number>> = {
  [Place.title]: 0.8,
  [Place.sentenceBefore]: 0.8,
  [Place.earlier]: 0.6,
  [Place.after]: 0.5,
};

/** From a scene to the numbers of claims that it may make, the likeliest first. */
export type CandidateFinder = (scene: Scene) => number[];

/** @returns a finder for the claims and concepts of `index` that the table knows */
export function candidateFinder(
  index: MatcherIndex,
  table: CandidateTable,
  profiles: readonly ClaimProfile[],
  { most, least }: CandidateLimits,
): CandidateFinder {
  const numberOf = new Map(profiles.map(({ key, claim }) => [key, claim]));
  const rowOf = new Map(Array.from(table.keys, (key, row) => [key, row]));
  const rows = Int32Array.from(index.entries, ({ key, kind }) =>
    kind === 'cue' ? -1 : (rowOf.get(key) ?? -1),
  );
  const { starts, claims, weights, biases, claimKeys } = table;
  const claimOf = Int32Array.from(claimKeys, (key) => numberOf.get(key) ?? -1);
  const scores = new Float64Array(claimKeys.length);
  const touched: number[] = [];
  /** For each cell 1 where the concept is a topic of the claim: only such count round the sentence. */
  const isTopic = new Uint8Array(claims.length);
  rows.forEach((row, entry) => {
    if (row < 0) return;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
      if (profiles[claimOf[claims[at] ?? 0] ?? -1]?.roles.has(entry)) isTopic[at] = 1;
  });
  const add = (entry: number, worth: number, isRound: boolean) => {
    const row = rows[entry] ?? -1;
    if (row < 0) return;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      if (isRound && isTopic[at] === 0) continue;
      const claim = claims[at] ?? 0;
      if (scores[claim] === 0) touched.push(claim);
      scores[claim] = (scores[claim] ?? 0) + (weights[at] ?? 0) * worth;
    }
  };
  return ({ own, round, places }) => {
    for (let at = 0; at < own.length; at++) add(own[at] ?? 0, 1, false);
    for (let at = 0; at < round.length; at++)
      add(round[at] ?? 0, PLACE_WORTH[places[at] ?? 0] ?? 0, true);
    const found: { claim: number; score: number }[] = [];
    for (const at of touched) {
      const score = (scores[at] ?? 0) + (biases[at] ?? 0);
      const claim = claimOf[at] ?? -1;
      scores[at] = 0;
      if (score >= least * STEPS && claim >= 0 && !found.some((one) => one.claim === claim))
        found.push({ claim, score });
    }
    touched.length = 0;
    return found
      .sort((a, b) => b.score - a.score || a.claim - b.claim)
      .slice(0, most)
      .map(({ claim }) => claim);
  };
}
