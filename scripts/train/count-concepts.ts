/**
 * Counts which concepts stand in the passages of which claim: the table by which the matcher picks the
 * claims that a sentence may make. The weight is the logarithm of how much oftener a concept stands
 * in passages of the claim than in all (pointwise mutual information, smoothed).
 */
import type { ClaimProfile } from '../../matcher/learned/claim-profile';
import type { CandidateTable } from '../../matcher/learned/model';
import type { MatcherIndex } from '../../matcher/index-data';

/** A passage as the numbers of its concepts and of its claims. */
export interface CountedPassage {
  concepts: ReadonlySet<number>;
  claims: ReadonlySet<number>;
}

/** Weights below this, in nats, are left out. */
const LEAST = 0.5;
/** A topic that the claim's frames name counts as if seen this often more. */
const TOPIC_BONUS = 0.5;
const STEPS = 16;

export function countConcepts(
  passages: readonly CountedPassage[],
  index: MatcherIndex,
  profiles: readonly ClaimProfile[],
): CandidateTable {
  const all = new Map<number, number>();
  const together = profiles.map(() => new Map<number, number>());
  const perClaim = profiles.map(() => 0);
  const count = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const { concepts, claims } of passages) {
    for (const concept of concepts) count(all, concept);
    for (const claim of claims) {
      perClaim[claim] = (perClaim[claim] ?? 0) + 1;
      for (const concept of concepts) count(together[claim] ?? new Map(), concept);
    }
  }
  const rows = new Map<number, [claim: number, weight: number][]>();
  profiles.forEach(({ claim, roles }) => {
    const seen = together[claim] ?? new Map<number, number>();
    for (const concept of new Set([...seen.keys(), ...roles.keys()])) {
      const share = ((all.get(concept) ?? 0) + 1) / (passages.length + 2);
      const bonus = roles.has(concept) ? TOPIC_BONUS : 0;
      const own = ((seen.get(concept) ?? 0) + bonus + share) / ((perClaim[claim] ?? 0) + 1);
      const weight = Math.log(own / share);
      if (weight <= LEAST) continue;
      const row = rows.get(concept);
      const step = Math.min(255, Math.round(weight * STEPS));
      if (row) row.push([claim, step]);
      else rows.set(concept, [[claim, step]]);
    }
  });
  const keyed = [...rows]
    .map(([concept, row]) => ({ key: index.entries[concept]?.key ?? 0, row }))
    .sort((a, b) => a.key - b.key);
  const starts = [0];
  for (const { row } of keyed) starts.push((starts.at(-1) ?? 0) + row.length);
  const cells = keyed.flatMap(({ row }) => row);
  return {
    claimKeys: Uint32Array.from(profiles, ({ key }) => key),
    keys: Uint32Array.from(keyed, ({ key }) => key),
    starts: Uint32Array.from(starts),
    claims: Uint16Array.from(cells, ([claim]) => claim),
    weights: Uint8Array.from(cells, ([, weight]) => weight),
  };
}
