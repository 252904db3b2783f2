/** Which claims a sentence may make, by the concepts in it and round it: the model looks at no others. */
import type { MatcherIndex } from '../index-data';
import type { CandidateTable } from './model';
import { Place, type Scene } from './scene';

/** Claims that are looked at in one sentence. */
const MOST = 8;
/** A claim needs this much, in nats, from all concepts together. */
const LEAST = 1.5;
const NATS = 1 / 16;
/** What a concept counts that stands only round the sentence. */
const PLACE_WORTH: Readonly<Record<number, number>> = {
  [Place.title]: 0.8,
  [Place.sentenceBefore]: 0.8,
  [Place.earlier]: 0.8,
  [Place.after]: 0.6,
};

/** From a scene to the numbers of claims that it may make, the likeliest first. */
export type CandidateFinder = (scene: Scene) => number[];

/** @returns a finder for the claims and concepts of `index` that the table knows */
export function candidateFinder(index: MatcherIndex, table: CandidateTable, claimKeys: readonly number[]): CandidateFinder {
  const numberOf = new Map(claimKeys.map((key, claim) => [key, claim]));
  const claimOf = Array.from(table.claimKeys, (key) => numberOf.get(key) ?? -1);
  const rowOf = new Map(Array.from(table.keys, (key, row) => [key, row]));
  const rows = index.entries.map(({ key, kind }) => (kind === 'cue' ? -1 : (rowOf.get(key) ?? -1)));
  const scores = new Float64Array(index.claims.length);
  return ({ own, context }) => {
    const touched: number[] = [];
    const add = (entry: number, worth: number) => {
      const row = rows[entry] ?? -1;
      if (row < 0) return;
      for (let at = table.starts[row] ?? 0; at < (table.starts[row + 1] ?? 0); at++) {
        const claim = claimOf[table.claims[at] ?? 0] ?? -1;
        if (claim < 0) continue;
        if (scores[claim] === 0) touched.push(claim);
        scores[claim] = (scores[claim] ?? 0) + (table.weights[at] ?? 0) * NATS * worth;
      }
    };
    for (const entry of own) add(entry, 1);
    for (const [entry, place] of context) add(entry, PLACE_WORTH[place] ?? 0);
    const found = touched
      .map((claim) => ({ claim, score: scores[claim] ?? 0 }))
      .filter(({ score }) => score > LEAST)
      .sort((a, b) => b.score - a.score || a.claim - b.claim)
      .slice(0, MOST)
      .map(({ claim }) => claim);
    for (const claim of touched) scores[claim] = 0;
    return found;
  };
}
