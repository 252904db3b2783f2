/** Makes of a fit what is told of it: the words to mark, and the words that it was made of. */
import type { Fit } from './frame-match';
import type { MatcherIndex } from './index-data';
import type { Mention } from './mentions';
import type { Found } from './settle';
import { spanOf } from './span';
import type { Spoken } from './spoken';
import type { Judgement } from './stance';
import type { Token } from './tokenize';
import type { Evidence, Passage, Stance } from './types';

/** What a word is said to mean that stands in a claim's own wording and in no concept. */
const CLAIMS_WORDS = 'a word of the claim';

/** A mention as it is shown; `source` is the text that its sentence is of. */
export function evidenceOf(
  { from, to, entry }: Mention,
  tokens: readonly Token[],
  where: Evidence['from'],
  source: string,
  index: MatcherIndex,
): Evidence {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const means = index.entries[entry]?.label ?? CLAIMS_WORDS;
  return { from: where, start, end, text: source.slice(start, end), means };
}

export const byPlace = (a: Evidence, b: Evidence) =>
  a.from.localeCompare(b.from) || a.start - b.start;

export function foundByFit(
  index: MatcherIndex,
  fit: Fit,
  here: Spoken,
  at: number,
  stance: Stance,
  { cue }: Judgement,
  { title, text }: Passage,
): Found {
  const { sentence } = here;
  const { tokens } = sentence;
  const span = spanOf(fit, fit.frame.whenDenied ? cue : undefined, here, index.entries);
  const words = [...new Set([fit.says, ...fit.here])].map((mention) =>
    evidenceOf(mention, tokens, 'text', text, index),
  );
  for (const { mention, spoken, from } of fit.leans) {
    const source = from === 'text' ? text : title;
    words.push(evidenceOf(mention, spoken.sentence.tokens, from, source, index));
  }
  return {
    claim: index.claims[fit.frame.claim] ?? '',
    stance,
    sentence: at,
    start: tokens[span.from]?.start ?? sentence.start,
    end: tokens[span.to - 1]?.end ?? sentence.end,
    score: fit.score,
    leans: fit.leans.length > 0,
    words: words.sort(byPlace),
    stanceCue: cue && text.slice(tokens[cue.from]?.start, tokens[cue.to - 1]?.end),
  };
}
