/** Part 2: data of every earlier version survives the update, or is left as it is. */
import { isDeepStrictEqual } from 'node:util';
import type { LibraryHealth } from '../../shared/protocol';
import type { SavedEntry } from '../../shared/saved';
import type { Settings } from '../../shared/settings';
import { serveFiles } from '../browser/serve-files';
import { databaseOf, databaseVersions, earlierBackups, earlierSettings } from './earlier-data';
import { driverPage } from './extension-copy';
import { serveClaim, whatFails } from './marks-work';
import type { Part, Row, TrustOptions } from './part';
import {
  type RawDatabase,
  type RawState,
  readRaw,
  writeRawDatabase,
  writeRawLocal,
} from './raw-storage';
import { type EngineName, TrialBrowser } from './trial-browser';

type Local = Record<string, unknown>;

interface Known {
  /** The settings of a reader who never changed any. */
  defaults: Settings;
  /** Of a page with a claim. */
  url: string;
}

/** Puts the data where an earlier version left it, starts this version and looks at the storage. */
async function updateFrom(
  trial: TrialBrowser,
  database: RawDatabase,
  local: Local,
): Promise<{ before: RawState; after: RawState; health: LibraryHealth; list: SavedEntry[] }> {
  await trial.reload('bare');
  await writeRawDatabase(trial, database);
  await writeRawLocal(trial, local);
  const before = await readRaw(trial);
  await trial.reload('whole');
  const health = await trial.send<LibraryHealth>('libraryHealth');
  const list = await trial.send<SavedEntry[]>('listSaved').catch(() => []);
  await trial.reload('bare');
  return { before, after: await readRaw(trial), health, list };
}

/** The settings of a reader who never changed any. */
async function freshSettings(trial: TrialBrowser): Promise<Settings> {
  await trial.reload('whole');
  await trial.send('changeSettings', {});
  return (await readRaw(trial)).local.settings as Settings;
}

async function survives(
  trial: TrialBrowser,
  database: RawDatabase,
  local: Local,
  { defaults, url }: Known,
): Promise<string[]> {
  // What the old settings did not have is as it is by default.
  const wanted = { ...defaults, ...(local.settings as Partial<Settings>) };
  const { before, after, health, list } = await updateFrom(trial, database, local);
  await trial.reload('whole');
  // One change of one setting leaves all the others.
  await trial.send('changeSettings', { paused: false, pausedUntil: null, hidden: [], restTime: 1 });
  const changed = { paused: false, pausedUntil: null, hidden: [], restTime: 1 };
  const { local: last } = await readRaw(trial);
  // The page that is looked at has to be one that may be marked.
  await trial.send('changeSettings', { verdicts: defaults.verdicts });
  return [
    ...(after.version === 30 ? [] : [`The database has version ${after.version}.`]),
    ...(health.state === 'ready' ? [] : [`The database is ${JSON.stringify(health)}.`]),
    ...(isDeepStrictEqual(after.saved, before.saved) ? [] : ['The list is another one.']),
    ...(isDeepStrictEqual(list, before.saved) ? [] : ['The list that is shown is another one.']),
    ...(isDeepStrictEqual(after.local.settings, wanted)
      ? []
      : [`The settings are ${JSON.stringify(after.local.settings)}.`]),
    ...(isDeepStrictEqual(after.local.settings$, { v: 3 }) ? [] : ['They have another version.']),
    ...(isDeepStrictEqual(last.settings, { ...wanted, ...changed })
      ? []
      : ['A change of one setting changed others.']),
    ...(await whatFails(trial, url)),
  ];
}

/** An update that cannot be made leaves the data as they are, and Footnote works. */
async function staysAsItIs(
  trial: TrialBrowser,
  database: RawDatabase,
  local: Local,
): Promise<string[]> {
  const { before, after } = await updateFrom(trial, database, local);
  return [
    ...(isDeepStrictEqual(after.saved, before.saved) ? [] : ['The list is another one.']),
    ...(isDeepStrictEqual(after.local, before.local) ? [] : ['The settings are others.']),
  ];
}

/** A database that the update cannot be made on: a store that it wants to make is there already. */
function blocked(database: RawDatabase): RawDatabase {
  const packChunks = { keyPath: 'other', records: [{ other: 1 }] };
  return { ...database, stores: { ...database.stores, packChunks } };
}

/** A database and settings of a version that is newer than this one. */
const newer = (database: RawDatabase): RawDatabase => ({
  version: 90,
  stores: { ...database.stores, later: { keyPath: 'id', records: [{ id: 1 }] } },
});

async function readsBackup(
  trial: TrialBrowser,
  text: string,
  { defaults }: Known,
): Promise<string[]> {
  await trial.reload('whole', driverPage);
  const read = await trial.evaluate((file) => globalThis.trustDriver?.readBackup(file), text);
  if (!read?.ok) return [read?.problem ?? 'The file was not read.'];
  const file = JSON.parse(text) as { settings: Partial<Settings>; list: SavedEntry[] };
  await trial.send('changeSettings', read.backup.settings);
  await trial.send('replaceSaved', read.backup.list);
  const { saved, local } = await readRaw(trial);
  return [
    ...(isDeepStrictEqual(saved, file.list) ? [] : ['The list is another one.']),
    ...(isDeepStrictEqual(local.settings, { ...defaults, ...file.settings })
      ? []
      : ['The settings are others.']),
  ];
}

async function earlierIn(engine: EngineName, { short }: TrustOptions): Promise<Row[]> {
  const trial = await TrialBrowser.prepare(engine);
  const server = await serveFiles();
  const row = (what: string): Row => ({ what: `${what} (${engine})`, tries: 0, losses: [] });
  const updates = row('update from an earlier version');
  const failed = row('an update that fails, a newer version’s data');
  const backups = row('import of an earlier backup');
  const into = async (to: Row, name: string, faults: Promise<string[]>) => {
    to.tries += 1;
    to.losses.push(...(await faults).map((fault) => `${name}: ${fault}`));
  };
  try {
    const url = serveClaim(server);
    await trial.start('bare');
    const known = { url, defaults: await freshSettings(trial) };
    const settings = [...(await earlierSettings())];
    for (const [at, [name, local]] of settings.entries()) {
      // In the short form every other file is met once, by turns with each database.
      for (const version of databaseVersions) {
        if (short && (at % 2 === 1 || version - 1 !== (at / 2) % databaseVersions.length)) continue;
        const faults = survives(trial, await databaseOf(version), local, known);
        await into(updates, `database ${version}, ${name}`, faults);
      }
    }
    const [database, local] = [await databaseOf(2), settings.at(-1)?.[1] ?? {}];
    const later = { ...local, settings$: { v: 9 } };
    await into(failed, 'blocked', staysAsItIs(trial, blocked(database), local));
    await into(failed, 'newer', staysAsItIs(trial, newer(database), later));
    for (const [name, text] of await earlierBackups())
      await into(backups, name, readsBackup(trial, text, known));
    return [updates, failed, backups];
  } finally {
    await server.close();
    await trial.close();
  }
}

export const earlierPart: Part = {
  name: 'earlier',
  what: 'data of earlier versions',
  async run(options) {
    const rows = await earlierIn('chromium', options);
    if (!options.short) rows.push(...(await earlierIn('firefox', options)));
    return rows;
  },
};
