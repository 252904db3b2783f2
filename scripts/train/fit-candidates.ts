/**
 * Fits the table by which the matcher picks the claims that a sentence may make: for each claim a
 * logistic regression over the concepts in the sentence and round it. Small weights are left out.
 */
import { PLACE_WORTH } from '../../matcher/learned/candidates';
import type { ClaimProfile } from '../../matcher/learned/claim-profile';
import type { CandidateTable } from '../../matcher/learned/model';
import type { MatcherIndex } from '../../matcher/index-data';
import { randomFrom, shuffle } from './random';

/** The concepts of a sentence with what each counts, and the claims that it speaks of. */
export interface ConceptScene {
  own: readonly number[];
  round: readonly number[];
  places: readonly number[];
  claims: ReadonlySet<number>;
  /** Claims of which it cannot be told. */
  unsure: ReadonlySet<number>;
}

const EPOCHS = 6;
const RATE = 0.2;
const FIRST_SQUARES = 0.1;
const FIRST_BIAS = -4;
const SHRINK = 2e-3;
/** Weights nearer to 0 than this are left out, in nats. */
const LEAST = 0.7;
const STEPS = 16;

export function fitCandidates(
  scenes: readonly ConceptScene[],
  index: MatcherIndex,
  profiles: readonly ClaimProfile[],
): CandidateTable {
  const claims = profiles.length;
  const weights = new Float32Array(index.entries.length * claims);
  const squares = new Float32Array(weights.length).fill(FIRST_SQUARES);
  const biases = new Float32Array(claims).fill(FIRST_BIAS);
  /** For each weight 1 where the concept is a topic of the claim: only such count round a sentence. */
  const isTopic = new Uint8Array(weights.length);
  for (const { claim, roles } of profiles)
    for (const concept of roles.keys()) isTopic[concept * claims + claim] = 1;
  const order = Uint32Array.from(scenes, (_, at) => at);
  const random = randomFrom(1);
  const scores = new Float32Array(claims);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const scene = scenes[at];
      if (!scene) continue;
      const parts = partsOf(scene);
      scores.set(biases);
      for (const { concept, worth, isRound } of parts)
        for (let claim = 0; claim < claims; claim++)
          if (!isRound || isTopic[concept * claims + claim] === 1)
            scores[claim] = (scores[claim] ?? 0) + worth * (weights[concept * claims + claim] ?? 0);
      for (let claim = 0; claim < claims; claim++) {
        if (scene.unsure.has(claim)) continue;
        const likely = 1 / (1 + Math.exp(-(scores[claim] ?? 0)));
        const error = likely - (scene.claims.has(claim) ? 1 : 0);
        if (Math.abs(error) < 1e-3) continue;
        biases[claim] = (biases[claim] ?? 0) - 0.05 * RATE * error;
        for (const { concept, worth, isRound } of parts) {
          const cell = concept * claims + claim;
          if (isRound && isTopic[cell] === 0) continue;
          const slope = error * worth;
          const sum = (squares[cell] ?? 0) + slope * slope;
          squares[cell] = sum;
          const own = weights[cell] ?? 0;
          weights[cell] = own - (RATE * (slope + SHRINK * own)) / Math.sqrt(sum);
        }
      }
    }
  }
  return toTable(weights, biases, index, profiles);
}

interface Part {
  concept: number;
  worth: number;
  isRound: boolean;
}

function partsOf({ own, round, places }: ConceptScene): Part[] {
  const parts = own.map((concept): Part => ({ concept, worth: 1, isRound: false }));
  round.forEach((concept, at) => {
    parts.push({ concept, worth: PLACE_WORTH[places[at] ?? 0] ?? 0, isRound: true });
  });
  return parts;
}

function toTable(
  weights: Float32Array,
  biases: Float32Array,
  index: MatcherIndex,
  profiles: readonly ClaimProfile[],
): CandidateTable {
  const claims = profiles.length;
  const round = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight * STEPS)));
  const rows = index.entries
    .map(({ key, kind }, concept) => ({
      key,
      cells: Array.from(
        weights.subarray(concept * claims, (concept + 1) * claims),
        (weight, claim) => ({
          claim,
          weight,
        }),
      ).filter(({ weight }) => kind !== 'cue' && Math.abs(weight) >= LEAST),
    }))
    .filter(({ cells }) => cells.length > 0)
    .sort((a, b) => a.key - b.key);
  const starts = [0];
  for (const { cells } of rows) starts.push((starts.at(-1) ?? 0) + cells.length);
  const cells = rows.flatMap((row) => row.cells);
  return {
    claimKeys: Uint32Array.from(profiles, ({ key }) => key),
    biases: Int8Array.from(biases, round),
    keys: Uint32Array.from(rows, ({ key }) => key),
    starts: Uint32Array.from(starts),
    claims: Uint16Array.from(cells, ({ claim }) => claim),
    weights: Int8Array.from(cells, ({ weight }) => round(weight)),
  };
}
