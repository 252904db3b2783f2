/**
 * Fits the trees of the second look. What the heads say of passages that they were fitted to is too
 * sure, so each passage is looked at with heads that were fitted to other writers.
 */
import type { MatcherIndex } from '../../matcher/index-data';
import { MATCHER_LIMITS } from '../../matcher/learned/candidates';
import { lookAt } from '../../matcher/learned/look';
import { createPairScorer, type FirstModel, type SecondTrees } from '../../matcher/learned/model';
import { PairReader } from '../../matcher/learned/reader';
import { readText } from '../../matcher/learned/scene';
import { LookedAt, NUMBERS } from '../../matcher/learned/second-look';
import { fitTrees, type Rows, type TreeSettings } from './fit-trees';
import { labelsOf, numbersOf, type SpokenPassage } from './pairs';

/** Rows of numbers with the outcome of each: 0, or the place of the stance + 1. */
export interface LookedAtRows {
  numbers: Float32Array[];
  outcomes: number[];
  weights: number[];
}

/** Adds the pairs of passages that `model` was not fitted to. */
export function addRows(
  rows: LookedAtRows,
  passages: readonly SpokenPassage[],
  index: MatcherIndex,
  model: FirstModel,
): void {
  const reader = new PairReader(index, model.candidates, MATCHER_LIMITS);
  const scorer = createPairScorer(model);
  const numberOf = numbersOf(index);
  for (const spoken of passages) {
    const read = readText(spoken, spoken.passage.text);
    const looks = spoken.sentences.map((_, at) => {
      const considered = reader.consider(read, at);
      return considered ? lookAt(considered, reader, scorer) : [];
    });
    const text = new LookedAt(looks);
    spoken.sentences.forEach((here, at) => {
      const labels = labelsOf(spoken, here, numberOf);
      for (const look of looks[at] ?? []) {
        const { outcome, weight } = labels.get(look.claim) ?? { outcome: 0, weight: 1 };
        if (weight === 0) continue;
        rows.numbers.push(text.numbersOf(look).slice());
        rows.outcomes.push(outcome);
        rows.weights.push(weight);
      }
    });
  }
}

export function fitSecond(
  rows: LookedAtRows,
  settings: TreeSettings,
  stanceSettings: TreeSettings,
): SecondTrees {
  const pick = (keep: (outcome: number) => boolean, is: (outcome: number) => boolean): Rows => {
    const kept = rows.outcomes.flatMap((outcome, row) => (keep(outcome) ? [row] : []));
    const numbers = new Float32Array(kept.length * NUMBERS);
    kept.forEach((row, at) => {
      numbers.set(rows.numbers[row] ?? [], at * NUMBERS);
    });
    return {
      numbers,
      width: NUMBERS,
      outcomes: Uint8Array.from(kept, (row) => (is(rows.outcomes[row] ?? 0) ? 1 : 0)),
      weights: Float32Array.from(kept, (row) => rows.weights[row] ?? 0),
    };
  };
  const overAsserts = (place: number) =>
    pick(
      (outcome) => outcome === 1 || outcome === place,
      (outcome) => outcome === place,
    );
  return {
    there: fitTrees(
      pick(
        () => true,
        (outcome) => outcome > 0,
      ),
      settings,
    ),
    denies: fitTrees(overAsserts(2), stanceSettings),
    asks: fitTrees(overAsserts(3), stanceSettings),
  };
}
