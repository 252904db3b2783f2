/**
 * The saved form of a model. Little-endian, every part padded to 4 bytes:
 *
 * | bytes | what |
 * |---|---|
 * | 4 | "FNLM" |
 * | 4 | version |
 * | 4 | CRC-32 of all that follows |
 * | 4 | length of the fingerprint, then the fingerprint in ASCII |
 * | 88 | 20 64-bit numbers: steps, biases, thresholds; depth, step and base of each set of trees |
 * | rest | 17 arrays, each with its length before it |
 */
import { crc32 } from '../crc32';
import type { Model, SecondTrees } from './model';
import type { Trees } from './trees';

/** Bytes that are no model of this version. */
export class ModelFormatError extends Error {
  override name = 'ModelFormatError';
}

const MAGIC = 0x4d4c4e46;
const VERSION = 2;
const HEADER = 16;

const padded = (length: number) => Math.ceil(length / 4) * 4;

const treesOf = ({ there, denies, asks }: SecondTrees) => [there, denies, asks];

const numbersOf = ({ thresholds, ...model }: Model) => [
  model.presentStep,
  model.presentBias,
  model.stanceStep,
  model.deniesBias,
  model.asksBias,
  thresholds.asserts,
  thresholds.withFrame,
  thresholds.surelyAsserts,
  thresholds.surelyWithFrame,
  thresholds.denies,
  thresholds.asks,
  ...treesOf(model.second).flatMap(({ depth, step, base }) => [depth, step, base]),
];
const NUMBERS = 20;

const arraysOf = ({ present, stance, candidates, second }: Model) => [
  present,
  stance,
  candidates.claimKeys,
  candidates.biases,
  candidates.keys,
  candidates.starts,
  candidates.claims,
  candidates.weights,
  ...treesOf(second).flatMap(({ places, limits, leaves }) => [places, limits, leaves]),
];

/** The bytes of a model. Written on a little-endian machine, as all that run browsers are. */
export function saveModel(model: Model): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(model.fingerprint);
  const arrays = arraysOf(model);
  const numbersAt = HEADER + padded(name.length);
  const arraysAt = numbersAt + NUMBERS * 8;
  const size = arrays.reduce((sum, { byteLength }) => sum + 4 + padded(byteLength), arraysAt);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(12, name.length, true);
  bytes.set(name, HEADER);
  numbersOf(model).forEach((number, at) => {
    view.setFloat64(numbersAt + at * 8, number, true);
  });
  let at = arraysAt;
  for (const array of arrays) {
    view.setUint32(at, array.length, true);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at + 4);
    at += 4 + padded(array.byteLength);
  }
  view.setUint32(8, crc32(bytes.subarray(12)), true);
  return bytes;
}

/**
 * Opens what `saveModel` wrote; its tables are views on `buffer`.
 * @throws ModelFormatError if the bytes are anything else: truncated, of another version, corrupted
 */
export function openModel(buffer: ArrayBuffer): Model {
  if (buffer.byteLength < HEADER) throw new ModelFormatError('is too short to be a model');
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== MAGIC) throw new ModelFormatError('is no model');
  const version = view.getUint32(4, true);
  if (version !== VERSION)
    throw new ModelFormatError(`has version ${version}; this build reads ${VERSION}`);
  const bytes = new Uint8Array(buffer);
  if (view.getUint32(8, true) !== crc32(bytes.subarray(12)))
    throw new ModelFormatError('is damaged');
  const nameLength = view.getUint32(12, true);
  const fingerprint = new TextDecoder().decode(bytes.subarray(HEADER, HEADER + nameLength));
  let at = HEADER + padded(nameLength);
  const number = () => {
    at += 8;
    return view.getFloat64(at - 8, true);
  };
  const [presentStep, presentBias, stanceStep, deniesBias, asksBias] = [
    number(),
    number(),
    number(),
    number(),
    number(),
  ];
  const thresholds = {
    asserts: number(),
    withFrame: number(),
    surelyAsserts: number(),
    surelyWithFrame: number(),
    denies: number(),
    asks: number(),
  };
  const treeNumbers = [0, 1, 2].map(() => ({ depth: number(), step: number(), base: number() }));
  const take = <T>(bytesEach: number, make: (start: number, length: number) => T): T => {
    const length = view.getUint32(at, true);
    const start = at + 4;
    at = start + padded(length * bytesEach);
    return make(start, length);
  };
  const words = (start: number, length: number) => new Uint32Array(buffer, start, length);
  const present = take(1, (start, length) => new Int8Array(buffer, start, length));
  const stance = take(1, (start, length) => new Int8Array(buffer, start, length));
  const candidates = {
    claimKeys: take(4, words),
    biases: take(1, (start, length) => new Int8Array(buffer, start, length)),
    keys: take(4, words),
    starts: take(4, words),
    claims: take(2, (start, length) => new Uint16Array(buffer, start, length)),
    weights: take(1, (start, length) => new Int8Array(buffer, start, length)),
  };
  const trees = (shape: (typeof treeNumbers)[number] | undefined): Trees => ({
    ...(shape ?? { depth: 1, step: 0, base: 0 }),
    places: take(1, (start, length) => new Uint8Array(buffer, start, length)),
    limits: take(4, (start, length) => new Float32Array(buffer, start, length)),
    leaves: take(2, (start, length) => new Int16Array(buffer, start, length)),
  });
  const second = {
    there: trees(treeNumbers[0]),
    denies: trees(treeNumbers[1]),
    asks: trees(treeNumbers[2]),
  };
  return {
    fingerprint,
    thresholds,
    present,
    presentStep,
    presentBias,
    stance,
    stanceStep,
    deniesBias,
    asksBias,
    candidates,
    second,
  };
}
