/** What the matcher says of a text: the vocabulary that every layer shares. */

export const stances = ['asserts', 'denies', 'asks'] as const;

/** What the writer does with a claim. */
export type Stance = (typeof stances)[number];

/** Words that carried a part of the claim. Offsets are UTF-16 units into the text or the title. */
export interface Evidence {
  /** `quote`: in the words of another post that the text answers; the offsets are 0 then. */
  from: 'text' | 'title' | 'quote';
  start: number;
  end: number;
  /** The words as they stand there. */
  text: string;
  /** What they stand for, in words a reader understands, e.g. "low-dose naltrexone" or "approved". */
  means: string;
}

/** Why a match was made, in a form that the card can show. */
export interface Why {
  words: Evidence[];
  /** The words that decided a stance other than a plain assertion, e.g. "isn't" or "does anyone know". */
  stanceCue?: string;
}

/** A claim found in a text. Offsets are UTF-16 units into the text, on code-point borders. */
export interface Match {
  claim: string;
  stance: Stance;
  start: number;
  end: number;
  /** How sure the matcher is, 0 to 1; comparable between claims. */
  score: number;
  why: Why;
}
