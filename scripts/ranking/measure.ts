/** Measures a way of ranking on posts. */
import { withTypos } from '../../tests/eval/typos';
import type { Rank } from '../yardsticks/bm25';
import type { Post } from './posts';

const COUNTED = 5;
/** Share of posts without a fitting claim that may be given one. */
const FALSE_ALARMS = 0.05;

/** Mean average precision over the first COUNTED, and the share of posts with a right claim first. */
export function orderQuality(posts: readonly Post[], rank: Rank, typos: boolean) {
  let precision = 0;
  let first = 0;
  posts.forEach(({ text, claims }, at) => {
    const top = rank(typos ? withTypos(text, at) : text).slice(0, COUNTED);
    let hits = 0;
    let sum = 0;
    top.forEach(({ claim }, place) => {
      if (claims.includes(claim)) sum += ++hits / (place + 1);
    });
    precision += sum / Math.min(claims.length, COUNTED);
    if (top[0] && claims.includes(top[0].claim)) first++;
  });
  return { map: precision / posts.length, first: first / posts.length };
}

/** Scores of the best claim of each post. */
export interface BestScores {
  /** Where a right claim is first; lowest where it is not. */
  right: number[];
  /** Of the same posts, their claims and what is nearly the same left out. */
  without: number[];
}

export function bestScores(
  posts: readonly Post[],
  rank: Rank,
  same: (a: string, b: string) => boolean,
): BestScores {
  const right: number[] = [];
  const without: number[] = [];
  for (const { text, claims } of posts) {
    const [other] = rank(text, (claim) => claims.some((own) => same(own, claim)));
    without.push(other?.score ?? Number.NEGATIVE_INFINITY);
    const [best] = rank(text);
    right.push(best && claims.includes(best.claim) ? best.score : Number.NEGATIVE_INFINITY);
  }
  return { right, without };
}

/** The score that 5% of the posts without a fitting claim exceed. */
export function thresholdOf(without: readonly number[]): number {
  return [...without].sort((a, b) => b - a)[Math.floor(without.length * FALSE_ALARMS)] ?? 0;
}

export const shareAbove = (scores: readonly number[], threshold: number): number =>
  scores.filter((score) => score > threshold).length / scores.length;
