/** Hashing of words, and tables in typed arrays that are keyed by it. */

/**
 * 32 bits of a word. FNV-1a over UTF-16 code units (Fowler, Noll and Vo), its bits mixed
 * once more, because the tables use the upper ones.
 */
export function hashWord(word: string, skipped = -1): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++)
    if (at !== skipped) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Share of a table's places that are taken. */
const LOAD = 0.7;

/** An empty table with places for `entries`; 0 is a free place. */
export const newTable = (entries: number) => new Uint32Array(Math.ceil(entries / LOAD) + 1);

/** The first place of a hash: its share of the whole range. */
const placeOf = (hash: number, table: Uint32Array) =>
  Math.floor((hash / 0x1_0000_0000) * table.length);

/** Puts `id` into a table; several may have the same hash. */
export function addToTable(table: Uint32Array, hash: number, id: number): void {
  let place = placeOf(hash, table);
  while (table[place] !== 0) place = place + 1 === table.length ? 0 : place + 1;
  table[place] = id + 1;
}

/**
 * Calls `isIt` with each id that may have the hash until it says so.
 * @returns the id, or -1
 */
export function findInTable(
  table: Uint32Array,
  hash: number,
  isIt: (id: number) => boolean,
): number {
  if (table.length === 0) return -1;
  let place = placeOf(hash, table);
  for (let looked = 0; looked < table.length; looked++) {
    const entry = table[place] ?? 0;
    if (entry === 0) return -1;
    if (isIt(entry - 1)) return entry - 1;
    place = place + 1 === table.length ? 0 : place + 1;
  }
  return -1;
}
