/**
 * The trained model: a linear one over hashed features, with two heads. The first says whether the
 * sentence speaks of the claim at all, the second what it does with it (asserts, denies, asks).
 * Weights are bytes in tables of a power of two; a feature's hash says where its weight lies.
 */
import { Group, GROUPS, type Sink } from './features';
import type { Trees } from './trees';

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
  second: SecondTrees;
}

/** What the first look needs: all but the trees of the second. */
export type FirstModel = Omit<Model, 'fingerprint' | 'thresholds' | 'second'>;

/** The second look: log odds that the claim is there, and of "denies" and "asks" over "asserts". */
export interface SecondTrees {
  there: Trees;
  denies: Trees;
  asks: Trees;
}

export interface Thresholds {
  asserts: number;
  /** For what a frame finds too. */
  withFrame: number;
  /** Least likelihood of "asserts", given that the claim is there. */
  surelyAsserts: number;
  /** Least likelihood of the stance, given that the claim is there, where a frame finds the same. */
  surelyWithFrame: number;
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
  /** Where each claim starts from, in 1/16 nats. */
  biases: Int8Array;
  keys: Uint32Array;
  starts: Uint32Array;
  claims: Uint16Array;
  weights: Int8Array;
}

/** What a group's features count for; those of `IS_LENGTH_GROUP` shrink with their number. */
const GROUP_WEIGHTS: Readonly<Record<keyof typeof Group, number>> = {
  topics: 1,
  words: 0.5,
  pairs: 0.5,
  kindWords: 0.5,
  claimWords: 1,
  claimPairs: 1,
  concepts: 0.7,
  frames: 1,
  cues: 1,
  claimContext: 0.4,
  before: 0.4,
  after: 0.5,
  outsideQuotes: 0.7,
};
const WEIGHTS = Float64Array.from(
  Object.keys(Group),
  (name) => GROUP_WEIGHTS[name as keyof typeof Group],
);
/** Groups with a feature for each word: their sum is divided by the root of their number. */
const IS_LENGTH_GROUP = new Uint8Array(GROUPS);
for (const group of [
  Group.words,
  Group.pairs,
  Group.kindWords,
  Group.claimWords,
  Group.claimPairs,
  Group.concepts,
  Group.claimContext,
  Group.before,
  Group.after,
])
  IS_LENGTH_GROUP[group] = 1;
const LENGTH_SCALE = 4;
/**
 * How much less a group counts for one head: what stands round a sentence says little of whether the
 * claim is in it, and what people say of one claim alone is little to learn the stance from.
 */
const PRESENT_SHARE: Partial<Record<keyof typeof Group, number>> = { before: 0.25, after: 0.25 };
const STANCE_SHARE: Partial<Record<keyof typeof Group, number>> = {
  claimWords: 0.3,
  concepts: 0.3,
  claimPairs: 0,
  claimContext: 0,
};
const sharesOf = (shares: Partial<Record<keyof typeof Group, number>>) =>
  Float64Array.from(Object.keys(Group), (name) => shares[name as keyof typeof Group] ?? 1);
/** For each group what its features count for a head, as a share of what they count at all. */
export const PRESENT_SHARES = sharesOf(PRESENT_SHARE);
export const STANCE_SHARES = sharesOf(STANCE_SHARE);

/** What one feature of the group counts for, with `count` of them in the pair. */
export function featureScale(group: number, count: number): number {
  const weight = WEIGHTS[group] as number;
  return IS_LENGTH_GROUP[group] === 1 && count > 0
    ? (weight * LENGTH_SCALE) / Math.sqrt(count)
    : weight;
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

/** "There", "denies", "asks". */
export const HEADS = 3;

/**
 * What is told of a group's features: what they add to the log odds of each head; and for the first of
 * them, which says whether the claim is there, what those add that speak for it, the one that speaks most
 * for it, the one that speaks most against it, and the share of features that tell nothing.
 */
const TOLD = { sums: HEADS, forIt: 1, most: 1, least: 1, untold: 1 };
/** How many numbers the parts of a pair are. */
export const PARTS = GROUPS * Object.values(TOLD).reduce((sum, count) => sum + count, 0);

const FIRST_FEATURES = 1 << 10;

/** Sums the weights of a pair's features. One scorer serves many pairs, one after another. */
export interface PairScorer {
  /** Takes one feature of the pair at hand. */
  add: Sink;
  /** Log odds that the claim is there, as far as the features were added. */
  present(): number;
  /**
   * What each group of features tells; to be asked once a pair. Length `PARTS`: the sums head by head,
   * then for each group what speaks for the claim, the most and the least, and the share that tells
   * nothing.
   */
  parts(): Float32Array;
  /** The log odds of a head, of its parts. */
  logOdds(head: number, parts: Float32Array): number;
  /** Begins the next pair. */
  reset(): void;
}

export function createPairScorer(model: FirstModel): PairScorer {
  const { present, stance } = model;
  const presentMask = present.length - 1;
  const stanceMask = stance.length / 2 - 1;
  const sums = new Int32Array(GROUPS * HEADS);
  const forIt = new Int32Array(GROUPS);
  const most = new Int32Array(GROUPS);
  const least = new Int32Array(GROUPS);
  const untold = new Uint32Array(GROUPS);
  const counts = new Uint32Array(GROUPS);
  /** The features, and how many of them are summed: together, so that waiting for memory overlaps. */
  let groups = new Uint8Array(FIRST_FEATURES);
  let hashes = new Int32Array(FIRST_FEATURES);
  let length = 0;
  let summed = 0;
  const grow = () => {
    const [wider, longer] = [new Uint8Array(length * 2), new Int32Array(length * 2)];
    wider.set(groups);
    longer.set(hashes);
    groups = wider;
    hashes = longer;
  };
  const sumPresent = () => {
    for (; summed < length; summed++) {
      const group = groups[summed] as number;
      const weight = present[(hashes[summed] as number) & presentMask] as number;
      counts[group] = (counts[group] as number) + 1;
      sums[group] = (sums[group] as number) + weight;
      if (weight > 0) {
        forIt[group] = (forIt[group] as number) + weight;
        if (weight > (most[group] as number)) most[group] = weight;
      } else if (weight < 0) {
        if (weight < (least[group] as number)) least[group] = weight;
      } else untold[group] = (untold[group] as number) + 1;
    }
  };
  /** Once, when somebody asks: nine pairs in ten are given up before. */
  const sumStance = () => {
    for (let at = 0; at < length; at++) {
      const group = groups[at] as number;
      if (STANCE_SHARES[group] === 0) continue;
      const row = ((hashes[at] as number) & stanceMask) * 2;
      sums[GROUPS + group] = (sums[GROUPS + group] as number) + (stance[row] as number);
      sums[2 * GROUPS + group] = (sums[2 * GROUPS + group] as number) + (stance[row + 1] as number);
    }
  };
  const steps = [model.presentStep, model.stanceStep, model.stanceStep];
  const biases = [model.presentBias, model.deniesBias, model.asksBias];
  /** What a weight of a group counts for. */
  const scaleOf = (head: number, group: number) => {
    const share = (head === 0 ? PRESENT_SHARES[group] : STANCE_SHARES[group]) ?? 0;
    return featureScale(group, counts[group] ?? 0) * share * (steps[head] ?? 0);
  };
  const partOf = (head: number, group: number) =>
    (sums[head * GROUPS + group] ?? 0) * scaleOf(head, group);
  return {
    add(group, hash) {
      if (length === groups.length) grow();
      groups[length] = group;
      hashes[length++] = hash;
    },
    present() {
      sumPresent();
      let sum = model.presentBias;
      for (let group = 0; group < GROUPS; group++) sum += partOf(0, group);
      return sum;
    },
    parts() {
      sumPresent();
      sumStance();
      const parts = new Float32Array(PARTS);
      for (let group = 0; group < GROUPS; group++) {
        for (let head = 0; head < HEADS; head++) parts[head * GROUPS + group] = partOf(head, group);
        const scale = scaleOf(0, group);
        let at = HEADS * GROUPS + group;
        for (const told of [forIt, most, least]) {
          parts[at] = (told[group] ?? 0) * scale;
          at += GROUPS;
        }
        parts[at] = (untold[group] ?? 0) / Math.max(1, counts[group] ?? 0);
      }
      return parts;
    },
    logOdds(head, parts) {
      let sum = biases[head] ?? 0;
      for (let group = 0; group < GROUPS; group++) sum += parts[head * GROUPS + group] ?? 0;
      return sum;
    },
    reset() {
      for (const told of [sums, forIt, most, least, untold, counts]) told.fill(0);
      length = 0;
      summed = 0;
    },
  };
}
