/**
 * The claims and the matcher as the background holds them: seeded into the database on install and
 * update, loaded from there on every wake. Where the database cannot be used, Footnote goes on with
 * the copy that it ships with, and says so.
 */
import { browser } from 'wxt/browser';
import { FootnoteDb, isDiskFull, type Seed } from '../../claims-db/db';
import type { Model } from '../../matcher/learned/model';
import { openModel } from '../../matcher/learned/model-file';
import { loadIndex, type MatcherIndex } from '../../matcher/load';
import { createMatcher } from '../../matcher/matcher';
import type { Matcher } from '../../matcher/types';
import type { Claim } from '../../shared/claim';
import { ownPack } from '../../shared/pack';
import type { LibraryHealth, LibraryTrouble } from '../../shared/protocol';

declare const __CLAIMS_VERSION__: string;

/** What is ready to answer with. */
export interface Library {
  matcher: Matcher;
  /** The matcher's lexicon; its cues tell the stance towards the claims of packs. */
  lexicon: MatcherIndex;
  claims: ReadonlyMap<string, Claim>;
  /**
   * The open database, where it could be used. Held, because a connection that nobody holds is
   * closed when memory is tidied up, and then nothing tells that the database was deleted.
   */
  db?: FootnoteDb;
  /** Set where the database could not be used. */
  trouble?: LibraryTrouble;
}

let current: Promise<Library> | undefined;

/** The copy that the extension ships with. */
async function shipped(): Promise<Seed> {
  const [claims, index] = await Promise.all([
    fetch(browser.runtime.getURL('/claims.json')).then((file) => file.json() as Promise<Claim[]>),
    fetch(browser.runtime.getURL('/index.bin')).then((file) => file.arrayBuffer()),
  ]);
  return { version: __CLAIMS_VERSION__, claims, index };
}

/** The model is no part of the database: it changes with the extension only. */
async function shippedModel(): Promise<Model> {
  const file = await fetch(browser.runtime.getURL('/model.bin'));
  return openModel(await file.arrayBuffer());
}

async function toLibrary(claims: readonly Claim[], index: ArrayBuffer): Promise<Library> {
  const lexicon = loadIndex(index);
  return {
    lexicon,
    matcher: createMatcher(lexicon, { model: await shippedModel() }),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
  };
}

/** Reads the database, seeding it first where it is empty, old or does not load. */
async function fromDatabase(): Promise<Library> {
  const db = new FootnoteDb();
  db.on('close', noteLoss);
  db.on('versionchange', ({ newVersion }) => {
    if (newVersion === null) noteLoss();
  });
  if ((await db.seededVersion()) !== __CLAIMS_VERSION__) await db.seed(await shipped());
  try {
    return { ...(await readDatabase(db)), db };
  } catch (error) {
    console.warn('Footnote: the saved claims do not load and are replaced.', error);
    await db.seed(await shipped());
    return { ...(await readDatabase(db)), db };
  }
}

async function readDatabase(db: FootnoteDb): Promise<Library> {
  const [claims, index] = await db.transaction('r', db.claims, db.indexes, () =>
    Promise.all([db.claims.toArray(), db.indexes.get(ownPack)]),
  );
  if (!index || claims.length === 0) throw new Error('The database is empty.');
  // What the database files them under is no part of a claim: elsewhere `pack` says that it is not reviewed.
  return toLibrary(
    claims.map(({ pack: _, ...claim }) => claim),
    index.bytes,
  );
}

async function open(): Promise<Library> {
  try {
    return await fromDatabase();
  } catch (error) {
    console.error('Footnote: the database cannot be used.', error);
    const { claims, index } = await shipped();
    return {
      ...(await toLibrary(claims, index)),
      trouble: isDiskFull(error)
        ? { kind: 'disk-full' }
        : { kind: 'unusable', reason: reasonOf(error) },
    };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}

/** The database was closed under us: deleted, or its site data cleared. Not where it never opened. */
function noteLoss(): void {
  current = current?.then((library) => ({
    ...library,
    trouble: library.trouble ?? { kind: 'deleted' },
  }));
}

/** The library, opened on first use. After a failure the next call tries again. */
export function library(): Promise<Library> {
  current ??= open().catch((error: unknown) => {
    current = undefined;
    throw error;
  });
  return current;
}

/** How the library is, for the popup. Never rejects. */
export async function libraryHealth(): Promise<LibraryHealth> {
  try {
    const { claims, trouble } = await library();
    return trouble
      ? { state: 'degraded', claims: claims.size, trouble }
      : { state: 'ready', claims: claims.size };
  } catch (error) {
    return { state: 'broken', reason: reasonOf(error) };
  }
}
