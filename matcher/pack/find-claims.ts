/**
 * Finds the claims of a pack that a few sentences make: claims filed under a rare word that is there, and
 * of those the ones that the model takes to fit.
 */
import type { Sentence } from '../tokenize';
import { bm25Gain, featuresOf } from './features';
import { likeliestWordings } from './likeliest-wordings';
import { markOf } from './model';
import type { PackIndex, Wording } from './pack-index';
import type { PackReader } from './reading';
import { prepareText, type Text } from './text';

/** A claim that a text is taken to make. */
export interface PackFit {
  claim: number;
  /** Log odds. */
  score: number;
  /** Whether its wording says that something is not so. */
  denies: boolean;
  /** The words that carry it, as numbers of tokens, counted from the first sentence on. */
  places: number[];
}

/** A wording of which a text holds enough, and what speaks for it. */
export interface ExaminedWording extends Wording {
  features: number[];
}

export interface ExaminedClaim {
  claim: number;
  text: Text;
  wordings: ExaminedWording[];
}

/** Claims that are looked at closely. */
const CANDIDATES = 6;
/**
 * The rare words that a text and a claim have in common have to tell this many times what singles out
 * one claim of the pack: more than one word does.
 */
const LEAST = 1.1;
/** A word that no pack has tells as much as a word can. */
const UNKNOWN = '?';
/** A text with less than this share of a wording does not say it. */
const LEAST_SHARE = 0.4;

export class ClaimFinder {
  readonly #pack: PackIndex;
  readonly #reader: PackReader;
  readonly #scores: Float32Array;
  readonly #least: number;

  constructor(pack: PackIndex, reader: PackReader) {
    this.#pack = pack;
    this.#reader = reader;
    this.#scores = new Float32Array(pack.claims);
    this.#least = LEAST * pack.weightOfUnknown(UNKNOWN, false);
  }

  /**
   * Time grows with the claims that are filed under the words of the sentences.
   * @param least - the score from which on a claim counts
   */
  find(sentences: readonly Sentence[], least: number): PackFit[] {
    return this.examine(sentences).flatMap(({ claim, wordings, text }) => {
      let best: PackFit = { claim, score: Number.NEGATIVE_INFINITY, denies: false, places: [] };
      for (const { terms, denies, features } of wordings) {
        const score = markOf(features);
        if (score > best.score) best = { claim, score, denies, places: placesOf(terms, text) };
      }
      return best.score >= least ? [best] : [];
    });
  }

  /** What is looked at before it is scored: also what the weights are fitted on. */
  examine(sentences: readonly Sentence[]): ExaminedClaim[] {
    const candidates = this.#candidates(sentences);
    if (candidates.length === 0) return [];
    const text = prepareText(this.#reader.read(sentences));
    return candidates.map((claim) => ({ claim, text, wordings: this.#wordings(claim, text) }));
  }

  /** The claims with most in common with a text, by the words that they are filed under. */
  #candidates(sentences: readonly Sentence[]): number[] {
    const scores = this.#scores;
    const found: number[] = [];
    const seen: number[] = [];
    for (const { tokens } of sentences)
      for (const token of tokens)
        for (const { uses } of this.#reader.words(token))
          for (const { term, share } of uses) {
            if (seen.includes(term)) continue;
            seen.push(term);
            this.#pack.addToFiled(term, this.#pack.weight(term) * share, scores, found);
          }
    if (found.length === 0) return found;
    const best = found.filter((claim) => (scores[claim] ?? 0) >= this.#least);
    if (best.length > 1) best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    for (const claim of found) scores[claim] = 0;
    return best.slice(0, CANDIDATES);
  }

  #wordings(claim: number, text: Text): ExaminedWording[] {
    const all = this.#pack.wordings(claim);
    const held = all.filter(({ terms }) => coverageOf(terms, text, this.#pack) >= LEAST_SHARE);
    if (held.length === 0) return [];
    const bm25 = bm25Of(all, text, this.#pack, this.#pack.length(claim));
    return likeliestWordings(held, text, this.#pack).map((wording) => ({
      ...wording,
      features: featuresOf(wording.terms, text, this.#pack, bm25),
    }));
  }
}

function coverageOf(terms: readonly number[], { held }: Text, pack: PackIndex): number {
  let total = 0;
  let nats = 0;
  for (const term of terms) {
    const weight = pack.weight(term);
    total += weight;
    nats += weight * (held.get(term)?.share ?? 0);
  }
  return nats / (total || 1);
}

/** As the ranker's candidates are scored, so that the feature means the same. */
function bm25Of(
  wordings: readonly Wording[],
  { held }: Text,
  pack: PackIndex,
  length: number,
): number {
  let nats = 0;
  for (const term of new Set(wordings.flatMap(({ terms }) => terms)))
    nats += pack.weight(term) * (held.get(term)?.share ?? 0);
  return nats * bm25Gain(length, pack.averageLength);
}

/** Where the terms of a wording stand, in reading order. */
function placesOf(terms: readonly number[], { held }: Text): number[] {
  const places = new Set(terms.flatMap((term) => held.get(term)?.places ?? []));
  return [...places].sort((a, b) => a - b);
}
