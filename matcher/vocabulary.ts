/**
 * From a written word to the word ids of the index. A word that the index does not know may be a
 * misspelt name: one letter missing, added, changed or swapped, found through a neighbourhood of
 * deletions (every word and its forms with one letter deleted share a key).
 */
import { type MatcherIndex, NUMBER_WORD } from './index-data';
import type { Token } from './tokenize';
import { stem } from './words';

/** Names shorter than this are too close to other words to be taken for misspelt. */
const SHORTEST_FUZZY = 6;
const CACHE_SIZE = 50_000;
const NO_WORDS: readonly number[] = [];

export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: readonly string[];
  readonly #fuzzy: Uint32Array;
  readonly #typos: boolean;
  readonly #cache = new Map<string, readonly number[]>();
  #neighbours: Map<string, number[]> | undefined;

  constructor(index: MatcherIndex, typos: boolean) {
    this.#words = index.words;
    this.#fuzzy = index.fuzzy;
    this.#typos = typos;
    index.words.forEach((word, id) => {
      this.#ids.set(word, id);
    });
  }

  /** Ids of the exact form, the stem and the capitals of a token, as far as the index has them. */
  idsOf(token: Token): readonly number[] {
    if (token.isNumber) return this.#numberIds(token.word);
    const key = token.word === token.raw ? token.word : `${token.word}\n${token.raw}`;
    const known = this.#cache.get(key);
    if (known) return known;
    const ids = this.#lookUp(token);
    if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
    this.#cache.set(key, ids);
    return ids;
  }

  #numberIds(digits: string): readonly number[] {
    const id = this.#ids.get(digits);
    return id === undefined ? [NUMBER_WORD] : [NUMBER_WORD, id];
  }

  #lookUp({ word, raw }: Token): readonly number[] {
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
    return ids.length === 0 ? NO_WORDS : ids;
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
