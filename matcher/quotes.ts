/**
 * Words that a writer puts in quotation marks are somebody else's. Whether the writer agrees can
 * seldom be told, so an assertion that stands wholly in quotation marks is none of the post's.
 */
import type { Fit } from './frame-match';
import type { Spoken } from './spoken';

const straight = /"/g;
const opening = '\u201c';
const closing = '\u201d';
/** Single marks are told from apostrophes by what stands round them. */
const singleOpening = /(?<=^|[\s(\u2013\u2014-])['\u2018](?=\p{L}|$)/gu;
const singleClosing = /(?<=[\p{L}\p{N}.,!?])['\u2019](?=$|[\s.,;:!?)])/gu;

const count = (piece: string, pattern: RegExp) => piece.match(pattern)?.length ?? 0;

/** Whether a quotation is open at the end of a piece of a sentence that goes on with `rest`. */
function isOpen(piece: string, rest: string): boolean {
  if (count(piece, straight) % 2 === 1) return true;
  if (piece.lastIndexOf(opening) > piece.lastIndexOf(closing)) return true;
  return (
    count(piece, singleOpening) > count(piece, singleClosing) && count(rest, singleClosing) > 0
  );
}

/** Whether all words of the fit in this sentence stand in one pair of quotation marks. */
export function isAnothersWords({ says, here }: Fit, spoken: Spoken, text: string): boolean {
  const { sentence } = spoken;
  const mentions = [says, ...here];
  const first = sentence.tokens[Math.min(...mentions.map(({ from }) => from))];
  const last = sentence.tokens[Math.max(...mentions.map(({ to }) => to)) - 1];
  // A mark right before the first word is the sentence's, though its offsets begin at the word.
  const start = /["'\u2018\u201c]/.test(text.charAt(sentence.start - 1))
    ? sentence.start - 1
    : sentence.start;
  if (!first || !last) return false;
  // The mark that closes may be the last of the sentence, behind its last word.
  const end = sentence.end + 1;
  const opensBefore = isOpen(text.slice(start, first.start), text.slice(first.start, end));
  return opensBefore && isOpen(text.slice(start, last.end), text.slice(last.end - 1, end));
}

/** Whether a quotation mark opens right before a sentence and the next one closes right after it. */
export function isInQuotationMarks(text: string, start: number, end: number): boolean {
  const isOpen = /["\u201c]/.test(text[start - 1] ?? '');
  return (
    isOpen &&
    /^[.!?,\u2026]*["\u201d]\s*(?:$|\n|[A-Z])/.test(text.slice(end, end + 12)) &&
    !/["\u201c\u201d]/.test(text.slice(start, end))
  );
}
