/**
 * The text and the claims that the benchmark runs on: made up, the same every time. Words are as frequent
 * as Zipf's law has it; the frequent ones are English, the rest is made of syllables.
 */
import { commonWords } from '../../matcher/pack/common-words';
import type { ClaimText } from '../../shared/matcher-data';
import { randomFrom } from '../../tests/eval/typos';

const VOCABULARY = 60_000;
/** Exponent of Zipf's law, and the shift of its head (Mandelbrot). */
const EXPONENT = 1.05;
const SHIFT = 2.7;
const FUNCTION_WORDS =
  'the and to of a in is it that for was on you with not have be are this my but at they as from so we or if by';
const SYLLABLES =
  'ba be bi bo ca ce ci co da de di do fa fe fi ga ge go ha he hi la le li lo lu ma me mi mo mu na ne ni no pa pe pi po ra re ri ro ru sa se si so ta te ti to tu va ve vi za xo ther gran prol stin dex mor cal ver tal nor phen cor tin ster lin bra cla dro fle gli kre plo sta tri';
/** Share of the sentences that say, more or less, what a claim says. */
const CLAIMED = 0.03;

export class Corpus {
  readonly #random: () => number;
  readonly #words: string[];
  readonly #upTo: Float64Array;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
    this.#words = this.#vocabulary();
    this.#upTo = new Float64Array(VOCABULARY);
    let sum = 0;
    for (let rank = 0; rank < VOCABULARY; rank++) {
      sum += 1 / (rank + 1 + SHIFT) ** EXPONENT;
      this.#upTo[rank] = sum;
    }
  }

  /** Posts of about ten sentences, in which some of the claims are made. */
  posts(sentences: number, claims: readonly ClaimText[]): string[] {
    const posts: string[] = [];
    let post = '';
    for (let number = 1; number <= sentences; number++) {
      const isClaim = claims.length > 0 && this.#random() < CLAIMED;
      post += isClaim ? this.#claimed(claims) : this.#sentence();
      post += this.#random() < 0.2 ? '\n\n' : ' ';
      if (number % 10 === 0 || number === sentences) {
        posts.push(post.trim());
        post = '';
      }
    }
    return posts;
  }

  claims(count: number): ClaimText[] {
    return Array.from({ length: count }, (_, at) => ({
      id: `claim-${at}`,
      statement: this.#claim(),
      phrasings: this.#random() < 0.3 ? [this.#claim()] : [],
    }));
  }

  #claim(): string {
    const names = this.#several(1, 2, () => capitalised(this.#word(2000)));
    const words = this.#several(5, 11, () => this.#word(this.#random() < 0.6 ? 40 : 0));
    return `${[...names, ...words].join(' ')}.`;
  }

  /** A claim with a third of its words changed. */
  #claimed(claims: readonly ClaimText[]): string {
    const { statement } = claims[Math.floor(this.#random() * claims.length)] ?? { statement: '' };
    const words = statement.replace(/\.$/, '').split(' ');
    return `I heard ${words.map((word) => (this.#random() < 0.33 ? this.#word(0) : word)).join(' ')}.`;
  }

  #sentence(): string {
    const words = this.#several(4, 24, () => this.#word(0)).map((word) => {
      const chance = this.#random();
      return chance < 0.06
        ? `${word},`
        : chance < 0.07
          ? `${Math.floor(this.#random() * 300)}`
          : word;
    });
    const end = this.#random();
    return `${capitalised(words.join(' '))}${end < 0.8 ? '.' : end < 0.9 ? '?' : '!'}`;
  }

  #several(least: number, most: number, make: () => string): string[] {
    return Array.from({ length: least + Math.floor(this.#random() * (most - least + 1)) }, make);
  }

  /** A word by its frequency, of those from rank `from` on. */
  #word(from: number): string {
    const below = from > 0 ? (this.#upTo[from - 1] ?? 0) : 0;
    const wanted = below + this.#random() * ((this.#upTo[VOCABULARY - 1] ?? 0) - below);
    let [low, high] = [from, VOCABULARY - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#upTo[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.#words[low] ?? '';
  }

  #vocabulary(): string[] {
    const words = new Set(FUNCTION_WORDS.split(' '));
    for (const line of commonWords) for (const stem of line.split(' ')) if (stem) words.add(stem);
    const syllables = SYLLABLES.split(' ');
    while (words.size < VOCABULARY)
      words.add(
        this.#several(
          2,
          4,
          () => syllables[Math.floor(this.#random() * syllables.length)] ?? '',
        ).join(''),
      );
    return [...words];
  }
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
