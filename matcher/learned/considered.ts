/** One sentence and the claims that it may make. */
import { fitFrame } from '../frame-match';
import type { Frame, MatcherIndex } from '../index-data';
import { type Referent, referentsOf, SENTENCES_BACK } from '../spoken';
import { judge } from '../stance';
import type { JudgedFit } from './features';
import type { ReadText, Scene, Words } from './scene';

const spokenOf = (words: readonly Words[]) => words.map(({ spoken }) => spoken);

export class Considered {
  readonly scene: Scene;
  /** Number of the sentence. */
  readonly at: number;
  /** Numbers of the claims, the likeliest first. */
  readonly claims: readonly number[];
  /** Claims of which a frame fits with all its words in the sentence. */
  readonly outright: ReadonlySet<number>;
  readonly #read: ReadText;
  readonly #index: MatcherIndex;
  readonly #framesOf: readonly (readonly Frame[])[];
  #referents: Referent[] | undefined;
  readonly #fits = new Map<number, readonly JudgedFit[]>();

  /** @param framesOf - the frames of each claim */
  constructor(
    scene: Scene,
    at: number,
    claims: readonly number[],
    outright: ReadonlySet<number>,
    read: ReadText,
    index: MatcherIndex,
    framesOf: readonly (readonly Frame[])[],
  ) {
    this.scene = scene;
    this.at = at;
    this.claims = claims;
    this.outright = outright;
    this.#read = read;
    this.#index = index;
    this.#framesOf = framesOf;
  }

  /** The frames of a claim that fit the sentence, each with what the cues make of it. */
  fitsOf(claim: number): readonly JudgedFit[] {
    const known = this.#fits.get(claim);
    if (known) return known;
    const { spoken } = this.scene.here;
    const { entries } = this.#index;
    this.#referents ??= this.#lookRound();
    const fits: JudgedFit[] = [];
    for (const frame of this.#framesOf[claim] ?? []) {
      const fit = fitFrame(frame, spoken, this.#referents, entries);
      if (fit) fits.push({ fit, judgement: judge(spoken, fit, entries) });
    }
    this.#fits.set(claim, fits);
    return fits;
  }

  #lookRound(): Referent[] {
    const { title, sentences } = this.#read;
    const before = sentences.slice(Math.max(0, this.at - SENTENCES_BACK), this.at);
    return referentsOf(
      spokenOf(before),
      spokenOf(title),
      sentences[this.at + 1]?.spoken,
      this.#index.entries,
    );
  }
}
