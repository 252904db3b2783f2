/**
 * From a word that no claim has to the stems that it may be a misspelling of: one letter more, less,
 * other, or swapped with its neighbour. Both words with any one letter left out meet in a table of
 * hashes (the neighbourhood of deletions, as in Bocek, Hunt and Stiller 2007, Fast Similarity Search).
 */
import { hashWord } from './hash';

/** Shorter words have too many neighbours. */
const SHORTEST = 4;
/** Only so many letters from the beginning are hashed, which bounds the table. */
const PREFIX = 8;

export const isLongEnough = (word: string): boolean => word.length >= SHORTEST;

/** The hashes by which a word and its misspellings meet. */
export function slipHashes(word: string): number[] {
  const prefix = word.slice(0, PREFIX);
  return [hashWord(prefix), ...Array.from(prefix, (_, at) => hashWord(prefix, at))];
}

/** Whether one letter more, less, other or swapped with its neighbour turns `a` into `b`. */
export function isOneSlipAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] &&
    short[at + 1] === long[at] &&
    short.slice(at + 2) === long.slice(at + 2)
  );
}
