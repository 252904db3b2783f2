/** How well one wording of a claim is covered by a post, and how alike words are. */
import type { TermIndex } from './term-index';

/** How many of a wording's rarest terms count as what it is about. */
const RAREST = 3;
/** Least likeness of two words that are not the same. */
const LEAST_LIKENESS = 0.45;

/** What of a wording a post holds. */
export interface WordingFit {
  /** In nats. */
  shared: number;
  /** The same as a share of the wording, 0 to 1. */
  coverage: number;
  /** Share of its rarest terms, 0 to 1. */
  rarest: number;
}

/**
 * @param terms - ids of the wording's terms, each once
 * @param held - how much each term in the post counts, 0 to 1
 */
export function fitWording(
  terms: readonly number[],
  held: ReadonlyMap<number, number>,
  index: TermIndex,
): WordingFit {
  const rarest = [...terms].sort((a, b) => index.weight(b) - index.weight(a)).slice(0, RAREST);
  const all = weigh(terms, held, index);
  const top = weigh(rarest, held, index);
  return {
    shared: all.shared,
    coverage: all.shared / (all.total || 1),
    rarest: top.shared / (top.total || 1),
  };
}

function weigh(terms: readonly number[], held: ReadonlyMap<number, number>, index: TermIndex) {
  let shared = 0;
  let total = 0;
  for (const term of terms) {
    const weight = index.weight(term);
    total += weight;
    shared += weight * (held.get(term) ?? 0);
  }
  return { shared, total };
}

/** The runs of three characters of a word, its borders marked. */
export function trigramsOf(word: string): Set<string> {
  const marked = `^${word}$`;
  return new Set(Array.from(word, (_, at) => marked.slice(at, at + 3)));
}

/** Dice's coefficient of the likest of `others`, or 0 where none is like enough. */
export function likeness(
  word: ReadonlySet<string>,
  others: readonly ReadonlySet<string>[],
): number {
  let best = 0;
  for (const other of others) {
    let both = 0;
    for (const gram of word) if (other.has(gram)) both++;
    best = Math.max(best, (2 * both) / (word.size + other.size));
  }
  return best >= LEAST_LIKENESS ? best : 0;
}
