/** A pack's index as it is used: look-ups over the arrays, nothing is copied out of them. */
import { trigramsOf } from './likeness';
import { findInTable } from './hash';
import { isLongEnough, isOneSlipAway, slipHashes } from './misspellings';
import type { PackData } from './pack-data';
import { VarintReader } from './varint';
import { isNameByte, unpackWeight, weightOf } from './weights';

/** One way to say a claim. */
export interface Wording {
  /** In order. */
  terms: number[];
  /** Whether it says that something is not so. */
  denies: boolean;
}

const CACHE_SIZE = 4000;

export class PackIndex {
  readonly #data: PackData;
  readonly #postings: VarintReader;
  readonly #wordings: VarintReader;
  readonly #trigrams = new Map<number, ReadonlySet<string>>();
  readonly claims: number;
  /** Average of the lengths of claims, in terms. */
  readonly averageLength: number;

  constructor(data: PackData) {
    this.#data = data;
    this.#postings = new VarintReader(data.postings);
    this.#wordings = new VarintReader(data.wordings);
    this.claims = data.counts[0] ?? 0;
    this.averageLength = data.lengths.reduce((a, b) => a + b, 0) / this.claims || 1;
  }

  /** Different stems of all claims together. */
  get termCount(): number {
    return this.#data.letterStarts.length - 1;
  }

  /** Wordings of all claims together. */
  get wordingCount(): number {
    return this.#data.wordingStarts.length - 1;
  }

  /**
   * Adds `gain` to the score of each claim that is filed under a term as one of its rare ones.
   * @param found - gets the claims whose score was 0
   */
  addToFiled(term: number, gain: number, scores: Float32Array, found: number[]): void {
    const reader = this.#postings;
    reader.at = this.#data.postingStarts[term] ?? 0;
    let claim = 0;
    for (let left = reader.read(); left > 0; left--) {
      claim += reader.read();
      if (scores[claim] === 0) found.push(claim);
      scores[claim] = (scores[claim] ?? 0) + gain;
    }
  }

  /** The term of a stem, or -1. */
  term(stem: string, hash: number): number {
    return findInTable(this.#data.terms, hash, (term) => this.#isSpelt(term, stem));
  }

  /** Terms that a stem of no claim may be a misspelling of. */
  nearTerms(stem: string): number[] {
    if (!isLongEnough(stem) || /\d/.test(stem)) return [];
    const near = new Set<number>();
    for (const hash of slipHashes(stem))
      findInTable(this.#data.slips, hash, (term) => {
        if (this.#mayBe(term, stem) && isOneSlipAway(this.stem(term), stem)) near.add(term);
        return false;
      });
    return [...near];
  }

  /** The runs of three characters of a term. */
  trigrams(term: number): ReadonlySet<string> {
    const known = this.#trigrams.get(term);
    if (known) return known;
    const trigrams = trigramsOf(this.stem(term));
    if (this.#trigrams.size >= CACHE_SIZE) this.#trigrams.clear();
    this.#trigrams.set(term, trigrams);
    return trigrams;
  }

  isNumber(term: number): boolean {
    const first = this.#data.letters[this.#data.letterStarts[term] ?? 0] ?? 0;
    return first >= 0x30 && first <= 0x39;
  }

  stemLength(term: number): number {
    const { letterStarts } = this.#data;
    return (letterStarts[term + 1] ?? 0) - (letterStarts[term] ?? 0);
  }

  stem(term: number): string {
    const { letters, letterStarts } = this.#data;
    return String.fromCharCode(...letters.subarray(letterStarts[term], letterStarts[term + 1]));
  }

  /** What a term tells, in nats. */
  weight(term: number): number {
    return unpackWeight(this.#data.weights[term] ?? 0);
  }

  isName(term: number): boolean {
    return isNameByte(this.#data.weights[term] ?? 0);
  }

  /** What a stem tells that no claim has. */
  weightOfUnknown(stem: string, isNumber: boolean): number {
    return weightOf(stem, isNumber, 0, this.claims);
  }

  /**
   * Calls `visit` for the claims with a term.
   */
  eachHolder(term: number, visit: (claim: number) => void): void {
    const reader = this.#postings;
    reader.at = this.#data.postingStarts[term] ?? 0;
    for (let list = 0; list < 2; list++) {
      let claim = 0;
      for (let left = reader.read(); left > 0; left--) {
        claim += reader.read();
        visit(claim);
      }
    }
  }

  length(claim: number): number {
    return this.#data.lengths[claim] ?? 0;
  }

  wordings(claim: number): Wording[] {
    const { claimStarts, wordingStarts } = this.#data;
    const all: Wording[] = [];
    const last = claimStarts[claim + 1] ?? 0;
    for (let number = claimStarts[claim] ?? 0; number < last; number++) {
      const terms: number[] = [];
      this.#wordings.at = wordingStarts[number] ?? 0;
      const end = wordingStarts[number + 1] ?? 0;
      const denies = this.#wordings.read() === 1;
      while (this.#wordings.at < end) terms.push(this.#wordings.read());
      all.push({ terms, denies });
    }
    return all;
  }

  id(claim: number): string {
    const { ids, idStarts } = this.#data;
    return new TextDecoder().decode(ids.subarray(idStarts[claim], idStarts[claim + 1]));
  }

  /** The number of a claim by its id, in a pack whose claims are sorted by id; -1 where it has none. */
  number(id: string): number {
    let low = 0;
    let high = this.claims - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = this.id(middle);
      if (there === id) return middle;
      if (there < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Whether a term begins as a stem does and is about as long. */
  #mayBe(term: number, stem: string): boolean {
    const { letters, letterStarts } = this.#data;
    if (letters[letterStarts[term] ?? 0] !== stem.charCodeAt(0)) return false;
    return Math.abs(this.stemLength(term) - stem.length) <= 1;
  }

  #isSpelt(term: number, stem: string): boolean {
    const { letters, letterStarts } = this.#data;
    const start = letterStarts[term] ?? 0;
    if ((letterStarts[term + 1] ?? 0) - start !== stem.length) return false;
    for (let at = 0; at < stem.length; at++)
      if (letters[start + at] !== stem.charCodeAt(at)) return false;
    return true;
  }
}
