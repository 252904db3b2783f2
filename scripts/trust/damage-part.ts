/** Part 3, in a browser: an index that is missing or damaged in the database is made anew. */
import { falseClaim } from '../../tests/e2e/sentences';
import { packClaim, packFile } from '../../tests/fixtures/pack';
import { serveFiles } from '../browser/serve-files';
import { type Chance, chanceFrom } from './chance';
import { driverPage } from './extension-copy';
import { serveClaim, whatFails } from './marks-work';
import type { Part, Row, TrustOptions } from './part';
import { readRaw } from './raw-storage';
import { type EngineName, TrialBrowser } from './trial-browser';

interface Damage {
  store: 'indexes' | 'packIndexes';
  /** Share of the file at which a byte is changed; null takes the record away. */
  at: number | null;
}

/** Changes one record's bytes, behind Footnote's back. */
function damage(trial: TrialBrowser, wish: Damage): Promise<void> {
  return trial.evaluate(
    ({ store, at }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('footnote');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction(store, 'readwrite');
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          change.onabort = () => reject(change.error);
          change.objectStore(store).openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            if (at === null) {
              cursor.delete();
              return;
            }
            const bytes = new Uint8Array(cursor.value.bytes);
            const place = Math.floor(at * bytes.length);
            bytes[place] = (bytes[place] ?? 0) ^ 0x55;
            const isBuffer = cursor.value.bytes instanceof ArrayBuffer;
            cursor.update({ ...cursor.value, bytes: isBuffer ? bytes.buffer : bytes });
          };
        };
      }),
    wish,
  );
}

async function damageOnce(
  trial: TrialBrowser,
  chance: Chance,
  url: string,
  isGone: boolean,
): Promise<string[]> {
  const faults: string[] = [];
  for (const store of ['indexes', 'packIndexes'] as const) {
    await trial.reload('bare');
    const { stores } = await readRaw(trial);
    await damage(trial, { store, at: isGone ? null : chance.share() });
    await trial.reload('whole');
    const found = await trial.send<{ claim: string }[]>(
      'checkText',
      `${falseClaim} Copper bracelets relieve arthritis pain.`,
    );
    const claims = found.map(({ claim }) => claim);
    for (const wanted of ['ldn-fda-approved', 'folk-remedies/copper-bracelets'])
      if (!claims.includes(wanted)) faults.push(`${store}: ${wanted} is not found.`);
    const after = (await readRaw(trial)).stores;
    for (const [name, before] of Object.entries(stores))
      if (after[name]?.fingerprint !== before.fingerprint) faults.push(`${name} is another one.`);
    // That it is made anew is said in the console, and is no fault.
    const said = (await whatFails(trial, url)).filter(
      (line) => !/do not load and are replaced|does not open and is made anew/.test(line),
    );
    faults.push(...said);
  }
  return faults;
}

async function damageIn(engine: EngineName, rounds: number, { seed }: TrustOptions): Promise<Row> {
  const chance = chanceFrom(seed);
  const trial = await TrialBrowser.prepare(engine);
  const server = await serveFiles();
  const losses: string[] = [];
  try {
    const url = serveClaim(server);
    await trial.start('whole', driverPage);
    await trial.send('libraryHealth');
    await trial.evaluate((text) => globalThis.trustDriver?.take(text), packFile([packClaim()]));
    for (let round = 1; round <= rounds; round += 1) {
      const faults = await damageOnce(trial, chance, url, round % 3 === 0);
      losses.push(...faults.map((fault) => `round ${round}: ${fault}`));
    }
    return { what: `a damaged index in the database (${engine})`, tries: rounds * 2, losses };
  } finally {
    await server.close();
    await trial.close();
  }
}

export const damagePart: Part = {
  name: 'damage',
  isLong: true,
  what: 'an index is missing or damaged',
  async run(options) {
    if (options.short) return [await damageIn('chromium', 1, options)];
    return [await damageIn('chromium', 9, options), await damageIn('firefox', 3, options)];
  },
};
