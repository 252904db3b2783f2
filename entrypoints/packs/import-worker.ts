/**
 * Reads, compares, imports and exports packs beside the page, so that the page goes on answering. It
 * opens the database itself, because what it writes is too much to hand about.
 */
import { expose } from 'comlink';
import { FootnoteDb } from '../../claims-db/db';
import { fetchPack } from '../../claims-db/packs/fetch-pack';
import { importPack, type PreparedPack, preparePack } from '../../claims-db/packs/import-pack';
import { packLimits } from '../../claims-db/packs/limits';
import { PackStore } from '../../claims-db/packs/pack-store';
import { type Attended, throwIfCancelled } from '../../claims-db/packs/run-steps';
import { indexSteps } from '../../matcher/pack/index-bytes';
import {
  ownPack,
  PackError,
  type PackPreview,
  type PackSource,
  type PackTrouble,
} from '../../shared/pack';
import { exportText } from './export-text';
import type { Answer, ImportApi, OnProgress, Stage } from './import-api';
import { changedClaims, ownClaims, ownEdition } from './own-edition';

const db = new FootnoteDb();
const store = new PackStore(db);

/** What was read last, until it is imported. */
let read: { prepared: PreparedPack; source: PackSource } | undefined;
let underWay = new AbortController();

function troubleOf(error: unknown): PackTrouble {
  if (error instanceof PackError) return error.trouble;
  return { code: 'failed', detail: error instanceof Error ? error.message : String(error) };
}

async function answered<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  }
}

/** For work that the reader can end. */
function attended(stage: Stage, onProgress: OnProgress): Attended {
  return { signal: underWay.signal, onProgress: (share) => onProgress(stage, share) };
}

/** One change of the reader's claims at a time, in all windows: each begins with what the one before left. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('footnote-own-claims', work);

/** Ids of the project's own claims, which no other claim may have. */
const reservedIds = async () =>
  new Set(await db.claims.where('pack').equals(ownPack).primaryKeys());

async function prepare(
  text: string,
  name: string,
  onProgress: OnProgress,
  sourceFor: (preview: PackPreview) => PackSource,
): Promise<PackPreview> {
  onProgress('reading', 0);
  const reading = attended('reading', onProgress);
  const prepared = await preparePack(store, text, name, await reservedIds(), reading);
  read = { prepared, source: sourceFor(prepared.preview) };
  return prepared.preview;
}

const api: ImportApi = {
  readFile: (file, onProgress) =>
    answered(async () => {
      underWay = new AbortController();
      const { name, size } = file;
      if (size > packLimits.bytes)
        throw new PackError({ code: 'too-large', bytes: size, most: packLimits.bytes });
      const text = await file.text();
      throwIfCancelled(underWay.signal);
      return await prepare(text, name, onProgress, () => ({ kind: 'file', name }));
    }),

  readAddress: (url, onProgress) =>
    answered(async () => {
      underWay = new AbortController();
      onProgress('downloading', null);
      const answer = await fetchPack(url, undefined, attended('downloading', onProgress));
      // Nothing was asked with, so nothing can be unchanged.
      if (!answer) throw new PackError({ code: 'bad-answer', status: 304 });
      const { text, etag } = answer;
      const askedAt = new Date().toISOString();
      return await prepare(text, new URL(url).hostname, onProgress, ({ replaces }) => {
        const before = replaces?.source;
        const daily = before?.kind === 'address' && before.url === url && before.daily;
        return { kind: 'address', url, daily, etag, askedAt };
      });
    }),

  importRead: (onProgress) =>
    answered(async () => {
      if (!read) throw new Error('Nothing was read.');
      underWay = new AbortController();
      const { prepared, source } = read;
      const edition = { head: prepared.preview.head, claims: prepared.claims };
      onProgress('importing', 0);
      return await importPack(
        store,
        edition,
        source,
        indexSteps,
        attended('importing', onProgress),
      );
    }),

  cancel: () => underWay.abort(),

  exportPack: (wish) =>
    answered(async () => {
      const text = await exportText(db, store, wish);
      return new Blob([text], { type: 'application/json' });
    }),

  ownClaims: () =>
    answered(async () => {
      const claims = await ownClaims(store);
      return { claims, taken: [...claims.map(({ id }) => id), ...(await reservedIds())] };
    }),

  changeOwn: (change, title) =>
    answered(() =>
      inTurn(async () => {
        const claims = changedClaims(await ownClaims(store), change);
        return await importPack(store, ownEdition(claims, title), { kind: 'own' }, indexSteps);
      }),
    ),

  replaceOwn: (claims, title) =>
    answered(() =>
      inTurn(() => importPack(store, ownEdition(claims, title), { kind: 'own' }, indexSteps)),
    ),
};

expose(api);
