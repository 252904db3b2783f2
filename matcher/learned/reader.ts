/**
 * Reads a text with the model: for every sentence the claims that it may make, each with its likelihood.
 * The front door of this folder, for the matcher and for the trainer.
 */
import { fitFrames } from '../frame-match';
import type { MatcherIndex } from '../index-data';
import { referentsOf, SENTENCES_BACK, type Spoken } from '../spoken';
import { judge } from '../stance';
import { type CandidateFinder, candidateFinder } from './candidates';
import { type ClaimProfile, profilesOf } from './claim-profile';
import { type JudgedFit, pairFeatures, type Sink } from './features';
import type { CandidateTable } from './model';
import { type ReadText, readWords, type Scene, sceneAt } from './scene';

/** One sentence and the claims that it may make. */
export interface Considered {
  scene: Scene;
  /** Number of the sentence. */
  at: number;
  claims: number[];
  fits: ReadonlyMap<number, JudgedFit[]>;
}

export interface PairReader {
  profiles: readonly ClaimProfile[];
  read(text: string, title: readonly Spoken[], sentences: readonly Spoken[]): ReadText;
  /** What sentence number `at` may claim. */
  consider(read: ReadText, at: number): Considered | undefined;
  /** Gives the features of a pair to `sink`. */
  features(considered: Considered, claim: number, sink: Sink): void;
}

/** @param table - which concepts speak for which claim */
export function createPairReader(index: MatcherIndex, table: CandidateTable): PairReader {
  const profiles = profilesOf(index);
  const find: CandidateFinder = candidateFinder(
    index,
    table,
    profiles.map(({ key }) => key),
  );
  return {
    profiles,
    read: (text, title, sentences) => ({
      text,
      title: title.map(readWords),
      sentences: sentences.map(readWords),
    }),
    consider(read, at) {
      const scene = sceneAt(read, at, index.entries);
      if (!scene) return undefined;
      const found = find(scene);
      const fits = judgedFits(index, read, at, scene);
      const claims = [...new Set([...found, ...fits.keys()])];
      return { scene, at, claims, fits };
    },
    features({ scene, fits }, claim, sink) {
      const profile = profiles[claim];
      if (profile) pairFeatures(scene, profile, fits.get(claim) ?? [], index.entries, sink);
    },
  };
}

/** The frames that fit a sentence, by claim. */
function judgedFits(
  index: MatcherIndex,
  { title, sentences }: ReadText,
  at: number,
  { here: { spoken } }: Scene,
): Map<number, JudgedFit[]> {
  const spokenOf = (words: ReadText['title']) => words.map((one) => one.spoken);
  const before = spokenOf(sentences.slice(Math.max(0, at - SENTENCES_BACK), at));
  const referents = referentsOf(
    before,
    spokenOf(title),
    sentences[at + 1]?.spoken,
    index.entries,
  );
  const fits = new Map<number, JudgedFit[]>();
  for (const fit of fitFrames(index, spoken, referents)) {
    const judged = { fit, judgement: judge(spoken, fit, index.entries) };
    const known = fits.get(fit.frame.claim);
    if (known) known.push(judged);
    else fits.set(fit.frame.claim, [judged]);
  }
  return fits;
}
