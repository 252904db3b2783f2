/** The compiled index as it is used: what `compile.ts` builds, `format.ts` saves and loads. */
import type { CueDirection, CueEffect } from '../shared/matcher-data';

/** What a term stands for: a concept, or a cue for the stance. */
export interface Entry {
  label: string;
  /** Hash of the concept's or cue's id: stays the same when others come and go. */
  key: number;
  kind: 'drug' | 'disease' | 'thing' | 'relation' | 'cue';
  weight: number;
  effect?: CueEffect;
  direction?: CueDirection;
  reach?: number;
  stopsAtComma?: boolean;
}

/** A frame over entry numbers; a slot lists every entry that fills it. */
export interface Frame {
  claim: number;
  about: number[][];
  says: number[];
  with: number[][];
  unless: number[];
  denies: boolean;
  whenDenied: boolean;
  acts: boolean;
  before: boolean;
  inverted: boolean;
  within: number;
}

/**
 * The trie of terms, flat. Node `n` has edges `edgeStart[n] .. edgeStart[n + 1]`, sorted by label;
 * labels are word ids. Outputs are entry numbers, doubled; the low bit marks an unsure term.
 */
export interface Trie {
  edgeStart: Uint32Array;
  edgeLabel: Uint32Array;
  edgeChild: Uint32Array;
  outStart: Uint32Array;
  outputs: Uint32Array;
}

export interface MatcherIndex {
  claims: string[];
  /** Of each claim, its place among `claimKinds`. */
  kinds: number[];
  /** Word forms; a word's id is its place. "=x" is an exact form, "^X" one with its capitals. */
  words: string[];
  /** Ids of stems that stand in names of drugs and diseases: only these may be misspelt. */
  fuzzy: Uint32Array;
  entries: Entry[];
  frames: Frame[];
  /** Frames filed under an entry: `filed[e]` are numbers of frames. */
  filed: number[][];
  trie: Trie;
}

/** Labels that stand for more than one word. */
export const NUMBER_WORD = 0;
export const GAP_WORD = 1;
