/** A text as a pack sees it: which of its words are terms of the pack, where, and what all of them tell. */
import type { Sentence, Token } from '../tokenize';
import { cutKey, cutToken } from './cut-words';
import type { PackIndex } from './pack-index';

/** A term that a word stands for. */
export interface Use {
  term: number;
  /** How surely it is meant, 0 to 1. */
  share: number;
}

/** A word that is not among the common ones. */
export interface Word {
  /** Terms of the pack: none, one, or several that it may be a misspelling of. */
  uses: readonly Use[];
  /** What it tells, whether the pack has it or not, in nats. */
  nats: number;
  stem: string;
  isNumber: boolean;
}

/** A word where it stands. */
export interface Placed {
  word: Word;
  /** Number of its token, counted from the first of the sentences. */
  at: number;
  /** Number of its sentence. */
  sentence: number;
}

/** A misspelling counts this much, shared among all that it may stand for. */
const MISSPELT = 0.8;
const CACHE_SIZE = 20_000;
const NOTHING: readonly Word[] = [];

/** Reads sentences for one pack. It keeps a cache of words. */
export class PackReader {
  readonly #pack: PackIndex;
  readonly #cache = new Map<string, readonly Word[]>();

  constructor(pack: PackIndex) {
    this.#pack = pack;
  }

  /** The words of a token: none for a common one. */
  words(token: Token): readonly Word[] {
    const key = cutKey(token);
    const known = this.#cache.get(key);
    if (known) return known;
    const cuts = cutToken(token, key);
    const words = cuts.length === 0 ? NOTHING : cuts.map((cut) => this.#look(cut));
    if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
    this.#cache.set(key, words);
    return words;
  }

  /** The words of several sentences in order. */
  read(sentences: readonly Sentence[]): Placed[] {
    const placed: Placed[] = [];
    let at = 0;
    sentences.forEach(({ tokens }, sentence) => {
      for (const token of tokens) {
        for (const word of this.words(token)) placed.push({ word, at, sentence });
        at++;
      }
    });
    return placed;
  }

  #look({ stem, hash, isNumber }: { stem: string; hash: number; isNumber: boolean }): Word {
    const term = this.#pack.term(stem, hash);
    if (term >= 0)
      return { uses: [{ term, share: 1 }], nats: this.#pack.weight(term), stem, isNumber };
    const near = isNumber ? [] : this.#pack.nearTerms(stem);
    const share = MISSPELT / Math.sqrt(near.length);
    return {
      uses: near.map((meant) => ({ term: meant, share })),
      nats: this.#pack.weightOfUnknown(stem, isNumber),
      stem,
      isNumber,
    };
  }
}
