/**
 * From a written word to what the index knows of it. A word that the index does not know may be a
 * misspelt name: one letter missing, added, changed or swapped, found through a neighbourhood of
 * deletions (every word and its forms with one letter deleted share a key).
 */
import { type MatcherIndex, NUMBER_WORD } from './index-data';
import { hashText } from './learned/hash';
import type { WordReader } from './tokenize';
import { WordTable } from './word-table';
import { fold, openContraction, stem } from './words';

/** Names shorter than this are too close to other words to be taken for misspelt. */
const SHORTEST_FUZZY = 6;
const MOST_OTHERS = 20_000;
const NO_WORDS: readonly number[] = [];
/** All numbers are one. */
const NUMBER_HASH = hashText('#') | 0;

/** What is known of a word. */
export interface KnownWord {
  word: string;
  /** Of its exact form, its stem and its capitals, as far as the index has them. */
  ids: readonly number[];
  /** Of its stem. */
  hash: number;
}

export class Vocabulary implements WordReader<KnownWord> {
  readonly #ids = new Map<string, number>();
  readonly #words: readonly string[];
  readonly #fuzzy: Uint32Array;
  readonly #typos: boolean;
  /** Of each word that was met: the hash of its stem, and its place + 1 in `known`; 0 for one unknown. */
  readonly #table = new WordTable();
  readonly #known: (readonly KnownWord[])[] = [];
  /** Words that the table cannot hold. */
  readonly #others = new Map<string, readonly KnownWord[]>();
  #neighbours: Map<string, number[]> | undefined;

  constructor(index: MatcherIndex, typos: boolean) {
    this.#words = index.words;
    this.#fuzzy = index.fuzzy;
    this.#typos = typos;
    index.words.forEach((word, id) => {
      this.#ids.set(word, id);
    });
  }

  read(raw: string): readonly KnownWord[] {
    const at = this.#table.find(raw);
    if (at >= 0) {
      const place = this.#table.second(at);
      if (place > 0) return this.#known[place - 1] ?? [];
      return [{ word: raw.toLowerCase(), ids: NO_WORDS, hash: this.#table.first(at) }];
    }
    return this.#others.get(raw) ?? this.#readNew(raw);
  }

  #readNew(raw: string): readonly KnownWord[] {
    const words = openContraction(fold(raw)).map((word) => this.#lookUp(word, raw));
    const [first] = words;
    const isUnknown =
      words.length === 1 && first?.ids === NO_WORDS && first.word === raw.toLowerCase();
    if (this.#table.isFull) {
      this.#table.clear();
      this.#known.length = 0;
    }
    if (this.#table.keep(raw, first?.hash ?? 0, isUnknown ? 0 : this.#known.length + 1)) {
      if (!isUnknown) this.#known.push(words);
      return words;
    }
    if (this.#others.size >= MOST_OTHERS) this.#others.clear();
    this.#others.set(raw, words);
    return words;
  }

  readNumber(digits: string): KnownWord {
    const id = this.#ids.get(digits);
    const ids = id === undefined ? [NUMBER_WORD] : [NUMBER_WORD, id];
    return { word: digits, ids, hash: NUMBER_HASH };
  }

  wordOf({ word }: KnownWord): string {
    return word;
  }

  #lookUp(word: string, raw: string): KnownWord {
    const ids: number[] = [];
    const root = stem(word);
    for (const form of [root, `=${word}`, `^${raw}`]) {
      const id = this.#ids.get(form);
      if (id !== undefined) ids.push(id);
    }
    if (ids.length === 0 && this.#typos && word.length >= SHORTEST_FUZZY && word.length <= 30) {
      const id = this.#nearest(root) ?? this.#nearest(word);
      if (id !== undefined) ids.push(id);
    }
    return { word, ids: ids.length === 0 ? NO_WORDS : ids, hash: hashText(root) | 0 };
  }

  #nearest(word: string): number | undefined {
    this.#neighbours ??= this.#buildNeighbours();
    for (const key of deletions(word)) {
      for (const id of this.#neighbours.get(key) ?? []) {
        const target = this.#words[id] ?? '';
        if (target[0] === word[0] && oneEditApart(word, target)) return id;
      }
    }
    return undefined;
  }

  #buildNeighbours(): Map<string, number[]> {
    const neighbours = new Map<string, number[]>();
    for (const id of this.#fuzzy) {
      for (const key of deletions(this.#words[id] ?? '')) {
        const list = neighbours.get(key);
        if (list) list.push(id);
        else neighbours.set(key, [id]);
      }
    }
    return neighbours;
  }
}

/** Whether a stem is long enough to be looked for in a misspelt form. */
export function mayBeMisspelt(form: string): boolean {
  return /^\p{L}+$/u.test(form) && form.length >= SHORTEST_FUZZY;
}

function deletions(word: string): Set<string> {
  const forms = new Set([word]);
  for (let at = 0; at < word.length; at++) forms.add(word.slice(0, at) + word.slice(at + 1));
  return forms;
}

/** Whether one insertion, deletion, substitution or swap of neighbours makes `a` into `b`. */
export function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const restA = a.slice(head, a.length - tail);
  const restB = b.slice(head, b.length - tail);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
