/**
 * The saved form of the index. Little-endian:
 *
 * | bytes | what |
 * |---|---|
 * | 4 | "FNMI" |
 * | 4 | version |
 * | 4 | CRC-32 of all that follows |
 * | 4 | length of the JSON part, then the JSON part, padded to 4 |
 * | rest | six arrays of 32-bit numbers, each with its length before it |
 *
 * The trie, most of the weight, is used as it lies there; strings and frames are JSON.
 */
import { crc32 } from './crc32';
import type { MatcherIndex, Trie } from './index-data';

/** Bytes that are no index of this version. */
export class IndexFormatError extends Error {
  override name = 'IndexFormatError';
}

const MAGIC = 0x494d4e46;
const VERSION = 1;
const HEADER = 16;

type Described = Omit<MatcherIndex, 'trie' | 'fuzzy'>;

const arraysOf = ({ trie, fuzzy }: MatcherIndex): Uint32Array[] => [
  trie.edgeStart,
  trie.edgeLabel,
  trie.edgeChild,
  trie.outStart,
  trie.outputs,
  fuzzy,
];

/** The bytes of an index. */
export function saveIndex(index: MatcherIndex): Uint8Array {
  const { trie: _trie, fuzzy: _fuzzy, ...described } = index;
  const json = new TextEncoder().encode(JSON.stringify(described satisfies Described));
  const arrays = arraysOf(index);
  const jsonEnd = HEADER + Math.ceil(json.length / 4) * 4;
  const size = arrays.reduce((sum, array) => sum + 4 + array.byteLength, jsonEnd);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(12, json.length, true);
  bytes.set(json, HEADER);
  let at = jsonEnd;
  for (const array of arrays) {
    view.setUint32(at, array.length, true);
    at += 4;
    for (const value of array) {
      view.setUint32(at, value, true);
      at += 4;
    }
  }
  view.setUint32(8, crc32(bytes.subarray(12)), true);
  return bytes;
}

/**
 * Opens what `saveIndex` wrote.
 * @throws IndexFormatError if the bytes are anything else: truncated, of another version, corrupted
 */
export function openIndex(buffer: ArrayBuffer): MatcherIndex {
  if (buffer.byteLength < HEADER) throw new IndexFormatError('is too short to be an index');
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== MAGIC) throw new IndexFormatError('is no index');
  const version = view.getUint32(4, true);
  if (version !== VERSION)
    throw new IndexFormatError(`has version ${version}; this build reads ${VERSION}`);
  const bytes = new Uint8Array(buffer);
  if (view.getUint32(8, true) !== crc32(bytes.subarray(12)))
    throw new IndexFormatError('is damaged');
  const jsonLength = view.getUint32(12, true);
  let at = HEADER + Math.ceil(jsonLength / 4) * 4;
  const take = (): Uint32Array => {
    if (at + 4 > buffer.byteLength) throw new IndexFormatError('is truncated');
    const length = view.getUint32(at, true);
    at += 4 + length * 4;
    if (at > buffer.byteLength) throw new IndexFormatError('is truncated');
    return new Uint32Array(buffer, at - length * 4, length);
  };
  const json = new TextDecoder().decode(bytes.subarray(HEADER, HEADER + jsonLength));
  const described = JSON.parse(json) as Described;
  const trie: Trie = {
    edgeStart: take(),
    edgeLabel: take(),
    edgeChild: take(),
    outStart: take(),
    outputs: take(),
  };
  return { ...described, trie, fuzzy: take() };
}
