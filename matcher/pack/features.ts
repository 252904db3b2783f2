/** What speaks for a text making a claim: one wording of the claim against the words of the text. */
import { chunkNats } from './chunks';
import { likeness } from './likeness';
import type { PackIndex } from './pack-index';
import { bestStretch } from './stretch';
import { SHORTEST_ALIKE, type Text } from './text';

/**
 * In the order of the numbers that `featuresOf` gives. "Held" is what of the wording stands in the text;
 * all is weighed by what the terms tell.
 */
export const FEATURES = [
  /** Always 1. */
  'bias',
  /** Share of the wording that is held. */
  'coverage',
  /** Its square. */
  'square',
  /** The heaviest term that is not held. */
  'missed',
  /** How many terms are held, up to eight. */
  'terms',
  /** Share of its three rarest terms that is held. */
  'rarest',
  /** The heaviest term that is held. */
  'best',
  /** Share of its names that is held; 0 without names. */
  'names',
  /** What is held that is no name. */
  'others',
  /** Quantities that are held, and quantities that are not, up to two each. */
  'numbers',
  'otherNumbers',
  /** Share of the wording that is not held but looks like a word of the text. */
  'alike',
  /** What is held, terms that stand next to each other in both counted once: "Bernie Sanders". */
  'chunks',
  /** The same as a share of the wording. */
  'chunkCoverage',
  /** BM25 of all wordings of the claim together. */
  'bm25',
  /** What is held in the stretch of the text that has most of it and least else. */
  'stretch',
  /** Share of the stretch, times the share of the wording. */
  'density',
  /** Share of what the text tells that is held. */
  'ofText',
  /** In the best sentence: share of the wording and share of the sentence, their geometric mean. */
  'sentence',
  /** How much text and wording tell, logarithms. */
  'textSize',
  'wordingSize',
  /** How many wordings the pack has to go wrong with, logarithm. */
  'packSize',
] as const;

const NATS = 1 / 50;
const RAREST = 3;
/** BM25's constants: Robertson and Zaragoza 2009, https://doi.org/10.1561/1500000019. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** What a term that stands once adds to the BM25 score of a claim, for each nat that it tells. */
export const bm25Gain = (length: number, average: number): number =>
  (SATURATION + 1) / (1 + SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / average));

/**
 * @param terms - the wording's, in order
 * @param bm25 - of the claim
 */
export function featuresOf(
  terms: readonly number[],
  text: Text,
  pack: PackIndex,
  bm25: number,
): number[] {
  const own = new Set(terms);
  const weighed: { weight: number; gain: number }[] = [];
  let [held, missed, total, shared, names, namesHeld] = [0, 0, 0, 0, 0, 0];
  let [best, alike, numbers, otherNumbers] = [0, 0, 0, 0];
  for (const term of own) {
    const weight = pack.weight(term);
    const share = text.held.get(term)?.share ?? 0;
    const gain = weight * share;
    weighed.push({ weight, gain });
    total += weight;
    shared += gain;
    best = Math.max(best, gain);
    if (share > 0) held++;
    else missed = Math.max(missed, weight);
    if (pack.isName(term)) {
      names += weight;
      namesHeld += gain;
    }
    if (pack.isNumber(term)) {
      if (!isQuantity(pack.stem(term))) continue;
      if (share > 0) numbers++;
      else otherNumbers++;
    } else if (share === 0 && pack.stemLength(term) >= SHORTEST_ALIKE)
      alike += weight * likeness(pack.trigrams(term), text.trigrams);
  }
  const rarest = weighed.sort((a, b) => b.weight - a.weight).slice(0, RAREST);
  const chunks = chunkNats(terms, text, pack);
  const stretch = bestStretch(own, text);
  return [
    1,
    shared / (total || 1),
    (shared / (total || 1)) ** 2,
    missed / 10,
    Math.min(8, held) / 4,
    sumOf(rarest, 'gain') / (sumOf(rarest, 'weight') || 1),
    best / 10,
    names > 0 ? namesHeld / names : 0,
    (shared - namesHeld) * NATS,
    Math.min(2, numbers),
    Math.min(2, otherNumbers),
    alike / (total || 1),
    chunks * NATS,
    chunks / (total || 1),
    bm25 * NATS,
    stretch.held * NATS,
    (stretch.held / (total || 1)) * (stretch.held / (stretch.told || 1)),
    shared / (text.nats || 1),
    Math.sqrt(bestSentence(own, text, total)),
    Math.log(1 + text.nats) - 4,
    Math.log(1 + total) - 4,
    Math.log(pack.wordingCount) - 9,
  ];
}

/** Not the day or the year of a date. */
const isQuantity = (digits: string) => !/^(?:[012]?\d|3[01]|(?:19|20)\d\d)$/.test(digits);

const sumOf = (weighed: readonly { weight: number; gain: number }[], key: 'weight' | 'gain') =>
  weighed.reduce((sum, one) => sum + one[key], 0);

function bestSentence(own: ReadonlySet<number>, { sentences }: Text, total: number): number {
  let best = 0;
  for (const words of sentences) {
    let held = 0;
    let all = 0;
    for (const { uses, nats } of words) {
      const use = uses.find(({ term }) => own.has(term));
      if (use) held += nats * use.share;
      all += nats;
    }
    best = Math.max(best, (held / (all || 1)) * (Math.min(held, total) / (total || 1)));
  }
  return best;
}
