/**
 * What goes into the matcher and what comes out of it. The matcher is pure: it knows text and a
 * compiled index, nothing of pages, browsers or storage.
 */
import type { Match } from '../shared/match';

export type { Evidence, Match, Stance, Why } from '../shared/match';

/** A text to look through: one post, or one passage. */
export interface Passage {
  /** The thread's title, or ''. It is context only: no match ever lies in it. */
  title: string;
  /** The text, paragraphs separated by an empty line. */
  text: string;
}

/** Finds the claims of one index in passages. */
export interface Matcher {
  /** Matches in the order of `start`. Never throws on any text; time is linear in its length. */
  match(passage: Passage): Match[];
}
