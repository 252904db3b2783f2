/**
 * All stems of a pack in the order of the alphabet: for words that are cut short, misspelt, or a part
 * of another word.
 */
import type { PackIndex } from './pack-index';

const BORDER = '\n';

export class StemList {
  /** All stems, each between borders. */
  readonly #text: string;
  /** Where each stem begins in it. */
  readonly #starts: Uint32Array;
  /** The term of each. */
  readonly #terms: Uint32Array;

  constructor(pack: PackIndex) {
    const stems = Array.from({ length: pack.termCount }, (_, term) => pack.stem(term));
    this.#terms = Uint32Array.from(stems.keys()).sort((a, b) => order(stems[a], stems[b]));
    this.#starts = new Uint32Array(stems.length);
    let length = BORDER.length;
    this.#terms.forEach((term, place) => {
      this.#starts[place] = length;
      length += (stems[term] ?? '').length + BORDER.length;
    });
    const sorted = Array.from(this.#terms, (term) => stems[term]);
    this.#text = BORDER + sorted.join(BORDER) + BORDER;
  }

  /** Terms that begin with these letters, those of most claims first. */
  beginningWith(letters: string): number[] {
    const from = this.#placeOf(letters);
    let to = from;
    while (to < this.#starts.length && this.#text.startsWith(letters, this.#starts[to])) to++;
    return [...this.#terms.subarray(from, to)].sort((a, b) => a - b);
  }

  /** Terms that hold these letters behind their beginning. */
  holding(letters: string): number[] {
    const found: number[] = [];
    let at = this.#text.indexOf(letters);
    while (at >= 0) {
      const place = this.#lastBefore(at);
      if (this.#starts[place] !== at) found.push(this.#terms[place] ?? 0);
      at = this.#text.indexOf(letters, this.#text.indexOf(BORDER, at));
    }
    return found.sort((a, b) => a - b);
  }

  /**
   * Terms that a word may be the beginning of, with so many slips: one letter more, less, other, or
   * swapped with its neighbour. The first letter is right.
   */
  nearly(word: string, slips: number): number[] {
    const first = word.charAt(0);
    const to = this.#placeOf(first + LAST);
    const found: number[] = [];
    for (let place = this.#placeOf(first); place < to; place++) {
      const at = this.#starts[place] ?? 0;
      const end = this.#endOf(place);
      if (end - at >= word.length - slips && opens(this.#text, at + 1, end, word, 1, slips))
        found.push(this.#terms[place] ?? 0);
    }
    return found.sort((a, b) => a - b);
  }

  /** The same where the one slip is the first letter. */
  nearlyFirst(word: string): number[] {
    const [first = '', second = ''] = word;
    const rest = word.slice(1);
    return [
      ...this.beginningWith(rest),
      ...this.beginningWith(second + first + word.slice(2)),
      ...this.holding(rest),
    ];
  }

  #endOf(place: number): number {
    return (this.#starts[place + 1] ?? this.#text.length) - BORDER.length;
  }

  /** How many stems stand before these letters. */
  #placeOf(letters: string): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const stem = this.#text.slice(this.#starts[middle], this.#endOf(middle));
      if (stem < letters) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The stem that a place of the text lies in. */
  #lastBefore(at: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Behind every letter. */
const LAST = '\uffff';

const order = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0);

/** Whether what stands in `text` from `at` to `end` begins with `word` from `from` on, with slips. */
function opens(
  text: string,
  at: number,
  end: number,
  word: string,
  from: number,
  slips: number,
): boolean {
  let here = at;
  let next = from;
  while (next < word.length && here < end && text.charCodeAt(here) === word.charCodeAt(next)) {
    here++;
    next++;
  }
  if (next === word.length) return true;
  if (slips === 0) return false;
  const left = slips - 1;
  return (
    opens(text, here + 1, end, word, next + 1, left) ||
    opens(text, here + 1, end, word, next, left) ||
    opens(text, here, end, word, next + 1, left) ||
    (text.charCodeAt(here) === word.charCodeAt(next + 1) &&
      text.charCodeAt(here + 1) === word.charCodeAt(next) &&
      opens(text, here + 2, end, word, next + 2, left))
  );
}
