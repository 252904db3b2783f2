/**
 * Reads a text with the eyes of the model: for every sentence the claims that it may make, and the
 * features of each. The front door of this folder, for the matcher and for the trainer.
 */
import { fitFrames } from '../frame-match';
import type { Frame, MatcherIndex } from '../index-data';
import type { Referent } from '../spoken';
import { type CandidateFinder, type CandidateLimits, candidateFinder } from './candidates';
import { type ClaimProfile, profilesOf } from './claim-profile';
import { Considered } from './considered';
import { Pair } from './features';
import type { CandidateTable } from './model';
import { type ReadText, type Scene, type SceneReader, sceneReader } from './scene';

/** Least score of a frame for its claim to be looked at whatever the table of candidates says. */
const OUTRIGHT = 0.85;
const NOTHING_ELSEWHERE: readonly Referent[] = [];
const NO_CLAIMS: ReadonlySet<number> = new Set();

export class PairReader {
  readonly profiles: readonly ClaimProfile[];
  readonly #index: MatcherIndex;
  readonly #find: CandidateFinder;
  readonly #sceneOf: SceneReader;
  readonly #framesOf: Frame[][];
  /** For each entry 1 where it is a drug or a disease. */
  readonly #isNamed: Uint8Array;
  readonly #limits: CandidateLimits;

  /** @param table - which concepts speak for which claim */
  constructor(index: MatcherIndex, table: CandidateTable, limits: CandidateLimits) {
    this.profiles = profilesOf(index);
    this.#index = index;
    this.#limits = limits;
    this.#find = candidateFinder(index, table, this.profiles, limits);
    this.#sceneOf = sceneReader(index.entries);
    this.#isNamed = Uint8Array.from(index.entries, ({ kind }) =>
      kind === 'drug' || kind === 'disease' ? 1 : 0,
    );
    this.#framesOf = index.claims.map(() => []);
    for (const frame of index.frames) this.#framesOf[frame.claim]?.push(frame);
  }

  /** What sentence number `at` may claim; undefined where that is nothing. */
  consider(read: ReadText, at: number): Considered | undefined {
    const scene = this.#sceneOf(read, at);
    if (!scene) return undefined;
    const claims = this.#find(scene);
    const outright = this.#saidOutright(scene);
    for (const claim of outright) if (!claims.includes(claim)) claims.push(claim);
    if (claims.length === 0) return undefined;
    return new Considered(scene, at, claims, outright, read, this.#index, this.#framesOf);
  }

  /** Claims of which a frame fits with all its words in the sentence. */
  #saidOutright({ own, here }: Scene): ReadonlySet<number> {
    if (
      !this.#limits.outright ||
      own.length < 2 ||
      !own.some((entry) => this.#isNamed[entry] === 1)
    )
      return NO_CLAIMS;
    const fits = fitFrames(this.#index, here.spoken, NOTHING_ELSEWHERE);
    const claims = new Set<number>();
    for (const { score, frame } of fits) if (score >= OUTRIGHT) claims.add(frame.claim);
    return claims;
  }

  /** A sentence and one claim, with its features. */
  pair(considered: Considered, claim: number): Pair | undefined {
    const profile = this.profiles[claim];
    return profile && new Pair(considered, profile, this.#index.entries);
  }
}
