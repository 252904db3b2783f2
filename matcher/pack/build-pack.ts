/** Builds the index of a pack from its claims. */
import type { ClaimText } from '../../shared/matcher-data';
import type { Cut } from './cut-words';
import { type CutWording, cuttingSteps } from './cut-wordings';
import { addToTable, newTable } from './hash';
import type { PackData } from './pack-data';
import { filingSteps } from './file-postings';
import { isLongEnough, slipHashes } from './misspellings';
import { isName, rankingSteps } from './rank-stems';
import { VarintWriter } from './varint';
import { packWeight, WEIGHT_BITS, weightOf } from './weights';

/** Claims whose terms are numbered between two steps. */
const STEP = 250;
/** Where the parts begin, as shares of the time that 100,000 claims take. */
const BEGIN = { rank: 0.55, number: 0.65, file: 0.72, write: 0.95 };

/**
 * @param claims - ids are not checked
 * @returns the index; time grows with the text of the claims, O(n log n) in the number of terms
 */
export function buildPack(claims: readonly ClaimText[]): PackData {
  const steps = packSteps(claims);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The same in steps of some milliseconds, for a place where other work waits. The last steps, which
 * sort and pack all terms, are longer: a quarter of a second in all with 100,000 claims.
 * @param claims - ids are not checked
 * @returns yields the share that is done, 0 to 1; returns the index
 */
export function* packSteps(claims: readonly ClaimText[]): Generator<number, PackData> {
  const wordings = yield* between(0, BEGIN.rank, cuttingSteps(claims));
  const held = yield* between(BEGIN.rank, BEGIN.number, rankingSteps(wordings));
  const stems = held.map(({ cut }) => cut);
  const weights = Uint8Array.from(held, (one) => {
    const { stem, isNumber } = one.cut;
    return packWeight(weightOf(stem, isNumber, one.claims, claims.length), isName(one));
  });
  const numbered = yield* between(BEGIN.number, BEGIN.file, numberingSteps(wordings, stems));
  const postings = yield* between(
    BEGIN.file,
    BEGIN.write,
    filingSteps(
      numbered,
      weights.map((byte) => byte & WEIGHT_BITS),
    ),
  );
  const written = writeWordings(
    numbered,
    wordings.map((ofClaim) => ofClaim.map(({ denies }) => denies)),
  );
  yield BEGIN.write;
  return {
    counts: Uint32Array.of(claims.length),
    terms: termTable(stems),
    ...spell(stems.map(({ stem }) => stem)),
    weights,
    slips: slipTable(stems),
    ...postings,
    ...written,
    ...writeIds(claims.map(({ id }) => id)),
  };
}

/** The steps of a part, as shares of the whole. */
function* between<T>(from: number, to: number, part: Generator<number, T>): Generator<number, T> {
  let step = part.next();
  while (!step.done) {
    yield from + (to - from) * step.value;
    step = part.next();
  }
  return step.value;
}

/** The terms of all wordings, by number. */
function* numberingSteps(
  wordings: readonly (readonly CutWording[])[],
  stems: readonly Cut[],
): Generator<number, number[][][]> {
  const numbers = new Map(stems.map(({ stem }, term) => [stem, term]));
  const numbered: number[][][] = [];
  for (const ofClaim of wordings) {
    numbered.push(ofClaim.map(({ placed }) => placed.map(({ cut }) => numbers.get(cut.stem) ?? 0)));
    if (numbered.length % STEP === 0) yield numbered.length / wordings.length;
  }
  return numbered;
}

function spell(stems: readonly string[]) {
  const letterStarts = new Uint32Array(stems.length + 1);
  stems.forEach((stem, term) => {
    letterStarts[term + 1] = (letterStarts[term] ?? 0) + stem.length;
  });
  const letters = new Uint16Array(letterStarts[stems.length] ?? 0);
  stems.forEach((stem, term) => {
    const start = letterStarts[term] ?? 0;
    for (let at = 0; at < stem.length; at++) letters[start + at] = stem.charCodeAt(at);
  });
  return { letterStarts, letters };
}

function termTable(stems: readonly Cut[]): Uint32Array {
  const table = newTable(stems.length);
  stems.forEach(({ hash }, term) => {
    addToTable(table, hash, term);
  });
  return table;
}

function slipTable(stems: readonly Cut[]): Uint32Array {
  const hashes = stems.map(({ stem, isNumber }) =>
    !isNumber && isLongEnough(stem) ? slipHashes(stem) : [],
  );
  const table = newTable(hashes.reduce((sum, { length }) => sum + length, 0));
  hashes.forEach((own, term) => {
    for (const hash of own) addToTable(table, hash, term);
  });
  return table;
}

function writeWordings(
  claims: readonly (readonly (readonly number[])[])[],
  denials: readonly (readonly boolean[])[],
) {
  const claimStarts = new Uint32Array(claims.length + 1);
  const lengths = new Uint8Array(claims.length);
  const starts = [0];
  const writer = new VarintWriter();
  claims.forEach((wordings, claim) => {
    wordings.forEach((terms, number) => {
      writer.write(denials[claim]?.[number] ? 1 : 0);
      for (const term of terms) writer.write(term);
      starts.push(writer.length);
    });
    claimStarts[claim + 1] = (claimStarts[claim] ?? 0) + wordings.length;
    const terms = wordings.reduce((sum, { length }) => sum + length, 0);
    lengths[claim] = Math.min(255, Math.round(terms / wordings.length));
  });
  return {
    claimStarts,
    lengths,
    wordingStarts: Uint32Array.from(starts),
    wordings: writer.bytes(),
  };
}

function writeIds(ids: readonly string[]) {
  const bytes = ids.map((id) => new TextEncoder().encode(id));
  const idStarts = new Uint32Array(ids.length + 1);
  bytes.forEach(({ length }, claim) => {
    idStarts[claim + 1] = (idStarts[claim] ?? 0) + length;
  });
  const all = new Uint8Array(idStarts[ids.length] ?? 0);
  bytes.forEach((id, claim) => {
    all.set(id, idStarts[claim]);
  });
  return { idStarts, ids: all };
}
