/** What is timed: the matcher, what others would use instead, and the floor under all of them. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import { WordCutter } from '../../matcher/pack/cut-words';
import { tokenize } from '../../matcher/tokenize';
import type { ClaimText } from '../../shared/matcher-data';
import { plainBm25 } from '../yardsticks/bm25';
import { stemsOf } from '../yardsticks/words';

/** Does its work on a text and gives something that hangs on it, so that nothing is optimised away. */
export type Work = (text: string) => number;

/** Only cutting into sentences and words, stemming and hashing: with the matcher's own tokenizer. */
export function floor(): Work {
  const cutter = new WordCutter();
  return (text) => {
    let sum = 0;
    for (const { tokens } of tokenize(text))
      for (const token of tokens) for (const { hash } of cutter.cut(token)) sum ^= hash;
    return sum;
  };
}

/** Fuse.js with its default options. */
export function fuse(claims: readonly ClaimText[]): Work {
  const index = new Fuse(claims, { keys: ['statement', 'phrasings'] });
  return (text) => index.search(text).length;
}

/** MiniSearch with its default options and Porter's stemmer. */
export function miniSearch(claims: readonly ClaimText[]): Work {
  const index = new MiniSearch({
    fields: ['statement', 'phrasings'],
    processTerm: (term) => stemmer(term.toLowerCase()),
    extractField: (claim, field) =>
      field === 'phrasings' ? claim.phrasings.join(' ') : claim[field],
  });
  index.addAll(claims);
  return (text) => index.search(text).length;
}

export function bm25(claims: readonly ClaimText[]): Work {
  const rank = plainBm25(claims, stemsOf, 1);
  return (text) => rank(text).length;
}
