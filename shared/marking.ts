/**
 * What is marked: the post's stance and the claim's verdict together decide. A denial of a
 * contradicted claim agrees with the evidence and stays unmarked; a denial of a supported one is
 * where the evidence goes against the writer, so it is marked.
 */
import type { Verdict } from './claim';
import type { Stance } from './match';
import { isOfPack } from './pack';

export const strengths = ['quiet', 'plain', 'strong', 'question'] as const;

/** How a mark looks: its underline says what kind it is, colour comes second. */
export type Strength = (typeof strengths)[number];

/** How much all marks stand out, as the reader wants it. */
export const markWeights = ['faint', 'normal', 'bold'] as const;
export type MarkWeight = (typeof markWeights)[number];

/** Where several marks lie over each other, the stronger one is painted on top and read first. */
export const paintOrder: Record<Strength, number> = { quiet: 1, question: 2, plain: 3, strong: 4 };

interface Weighed {
  strength: Strength;
  words: string;
}

/** The stronger one first; of two alike the one on fewer words. */
export function byWeight(a: Weighed, b: Weighed): number {
  return paintOrder[b.strength] - paintOrder[a.strength] || a.words.length - b.words.length;
}

/** On the same words the project's own claims are read before those of packs, however they are rated. */
export function byTurn(a: Weighed & { claim: string }, b: Weighed & { claim: string }): number {
  return Number(isOfPack(a.claim)) - Number(isOfPack(b.claim)) || byWeight(a, b);
}

const asserted: Record<Verdict, Strength> = {
  supported: 'quiet',
  'partly-supported': 'plain',
  mixed: 'plain',
  'not-enough-evidence': 'plain',
  contradicted: 'strong',
};

/** The kinds of marks that a reader wants. */
export interface WantedMarks {
  /** Verdicts whose claims are marked where a post makes them. */
  verdicts: readonly Verdict[];
  questions: boolean;
  /** Whether a post that rejects a contradicted claim gets a quiet mark. */
  agreements: boolean;
}

/** The mark for a claim found with this stance, or null where nothing is marked. */
export function strengthOf(stance: Stance, verdict: Verdict, wanted: WantedMarks): Strength | null {
  if (stance === 'asserts') return wanted.verdicts.includes(verdict) ? asserted[verdict] : null;
  if (stance === 'asks') return wanted.questions ? 'question' : null;
  if (verdict === 'supported') return 'strong';
  return verdict === 'contradicted' && wanted.agreements ? 'quiet' : null;
}
