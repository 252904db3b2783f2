/** Which words of a sentence stand in quotation marks. */
import type { Sentence } from '../tokenize';

const isLetter = (sign: string) => /[\p{L}\p{N}]/u.test(sign);

/** Whether a single mark at `at` opens a quotation: one that closes follows within the sentence. */
function opensSingle(text: string, at: number, end: number): boolean {
  const before = at === 0 ? ' ' : (text[at - 1] ?? ' ');
  if (!/[\s(]/.test(before) || !isLetter(text[at + 1] ?? '')) return false;
  return /[\p{L}\p{N}][.,!?]?['\u2019](?![\p{L}\p{N}])/u.test(text.slice(at + 1, end));
}

/** For each token 1 where it stands in quotation marks, single or double. Linear in the sentence. */
export function wordsInQuotes({ tokens, start, end }: Sentence, text: string): Uint8Array {
  const inside = new Uint8Array(tokens.length);
  const stop = Math.min(text.length, end + 2);
  const piece = text.slice(Math.max(0, start - 1), stop);
  if (!/["'\u2018\u201c]/.test(piece)) return inside;
  let open = '';
  let token = 0;
  let singles = 0;
  for (let at = Math.max(0, start - 1); at < stop; at++) {
    while (token < tokens.length && (tokens[token]?.start ?? 0) <= at)
      inside[token++] = open === '' ? 0 : 1;
    const sign = text[at] ?? '';
    if (open === '"') {
      if (sign === '"' || sign === '\u201d') open = '';
    } else if (open === "'") {
      if ((sign === "'" || sign === '\u2019') && !isLetter(text[at + 1] ?? '')) open = '';
    } else if (sign === '"' || sign === '\u201c') open = '"';
    else if ((sign === "'" || sign === '\u2018') && singles < MOST_SINGLES) {
      singles++;
      if (opensSingle(text, at, stop)) open = "'";
    }
  }
  return inside;
}

/** More single marks than this in one sentence are not looked at: they are no quotations. */
const MOST_SINGLES = 8;
