/** Fits models whose score is a weighted sum of features. Deterministic. */
import { minimise } from './minimise';

type Rows = readonly (readonly number[])[];

/** Weight of the penalty on large weights, against that of one row. */
const PENALTY = 1;

/** Rows of which the first `right` are right and the others wrong. */
export interface Choice {
  rows: Rows;
  right: number;
}

/** Which of several: a conditional logit (McFadden 1974). Every choice has something right. */
export function fitChoices(choices: readonly Choice[]): number[] {
  const rows = choices.flatMap((choice) => choice.rows);
  return fitSum(rows, (scores, pulls) => {
    let loss = 0;
    let start = 0;
    for (const { rows: own, right } of choices) {
      const end = start + own.length;
      const highest = Math.max(...scores.subarray(start, end));
      const odds = scores.slice(start, end).map((score) => Math.exp(score - highest));
      const all = odds.reduce((a, b) => a + b, 0);
      const meant = odds.subarray(0, right).reduce((a, b) => a + b, 0) || Number.MIN_VALUE;
      loss += Math.log(all / meant);
      odds.forEach((own, at) => {
        pulls[start + at] = own / all - (at < right ? own / meant : 0);
      });
      start = end;
    }
    return loss;
  });
}

/** Right or wrong: a logistic model. */
export function fitLogistic(rows: Rows, isRight: readonly boolean[]): number[] {
  return fitSum(rows, (scores, pulls) =>
    scores.reduce((loss, score, at) => {
      const towards = isRight[at] ? score : -score;
      pulls[at] = 1 / (1 + Math.exp(-score)) - (isRight[at] ? 1 : 0);
      return loss + Math.log1p(Math.exp(-Math.abs(towards))) + Math.max(0, -towards);
    }, 0),
  );
}

/** @param lossAt - the loss at the scores of the rows; its slopes are written to `pulls` */
function fitSum(
  rows: Rows,
  lossAt: (scores: Float64Array, pulls: Float64Array) => number,
): number[] {
  const features = rows[0]?.length ?? 0;
  const scales = Array.from({ length: features }, (_, at) => 1 / spreadOf(rows, at));
  const scores = new Float64Array(rows.length);
  const pulls = new Float64Array(rows.length);
  const weights = minimise((point, slope) => {
    const scaled = point.map((weight, at) => weight * (scales[at] ?? 1));
    rows.forEach((row, number) => {
      let sum = 0;
      for (let at = 0; at < features; at++) sum += (row[at] ?? 0) * (scaled[at] ?? 0);
      scores[number] = sum;
    });
    let loss = lossAt(scores, pulls);
    slope.fill(0);
    rows.forEach((row, number) => {
      const pull = pulls[number] ?? 0;
      for (let at = 0; at < features; at++)
        slope[at] = (slope[at] ?? 0) + pull * (row[at] ?? 0) * (scales[at] ?? 1);
    });
    for (let at = 1; at < features; at++) {
      const weight = point[at] ?? 0;
      loss += (PENALTY / 2) * weight ** 2;
      slope[at] = (slope[at] ?? 0) + PENALTY * weight;
    }
    return loss;
  }, features);
  return Array.from(weights, (weight, at) => weight * (scales[at] ?? 1));
}

/** The standard deviation of a feature; 1 for one that is always the same. */
function spreadOf(rows: Rows, at: number): number {
  const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length;
  const square = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length;
  return square < 1e-9 ? 1 : Math.sqrt(square);
}
