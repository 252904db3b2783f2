/**
 * The plain path for claims without frames: a sentence makes a claim if a stretch of it holds
 * nearly all the weight of one of the claim's own wordings, in much the same order.
 */
import type { Fit } from './frame-match';
import type { Frame, MatcherIndex, Phrasing } from './index-data';
import type { Mention } from './mentions';
import type { Spoken } from './spoken';
import type { Vocabulary } from './vocabulary';

/** Least share of a wording's weight that has to be there. */
const LEAST_SHARE = 0.8;
/** A stretch of text may be this many times as long as the wording, plus three words. */
const LONGEST_STRETCH = 2;

const filedByIndex = new WeakMap<MatcherIndex, Map<number, Phrasing[]>>();

/** Wordings by their weightiest unit, which has to be there. */
function filed(index: MatcherIndex): Map<number, Phrasing[]> {
  const known = filedByIndex.get(index);
  if (known) return known;
  const byUnit = new Map<number, Phrasing[]>();
  for (const phrasing of index.phrasings) {
    const heaviest = phrasing.weights.indexOf(Math.max(...phrasing.weights));
    const unit = phrasing.units[heaviest] ?? 0;
    const list = byUnit.get(unit);
    if (list) list.push(phrasing);
    else byUnit.set(unit, [phrasing]);
  }
  filedByIndex.set(index, byUnit);
  return byUnit;
}

/** The best fit of each claim that has only its own wording. */
export function fitPhrasings(index: MatcherIndex, spoken: Spoken, vocabulary: Vocabulary): Fit[] {
  if (index.phrasings.length === 0) return [];
  const placesOf = unitPlaces(spoken, vocabulary, index);
  const best = new Map<number, Fit>();
  const byUnit = filed(index);
  for (const unit of placesOf.keys()) {
    for (const phrasing of byUnit.get(unit) ?? []) {
      const fit = fitPhrasing(phrasing, placesOf);
      const known = best.get(phrasing.claim);
      if (fit && (!known || fit.score > known.score)) best.set(phrasing.claim, fit);
    }
  }
  return [...best.values()];
}

/** Where each word and concept of the sentence stands. */
function unitPlaces(
  spoken: Spoken,
  vocabulary: Vocabulary,
  index: MatcherIndex,
): Map<number, Mention[]> {
  const places = new Map<number, Mention[]>();
  const add = (unit: number, mention: Mention) => {
    const list = places.get(unit);
    if (list) list.push(mention);
    else places.set(unit, [mention]);
  };
  spoken.sentence.tokens.forEach((token, at) => {
    for (const id of vocabulary.idsOf(token)) {
      add(id, { entry: -1, from: at, to: at + 1, gapped: false, unsure: false });
    }
  });
  for (const mention of spoken.mentions) {
    if (index.entries[mention.entry]?.kind !== 'cue') add(-1 - mention.entry, mention);
  }
  return places;
}

function fitPhrasing(
  phrasing: Phrasing,
  placesOf: ReadonlyMap<number, Mention[]>,
): Fit | undefined {
  const heaviest = phrasing.weights.indexOf(Math.max(...phrasing.weights));
  const anchors = placesOf.get(phrasing.units[heaviest] ?? 0) ?? [];
  const longest = phrasing.units.length * LONGEST_STRETCH + 3;
  let best: Fit | undefined;
  for (const anchor of anchors.slice(0, 4)) {
    const here: Mention[] = [];
    let share = 0;
    let inOrder = 0;
    let last = -1;
    phrasing.units.forEach((unit, at) => {
      const near = (placesOf.get(unit) ?? [])
        .filter((mention) => Math.abs(mention.from - anchor.from) <= longest)
        .sort((a, b) => Math.abs(a.from - anchor.from) - Math.abs(b.from - anchor.from))[0];
      if (!near) return;
      share += phrasing.weights[at] ?? 0;
      if (near.from >= last) inOrder++;
      last = near.from;
      here.push(near);
    });
    const from = Math.min(...here.map((mention) => mention.from));
    const to = Math.max(...here.map((mention) => mention.to));
    if (share < LEAST_SHARE || to - from > longest || here.length < 2) continue;
    const score = share * (0.75 + (0.25 * inOrder) / here.length);
    if (best && best.score >= score) continue;
    best = {
      frame: frameOf(phrasing),
      says: verbOf(here) ?? anchor,
      here,
      leans: [],
      from,
      to,
      score,
    };
  }
  return best;
}

/** The stance hangs on the middle of the wording, where its verb mostly is. */
function verbOf(here: readonly Mention[]): Mention | undefined {
  const inText = [...here].sort((a, b) => a.from - b.from);
  return inText[Math.floor(inText.length / 2)];
}

function frameOf(phrasing: Phrasing): Frame {
  return {
    claim: phrasing.claim,
    about: [],
    says: [],
    with: [],
    unless: [],
    denies: false,
    whenDenied: phrasing.denied,
    acts: false,
    before: false,
    inverted: false,
    within: 0,
  };
}
