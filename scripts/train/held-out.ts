/** How precise matches are in passages of writers that a model has not seen, by its score. */
import type { MatcherIndex } from '../../matcher/index-data';
import type { Model } from '../../matcher/learned/model';
import { createMatcher } from '../../matcher/matcher';
import type { TrainingPassage } from './labelled';

const LEVELS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98];
const NO_THRESHOLDS = {
  asserts: 0.05,
  withFrame: 0.05,
  surelyAsserts: 0.75,
  surelyWithFrame: 0.6,
  denies: 0.05,
  asks: 0.05,
};

/** A table: for each least score the precision and recall of asserted claims over all folds. */
export function curveOf(
  index: MatcherIndex,
  folds: readonly { gold: readonly TrainingPassage[]; model: Model }[],
): string {
  const scored: { score: number; right: boolean; denied: boolean }[] = [];
  let asserted = 0;
  let denied = 0;
  for (const { gold, model } of folds) {
    const matcher = createMatcher(index, { model: { ...model, thresholds: NO_THRESHOLDS } });
    for (const passage of gold) {
      const labels = new Map<string, Set<string>>();
      for (const { claim, stance } of passage.labels)
        labels.set(claim, (labels.get(claim) ?? new Set()).add(stance));
      for (const stances of labels.values()) {
        if (stances.has('asserts')) asserted++;
        if (stances.has('denies')) denied++;
      }
      const best = new Map<string, number>();
      for (const { claim, stance, score } of matcher.match(passage))
        if (stance === 'asserts') best.set(claim, Math.max(score, best.get(claim) ?? 0));
      for (const [claim, score] of best) {
        const stances = labels.get(claim);
        scored.push({
          score,
          right: stances?.has('asserts') ?? false,
          denied: stances?.has('denies') ?? false,
        });
      }
    }
  }
  const rows = LEVELS.map((level) => {
    const over = scored.filter(({ score }) => score >= level);
    const right = over.filter((one) => one.right).length;
    const wrongly = over.filter((one) => one.denied && !one.right).length;
    return [level, right / over.length, right / asserted, wrongly / denied]
      .map((figure) => figure.toFixed(3))
      .join('  ');
  });
  return ['score  precision  recall  denied flagged', ...rows].join('\n');
}
