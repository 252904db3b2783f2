/** A pack: imported, replaced, taken away; by its parts alone, and by the packs page with its worker. */
import type { Chance } from '../chance';
import { driverPage } from '../extension-copy';
import { readRaw } from '../raw-storage';
import type { TrialBrowser } from '../trial-browser';
import { packId, packSentence, PackStates, strayEditions } from './pack-states';
import { importOnPage, openPacksPage } from './packs-page';
import type { Scenario } from './scenario';

type Take = (trial: TrialBrowser, text: string) => Promise<unknown>;

const byDriver: Take = (trial, text) =>
  trial.evaluate((pack) => globalThis.trustDriver?.take(pack), text);

async function byPage(trial: TrialBrowser, text: string): Promise<void> {
  const page = await openPacksPage(trial);
  await importOnPage(page, text);
  await page.close();
}

function scenarioOf(name: string, what: string, take: Take): Scenario {
  const states = new PackStates();
  let worked = 0;
  return {
    name,
    what,
    page: driverPage,
    async prepare(trial) {
      if (states.isKnown) return;
      await trial.reload('bare', driverPage);
      for (const [state, text] of states.texts.entries()) {
        await byDriver(trial, text);
        states.learn(state, await readRaw(trial));
      }
    },
    async work(trial, chance: Chance) {
      if (++worked > 1 && chance.below(8) === 0) {
        states.wanted = null;
        await trial.evaluate((id) => globalThis.trustDriver?.remove(id), packId);
      } else {
        states.wanted = chance.below(states.texts.length);
        await take(trial, states.texts[states.wanted] ?? '');
      }
    },
    check: (raw) => states.faultsOf(raw),
    async recheck(trial) {
      await trial.evaluate(() => globalThis.trustDriver?.sweep(), undefined);
      const found = await trial.send<{ claim: string }[]>('checkText', packSentence);
      return [
        ...strayEditions(await readRaw(trial)),
        ...(states.before === null || found.some(({ claim }) => claim.startsWith(`${packId}/`))
          ? []
          : ['The claims of the pack are not found.']),
      ];
    },
  };
}

export const packScenario = (): Scenario =>
  scenarioOf('pack', 'importing and replacing a pack', byDriver);

export const packsPageScenario = (): Scenario =>
  scenarioOf('packs-page', 'the packs page imports and replaces a pack', byPage);
