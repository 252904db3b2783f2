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
  words: Evidence[];
  stanceCue?: string;
}

/** A denial this many sentences on takes back an assertion of the same claim. */
const SENTENCES_TO_DENIAL = 2;

/**
 * One match per claim and sentence, the best; and no assertion before a denial of the same claim,
 * because it is what the denial answers.
 */
export function settle(found: readonly Found[]): Match[] {
  const best = new Map<string, Found>();
  for (const one of found) {
    const key = placeKey(one.claim, one.sentence);
    const known = best.get(key);
    if (!known || isBetter(one, known)) best.set(key, one);
  }
  const isDenied = (claim: string, sentence: number) =>
    best.get(placeKey(claim, sentence))?.stance === 'denies';
  return [...best.values()]
    .filter(({ claim, stance, sentence }) => {
      if (stance !== 'asserts') return true;
      for (let on = 1; on <= SENTENCES_TO_DENIAL; on++)
        if (isDenied(claim, sentence + on)) return false;
      return true;
    })
    .map(toMatch)
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.claim < b.claim ? -1 : 1));
}

const placeKey = (claim: string, sentence: number) => `${sentence} ${claim}`;

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
