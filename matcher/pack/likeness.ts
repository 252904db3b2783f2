/** How alike two words are that are not the same. */

/** Less than this is chance. */
const LEAST_LIKENESS = 0.45;

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
