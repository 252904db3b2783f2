/**
 * The features of a pair: a claim, and a sentence that may make it. Each is a 32-bit hash in one of a
 * few groups; a group has its own weight in the sum. The topics of the claim are masked in the words
 * ("DRUG put my DISEASE in remission"), so that what is learned of one claim serves others; most
 * features stand three times: for all claims, for those of the claim's kind, for the claim alone.
 * Hashing: Weinberger et al. 2009, http://hunch.net/~jl/projects/hash_reps/.
 */
import type { Fit } from '../frame-match';
import type { Entry } from '../index-data';
import type { Judgement } from '../stance';
import type { ClaimProfile } from './claim-profile';
import { cueFeatures } from './cue-features';
import { hashText, mix } from './hash';
import { type MaskedWords, maskTopics } from './masked-words';
import { roundFeatures } from './round-features';
import type { Considered } from './considered';
import { conceptFeatures, frameFeatures } from './topic-features';
import { phraseFeatures, wordFeatures } from './word-features';

/** The groups; what each counts for is in model.ts. */
export const Group = {
  topics: 0,
  words: 1,
  pairs: 2,
  kindWords: 3,
  claimWords: 4,
  claimPairs: 5,
  concepts: 6,
  frames: 7,
  cues: 8,
  claimContext: 9,
  before: 10,
  after: 11,
  outsideQuotes: 12,
} as const;
export const GROUPS = Object.keys(Group).length;

/** Takes features; `token` is the word of the sentence that made it, -1 where none did. */
export type Sink = (group: number, hash: number, token: number) => void;

/** A frame of the claim that fits the sentence, and what the cues say of it. */
export interface JudgedFit {
  fit: Fit;
  judgement: Judgement;
}

/** Seeds that keep the features of all claims, of a kind and of one claim apart. */
export interface Scope {
  all: number;
  kind: number;
  claim: number;
}

const ALL = hashText('all claims');
const KIND = hashText('kind');
const CLAIM = hashText('claim');

const scopeOf = ({ kind, key }: ClaimProfile): Scope => ({
  all: ALL,
  kind: mix(KIND, kind),
  claim: mix(CLAIM, key),
});

/**
 * A sentence and a claim that it may make. Its features come in four stages, the cheapest first: what
 * is spoken of; the words of the sentence; its phrases and frames; the cues and what stands round it. A
 * pair that the first stages speak against need not go on. Always the same features in the same order.
 */
export class Pair {
  readonly #considered: Considered;
  readonly #profile: ClaimProfile;
  readonly #entries: readonly Entry[];
  readonly #scope: Scope;
  #masked: MaskedWords | undefined;

  constructor(considered: Considered, profile: ClaimProfile, entries: readonly Entry[]) {
    this.#considered = considered;
    this.#profile = profile;
    this.#entries = entries;
    this.#scope = scopeOf(profile);
  }

  concepts(sink: Sink): void {
    conceptFeatures(this.#considered.scene, this.#profile, this.#scope, this.#entries, sink);
  }

  words(sink: Sink): void {
    wordFeatures(this.#maskedWords(), this.#scope, sink);
  }

  phrases(sink: Sink): void {
    frameFeatures(this.#considered.fitsOf(this.#profile.claim), this.#scope, sink);
    phraseFeatures(this.#maskedWords(), this.#scope, sink);
  }

  rest(sink: Sink): void {
    const { scene } = this.#considered;
    const masked = this.#maskedWords();
    cueFeatures(scene, this.#profile, masked, this.#scope, this.#entries, sink);
    roundFeatures(scene, masked, this.#scope, this.#entries, sink);
  }

  /** All stages. */
  all(sink: Sink): void {
    this.concepts(sink);
    this.words(sink);
    this.phrases(sink);
    this.rest(sink);
  }

  #maskedWords(): MaskedWords {
    this.#masked ??= maskTopics(this.#considered.scene, this.#profile, this.#entries);
    return this.#masked;
  }
}
