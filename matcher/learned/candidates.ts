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
  const { starts, biases, claimKeys } = table;
  const claimOf = Int32Array.from(claimKeys, (key) => numberOf.get(key) ?? -1);
  const scores = new Float64Array(claimKeys.length);
  const touched: number[] = [];
  /** The cells of each row, those first of whose claim the concept is a topic. */
  const claims = new Uint16Array(table.claims.length);
  const weights = new Int8Array(table.weights.length);
  const topicEnds = new Uint32Array(starts.length);
  rows.forEach((row, entry) => {
    if (row < 0) return;
    const start = starts[row] ?? 0;
    const cells = Array.from({ length: (starts[row + 1] ?? 0) - start }, (_, at) => start + at);
    const isTopic = (cell: number) =>
      profiles[claimOf[table.claims[cell] ?? 0] ?? -1]?.roles.has(entry) === true;
    const topics = cells.filter(isTopic);
    topicEnds[row] = start + topics.length;
    [...topics, ...cells.filter((cell) => !isTopic(cell))].forEach((cell, at) => {
      claims[start + at] = table.claims[cell] ?? 0;
      weights[start + at] = table.weights[cell] ?? 0;
    });
  });
  /** Round the sentence only topics count. */
  const add = (entry: number, worth: number, isRound: boolean) => {
    const row = rows[entry] ?? -1;
    if (row < 0) return;
    const end = (isRound ? topicEnds[row] : starts[row + 1]) ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const claim = claims[at] as number;
      const score = scores[claim] as number;
      if (score === 0) touched.push(claim);
      scores[claim] = score + (weights[at] as number) * worth;
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
