/**
 * The packs that are switched on, as the background holds them: opened on first use, and again after
 * any change. A pack whose index is missing or damaged gets a new one from its claims.
 */
import { PackStore } from '../../claims-db/packs/pack-store';
import { runSteps } from '../../claims-db/packs/run-steps';
import { indexSteps } from '../../matcher/pack/index-bytes';
import { Narrower } from '../../matcher/pack/narrow';
import { openPack } from '../../matcher/pack/pack-file';
import { PackIndex } from '../../matcher/pack/pack-index';
import { createPackMatcher } from '../../matcher/pack/pack-matcher';
import type { Matcher } from '../../matcher/types';
import { type Verdict, verdicts } from '../../shared/claim';
import {
  type KnownClaim,
  originOf,
  type PackClaim,
  type PackInfo,
  partsOfId,
  shownClaim,
} from '../../shared/pack';
import { library } from './library';
import type { Shelf } from './shelf-search';

/** A pack that can be matched against. */
export interface OpenPack {
  info: PackInfo;
  matcher: Matcher;
  /** Of a claim of the pack, by its id. */
  verdictOf(claim: string): Verdict | undefined;
  /** What looks its claims up; made on first use. */
  shelf(): Shelf;
}

/** Claims of a pack that are remembered: as one goes on typing, much the same ones are found. */
const mostRemembered = 2_000;

let current: Promise<OpenPack[]> | undefined;

/** Forgets the opened packs: they are no longer as they are in the database. */
export function forgetPacks(): void {
  current = undefined;
}

/** The packs that are switched on; none where the database cannot be used. */
export function openPacks(): Promise<OpenPack[]> {
  current ??= open().catch((error: unknown) => {
    current = undefined;
    throw error;
  });
  return current;
}

/** The same, but none where they cannot be read: the project's own claims go on. */
export async function openPacksIfAny(): Promise<OpenPack[]> {
  return await openPacks().catch((error: unknown) => {
    console.error('Footnote: the packs cannot be read; its own claims go on.', error);
    return [];
  });
}

/** The packs in the database, or null where it cannot be used. */
export async function packStore(): Promise<PackStore | null> {
  const { db } = await library();
  return db ? new PackStore(db) : null;
}

async function open(): Promise<OpenPack[]> {
  const { db, lexicon } = await library();
  if (!db) return [];
  const store = new PackStore(db);
  const opened = (await store.list())
    .filter(({ enabled }) => enabled)
    .map(async (info): Promise<OpenPack[]> => {
      try {
        const { index, codes } = await openIndex(store, info);
        const matcher = createPackMatcher(index, lexicon);
        const verdictOf = (claim: string) => verdicts[codes[index.number(claim)] ?? -1];
        let shelf: Shelf | undefined;
        return [
          {
            info,
            matcher,
            verdictOf,
            shelf: () => {
              shelf ??= packShelf(store, info, index);
              return shelf;
            },
          },
        ];
      } catch (error) {
        // The other packs and the project's own claims go on.
        console.error(`Footnote: the pack “${info.head.title}” cannot be used.`, error);
        return [];
      }
    });
  return (await Promise.all(opened)).flat();
}

function packShelf(store: PackStore, info: PackInfo, index: PackIndex): Shelf {
  const origin = originOf(info);
  const known = new Map<number, KnownClaim>();
  return {
    narrower: new Narrower(index),
    async claimsAt(numbers) {
      const unknown = numbers.filter((number) => !known.has(number));
      const read = await store.claimsAt(info.edition, unknown);
      if (known.size + unknown.length > mostRemembered) known.clear();
      const claims = read.map((claim) => shownClaim(claim, origin));
      for (const [place, number] of unknown.entries()) {
        const claim = claims[place];
        if (claim) known.set(number, claim);
      }
      return numbers.flatMap((number) => known.get(number) ?? []);
    },
  };
}

interface OpenIndex {
  index: PackIndex;
  codes: Uint8Array;
}

async function openIndex(store: PackStore, { edition }: PackInfo): Promise<OpenIndex> {
  const stored = await store.index(edition.generation);
  try {
    if (!stored) throw new Error('The index is missing.');
    const index = new PackIndex(openPack(stored.bytes));
    if (index.claims !== edition.claims) throw new Error('The index is of other claims.');
    return { index, codes: stored.verdicts };
  } catch (error) {
    console.warn('Footnote: the index of a pack does not open and is made anew.', error);
    const claims: PackClaim[] = [];
    for await (const some of store.claims(edition)) claims.push(...some);
    const bytes = await runSteps(indexSteps(claims), {});
    const codes = await store.replaceIndex(edition, claims, bytes);
    return { index: new PackIndex(openPack(bytes)), codes };
  }
}

/**
 * Claims by their ids, of the project and of packs, in the order asked for; unknown ones are left out.
 * Claims of packs that are switched off are known: the reader's list may have them.
 */
export async function claimsById(ids: readonly string[]): Promise<KnownClaim[]> {
  const { claims } = await library();
  const found = await Promise.all(
    ids.map(async (id): Promise<KnownClaim[]> => {
      const own = claims.get(id);
      if (own) return [own];
      const claim = await packClaim(id);
      return claim ? [claim] : [];
    }),
  );
  return found.flat();
}

async function packClaim(id: string): Promise<KnownClaim | undefined> {
  const parts = partsOfId(id);
  if (!parts) return undefined;
  const store = await packStore();
  const info = await store?.get(parts.pack);
  if (!store || !info) return undefined;
  const claim = await store.claim(info.edition, parts.claim);
  return claim && shownClaim(claim, originOf(info));
}
