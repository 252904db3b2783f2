/**
 * The database of the extension (IndexedDB through Dexie). The background opens it, and the worker that
 * imports packs; every other part asks by message.
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Claim } from '../shared/claim';
import { ownPack, type PackClaim, type PackInfo } from '../shared/pack';
import type { SavedEntry } from '../shared/saved';

/** A claim as it lies in the database, with where it came from. */
export interface StoredClaim extends Claim {
  /** 'footnote' for the project's own reviewed claims. */
  pack: string;
}

/** The compiled index of a pack, in the matcher's saved form. */
export interface StoredIndex {
  pack: string;
  /** Fingerprint of the claims and the index, so that an update is noticed. */
  version: string;
  bytes: ArrayBuffer;
}

/** A pack as it lies in the database, under its own id. */
export interface StoredPack extends PackInfo {
  id: string;
}

/** Some of the claims of one edition of a pack, in the order of their ids. */
export interface StoredChunk {
  generation: string;
  chunk: number;
  claims: PackClaim[];
}

/** What finds the claims of one edition of a pack. */
export interface StoredPackIndex {
  generation: string;
  /** Of each claim in the order of their ids: the place of its verdict in `verdicts`. */
  verdicts: Uint8Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What the build ships: the claims and their compiled index, under one fingerprint. */
export interface Seed {
  version: string;
  claims: Claim[];
  index: ArrayBuffer;
}

/** Whether something was not written for want of room. It may be told as an aborted transaction. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'QuotaExceededError') return true;
  return error instanceof Dexie.DexieError && isDiskFull(error.inner);
}

export class FootnoteDb extends Dexie {
  claims!: EntityTable<StoredClaim, 'id'>;
  indexes!: EntityTable<StoredIndex, 'pack'>;
  saved!: EntityTable<SavedEntry, 'id'>;
  packs!: EntityTable<StoredPack, 'id'>;
  packChunks!: Table<StoredChunk, [string, number]>;
  packIndexes!: EntityTable<StoredPackIndex, 'generation'>;

  constructor(name = 'footnote') {
    super(name);
    this.version(1).stores({ claims: 'id, pack, *topics', indexes: 'pack' });
    this.version(2).stores({ saved: '++id, claim' });
    this.version(3).stores({
      packs: 'id',
      packChunks: '[generation+chunk]',
      packIndexes: 'generation',
    });
  }

  /** The fingerprint of the seeded claims, or undefined where nothing was seeded yet. */
  async seededVersion(): Promise<string | undefined> {
    return (await this.indexes.get(ownPack))?.version;
  }

  /** Replaces the project's own claims and index, all or nothing. Other packs stay. */
  async seed({ version, claims, index }: Seed): Promise<void> {
    await this.transaction('rw', this.claims, this.indexes, async () => {
      await this.claims.where('pack').equals(ownPack).delete();
      await this.claims.bulkPut(claims.map((claim) => ({ ...claim, pack: ownPack })));
      await this.indexes.put({ pack: ownPack, version, bytes: index });
    });
  }
}
