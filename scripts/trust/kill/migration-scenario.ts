/** A database of an earlier version: brought up to date when the extension starts. */
import { isDeepStrictEqual } from 'node:util';
import { databaseOf, databaseVersions } from '../earlier-data';
import { barePage } from '../extension-copy';
import { type RawDatabase, type RawState, readRaw, writeRawDatabase } from '../raw-storage';
import type { Scenario } from './scenario';

const claimsOf = ({ stores, claimsVersion }: RawState) =>
  JSON.stringify([stores.claims, stores.indexes, claimsVersion]);

export function migrationScenario(): Scenario {
  let earlier: RawDatabase | undefined;
  let before: RawState | undefined;
  let newest = '';
  return {
    name: 'migration',
    what: 'bringing an earlier database up to date',
    page: barePage,
    startsItself: true,
    async prepare(trial, chance) {
      if (newest === '') {
        await trial.reload('whole');
        await trial.send('libraryHealth');
        await trial.reload('bare');
        newest = claimsOf(await readRaw(trial));
      }
      earlier = await databaseOf(chance.oneOf(databaseVersions));
      await writeRawDatabase(trial, earlier);
      before = await readRaw(trial);
    },
    async work(trial) {
      await trial.reload('whole');
      await trial.send('libraryHealth');
    },
    check(raw) {
      if (!earlier || !before) return [];
      const isKnown = raw.version === earlier.version || raw.version === 30;
      const isRight = [claimsOf(before), newest].includes(claimsOf(raw));
      return [
        ...(isKnown ? [] : [`The database has version ${raw.version}.`]),
        ...(isRight ? [] : ['The claims are neither those before nor those after.']),
        ...(isDeepStrictEqual(raw.saved, before.saved) ? [] : ['The list is another one.']),
      ];
    },
    async recheck(trial) {
      const { saved } = await readRaw(trial);
      return isDeepStrictEqual(saved, before?.saved) ? [] : ['The list did not survive.'];
    },
  };
}
