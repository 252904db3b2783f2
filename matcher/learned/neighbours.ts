/**
 * A claim may run over two sentences: "I had it pierced in May. Not one migraine since." Where the
 * short sentence beside a match seems to tell part of the same claim, both are marked.
 */
import type { Found } from '../settle';
import type { Spoken } from '../spoken';
import type { Finding } from './find';
import type { Look } from './look';
import type { LookedAt, SecondLook } from './second-look';
import { SHORT_SENTENCE } from './tell';

/** How likely a sentence has to claim, or to ask, the same: less than a match of its own would need. */
const LEAST = 0.25;

/** Log odds of the first look below which a sentence needs more than its neighbours to claim something. */
const LEAST_ALONE = 0;
const ECHOES = [-2, -1, 1, 2];

type Span = Pick<Found, 'start' | 'end'>;

export class Neighbours {
  readonly #sentences: readonly Spoken[];
  readonly #looks: readonly (readonly Look[])[];
  readonly #findings: readonly (readonly Finding[])[];
  readonly #text: LookedAt;
  readonly #second: SecondLook;

  constructor(
    sentences: readonly Spoken[],
    looks: readonly (readonly Look[])[],
    findings: readonly (readonly Finding[])[],
    text: LookedAt,
    second: SecondLook,
  ) {
    this.#sentences = sentences;
    this.#looks = looks;
    this.#findings = findings;
    this.#text = text;
    this.#second = second;
  }

  /** The span of an assertion with the sentences beside it that tell part of it. */
  grow({ sentence, stance, start, end }: Found, claim: number): Span {
    if (stance !== 'asserts') return { start, end };
    return {
      start: this.#tellsPart(sentence - 1, sentence, claim)?.start ?? start,
      end: this.#tellsPart(sentence + 1, sentence, claim)?.end ?? end,
    };
  }

  /** Whether a sentence alone does not seem to speak of a claim, and one near it does rather. */
  isEcho(at: number, claim: number): boolean {
    const there = (of: number) =>
      this.#looks[of]?.find((one) => one.claim === claim)?.there ?? Number.NEGATIVE_INFINITY;
    const own = there(at);
    return own < LEAST_ALONE && ECHOES.some((by) => there(at + by) >= own);
  }

  /** The sentence number `at`, if it tells part of what sentence number `of` claims. */
  #tellsPart(at: number, of: number, claim: number): Span | undefined {
    const beside = this.#sentences[at]?.sentence;
    const own = this.#sentences[of]?.sentence;
    if (!beside || beside.tokens.length > SHORT_SENTENCE) return undefined;
    if (beside.paragraph !== own?.paragraph || beside.quoted !== own.quoted) return undefined;
    if (this.#findings[at]?.some((finding) => finding.claim === claim)) return undefined;
    const look = this.#looks[at]?.find((one) => one.claim === claim);
    const likely = look && this.#second.judge(this.#text.numbersOf(look), LEAST);
    return likely && likely.present * (1 - likely.denies) >= LEAST ? beside : undefined;
  }
}
