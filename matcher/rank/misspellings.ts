/** From a word that no claim has to the words of claims that it may be a misspelling of. */

/** Shorter words have too many neighbours. */
const SHORTEST = 4;

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

/** Finds known words one slip away. The first letter is mostly right, so only such words are tried. */
export class Misspellings {
  readonly #byStart = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < SHORTEST || /\d/.test(word)) continue;
      const key = `${word[0]}${word.length}`;
      const known = this.#byStart.get(key);
      if (known) known.push(word);
      else this.#byStart.set(key, [word]);
    }
  }

  /** Time grows with the known words of about the same length and the same first letter. */
  of(word: string): string[] {
    if (word.length < SHORTEST || /\d/.test(word)) return [];
    return [-1, 0, 1].flatMap((more) =>
      (this.#byStart.get(`${word[0]}${word.length + more}`) ?? []).filter((known) =>
        isOneSlipAway(word, known),
      ),
    );
  }
}
