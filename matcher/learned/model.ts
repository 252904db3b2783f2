/**
 * The trained model: a linear one over hashed features, with two heads. The first says whether the
 * sentence speaks of the claim at all, the second what it does with it (asserts, denies, asks).
 * Weights are bytes in tables of a power of two; a feature's hash says where its weight lies.
 */
import { Group, GROUPS, type Sink } from './features';

export interface Model {
  /** Of the training data and the trainer; says which index goes with it. */
  fingerprint: string;
  /** Least likelihood of a match, by stance. */
  thresholds: Thresholds;
  /** Weight of a feature for the claim being there, in steps of `presentStep`. Length 2^n. */
  present: Int8Array;
  presentStep: number;
  presentBias: number;
  /** Weights for "denies" and "asks" over "asserts", two a feature, in steps of `stanceStep`. */
  stance: Int8Array;
  stanceStep: number;
  deniesBias: number;
  asksBias: number;
  candidates: CandidateTable;
}

export interface Thresholds {
  asserts: number;
  /** For an assertion that a frame finds too. */
  assertsWithFrame: number;
  denies: number;
  asks: number;
}

/**
 * How much a concept speaks for each claim, in 1/16 nats: row `n` belongs to the concept with the
 * key `keys[n]` (ascending) and holds `claims[starts[n] .. starts[n + 1]]`.
 */
export interface CandidateTable {
  /** Hash of each claim's id. */
  claimKeys: Uint32Array;
  keys: Uint32Array;
  starts: Uint32Array;
  claims: Uint16Array;
  weights: Uint8Array;
}

/** What a group's features count for; those of `LENGTH_GROUPS` shrink with their number. */
const GROUP_WEIGHTS: Readonly<Record<keyof typeof Group, number>> = {
  topics: 1,
  words: 0.5,
  pairs: 0.5,
  kindWords: 0.5,
  claimWords: 1,
  claimPairs: 1,
  concepts: 1,
  frames: 1,
  cues: 1,
  claimContext: 0.4,
  before: 0.4,
  after: 0.5,
  outsideQuotes: 0.7,
};
const WEIGHTS = Float64Array.from(Object.keys(Group), (name) => GROUP_WEIGHTS[name as keyof typeof Group]);
/** Groups with a feature for each word: their sum is divided by the root of their number. */
const LENGTH_GROUPS = new Set<number>([
  Group.words,
  Group.pairs,
  Group.kindWords,
  Group.claimWords,
  Group.claimPairs,
  Group.claimContext,
  Group.before,
  Group.after,
]);
const LENGTH_SCALE = 4;
/** Groups that say nothing of the stance: what people say of one claim alone is too little to learn it from. */
const NO_STANCE = new Set<number>([
  Group.claimWords,
  Group.claimPairs,
  Group.concepts,
  Group.claimContext,
]);
/** For each group 1 where it speaks of the stance. */
export const SPEAKS_OF_STANCE = Uint8Array.from({ length: GROUPS }, (_, group) =>
  NO_STANCE.has(group) ? 0 : 1,
);

/** What one feature of the group counts for, with `count` of them in the pair. */
export function featureScale(group: number, count: number): number {
  const weight = WEIGHTS[group] ?? 0;
  return LENGTH_GROUPS.has(group) && count > 0 ? (weight * LENGTH_SCALE) / Math.sqrt(count) : weight;
}

/** How likely the pair is, each from 0 to 1. */
export interface Likelihood {
  /** That the sentence speaks of the claim. */
  present: number;
  /** Given that it does. They add up to 1. */
  asserts: number;
  denies: number;
  asks: number;
}

const HEADS = 3;

/** Sums the weights of a pair's features. One object serves many pairs. */
export class PairScorer {
  readonly #model: Model;
  readonly #sums = new Float64Array(GROUPS * HEADS);
  readonly #counts = new Uint32Array(GROUPS);
  readonly #presentMask: number;
  readonly #stanceMask: number;

  constructor(model: Model) {
    this.#model = model;
    this.#presentMask = model.present.length - 1;
    this.#stanceMask = model.stance.length / 2 - 1;
  }

  /** Takes one feature of the pair at hand. */
  readonly add: Sink = (group, hash) => {
    const { present, stance } = this.#model;
    const at = group * HEADS;
    const sums = this.#sums;
    this.#counts[group] = (this.#counts[group] ?? 0) + 1;
    sums[at] = (sums[at] ?? 0) + (present[hash & this.#presentMask] ?? 0);
    if (SPEAKS_OF_STANCE[group] === 0) return;
    const pair = (hash & this.#stanceMask) * 2;
    sums[at + 1] = (sums[at + 1] ?? 0) + (stance[pair] ?? 0);
    sums[at + 2] = (sums[at + 2] ?? 0) + (stance[pair + 1] ?? 0);
  };

  /** The likelihood of the pair whose features were added, and a clean slate for the next. */
  finish(): Likelihood {
    const { presentStep, stanceStep, presentBias, deniesBias, asksBias } = this.#model;
    let present = presentBias;
    let denies = deniesBias;
    let asks = asksBias;
    for (let group = 0; group < GROUPS; group++) {
      const scale = featureScale(group, this.#counts[group] ?? 0);
      present += (this.#sums[group * HEADS] ?? 0) * scale * presentStep;
      denies += (this.#sums[group * HEADS + 1] ?? 0) * scale * stanceStep;
      asks += (this.#sums[group * HEADS + 2] ?? 0) * scale * stanceStep;
    }
    this.#sums.fill(0);
    this.#counts.fill(0);
    const most = Math.max(0, denies, asks);
    const parts = [Math.exp(-most), Math.exp(denies - most), Math.exp(asks - most)];
    const sum = (parts[0] ?? 0) + (parts[1] ?? 0) + (parts[2] ?? 0);
    return {
      present: 1 / (1 + Math.exp(-present)),
      asserts: (parts[0] ?? 0) / sum,
      denies: (parts[1] ?? 0) / sum,
      asks: (parts[2] ?? 0) / sum,
    };
  }
}
