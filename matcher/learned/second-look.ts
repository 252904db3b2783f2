/**
 * The second look at a pair: the linear heads' sums by group of features, what else the sentence may
 * claim, and what the sentences round it do with the same claim, as numbers that trees judge. The
 * trees are fitted to passages of writers that the heads were not fitted to, so they know how far
 * each group of features is to be trusted.
 */
import { FRAME_THRESHOLD, outcomeOf } from '../frame-finder';
import { stances } from '../../shared/match';
import type { Look } from './look';
import { type Likelihood, PARTS, type SecondTrees } from './model';
import { type Judge, judgeOf, orderKeys } from './trees';

/** Log odds of a pair that was given up. */
const GIVEN_UP = -12;
/** Sentences further in or from the end are all alike: a passage's length says nothing of its claims. */
const FAR = 3;
const NEAR = [-2, -1, 1, 2];
const FRAMES = 7;
const OTHERS = 7;
const OWN = 8;
/** How many numbers there are. */
export const NUMBERS = 3 + PARTS + FRAMES + OWN + OTHERS + NEAR.length * 3 + 2;

/** The two highest of a claim's values in a text: what is highest elsewhere than in a sentence. */
class TopTwo {
  #first = GIVEN_UP;
  #second = GIVEN_UP;

  add(value: number): void {
    if (value > this.#first) {
      this.#second = this.#first;
      this.#first = value;
    } else if (value > this.#second) this.#second = value;
  }

  besides(value: number): number {
    return value === this.#first ? this.#second : this.#first;
  }
}

const likely = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));
const deniedBy = ({ there, denies }: Look) => Math.min(there, denies);

/** A text of which every sentence had its first look. */
export class LookedAt {
  readonly #looks: readonly (readonly Look[])[];
  /** Of each claim how surely it is there, and how surely it is denied, in any sentence. */
  readonly #there = new Map<number, TopTwo>();
  readonly #denied = new Map<number, TopTwo>();
  readonly #numbers = new Float32Array(NUMBERS);
  #at = 0;

  /** @param looks - of each sentence */
  constructor(looks: readonly (readonly Look[])[]) {
    this.#looks = looks;
    for (const look of looks.flat()) {
      topTwoOf(this.#there, look.claim).add(look.there);
      topTwoOf(this.#denied, look.claim).add(deniedBy(look));
    }
  }

  /** All that is known of a pair. The array is the same each time. */
  numbersOf(look: Look): Float32Array {
    this.#at = 0;
    this.#put(look.there, look.denies, look.asks);
    this.#put(...look.parts);
    this.#putFrames(look);
    this.#putOwn(look);
    this.#putOthers(look);
    this.#putNear(look);
    return this.#numbers;
  }

  #put(...values: number[]): void {
    for (const value of values) this.#numbers[this.#at++] = value;
  }

  #putFrames({ considered, claim }: Look): void {
    const fits = considered.fitsOf(claim);
    const good = fits.filter(({ fit }) => fit.score >= FRAME_THRESHOLD);
    const outcomes = good.map(({ fit, judgement }) => outcomeOf(fit, judgement));
    for (const stance of stances) {
      const same = good.filter((_, at) => outcomes[at] === stance);
      this.#put(same.reduce((most, { fit }) => Math.max(most, fit.leans.length === 0 ? 2 : 1), 0));
    }
    const isAgainst = good.length > 0 && outcomes.every((outcome) => outcome === undefined);
    this.#put(
      isAgainst ? 1 : 0,
      fits.reduce((best, { fit }) => Math.max(best, fit.score), 0),
      fits.length,
      considered.outright.has(claim) ? 1 : 0,
    );
  }

  #putOwn({ considered: { at, scene }, rank, kind, isNamed }: Look): void {
    const { tokens, quoted, asked } = scene.here.spoken.sentence;
    this.#put(rank, kind, isNamed ? 1 : 0, tokens.length);
    this.#put(
      quoted ? 1 : 0,
      asked ? 1 : 0,
      Math.min(FAR, at),
      Math.min(FAR, this.#looks.length - 1 - at),
    );
  }

  /** The other claims of the sentence. */
  #putOthers(look: Look): void {
    const all = this.#looks[look.considered.at] ?? [];
    let best: Look | undefined;
    let above = 0;
    let others = 0;
    let weights = 0;
    let denies = 0;
    for (const other of all) {
      const weight = likely(other.there);
      weights += weight;
      denies += weight * other.denies;
      if (other === look) continue;
      others += weight;
      if (other.there > look.there) above++;
      if (!best || other.there > best.there) best = other;
    }
    const there = best?.there ?? GIVEN_UP;
    this.#put(there, look.there - there, above, others);
    this.#put(best?.denies ?? 0, best?.asks ?? 0, denies / weights);
  }

  /** The same claim in the sentences round it and in the whole text. */
  #putNear(look: Look): void {
    const { claim, considered, there } = look;
    const putOne = (one: Look | undefined) =>
      this.#put(one?.there ?? GIVEN_UP, one?.denies ?? 0, one?.asks ?? 0);
    for (const by of NEAR)
      putOne(this.#looks[considered.at + by]?.find((other) => other.claim === claim));
    this.#put(
      this.#there.get(claim)?.besides(there) ?? GIVEN_UP,
      this.#denied.get(claim)?.besides(deniedBy(look)) ?? GIVEN_UP,
    );
  }
}

function topTwoOf(map: Map<number, TopTwo>, claim: number): TopTwo {
  const known = map.get(claim);
  if (known) return known;
  const made = new TopTwo();
  map.set(claim, made);
  return made;
}

/** The trees of the second look, ready to judge. */
export class SecondLook {
  readonly #there: Judge;
  readonly #denies: Judge;
  readonly #asks: Judge;
  readonly #keys = new Int32Array(NUMBERS);

  constructor({ there, denies, asks }: SecondTrees) {
    this.#there = judgeOf(there);
    this.#denies = judgeOf(denies);
    this.#asks = judgeOf(asks);
  }

  /**
   * What the trees make of the numbers of a pair; undefined where the claim is less likely there than
   * `least`, the lowest of all thresholds: then nobody has to know what is done with it.
   */
  judge(numbers: Float32Array, least: number): Likelihood | undefined {
    orderKeys(numbers, this.#keys);
    const logOdds = this.#there(this.#keys);
    return likely(logOdds) < least
      ? undefined
      : likelihoodOf(logOdds, this.#denies(this.#keys), this.#asks(this.#keys));
  }
}

/** @param denies - log odds over "asserts", as are those of `asks` */
export function likelihoodOf(there: number, denies: number, asks: number): Likelihood {
  const most = Math.max(0, denies, asks);
  const asserted = Math.exp(-most);
  const denied = Math.exp(denies - most);
  const asked = Math.exp(asks - most);
  const sum = asserted + denied + asked;
  return {
    present: likely(there),
    asserts: asserted / sum,
    denies: denied / sum,
    asks: asked / sum,
  };
}
