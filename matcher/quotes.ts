/**
 * Words that a writer puts in quotation marks are somebody else's. Whether the writer agrees can
 * seldom be told, so an assertion that stands wholly in quotation marks is none of the post's.
 */
import type { Fit } from './frame-match';
import type { Spoken } from './spoken';

const straight = /"/g;
const opening = '\u201c';
const closing = '\u201d';

/** Whether a quotation is open at the end of a piece of a sentence. */
function isOpen(piece: string): boolean {
  const count = piece.match(straight)?.length ?? 0;
  return count % 2 === 1 || piece.lastIndexOf(opening) > piece.lastIndexOf(closing);
}

/** Whether all words of the fit in this sentence stand in one pair of quotation marks. */
export function isAnothersWords({ says, here }: Fit, spoken: Spoken, text: string): boolean {
  const { sentence } = spoken;
  const mentions = [says, ...here];
  const first = sentence.tokens[Math.min(...mentions.map(({ from }) => from))];
  const last = sentence.tokens[Math.max(...mentions.map(({ to }) => to)) - 1];
  // A mark right before the first word is the sentence's, though its offsets begin at the word.
  const start = /["\u201c]/.test(text.charAt(sentence.start - 1))
    ? sentence.start - 1
    : sentence.start;
  if (!first || !last || !isOpen(text.slice(start, first.start))) return false;
  return isOpen(text.slice(start, last.end));
}
