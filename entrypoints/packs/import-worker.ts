/**
 * Reads, compares, imports and exports packs beside the page, so that the page goes on answering. It
 * opens the database itself, because what it writes is too much to hand about.
 */
import { expose } from 'comlink';
import { FootnoteDb } from '../../claims-db/db';
import { clashOf } from '../../claims-db/packs/clash';
import { fetchPack } from '../../claims-db/packs/fetch-pack';
import { importPack, type PreparedPack, preparePack } from '../../claims-db/packs/import-pack';
import { packLimits } from '../../claims-db/packs/limits';
import { PackStore } from '../../claims-db/packs/pack-store';
import { type Attended, throwIfCancelled } from '../../claims-db/packs/run-steps';
import { indexSteps } from '../../matcher/pack/index-bytes';
import {
  isSameAddress,
  ownPack,
  PackError,
  type PackInfo,
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

/** A subscription that the reader gets by hand goes on as it was. */
const asDaily = (from: PackSource, there: PackInfo | undefined): PackSource =>
  from.kind === 'address' && there?.source.kind === 'address'
    ? { ...from, daily: there.source.daily }
    : from;

/** Compares what was read with the pack whose place it would take: of the same address, or of the same id. */
async function prepare(
  text: string,
  name: string,
  from: PackSource,
  onProgress: OnProgress,
): Promise<PackPreview> {
  onProgress('reading', 0);
  const packs = await store.list();
  const subscribed = packs.find((pack) => isSameAddress(pack.source, from));
  const asPack = subscribed?.head.id;
  const reading = { ...attended('reading', onProgress), asPack };
  const prepared = await preparePack(store, text, name, await reservedIds(), reading);
  const source = asDaily(from, subscribed);
  const { head, replaces } = prepared.preview;
  const clash = replaces && clashOf({ head, source }, replaces, packs);
  const preview = { ...prepared.preview, clash };
  read = { prepared: { ...prepared, preview }, source };
  return preview;
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
      return await prepare(text, name, { kind: 'file', name }, onProgress);
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
      const source: PackSource = { kind: 'address', url, daily: false, etag, askedAt };
      return await prepare(text, new URL(url).hostname, source, onProgress);
    }),

  importRead: (keepBoth, onProgress) =>
    answered(async () => {
      if (!read) throw new Error('Nothing was read.');
      underWay = new AbortController();
      const { prepared, source } = read;
      const { head, replaces, clash } = prepared.preview;
      const other = keepBoth ? clash?.keptAs : undefined;
      const edition = {
        head: { ...head, ...other },
        claims: prepared.claims,
        inPlaceOf: other ? null : (replaces?.edition.generation ?? null),
      };
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
