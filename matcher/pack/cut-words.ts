/**
 * How posts and claims are cut into terms, for any topic: the tokens of the matcher's own tokenizer,
 * common words dropped, the others stemmed and hashed.
 */
import { stemmer } from 'stemmer';
import type { Token } from '../tokenize';
import { fold } from '../words';
import { hashWord } from './hash';

/** A stem and its hash. */
export interface Cut {
  stem: string;
  hash: number;
  isNumber: boolean;
}

/** Words that say nothing of what a sentence is about. */
const STOP_WORDS = new Set(
  `a an and any are as at be been being by can do does did for from had has have he her his him i if in into is
  it its may me my of on or our she so some that the their them there they this to was were we will with you
  your also than then these those when where while after about what which who how just not no but all out up
  would could should im rt via amp pic com got get us am t s`.split(/\s+/),
);
const ADDRESS = /https?:\/\/\S+|www\.\S+|\b[a-z]+\.twitter\.com\/\S+/giu;
const INNER_CAPITAL = /[\p{Ll}\p{N}]\p{Lu}|\p{Lu}{2}\p{Ll}|\p{L}\p{N}/u;
const CACHE_SIZE = 20_000;
const NOTHING: readonly Cut[] = [];

/** The text with its addresses blanked out, so that every offset stays. */
export function blankAddresses(text: string): string {
  if (!/:\/\/|www\.|twitter\.com/i.test(text)) return text;
  return text.replace(ADDRESS, (address) => ' '.repeat(address.length));
}

/** From tokens to terms. It keeps a cache of words. */
export class WordCutter {
  readonly #cache = new Map<string, readonly Cut[]>();

  /** The terms of a token: none for a common word, several for "#StopTheSteal". */
  cut(token: Token): readonly Cut[] {
    const key = cutKey(token);
    const known = this.#cache.get(key);
    if (known) return known;
    const cuts = cutToken(token, key);
    if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
    this.#cache.set(key, cuts);
    return cuts;
  }
}

/** What the terms of a token hang on: its word, or how it is written where that has inner capitals. */
export function cutKey({ word, raw }: Token): string {
  return raw !== word && raw.length > 3 && INNER_CAPITAL.test(raw) ? raw : word;
}

/** @param key - of `cutKey` */
export function cutToken({ word, isNumber }: Token, key: string): readonly Cut[] {
  if (isNumber) return [cutOf(word.replace(/(?<=\d),(?=\d{3})/g, '').replace(/[%k]$/, ''), true)];
  if (key === word) return isTerm(word) ? [cutOf(stemOf(word), false)] : NOTHING;
  const parts = key
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .split(' ')
    .map(fold);
  const words = new Set(parts.filter(isTerm));
  return Array.from(words, (part) =>
    /^\d+$/.test(part) ? cutOf(part, true) : cutOf(stemOf(part), false),
  );
}

const isTerm = (word: string) => !STOP_WORDS.has(word) && /[\p{L}\p{N}]/u.test(word);

const cutOf = (stem: string, isNumber: boolean): Cut => ({ stem, hash: hashWord(stem), isNumber });

/** Source: M. F. Porter 1980, An algorithm for suffix stripping, as the package `stemmer` has it. */
const stemOf = (word: string) => stemmer(word.replace(/'/g, ''));
