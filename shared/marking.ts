/**
 * What is marked: the post's stance and the claim's verdict together decide. A denial of a
 * contradicted claim agrees with the evidence and stays unmarked; a denial of a supported one is
 * where the evidence goes against the writer, so it is marked.
 */
import type { Verdict } from './claim';
import type { Stance } from './match';

export const strengths = ['quiet', 'plain', 'strong', 'question'] as const;

/** How a mark looks: its underline says what kind it is, colour comes second. */
export type Strength = (typeof strengths)[number];

const asserted: Record<Verdict, Strength> = {
  supported: 'quiet',
  'partly-supported': 'plain',
  mixed: 'plain',
  'not-enough-evidence': 'plain',
  contradicted: 'strong',
};

/** The mark for a claim found with this stance, or null where nothing is marked. */
export function strengthOf(stance: Stance, verdict: Verdict): Strength | null {
  if (stance === 'asserts') return asserted[verdict];
  if (stance === 'asks') return 'question';
  return verdict === 'supported' ? 'strong' : null;
}
