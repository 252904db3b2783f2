/**
 * The term language of the lexicon: words, `=exact`, `^Capitals`, `N` for a number and `~` for a
 * gap of up to three words. A term becomes the labels of a path in the trie.
 */
import { fold, openContraction, stem } from './words';

/** Words that a gap may skip. */
export const LONGEST_GAP = 3;

/**
 * @returns the labels of one term, as `words` of the index hold them
 * @throws Error with the reason, if the term says nothing or begins or ends with a gap
 */
export function termLabels(term: string): string[] {
  const labels: string[] = [];
  for (const part of term.trim().split(/[\s/-]+/u)) {
    if (part === 'N') labels.push('#');
    else if (part === '~') labels.push(part);
    else if (part.startsWith('^')) labels.push(part);
    else if (part.startsWith('=') && part.length > 1)
      labels.push(...plainWords(part.slice(1)).map((word) => `=${word}`));
    else labels.push(...plainWords(part).map(stem));
  }
  if (labels.length === 0) throw new Error('says nothing');
  if (labels[0] === '~' || labels.at(-1) === '~') throw new Error('begins or ends with a gap (~)');
  return labels;
}

function plainWords(part: string): string[] {
  if (/^(?:=|→|\+|🙄)$/u.test(part)) return [part];
  const words = fold(part).match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.flatMap((word) => openContraction(word)).filter(Boolean);
}
