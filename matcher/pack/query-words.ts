/** The words of a look-up as a reader types it, cut as the words of claims are. */
import { tokenize } from '../tokenize';
import { cutKey, cutToken } from './cut-words';

/** A word of a look-up; the last one may still be unfinished. */
export interface QueryWord {
  /** As it is typed, folded, without apostrophes. */
  typed: string;
  /** What claims are filed under if it is a whole word; any word may be cut short or misspelt. */
  stem: string;
  hash: number;
  isNumber: boolean;
}

/** A query longer than this is cut, in UTF-16 units. */
const longest = 200;

/** The different words that tell something, in order; the common ones where there are no others. */
export function queryWords(query: string): QueryWord[] {
  const words = new Map<string, QueryWord>();
  const common = new Map<string, QueryWord>();
  for (const { tokens } of tokenize(query.slice(0, longest)))
    for (const token of tokens) {
      const key = cutKey(token);
      const cuts = cutToken(token, key);
      for (const cut of cuts) {
        const typed = cuts.length === 1 ? token.word.replaceAll("'", '') : cut.stem;
        words.set(cut.stem, { typed: cut.isNumber ? cut.stem : typed, ...cut });
      }
      if (cuts.length === 0 && token.word.length > 1)
        common.set(token.word, { typed: token.word, stem: token.word, hash: 0, isNumber: false });
    }
  return [...(words.size > 0 ? words : common).values()];
}
