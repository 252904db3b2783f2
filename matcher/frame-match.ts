/**
 * Fits frames to a sentence: a relation, and round it the drug, the disease and what else the
 * claim needs, each the nearest of its kind. The drug or the disease may be named earlier.
 */
import type { Entry, Frame, MatcherIndex } from './index-data';
import type { Mention } from './mentions';
import type { Referent, Spoken } from './spoken';
import { Break } from './tokenize';

/** A frame that fits, before its stance is known. */
export interface Fit {
  frame: Frame;
  says: Mention;
  /** The slots that stand in the sentence, without `says`. */
  here: Mention[];
  /** The slots that the sentence leans on. */
  leans: Referent[];
  /** First and last token (exclusive) of what stands in the sentence. */
  from: number;
  to: number;
  score: number;
}

const MOST_RELATIONS = 12;

/** How much each weakness takes off. */
const WORTH = {
  farAway: 0.94,
  acrossComma: 0.97,
  acrossClause: 0.7,
  leansWithPronoun: 0.93,
  leansOnNeighbour: 0.64,
  leansFarWithoutPronoun: 0.5,
  leansTwice: 0.85,
  leansOnDisease: 0.95,
  leansOnFarDisease: 0.88,
  rivalNearer: 0.55,
};

/** The best fit of each frame that can be made in this sentence. */
export function fitFrames(index: MatcherIndex, spoken: Spoken, referents: readonly Referent[]): Fit[] {
  const present = new Set(spoken.mentions.map(({ entry }) => entry));
  for (const { mention } of referents) present.add(mention.entry);
  const tried = new Set<number>();
  const fits: Fit[] = [];
  for (const entry of present) {
    for (const number of index.filed[entry] ?? []) {
      if (tried.has(number)) continue;
      tried.add(number);
      const frame = index.frames[number];
      const fit = frame && fitFrame(frame, spoken, referents, index.entries);
      if (fit) fits.push(fit);
    }
  }
  return fits;
}

function fitFrame(
  frame: Frame,
  spoken: Spoken,
  referents: readonly Referent[],
  entries: readonly Entry[],
): Fit | undefined {
  const relations = spoken.mentions.filter(({ entry }) => frame.says.includes(entry)).slice(0, MOST_RELATIONS);
  if (relations.length === 0) return undefined;
  if (spoken.mentions.some(({ entry }) => frame.unless.includes(entry))) return undefined;
  let best: Fit | undefined;
  for (const says of relations) {
    const fit = fitAround(frame, says, spoken, referents, entries);
    if (fit && (!best || fit.score > best.score)) best = fit;
  }
  return best;
}

function fitAround(
  frame: Frame,
  says: Mention,
  spoken: Spoken,
  referents: readonly Referent[],
  entries: readonly Entry[],
): Fit | undefined {
  let score = entries[says.entry]?.weight ?? 1;
  const here: Mention[] = [];
  const leans: Referent[] = [];
  const taken = [says];
  for (const slot of frame.with) {
    const near = nearest(slot, says, frame, spoken, entries, taken);
    if (!near) return undefined;
    here.push(near.mention);
    taken.push(near.mention);
    score *= near.worth * (entries[near.mention.entry]?.weight ?? 1);
  }
  for (const slot of frame.about) {
    const near = nearest(slot, says, frame, spoken, entries, taken);
    if (near) {
      here.push(near.mention);
      taken.push(near.mention);
      score *= near.worth * (entries[near.mention.entry]?.weight ?? 1);
      continue;
    }
    const lean = leanOn(slot, says, spoken, referents, entries);
    if (!lean) return undefined;
    leans.push(lean.referent);
    score *= lean.worth;
  }
  if (leans.length > 1) score *= WORTH.leansTwice;
  const from = Math.min(says.from, ...here.map((mention) => mention.from));
  const to = Math.max(says.to, ...here.map((mention) => mention.to));
  return { frame, says, here, leans, from, to, score };
}

/** Tokens between two mentions; 0 when they touch or overlap. */
function gapBetween(a: Mention, b: Mention): number {
  return Math.max(0, Math.max(a.from, b.from) - Math.min(a.to, b.to));
}

function nearest(
  slot: readonly number[],
  says: Mention,
  frame: Frame,
  spoken: Spoken,
  entries: readonly Entry[],
  taken: readonly Mention[],
): { mention: Mention; worth: number } | undefined {
  const candidates = spoken.mentions
    .filter((mention) => slot.includes(mention.entry) && !taken.includes(mention))
    .sort((a, b) => gapBetween(a, says) - gapBetween(b, says));
  for (const mention of candidates) {
    const gap = gapBetween(mention, says);
    if (gap > frame.within) return undefined;
    if (frame.acts && isActedOn(mention, says, spoken, entries)) continue;
    const worth = worthOfPath(mention, says, spoken, entries, frame);
    if (worth > 0) return { mention, worth: gap > 6 ? worth * WORTH.farAway : worth };
  }
  return undefined;
}

/** How well a mention is tied to the relation: 0 where another of its kind or a "but" stands between. */
function worthOfPath(
  mention: Mention,
  says: Mention,
  spoken: Spoken,
  entries: readonly Entry[],
  frame: Frame,
): number {
  const left = mention.from < says.from ? mention : says;
  const right = left === mention ? says : mention;
  const { tokens } = spoken.sentence;
  let worth = 1;
  for (let at = left.to; at <= right.from && at < tokens.length; at++) {
    const parted = tokens[at]?.breakBefore ?? Break.none;
    if (parted === Break.comma) worth *= WORTH.acrossComma;
    else if (parted === Break.clause) worth *= WORTH.acrossClause;
  }
  const kind = entries[mention.entry]?.kind;
  const belongs = (entry: number) => [...frame.about, ...frame.with].some((slot) => slot.includes(entry));
  let rivalNearer = false;
  for (const other of spoken.mentions) {
    const entry = entries[other.entry];
    const between = other.from >= left.to && other.to <= right.from;
    if (entry?.effect === 'parts' && between) return 0;
    if (entry?.kind !== kind || kind === 'thing' || kind === 'relation' || belongs(other.entry)) continue;
    if (between && !areJoined(other, mention, spoken)) return 0;
    if (between) continue;
    const closer = gapBetween(mention, says) - gapBetween(other, says);
    const isSubject = other.to <= says.from && mention.from >= says.to;
    if (isSubject ? closer > 0 : closer > 3 && !isApart(other, says, spoken, entries)) rivalNearer = true;
  }
  return rivalNearer ? worth * WORTH.rivalNearer : worth;
}

const DETERMINERS = new Set(['my', 'the', 'your', 'his', 'her', 'their', 'this', 'that', 'a', 'taking', 'any']);

/** "stopped my LDN", "reduced LDN": the drug is what something is done to. */
function isActedOn(mention: Mention, says: Mention, spoken: Spoken, entries: readonly Entry[]): boolean {
  if (entries[mention.entry]?.kind !== 'drug' || mention.from < says.to || says.gapped) return false;
  return spoken.sentence.tokens.slice(says.to, mention.from).every(({ word }) => DETERMINERS.has(word));
}

/** Whether a mark or a cue such as "when" stands between two mentions. */
function isApart(a: Mention, b: Mention, spoken: Spoken, entries: readonly Entry[]): boolean {
  const [left, right] = a.from < b.from ? [a, b] : [b, a];
  const parted = spoken.sentence.tokens.slice(left.to, right.from + 1).some(({ breakBefore }) => breakBefore > Break.none);
  return parted || spoken.mentions.some((cue) => {
    const effect = entries[cue.entry]?.effect;
    return (effect === 'ends' || effect === 'parts') && cue.from >= left.to && cue.to <= right.from;
  });
}

const JOINS = new Set(['and', 'or', 'plus', '+', 'with', 'my', 'like', 'as', 'such', 'other', 'both', 'the', 'also']);

/** "LDN and turmeric": neither cuts the other off. */
function areJoined(a: Mention, b: Mention, spoken: Spoken): boolean {
  const [left, right] = a.from < b.from ? [a, b] : [b, a];
  if (right.from - left.to > 3) return false;
  return spoken.sentence.tokens.slice(left.to, right.from).every(({ word }) => JOINS.has(word));
}

/** The earlier mention that fills a slot, if the sentence names no rival of it. */
function leanOn(
  slot: readonly number[],
  says: Mention,
  spoken: Spoken,
  referents: readonly Referent[],
  entries: readonly Entry[],
): { referent: Referent; worth: number } | undefined {
  const referent = referents.find(({ mention }) => slot.includes(mention.entry));
  if (!referent) return undefined;
  const kind = entries[referent.mention.entry]?.kind;
  const isRival = (other: Mention) =>
    entries[other.entry]?.kind === kind &&
    !slot.includes(other.entry) &&
    (other.from < says.to || !isApart(other, says, spoken, entries));
  if (kind !== 'thing' && spoken.mentions.some(isRival)) return undefined;
  if (kind === 'disease') return { referent, worth: referent.distance <= 1 ? WORTH.leansOnDisease : WORTH.leansOnFarDisease };
  const refers = spoken.mentions.some(
    (mention) => entries[mention.entry]?.effect === 'refers' && gapBetween(mention, says) <= 10,
  );
  if (refers) return { referent, worth: WORTH.leansWithPronoun };
  return { referent, worth: referent.distance === 1 ? WORTH.leansOnNeighbour : WORTH.leansFarWithoutPronoun };
}
