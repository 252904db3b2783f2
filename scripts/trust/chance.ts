/** Random choices that are the same again for the same seed. */
import { randomFrom } from '../train/random';

export interface Chance {
  /** From 0 to below 1. */
  share(): number;
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  oneOf<T>(values: readonly [T, ...T[]]): T;
}

export function chanceFrom(seed: number): Chance {
  const next = randomFrom(seed);
  const share = () => next() / 2 ** 32;
  const below = (end: number) => Math.floor(share() * end);
  return {
    share,
    below,
    oneOf: ([first, ...more]) => [first, ...more][below(more.length + 1)] ?? first,
  };
}
