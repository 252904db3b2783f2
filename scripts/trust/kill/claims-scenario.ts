/** The project's claims: replaced after an update of the extension. */
import { makeClaimsOlder, type RawState, readRaw } from '../raw-storage';
import { barePage } from '../extension-copy';
import type { TrialBrowser } from '../trial-browser';
import type { Scenario } from './scenario';

const contentOf = ({ stores, claimsVersion }: RawState) =>
  JSON.stringify([stores.claims, stores.indexes, claimsVersion]);

export function claimsScenario(): Scenario {
  let older = '';
  let newer = '';
  let counter = 0;
  return {
    name: 'claims',
    what: 'seeding the claims of an update',
    page: barePage,
    async prepare(trial) {
      if (newer === '') {
        await trial.reload('whole');
        await trial.send('libraryHealth');
        await trial.reload('bare');
        newer = contentOf(await readRaw(trial));
      }
      await makeClaimsOlder(trial, `older-${++counter}`);
      older = contentOf(await readRaw(trial));
    },
    async work(trial: TrialBrowser) {
      await trial.send('libraryHealth');
    },
    check(raw) {
      const now = contentOf(raw);
      return now === older || now === newer
        ? []
        : ['The claims are neither those before nor those after.'];
    },
  };
}
