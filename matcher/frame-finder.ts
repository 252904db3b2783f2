/** Finds claims by frames alone, where there is no model. */
import { type Fit, fitFrames } from './frame-match';
import { foundByFit } from './found';
import type { MatcherIndex } from './index-data';
import { isAnothersWords } from './quotes';
import type { Found } from './settle';
import type { SpokenText } from './speak';
import { referentsOf, SENTENCES_BACK } from './spoken';
import { type Judgement, judge } from './stance';
import { inItsPlace, type Surroundings } from './surroundings';
import type { Passage, Stance } from './types';

/** Least score of a match: chosen on the odd rows of tests/eval/dev.jsonl. */
export const FRAME_THRESHOLD = 0.6;

export interface FrameFinderOptions {
  context: boolean;
  stance: boolean;
  threshold: number;
}

export function findByFrames(
  index: MatcherIndex,
  passage: Passage,
  { title, sentences }: SpokenText,
  round: Surroundings,
  { context, stance, threshold }: FrameFinderOptions,
): Found[] {
  const found: Found[] = [];
  sentences.forEach((here, at) => {
    const before = sentences.slice(Math.max(0, at - SENTENCES_BACK), at);
    const referents = context ? referentsOf(before, title, sentences[at + 1], index.entries) : [];
    for (const fit of fitFrames(index, here, referents)) {
      if (fit.score < threshold) continue;
      const judgement: Judgement = stance
        ? inItsPlace(judge(here, fit, index.entries), here, at, round, index.entries, () =>
            isAnothersWords(fit, here, passage.text),
          )
        : { stance: 'asserts' };
      const outcome = outcomeOf(fit, judgement);
      if (outcome) found.push(foundByFit(index, fit, here, at, outcome, judgement, passage));
    }
  });
  return found;
}

/** What the post does with the claim, given what its sentence does with the frame's words. */
export function outcomeOf({ frame }: Fit, { stance, negated }: Judgement): Stance | undefined {
  if (stance === 'none') return undefined;
  if (stance === 'asks') return 'asks';
  if (frame.whenDenied) return negated ? 'asserts' : undefined;
  if (frame.denies) return stance === 'asserts' ? 'denies' : undefined;
  return stance;
}
