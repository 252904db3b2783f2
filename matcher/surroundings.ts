/** What the rest of a text does to a claim in one of its sentences: a label over it, an answer to it. */
import type { Entry } from './index-data';
import { deniedByLabels } from './labels';
import type { Spoken } from './spoken';
import { calledInQuestion, isReportDenied, type Judgement, takenBack } from './stance';

/** Sentences after a quotation that may reject it. */
const REPLIES = 2;

/** Worked out when first asked for: in most texts nothing is claimed. */
export class Surroundings {
  readonly #sentences: readonly Spoken[];
  readonly #text: string;
  #labels: readonly boolean[] | undefined;
  #replies: ((at: number) => readonly Spoken[]) | undefined;

  constructor(sentences: readonly Spoken[], text: string) {
    this.#sentences = sentences;
    this.#text = text;
  }

  /** Whether a label such as "Myth:" rejects sentence number `at`. */
  isLabelledFalse(at: number): boolean {
    this.#labels ??= deniedByLabels(this.#sentences, this.#text);
    return this.#labels[at] === true;
  }

  /** The sentences that may answer sentence number `at`. */
  repliesTo(at: number): readonly Spoken[] {
    this.#replies ??= replyFinder(this.#sentences);
    return this.#replies(at);
  }
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
  round: Surroundings,
  entries: readonly Entry[],
  isAnothers: () => boolean,
): Judgement {
  if (round.isLabelledFalse(at) && judgement.stance !== 'asks')
    return { stance: judgement.stance === 'asserts' ? 'denies' : 'none' };
  if (judgement.stance === 'asserts') {
    for (const reply of round.repliesTo(at)) {
      if (takenBack(reply, entries)) return { stance: 'denies' };
      if (calledInQuestion(reply, entries)) return { stance: 'asks' };
      if (isReportDenied(here, reply, entries)) return { stance: 'none' };
    }
  }
  if (here.sentence.quoted || (judgement.stance === 'asserts' && isAnothers()))
    return { stance: 'none' };
  return judgement;
}
