/** What speaks for a text making a claim: one wording of the claim against the words of the text. */
import { likeness } from './likeness';
import type { PackIndex } from './pack-index';
import { type Held, SHORTEST_ALIKE, type Text } from './text';

/**
 * In the order of the numbers that `featuresOf` gives. "Held" is what of the wording stands in the text;
 * all is weighed by what the terms tell.
 */
export const FEATURES = [
  /** Always 1. */
  'bias',
  /** Share of the wording that is held. */
  'coverage',
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
/** What a word that is not held counts against a stretch. */
const AGAINST = 0.35;
/** Most words between two terms that stand next to each other. */
const NEAR = 4;
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
  let [total, shared, names, namesHeld, best, alike, numbers, otherNumbers] = [
    0, 0, 0, 0, 0, 0, 0, 0,
  ];
  for (const term of own) {
    const weight = pack.weight(term);
    const share = text.held.get(term)?.share ?? 0;
    const gain = weight * share;
    weighed.push({ weight, gain });
    total += weight;
    shared += gain;
    best = Math.max(best, gain);
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

/** Part of a text, by places in `Text.placed`, `to` after the last. */
export interface Stretch {
  /** What of the wording it holds, and what it tells altogether, in nats. */
  held: number;
  told: number;
  from: number;
  to: number;
}

/** Not the day or the year of a date. */
const isQuantity = (digits: string) => !/^(?:[012]?\d|3[01]|(?:19|20)\d\d)$/.test(digits);

const sumOf = (weighed: readonly { weight: number; gain: number }[], key: 'weight' | 'gain') =>
  weighed.reduce((sum, one) => sum + one[key], 0);

/** What is held, of each run of terms that stand next to each other in both only the heaviest. */
function chunkNats(terms: readonly number[], { held }: Text, pack: PackIndex): number {
  const seen = new Set<number>();
  let nats = 0;
  let heaviest = 0;
  let before: Held | undefined;
  for (const term of terms) {
    const here = held.get(term);
    const gain = here && !seen.has(term) ? pack.weight(term) * here.share : 0;
    seen.add(term);
    if (!here || !before || !isNextTo(before.places, here.places)) heaviest = 0;
    nats += Math.max(0, gain - heaviest);
    heaviest = Math.max(heaviest, gain);
    before = here;
  }
  return nats;
}

/** Whether one of `places` follows closely on one of `before`; both rise. */
function isNextTo(before: readonly number[], places: readonly number[]): boolean {
  let at = 0;
  for (const place of before) {
    while ((places[at] ?? Number.POSITIVE_INFINITY) <= place) at++;
    if ((places[at] ?? Number.POSITIVE_INFINITY) - place <= NEAR) return true;
  }
  return false;
}

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

/**
 * The stretch of a text that holds most of `own` and least else: the greatest sum of what words tell,
 * those that are not held counted against it. Linear: Bentley 1984, Programming Pearls.
 */
export function bestStretch(own: ReadonlySet<number>, { placed }: Text): Stretch {
  let best: Stretch = { held: 0, told: 0, from: 0, to: 0 };
  let bestValue = 0;
  let value = 0;
  let here = best;
  let seen = new Set<number>();
  placed.forEach(({ word }, at) => {
    if (value <= 0) {
      value = 0;
      here = { held: 0, told: 0, from: at, to: at };
      seen = new Set();
    }
    const use = word.uses.find(({ term }) => own.has(term));
    if (use && seen.has(use.term)) return;
    if (use) seen.add(use.term);
    const gain = use ? word.nats * use.share : 0;
    value += use ? gain : -AGAINST * word.nats;
    here = { held: here.held + gain, told: here.told + word.nats, from: here.from, to: at + 1 };
    if (value > bestValue) {
      bestValue = value;
      best = here;
    }
  });
  return best;
}
