/**
 * Fits the two heads of the model to pairs: logistic regression for "is the claim there", softmax
 * regression for the stance of those where it is; stochastic gradient descent with a step of its
 * own for each weight (AdaGrad, Duchi et al. 2011, https://stanford.edu/~jduchi/projects/DuchiHaSi10.html).
 * The same pairs and settings give the same weights to the last bit.
 */
import { GROUPS } from '../../matcher/learned/features';
import { featureScale, PRESENT_SHARES, STANCE_SHARES } from '../../matcher/learned/model';
import type { Pairs } from './pairs';
import { randomFrom, shuffle } from './random';

export interface Settings {
  /** Tables have 2 to the power of this many places. */
  presentBits: number;
  stanceBits: number;
  epochs: number;
  /** Fits with other orders whose mean is taken. */
  runs: number;
  rate: number;
  /** How strongly weights are drawn to 0. */
  shrink: number;
}

/** Weights before they are rounded to bytes. */
export interface Weights {
  present: Float32Array;
  presentBias: number;
  /** Two a feature: "denies" and "asks", over "asserts". */
  stance: Float32Array;
  deniesBias: number;
  asksBias: number;
}

const FIRST_BIAS = -2;
const BIAS_RATE = 0.02;
/** Squared gradients begin here, so that no first step is too large. */
const FIRST_SQUARES = 1e-2;
/** The rate falls in a line to this share of the first. */
const LAST_RATE = 0.05;
/** A pair that is told this well teaches nothing. */
const WELL_TOLD = 1e-4;

/** @param isIn - whether a pair is one to fit to */
export function fitHeads(
  pairs: Pairs,
  settings: Settings,
  isIn: (pair: number) => boolean = () => true,
): Weights {
  const chosen = Uint32Array.from({ length: pairs.length }, (_, at) => at).filter(isIn);
  const isRare = rareFeatures(pairs, chosen);
  const mean = newWeights(settings);
  mean.presentBias = 0;
  for (let run = 0; run < settings.runs; run++) {
    const one = fitOnce(pairs, isRare, chosen.slice(), settings, run + 1);
    const add = (sum: Float32Array, part: Float32Array) => {
      for (let at = 0; at < sum.length; at++)
        sum[at] = (sum[at] ?? 0) + (part[at] ?? 0) / settings.runs;
    };
    add(mean.present, one.present);
    add(mean.stance, one.stance);
    mean.presentBias += one.presentBias / settings.runs;
    mean.deniesBias += one.deniesBias / settings.runs;
    mean.asksBias += one.asksBias / settings.runs;
  }
  return mean;
}

const newWeights = ({ presentBits, stanceBits }: Settings): Weights => ({
  present: new Float32Array(1 << presentBits),
  presentBias: FIRST_BIAS,
  stance: new Float32Array(2 << stanceBits),
  deniesBias: 0,
  asksBias: 0,
});

/** Places of the table in which features are counted, by the low bits of their hashes. */
const COUNTED = 1 << 26;

/**
 * For each feature 1 where fewer than two passages of the chosen pairs have it. What one passage tells
 * serves no other, and would only fill the tables.
 */
function rareFeatures({ starts, hashes, passages }: Pairs, chosen: Uint32Array): Uint8Array {
  /** The passage that each was seen in last, of 16 bits, not 0. */
  const last = new Uint16Array(COUNTED);
  const isCommon = new Uint8Array(COUNTED);
  for (const pair of chosen) {
    const passage = ((passages[pair] ?? 0) % 0xffff) + 1;
    for (let at = starts[pair] ?? 0; at < (starts[pair + 1] ?? 0); at++) {
      const place = (hashes[at] ?? 0) & (COUNTED - 1);
      const known = last[place] ?? 0;
      if (known !== 0 && known !== passage) isCommon[place] = 1;
      last[place] = passage;
    }
  }
  return Uint8Array.from(hashes, (hash) => (isCommon[hash & (COUNTED - 1)] === 1 ? 0 : 1));
}

function fitOnce(
  pairs: Pairs,
  isRare: Uint8Array,
  order: Uint32Array,
  settings: Settings,
  seed: number,
): Weights {
  const weights = newWeights(settings);
  const { present, stance } = weights;
  const presentSquares = new Float32Array(present.length).fill(FIRST_SQUARES);
  const stanceSquares = new Float32Array(stance.length / 2).fill(FIRST_SQUARES);
  const presentMask = present.length - 1;
  const stanceMask = stance.length / 2 - 1;
  const { starts, hashes, groups, outcomes } = pairs;
  const random = randomFrom(seed);
  const scales = new Float64Array(GROUPS);
  const counts = new Uint32Array(GROUPS);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    const rate = settings.rate * (1 - epoch / settings.epochs + LAST_RATE);
    for (const pair of order) {
      const from = starts[pair] ?? 0;
      const to = starts[pair + 1] ?? 0;
      const outcome = outcomes[pair] ?? 0;
      const weight = pairs.weights[pair] ?? 1;
      counts.fill(0);
      for (let at = from; at < to; at++) {
        const group = groups[at] ?? 0;
        counts[group] = (counts[group] ?? 0) + 1;
      }
      for (let group = 0; group < GROUPS; group++)
        scales[group] = featureScale(group, counts[group] ?? 0);
      let there = weights.presentBias;
      let denies = weights.deniesBias;
      let asks = weights.asksBias;
      for (let at = from; at < to; at++) {
        if (isRare[at] === 1) continue;
        const group = groups[at] ?? 0;
        const scale = scales[group] ?? 0;
        const hash = hashes[at] ?? 0;
        there += scale * (PRESENT_SHARES[group] ?? 0) * (present[hash & presentMask] ?? 0);
        const share = STANCE_SHARES[group] ?? 0;
        if (outcome === 0 || share === 0) continue;
        const place = (hash & stanceMask) * 2;
        denies += scale * share * (stance[place] ?? 0);
        asks += scale * share * (stance[place + 1] ?? 0);
      }
      const thereError = weight * (1 / (1 + Math.exp(-there)) - (outcome > 0 ? 1 : 0));
      const [deniesError, asksError] =
        outcome > 0 ? stanceErrors(denies, asks, outcome, weight) : [0, 0];
      const stanceError = deniesError * deniesError + asksError * asksError;
      if (Math.abs(thereError) < WELL_TOLD && stanceError < WELL_TOLD ** 2) continue;
      for (let at = from; at < to; at++) {
        if (isRare[at] === 1) continue;
        const group = groups[at] ?? 0;
        const scale = scales[group] ?? 0;
        const hash = hashes[at] ?? 0;
        const place = hash & presentMask;
        const slope = thereError * scale * (PRESENT_SHARES[group] ?? 0);
        const squares = (presentSquares[place] ?? 0) + slope * slope;
        presentSquares[place] = squares;
        const own = present[place] ?? 0;
        present[place] = own - (rate * (slope + settings.shrink * own)) / Math.sqrt(squares);
        const share = STANCE_SHARES[group] ?? 0;
        if (outcome === 0 || share === 0) continue;
        const row = hash & stanceMask;
        const part = scale * share;
        const rowSquares = (stanceSquares[row] ?? 0) + stanceError * part * part;
        stanceSquares[row] = rowSquares;
        const step = rate / Math.sqrt(rowSquares);
        const first = stance[row * 2] ?? 0;
        const second = stance[row * 2 + 1] ?? 0;
        stance[row * 2] = first - step * (deniesError * part + settings.shrink * first);
        stance[row * 2 + 1] = second - step * (asksError * part + settings.shrink * second);
      }
      weights.presentBias -= BIAS_RATE * rate * thereError;
      weights.deniesBias -= BIAS_RATE * rate * deniesError;
      weights.asksBias -= BIAS_RATE * rate * asksError;
    }
  }
  return weights;
}

/** Slopes of the loss along the scores of "denies" and "asks"; "asserts" has the score 0. */
function stanceErrors(
  denies: number,
  asks: number,
  outcome: number,
  weight: number,
): [number, number] {
  const most = Math.max(0, denies, asks);
  const parts = [Math.exp(-most), Math.exp(denies - most), Math.exp(asks - most)];
  const sum = parts.reduce((a, b) => a + b, 0);
  return [
    weight * ((parts[1] ?? 0) / sum - (outcome === 2 ? 1 : 0)),
    weight * ((parts[2] ?? 0) / sum - (outcome === 3 ? 1 : 0)),
  ];
}
