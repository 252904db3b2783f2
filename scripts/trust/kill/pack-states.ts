/** The states that a pack is in by turns, and whether what lies on the disk is one of them. */
import { packClaim, packFile } from '../../../tests/fixtures/pack';
import type { RawState } from '../raw-storage';

/** What a claim of all states is found in. */
export const packSentence = 'Copper bracelets relieve arthritis pain.';
export const packId = 'folk-remedies';
/** Of one state of the pack; some hundred rows. */
const claims = 3_000;
const states = 3;

function textOf(state: number): string {
  return packFile([
    packClaim(),
    ...Array.from({ length: claims + state }, (_, at) =>
      packClaim({
        id: `claim-${at}`,
        statement: `Herb number ${at} of list ${state} cures ailment ${at % 97}`,
      }),
    ),
  ]);
}

export class PackStates {
  readonly texts: readonly string[] = Array.from({ length: states }, (_, state) => textOf(state));
  /** What a complete edition of each state is, by its fingerprint. */
  readonly #whole = new Map<string, number>();
  /** Null where there is no pack. */
  before: number | null = null;
  wanted: number | null = null;

  get isKnown(): boolean {
    return this.#whole.size === this.texts.length;
  }

  /** The pack was put in this state, undisturbed. */
  learn(state: number, raw: RawState): void {
    const edition = raw.packs.find(({ id }) => id === packId)?.edition ?? '';
    this.#whole.set(raw.editions[edition] ?? '', state);
    this.before = state;
  }

  /** Says what is neither the state before nor the one that was wanted, and takes what is for the next. */
  faultsOf(raw: RawState): string[] {
    const faults = this.#faultsOf(raw);
    const now = raw.packs.find(({ id }) => id === packId);
    this.before = now ? (this.#whole.get(raw.editions[now.edition] ?? '') ?? null) : null;
    return faults;
  }

  #faultsOf({ packs, editions }: RawState): string[] {
    const { before, wanted } = this;
    const pack = packs.find(({ id }) => id === packId);
    if (!pack) return before === null || wanted === null ? [] : ['The pack is gone.'];
    const state = this.#whole.get(editions[pack.edition] ?? '');
    if (state === undefined) return ['The pack points to an edition that is not complete.'];
    if (pack.before !== null && !this.#whole.has(editions[pack.before] ?? ''))
      return ['The state to go back to is not complete.'];
    return state === before || state === wanted ? [] : ['The pack is in another state.'];
  }
}

/** Editions that no pack points to. */
export function strayEditions({ packs, editions }: RawState): string[] {
  const kept = new Set(packs.flatMap(({ edition, before }) => [edition, before]));
  const left = Object.keys(editions).filter((generation) => !kept.has(generation));
  return left.length === 0 ? [] : [`${left.length} editions are left that no pack points to.`];
}
