/** What the rest of a text does to a claim in one of its sentences: a label over it, an answer to it. */
import type { Entry } from './index-data';
import { deniedByLabels } from './labels';
import type { Spoken } from './spoken';
import { calledInQuestion, isReportDenied, type Judgement, takenBack } from './stance';

/** Sentences after a quotation that may reject it. */
const REPLIES = 2;

export interface Surroundings {
  /** For each sentence whether a label such as "Myth:" rejects it. */
  labelledFalse: readonly boolean[];
  /** The sentences that may answer sentence number `at`. */
  repliesTo(at: number): readonly Spoken[];
}

export function surroundingsOf(sentences: readonly Spoken[], text: string): Surroundings {
  return { labelledFalse: deniedByLabels(sentences, text), repliesTo: replyFinder(sentences) };
}

/** From a sentence to those that may answer it: the next one, or the first two after a quotation. */
function replyFinder(spoken: readonly Spoken[]): (at: number) => Spoken[] {
  const afterQuote: number[] = [];
  let next = spoken.length;
  for (let at = spoken.length - 1; at >= 0; at--) {
    afterQuote[at] = next;
    if (!spoken[at]?.sentence.quoted) next = at;
  }
  return (at) => {
    const first = afterQuote[at] ?? spoken.length;
    const { quoted, cites } = spoken[at]?.sentence ?? {};
    if (quoted) return spoken.slice(first, first + REPLIES);
    return spoken.slice(at + 1, at + 1 + (cites ? REPLIES : 1));
  };
}

/**
 * A sentence's own judgement, given what stands round it.
 * @param isAnothers - whether the claim's words stand in quotation marks as a whole
 */
export function inItsPlace(
  judgement: Judgement,
  here: Spoken,
  at: number,
  { labelledFalse, repliesTo }: Surroundings,
  entries: readonly Entry[],
  isAnothers: () => boolean,
): Judgement {
  if (labelledFalse[at] && judgement.stance !== 'asks')
    return { stance: judgement.stance === 'asserts' ? 'denies' : 'none' };
  if (judgement.stance === 'asserts') {
    for (const reply of repliesTo(at)) {
      if (takenBack(reply, entries)) return { stance: 'denies' };
      if (calledInQuestion(reply, entries)) return { stance: 'asks' };
      if (isReportDenied(here, reply, entries)) return { stance: 'none' };
    }
  }
  if (here.sentence.quoted || (judgement.stance === 'asserts' && isAnothers()))
    return { stance: 'none' };
  return judgement;
}
