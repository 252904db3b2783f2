/** A pack: imported, replaced, taken away. */
import { packClaim, packFile } from '../../../tests/fixtures/pack';
import type { Chance } from '../chance';
import { driverPage } from '../extension-copy';
import { type RawState, readRaw } from '../raw-storage';
import type { TrialBrowser } from '../trial-browser';
import type { Scenario } from './scenario';

const packId = 'folk-remedies';
/** Of one state of the pack; some hundred rows. */
const claims = 3_000;
/** What a claim of all states is found in. */
const sentence = 'Copper bracelets relieve arthritis pain.';
/** States that the pack is in by turns. */
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

export function packScenario(): Scenario {
  const texts = Array.from({ length: states }, (_, state) => textOf(state));
  /** What a complete edition of each state is, by its fingerprint. */
  const whole = new Map<string, number>();
  let before: number | null = null;
  let wanted: number | null = null;
  let worked = 0;

  const take = (trial: TrialBrowser, text: string) =>
    trial.evaluate((pack) => globalThis.trustDriver?.take(pack), text);

  const faultsOf = ({ packs, editions }: RawState): string[] => {
    const pack = packs.find(({ id }) => id === packId);
    if (!pack) return before === null || wanted === null ? [] : ['The pack is gone.'];
    const state = whole.get(editions[pack.edition] ?? '');
    if (state === undefined) return ['The pack points to an edition that is not complete.'];
    if (pack.before !== null && !whole.has(editions[pack.before] ?? ''))
      return ['The state to go back to is not complete.'];
    return state === before || state === wanted ? [] : ['The pack is in another state.'];
  };

  return {
    name: 'pack',
    what: 'importing and replacing a pack',
    page: driverPage,
    async prepare(trial) {
      if (whole.size > 0) return;
      await trial.reload('bare', driverPage);
      for (const [state, text] of texts.entries()) {
        const generation = await take(trial, text);
        whole.set((await readRaw(trial)).editions[generation ?? ''] ?? '', state);
      }
      before = states - 1;
    },
    async work(trial, chance: Chance) {
      if (++worked > 1 && chance.below(8) === 0) {
        wanted = null;
        await trial.evaluate((id) => globalThis.trustDriver?.remove(id), packId);
      } else {
        wanted = chance.below(states);
        await take(trial, texts[wanted] ?? '');
      }
    },
    check(raw) {
      const faults = faultsOf(raw);
      const now = raw.packs.find(({ id }) => id === packId);
      before = now ? (whole.get(raw.editions[now.edition] ?? '') ?? null) : null;
      return faults;
    },
    async recheck(trial) {
      await trial.evaluate(() => globalThis.trustDriver?.sweep(), undefined);
      const { packs, editions } = await readRaw(trial);
      const kept = new Set(packs.flatMap(({ edition, before: last }) => [edition, last]));
      const left = Object.keys(editions).filter((generation) => !kept.has(generation));
      const found = await trial.send<{ claim: string }[]>('checkText', sentence);
      return [
        ...(left.length === 0 ? [] : [`${left.length} editions are left that no pack points to.`]),
        ...(before === null || found.some(({ claim }) => claim.startsWith(`${packId}/`))
          ? []
          : ['The claims of the pack are not found.']),
      ];
    },
  };
}
