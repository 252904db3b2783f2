/** Builds the index of a pack from its claims. */
import type { ClaimText } from '../../shared/matcher-data';
import { tokenize } from '../tokenize';
import { type Cut, WordCutter } from './cut-words';
import { addToTable, newTable } from './hash';
import type { PackData } from './pack-data';
import { filePostings } from './file-postings';
import { isLongEnough, slipHashes } from './misspellings';
import { VarintWriter } from './varint';
import { isRare, packWeight, WEIGHT_BITS, weightOf } from './weights';

/** A term in a wording. */
interface Placed {
  cut: Cut;
  /** 1 for a capital where there need be none, -1 for none, 0 where it cannot be told. */
  capital: number;
}
interface Wording {
  placed: Placed[];
  /** Whether it says that something is not so. */
  denies: boolean;
}

const DENIALS = new Set(['not', 'no', 'never', 'nothing', 'none', 'without']);

/** With more of its words in capitals a wording is a headline, which tells no names. */
const HEADLINE = 0.6;

/**
 * @param claims - ids are not checked
 * @returns the index; time grows with the text of the claims, O(n log n) in the number of terms
 */
export function buildPack(claims: readonly ClaimText[]): PackData {
  const cutter = new WordCutter();
  const wordings = claims.map(({ statement, phrasings }) =>
    [statement, ...phrasings].map((text) => cutWording(text, cutter)),
  );
  const held = rankStems(wordings);
  const stems = held.map(({ cut }) => cut);
  const numbers = new Map(stems.map(({ stem }, term) => [stem, term]));
  const weights = Uint8Array.from(held, (one) => {
    const { stem, isNumber } = one.cut;
    return packWeight(weightOf(stem, isNumber, one.claims, claims.length), isName(one));
  });
  const terms = newTable(stems.length);
  stems.forEach(({ hash }, term) => {
    addToTable(terms, hash, term);
  });
  const numbered = wordings.map((ofClaim) =>
    ofClaim.map(({ placed }) => placed.map(({ cut }) => numbers.get(cut.stem) ?? 0)),
  );
  return {
    counts: Uint32Array.of(claims.length),
    terms,
    ...spell(stems.map(({ stem }) => stem)),
    weights,
    slips: slipTable(stems),
    ...filePostings(
      numbered,
      weights.map((byte) => byte & WEIGHT_BITS),
    ),
    ...writeWordings(
      numbered,
      wordings.map((ofClaim) => ofClaim.map(({ denies }) => denies)),
    ),
    ...writeIds(claims.map(({ id }) => id)),
  };
}

function cutWording(text: string, cutter: WordCutter): Wording {
  const wording: Wording = { placed: [], denies: false };
  for (const { tokens } of tokenize(text))
    tokens.forEach((token, at) => {
      if (DENIALS.has(token.word)) wording.denies = true;
      const capital = at === 0 ? 0 : /^\p{Lu}/u.test(token.raw) ? 1 : -1;
      for (const cut of cutter.cut(token)) wording.placed.push({ cut, capital });
    });
  const capitals = wording.placed.filter(({ capital }) => capital > 0).length;
  if (capitals > HEADLINE * wording.placed.length)
    for (const placed of wording.placed) placed.capital = 0;
  return wording;
}

interface Held {
  cut: Cut;
  claims: number;
  last: number;
  capitals: number;
}

/** All stems, those of most claims first. */
function rankStems(wordings: readonly (readonly Wording[])[]): Held[] {
  const held = new Map<string, Held>();
  wordings.forEach((ofClaim, claim) => {
    for (const { cut, capital } of ofClaim.flatMap(({ placed }) => placed)) {
      const known = held.get(cut.stem) ?? { cut, claims: 0, last: -1, capitals: 0 };
      if (known.last !== claim) known.claims++;
      known.last = claim;
      known.capitals += capital;
      held.set(cut.stem, known);
    }
  });
  return [...held.values()].sort((a, b) => b.claims - a.claims);
}

/** Mostly written with a capital; where that cannot be told, no common word. */
function isName({ cut: { stem, isNumber }, capitals }: Held): boolean {
  if (isNumber) return false;
  return capitals > 0 || (capitals === 0 && isRare(stem));
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
