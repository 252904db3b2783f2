/** How posts and claims are cut into words for ranking: any topic, no lexicon. */
import { stemmer } from 'stemmer';
import { fold } from '../words';

const ADDRESS = /https?:\/\/\S+|www\.\S+|\b[a-z]+\.twitter\.com\/\S+/giu;
const TAG = /[#@](\w+)/gu;
const THOUSANDS = /(\d),(\d{3})/g;
const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu;

/** Words that say nothing of what a sentence is about. */
const STOP_WORDS = new Set(
  `a an and any are as at be been being by can do does did for from had has have he her his him i if in into is
  it its may me my of on or our she so some that the their them there they this to was were we will with you
  your also than then these those when where while after about what which who how just not no but all out up
  would could should dont im rt via amp pic com`.split(/\s+/),
);

/** "#StopTheSteal" as one word and as the words it is made of. */
function openTag(_: string, tag: string): string {
  const parts = tag
    .replace(/_/g, ' ')
    .replace(/(\p{Ll})([\p{Lu}\p{N}])/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2');
  return parts === tag ? ` ${tag} ` : ` ${tag.replace(/_/g, '')} ${parts} `;
}

/** Folded words in reading order: addresses left out, tags opened, "1,000" one word. */
export function plainWords(text: string): string[] {
  const readable = text.replace(ADDRESS, ' ').replace(TAG, openTag);
  const words = fold(readable).replace(THOUSANDS, '$1$2').match(WORD) ?? [];
  return words.map((word) => word.replace(/'s$/, '').replace(/'/g, ''));
}

/**
 * The words that carry the meaning, stemmed, in reading order.
 * Source: M. F. Porter 1980, An algorithm for suffix stripping, as the package `stemmer` has it.
 */
export function contentStems(words: readonly string[]): string[] {
  return words.filter((word) => !STOP_WORDS.has(word)).map((word) => stemmer(word));
}

/** Runs of `size` characters of each word, its borders counted as blanks; short words whole. */
export function characterGrams(words: Iterable<string>, size: number): string[] {
  const grams: string[] = [];
  for (const word of words) {
    const padded = ` ${word} `;
    if (padded.length <= size) grams.push(padded);
    else for (let at = 0; at + size <= padded.length; at++) grams.push(padded.slice(at, at + size));
  }
  return grams;
}
