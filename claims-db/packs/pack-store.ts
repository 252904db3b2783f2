/**
 * Packs in the database. An edition of a pack is a set of rows under a name of its own (its generation)
 * that never change. A pack's row points to its edition, and is changed in one small write when the
 * edition lies there complete; so an import that is cut off at any moment leaves the pack as it was and
 * some rows that nobody points to, which the next `sweep` takes away.
 */
import { Dexie } from 'dexie';
import { verdicts } from '../../shared/claim';
import {
  isSameAddress,
  PackError,
  type PackClaim,
  type PackEdition,
  type PackHead,
  type PackInfo,
  type PackSource,
  type PackState,
} from '../../shared/pack';
import { type FootnoteDb, isDiskFull, type StoredChunk, type StoredPackIndex } from '../db';
import { type Attended, throwIfCancelled } from './run-steps';

/** Claims of a row. A look-up reads some forty rows to see one claim of each, so they are small. */
const newPerRow = 5;
const rowSize = ({ perRow = 25 }: PackEdition) => perRow;
/** Claims that are read or written at once. */
const atOnce = 1_000;
/** Held while rows are written that no pack points to yet. */
const lockName = 'footnote-packs';

/** What an import puts in a pack's place. */
export interface NewEdition {
  head: PackHead;
  source: PackSource;
  /** Sorted by id. */
  claims: readonly PackClaim[];
  /** The saved form of what finds them. */
  index: Uint8Array<ArrayBuffer>;
  /**
   * The generation that the reader was told it takes the place of; null where no pack may be there.
   * Left out, it takes the place of whatever is there.
   */
  inPlaceOf?: string | null | undefined;
}

const verdictCodes = (claims: readonly PackClaim[]) =>
  Uint8Array.from(claims, ({ verdict }) => verdicts.indexOf(verdict));

/** A pack's state with what it says of itself, which is another pack's where one took its place. */
const stateOf = ({ edition, head, source }: PackInfo): PackState => ({ ...edition, head, source });

export class PackStore {
  readonly #db: FootnoteDb;

  constructor(db: FootnoteDb) {
    this.#db = db;
  }

  /** All packs, by title. */
  async list(): Promise<PackInfo[]> {
    const packs = await this.#db.packs.toArray();
    return packs
      .map(({ id: _, ...info }) => info)
      .sort((a, b) => a.head.title.localeCompare(b.head.title) || (a.head.id < b.head.id ? -1 : 1));
  }

  async get(id: string): Promise<PackInfo | undefined> {
    const stored = await this.#db.packs.get(id);
    if (!stored) return undefined;
    const { id: _, ...info } = stored;
    return info;
  }

  /** What finds the claims of an edition. */
  async index(generation: string): Promise<StoredPackIndex | undefined> {
    return await this.#db.packIndexes.get(generation);
  }

  /** Puts a new index in the place of one that is damaged. @returns the verdicts as they are stored */
  async replaceIndex(
    { generation }: PackEdition,
    claims: readonly PackClaim[],
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const stored = { generation, bytes, verdicts: verdictCodes(claims) };
    await this.#db.packIndexes.put(stored);
    return stored.verdicts;
  }

  /** All claims of an edition in the order of their ids, some at a time. */
  async *claims(edition: PackEdition): AsyncGenerator<PackClaim[]> {
    const { generation, claims } = edition;
    const rowsAtOnce = Math.ceil(atOnce / rowSize(edition));
    for (let chunk = 0; chunk * rowSize(edition) < claims; chunk += rowsAtOnce) {
      const rows = await this.#db.packChunks
        .where('[generation+chunk]')
        .between([generation, chunk], [generation, chunk + rowsAtOnce], true, false)
        .toArray();
      yield rows.flatMap((row) => row.claims);
    }
  }

  /** The claims with these numbers in the order of ids; a number that no claim has is left out. */
  async claimsAt(edition: PackEdition, numbers: readonly number[]): Promise<PackClaim[]> {
    const size = rowSize(edition);
    const wanted = [...new Set(numbers.map((number) => Math.floor(number / size)))];
    const rows = await this.#db.packChunks.bulkGet(
      wanted.map((chunk): [string, number] => [edition.generation, chunk]),
    );
    const claimsOf = new Map(wanted.map((chunk, at) => [chunk, rows[at]?.claims]));
    return numbers.flatMap(
      (number) => claimsOf.get(Math.floor(number / size))?.[number % size] ?? [],
    );
  }

  /** A claim by its id, found by halving; undefined where the edition has none. */
  async claim(edition: PackEdition, id: string): Promise<PackClaim | undefined> {
    const { generation, claims } = edition;
    let low = 0;
    let high = Math.ceil(claims / rowSize(edition)) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const row = await this.#db.packChunks.get([generation, middle]);
      const [first, last] = [row?.claims[0], row?.claims.at(-1)];
      if (!first || !last) return undefined;
      if (id < first.id) high = middle - 1;
      else if (id > last.id) low = middle + 1;
      else return row?.claims.find((claim) => claim.id === id);
    }
    return undefined;
  }

  /**
   * Puts an edition in the place of what the pack had, which is kept to go back to. All or nothing.
   * @throws PackError `cancelled`, `changed`, `disk-full` or `failed`; the pack is then as it was
   */
  async replace(edition: NewEdition, attended: Attended = {}): Promise<PackInfo> {
    return await navigator.locks.request(lockName, async () => {
      const generation = crypto.randomUUID();
      try {
        await this.#write(generation, edition, attended);
        return await this.#pointTo(generation, edition);
      } catch (error) {
        if (error instanceof PackError) throw error;
        if (isDiskFull(error)) throw new PackError({ code: 'disk-full' });
        throw new PackError({
          code: 'failed',
          detail: error instanceof Error ? error.message : String(error),
        });
      } finally {
        // What is left over is swept at the next start; it changes nothing of what became of the pack.
        await this.#sweep().catch((error: unknown) => {
          console.warn('Footnote: an import left something behind for now.', error);
        });
      }
    });
  }

  /** The rows of an edition that no pack points to yet; that of the index comes first, for `sweep`. */
  async #write(
    generation: string,
    { claims, index }: NewEdition,
    { signal, onProgress }: Attended,
  ): Promise<void> {
    await this.#db.packIndexes.add({
      generation,
      verdicts: verdictCodes(claims),
      bytes: index,
    });
    for (let from = 0; from < claims.length; from += atOnce) {
      throwIfCancelled(signal);
      onProgress?.(from / claims.length);
      const rows: StoredChunk[] = [];
      for (let at = from; at < Math.min(from + atOnce, claims.length); at += newPerRow)
        rows.push({
          generation,
          chunk: at / newPerRow,
          claims: claims.slice(at, at + newPerRow),
        });
      await this.#db.packChunks.bulkAdd(rows);
    }
    throwIfCancelled(signal);
  }

  async #pointTo(
    generation: string,
    { head, source, claims, inPlaceOf }: NewEdition,
  ): Promise<PackInfo> {
    const { packs } = this.#db;
    return await this.#db.transaction('rw', packs, async () => {
      const old = await packs.get(head.id);
      if (inPlaceOf !== undefined && inPlaceOf !== (old?.edition.generation ?? null))
        throw new PackError({ code: 'changed' });
      const info: PackInfo = {
        head,
        source,
        enabled: old?.enabled ?? true,
        edition: {
          generation,
          claims: claims.length,
          importedAt: new Date().toISOString(),
          perRow: newPerRow,
        },
        before: old && stateOf(old),
      };
      await packs.put({ id: head.id, ...info });
      return info;
    });
  }

  /** Changes what is said of a pack. False where there is no such pack. */
  async update(
    id: string,
    change: Partial<Pick<PackInfo, 'enabled' | 'source'>>,
  ): Promise<boolean> {
    return (await this.#db.packs.update(id, change)) === 1;
  }

  /** Puts the state before the last import back, and that import in its place to go back to. */
  async rollBack(id: string): Promise<boolean> {
    const { packs } = this.#db;
    return await this.#db.transaction('rw', packs, async () => {
      const pack = await packs.get(id);
      if (!pack?.before) return false;
      const { head = pack.head, source: was = pack.source, ...edition } = pack.before;
      // An address goes on with what it answered last: it is not asked for what the reader went back from.
      const source = isSameAddress(was, pack.source) ? pack.source : was;
      await packs.put({ ...pack, head, source, edition, before: stateOf(pack) });
      return true;
    });
  }

  /** Takes a pack away for good. */
  async remove(id: string): Promise<void> {
    await this.#db.packs.delete(id);
    await this.sweep();
  }

  /** Takes away what no pack points to, unless an import is just being written. */
  async sweep(): Promise<void> {
    await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
      if (lock) await this.#sweep();
    });
  }

  async #sweep(): Promise<void> {
    const { packs, packChunks, packIndexes } = this.#db;
    const kept = new Set(
      (await packs.toArray()).flatMap(({ edition, before }) => [
        edition.generation,
        before?.generation,
      ]),
    );
    for (const generation of await packIndexes.toCollection().primaryKeys()) {
      if (kept.has(generation)) continue;
      await packChunks
        .where('[generation+chunk]')
        .between([generation, Dexie.minKey], [generation, Dexie.maxKey])
        .delete();
      await packIndexes.delete(generation);
    }
  }
}
