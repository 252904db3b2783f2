/**
 * Reads a text with the eyes of the model: for every sentence the claims that it may make, and the
 * features of each. The front door of this folder, for the matcher and for the trainer.
 */
import { fitFrame } from '../frame-match';
import type { Frame, MatcherIndex } from '../index-data';
import { type Referent, referentsOf, SENTENCES_BACK, type Spoken } from '../spoken';
import { judge } from '../stance';
import {
  type CandidateFinder,
  type CandidateLimits,
  candidateFinder,
  MATCHER_LIMITS,
} from './candidates';
import { type ClaimProfile, profilesOf } from './claim-profile';
import { type JudgedFit, type PairStages, pairStages } from './features';
import type { CandidateTable } from './model';
import { type ReadText, readWords, type Scene, sceneAt } from './scene';

/** One sentence and the claims that it may make, the likeliest first. */
export interface Considered {
  scene: Scene;
  /** Number of the sentence. */
  at: number;
  claims: readonly number[];
  /** The frames of a claim that fit the sentence. */
  fitsOf(claim: number): readonly JudgedFit[];
}

export interface PairReader {
  profiles: readonly ClaimProfile[];
  read(text: string, title: readonly Spoken[], sentences: readonly Spoken[]): ReadText;
  /** What sentence number `at` may claim. */
  consider(read: ReadText, at: number): Considered | undefined;
  /** The features of a sentence and a claim. */
  stages(considered: Considered, claim: number): PairStages | undefined;
}

/** @param table - which concepts speak for which claim */
export function createPairReader(
  index: MatcherIndex,
  table: CandidateTable,
  limits: CandidateLimits = MATCHER_LIMITS,
): PairReader {
  const profiles = profilesOf(index);
  const find: CandidateFinder = candidateFinder(index, table, profiles, limits);
  const framesOf: Frame[][] = index.claims.map(() => []);
  for (const frame of index.frames) framesOf[frame.claim]?.push(frame);
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
      let referents: Referent[] | undefined;
      const fitsOf = (claim: number) => {
        const { spoken } = scene.here;
        referents ??= referentsAt(read, at, index);
        const fits: JudgedFit[] = [];
        for (const frame of framesOf[claim] ?? []) {
          const fit = fitFrame(frame, spoken, referents, index.entries);
          if (fit) fits.push({ fit, judgement: judge(spoken, fit, index.entries) });
        }
        return fits;
      };
      return { scene, at, claims: find(scene), fitsOf };
    },
    stages(considered, claim) {
      const profile = profiles[claim];
      if (!profile) return undefined;
      const fitsOf = () => considered.fitsOf(claim);
      return pairStages(considered.scene, profile, fitsOf, index.entries);
    },
  };
}

function referentsAt({ title, sentences }: ReadText, at: number, { entries }: MatcherIndex) {
  const spokenOf = (words: ReadText['title']) => words.map(({ spoken }) => spoken);
  return referentsOf(
    spokenOf(sentences.slice(Math.max(0, at - SENTENCES_BACK), at)),
    spokenOf(title),
    sentences[at + 1]?.spoken,
    entries,
  );
}
