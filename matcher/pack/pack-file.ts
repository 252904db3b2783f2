/**
 * The saved form of a pack's index. Little-endian:
 *
 * | bytes | what |
 * |---|---|
 * | 4 | "FNPK" |
 * | 4 | version |
 * | 4 | CRC-32 of all that follows |
 * | 4 | number of arrays |
 * | 4 each | length of each array in bytes |
 * | rest | the arrays of `PackData` in the order of `LAYOUT`, each padded to 4 |
 *
 * It is opened as views on its bytes: nothing is parsed and nothing copied.
 */
import { crc32 } from '../crc32';
import type { PackData } from './pack-data';

/** Bytes that are no pack index of this version. */
export class PackFileError extends Error {
  override name = 'PackFileError';
}

const MAGIC = 0x4b504e46;
const VERSION = 1;
const HEADER = 16;
const CHECKED_FROM = 12;
/** An entry of the list of lengths. */
const ENTRY = 4;

type Kind = typeof Uint8Array | typeof Uint16Array | typeof Uint32Array;

const LAYOUT: readonly (readonly [keyof PackData, Kind])[] = [
  ['counts', Uint32Array],
  ['terms', Uint32Array],
  ['letterStarts', Uint32Array],
  ['letters', Uint16Array],
  ['weights', Uint8Array],
  ['slips', Uint32Array],
  ['postingStarts', Uint32Array],
  ['postings', Uint8Array],
  ['claimStarts', Uint32Array],
  ['lengths', Uint8Array],
  ['wordingStarts', Uint32Array],
  ['wordings', Uint8Array],
  ['idStarts', Uint32Array],
  ['ids', Uint8Array],
];
const FIRST_ARRAY = HEADER + ENTRY * LAYOUT.length;

const padded = (length: number) => Math.ceil(length / 4) * 4;

/** The bytes of an index. */
export function savePack(data: PackData): Uint8Array<ArrayBuffer> {
  const size = LAYOUT.reduce((sum, [name]) => sum + padded(data[name].byteLength), FIRST_ARRAY);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(12, LAYOUT.length, true);
  let at = FIRST_ARRAY;
  LAYOUT.forEach(([name], number) => {
    const array = data[name];
    view.setUint32(HEADER + ENTRY * number, array.byteLength, true);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  });
  view.setUint32(8, crc32(bytes.subarray(CHECKED_FROM)), true);
  return bytes;
}

/**
 * Opens what `savePack` wrote.
 * @param bytes - kept as they are for as long as the index is used; have to begin at a multiple of 4
 * @throws PackFileError if the bytes are anything else: truncated, of another version, corrupted
 */
export function openPack(bytes: Uint8Array<ArrayBuffer>): PackData {
  const { byteOffset, byteLength } = bytes;
  if (byteLength < FIRST_ARRAY) throw new PackFileError('is too short to be a pack index');
  const view = new DataView(bytes.buffer, byteOffset, byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new PackFileError('is no pack index');
  const version = view.getUint32(4, true);
  if (version !== VERSION)
    throw new PackFileError(`has version ${version}; this build reads ${VERSION}`);
  if (view.getUint32(8, true) !== crc32(bytes.subarray(CHECKED_FROM)))
    throw new PackFileError('is damaged');
  if (view.getUint32(12, true) !== LAYOUT.length) throw new PackFileError('has other arrays');
  let at = FIRST_ARRAY;
  const arrays = LAYOUT.map(([name, Kind], number): [string, PackData[keyof PackData]] => {
    const length = view.getUint32(HEADER + ENTRY * number, true);
    if (at + length > byteLength || length % Kind.BYTES_PER_ELEMENT !== 0)
      throw new PackFileError('is truncated');
    const array = new Kind(bytes.buffer, byteOffset + at, length / Kind.BYTES_PER_ELEMENT);
    at += padded(length);
    return [name, array];
  });
  return Object.fromEntries(arrays) as unknown as PackData;
}
