/**
 * The extension's storage as it lies on the disk: read and written with the browser's own interface, so
 * that nothing of Footnote can hide a fault. The functions run in a page of the extension.
 */
import type { SavedEntry } from '../../shared/saved';
import type { TrialBrowser } from './trial-browser';

/** The content of one object store in a form that can be compared: keys and fingerprints. */
export interface RawStore {
  count: number;
  /** SHA-256 of all records in the order of their keys. */
  fingerprint: string;
}

export interface RawState {
  /** As IndexedDB counts it; 0 where there is no database. */
  version: number;
  stores: Record<string, RawStore>;
  saved: SavedEntry[];
  /** Of the project's own index. */
  claimsVersion: string | null;
  /** Ids of packs with the generations that they point to. */
  packs: { id: string; edition: string; before: string | null }[];
  /** Rows of packs by generation: how many claims there are. */
  generations: Record<string, number>;
  /** Of each generation: SHA-256 of its claims and its index. */
  editions: Record<string, string>;
  /** Everything in the extension's local storage. */
  local: Record<string, unknown>;
}

declare const chrome: {
  storage: {
    local: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
      clear(): Promise<void>;
    };
  };
};

/** Reads everything. */
export function readRaw(trial: TrialBrowser): Promise<RawState> {
  return trial.evaluate(async (): Promise<RawState> => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const plain = (_: string, value: unknown): unknown => {
      if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
      if (ArrayBuffer.isView(value)) return [...(value as Uint8Array)];
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      // In one order, whatever order the fields were written in.
      return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
    };
    const hash = async (value: unknown) => {
      const bytes = new TextEncoder().encode(JSON.stringify(value, plain));
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const state: RawState = {
      version: 0,
      stores: {},
      saved: [],
      claimsVersion: null,
      packs: [],
      generations: {},
      editions: {},
      local: await chrome.storage.local.get(null),
    };
    const known = (await indexedDB.databases()).find(({ name }) => name === 'footnote');
    if (!known) return state;
    const db = await done(indexedDB.open('footnote'));
    state.version = db.version;
    const records: Record<string, Record<string, unknown>[]> = {};
    for (const name of db.objectStoreNames) {
      const all = await done(db.transaction(name).objectStore(name).getAll());
      records[name] = all as Record<string, unknown>[];
      state.stores[name] = { count: all.length, fingerprint: await hash(all) };
    }
    state.saved = (records.saved ?? []) as unknown as SavedEntry[];
    const own = records.indexes?.find(({ pack }) => pack === 'footnote');
    state.claimsVersion = (own?.version as string | undefined) ?? null;
    const generation = (edition: unknown) =>
      (edition as { generation?: string } | undefined)?.generation ?? null;
    state.packs = (records.packs ?? []).map(({ id, edition, before }) => ({
      id: String(id),
      edition: String(generation(edition)),
      before: generation(before),
    }));
    const contents: Record<string, unknown[]> = {};
    for (const { generation: of, bytes, verdicts } of records.packIndexes ?? [])
      contents[String(of)] = [bytes, verdicts];
    for (const { generation: of, claims } of records.packChunks ?? []) {
      const key = String(of);
      state.generations[key] =
        (state.generations[key] ?? 0) + ((claims as unknown[] | undefined)?.length ?? 0);
      contents[key] = [...(contents[key] ?? ['no index']), claims];
    }
    for (const [of, content] of Object.entries(contents)) state.editions[of] = await hash(content);
    db.close();
    return state;
  }, undefined);
}

/** Makes the project's claims those of an earlier build: another fingerprint, fewer and other words. */
export function makeClaimsOlder(trial: TrialBrowser, tag: string): Promise<void> {
  return trial.evaluate(async (version) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('footnote');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve, reject) => {
      const change = db.transaction(['claims', 'indexes'], 'readwrite');
      change.oncomplete = () => resolve();
      change.onabort = () => reject(change.error);
      let at = 0;
      change.objectStore('claims').openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        if (!cursor) return;
        at += 1;
        if (at % 3 === 0) cursor.delete();
        else cursor.update({ ...cursor.value, statement: `${version}: ${cursor.value.statement}` });
        cursor.continue();
      };
      const indexes = change.objectStore('indexes');
      indexes.get('footnote').onsuccess = ({ target }) => {
        const index = (target as IDBRequest<Record<string, unknown>>).result;
        indexes.put({ ...index, version });
      };
    });
    db.close();
  }, tag);
}

/** A database of an earlier version, by object store. */
export interface RawDatabase {
  version: number;
  stores: Record<
    string,
    {
      keyPath: string | string[];
      autoIncrement?: boolean;
      indexes?: Record<string, { keyPath: string; multiEntry?: boolean }>;
      records: unknown[];
    }
  >;
}

/** Puts a database in the place of what is there. Nothing of Footnote may be running. */
export function writeRawDatabase(trial: TrialBrowser, database: RawDatabase): Promise<void> {
  return trial.evaluate(async ({ version, stores }) => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('footnote');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('The database is in use.'));
    });
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('footnote', version);
      request.onupgradeneeded = () => {
        for (const [name, { records, indexes = {}, ...options }] of Object.entries(stores)) {
          const store = request.result.createObjectStore(name, options);
          for (const [index, { keyPath, ...more }] of Object.entries(indexes))
            store.createIndex(index, keyPath, more);
          for (const record of records as { bytes?: number[] }[])
            store.put(
              record.bytes ? { ...record, bytes: Uint8Array.from(record.bytes).buffer } : record,
            );
        }
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    db.close();
  }, database);
}

/** Puts values in the place of everything in the extension's local storage. */
export function writeRawLocal(trial: TrialBrowser, values: Record<string, unknown>): Promise<void> {
  return trial.evaluate(async (wanted) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(wanted);
  }, values);
}
