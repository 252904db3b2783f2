/** Makes the final list of matches of all that was found in a text. */
import type { Evidence, Match, Stance } from './types';

/** A claim found in a sentence. Offsets are into the text. */
export interface Found {
  claim: string;
  stance: Stance;
  /** Number of its sentence in the text. */
  sentence: number;
  start: number;
  end: number;
  score: number;
  /** Whether the drug or the disease is named elsewhere. */
  leans: boolean;
  words: Evidence[];
  stanceCue?: string;
}

/** A denial this many sentences on takes back an assertion of the same claim. */
const SENTENCES_TO_DENIAL = 2;

/** An assertion that leans on others is left out this near to one that stands by itself. */
const SENTENCES_TO_ECHO = 2;

/**
 * One match per claim and sentence, the best; and no assertion before a denial of the same claim,
 * because it is what the denial answers. Time is linear in the number found.
 * @param found - in the order of their sentences
 */
export function settle(found: readonly Found[]): Match[] {
  const matches: Match[] = [];
  const sentences = bestBySentence(found);
  sentences.forEach((claims, at) => {
    for (const one of claims.values())
      if (
        !isAnswered(one, sentences, at) &&
        !isEcho(one, sentences, at) &&
        !isTakenAsDenied(one, sentences, at)
      )
        matches.push(toMatch(one));
  });
  return matches.sort((a, b) => a.start - b.start || a.end - b.end || (a.claim < b.claim ? -1 : 1));
}

/** The best of each claim, sentence by sentence; sentences without any are left out. */
function bestBySentence(found: readonly Found[]): Map<string, Found>[] {
  const sentences: Map<string, Found>[] = [];
  let last = -1;
  for (const one of found) {
    if (one.sentence !== last) sentences.push(new Map());
    last = one.sentence;
    const claims = sentences.at(-1);
    const known = claims?.get(one.claim);
    if (!known || isBetter(one, known)) claims?.set(one.claim, one);
  }
  return sentences;
}

/** Whether a sentence soon after denies what is asserted. */
function isAnswered(
  { claim, stance, sentence }: Found,
  sentences: readonly Map<string, Found>[],
  at: number,
): boolean {
  if (stance !== 'asserts') return false;
  for (let on = 1; on <= SENTENCES_TO_DENIAL; on++) {
    const later = sentences[at + on]?.get(claim);
    if (later?.stance === 'denies' && later.sentence - sentence <= SENTENCES_TO_DENIAL) return true;
  }
  return false;
}

/** Whether a sentence right before denies what is asserted by leaning on it: "pleased for those it helps". */
function isTakenAsDenied(
  { claim, stance, sentence, leans }: Found,
  sentences: readonly Map<string, Found>[],
  at: number,
): boolean {
  if (stance !== 'asserts' || !leans) return false;
  for (let back = 1; back <= SENTENCES_TO_DENIAL; back++) {
    const earlier = sentences[at - back]?.get(claim);
    if (earlier?.stance === 'denies' && sentence - earlier.sentence <= SENTENCES_TO_DENIAL)
      return true;
  }
  return false;
}

/** Whether a sentence nearby says the same outright, of which this one is only an echo. */
function isEcho(one: Found, sentences: readonly Map<string, Found>[], at: number): boolean {
  if (!one.leans) return false;
  for (let by = -SENTENCES_TO_ECHO; by <= SENTENCES_TO_ECHO; by++) {
    const other = sentences[at + by]?.get(one.claim);
    if (!other || by === 0 || other.leans || other.stance !== one.stance) continue;
    if (Math.abs(other.sentence - one.sentence) <= SENTENCES_TO_ECHO) return true;
  }
  return false;
}

function toMatch({ claim, stance, start, end, score, words, stanceCue }: Found): Match {
  const why = stanceCue ? { words, stanceCue } : { words };
  return { claim, stance, start, end, score: Math.round(score * 1000) / 1000, why };
}

/** A denial or a question outweighs an assertion made of the same sentence. */
function isBetter(one: Found, known: Found): boolean {
  const careful = (stance: Stance) => (stance === 'asserts' ? 0 : 1);
  const difference = careful(one.stance) - careful(known.stance);
  return difference > 0 || (difference === 0 && one.score > known.score);
}
