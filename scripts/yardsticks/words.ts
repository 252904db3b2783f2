/** How the yardsticks cut a text into words: apart from the matcher, so that they do not change with it. */
import { stemmer } from 'stemmer';

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

/** Lower-case words without accents in reading order: addresses left out, tags opened, "1,000" one word. */
export function plainWords(text: string): string[] {
  const folded = text
    .replace(ADDRESS, ' ')
    .replace(TAG, openTag)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\u2019/g, "'")
    .toLowerCase();
  const words = folded.replace(THOUSANDS, '$1$2').match(WORD) ?? [];
  return words.map((word) => word.replace(/'s$/, '').replace(/'/g, ''));
}

/** The words that carry the meaning, stemmed (Porter 1980), in reading order. */
export const stemsOf = (text: string): string[] =>
  plainWords(text)
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => stemmer(word));

/** Runs of four characters of each word, its borders counted as blanks; short words whole. */
export function gramsOf(text: string): string[] {
  const grams: string[] = [];
  for (const word of plainWords(text)) {
    const padded = ` ${word} `;
    if (padded.length <= 4) grams.push(padded);
    else for (let at = 0; at + 4 <= padded.length; at++) grams.push(padded.slice(at, at + 4));
  }
  return grams;
}
