/**
 * Fits frames to a sentence: a relation, and round it the drug, the disease and what else the
 * claim needs, each the nearest of its kind. The drug or the disease may be named earlier.
 */
import type { Entry, Frame, MatcherIndex } from './index-data';
import { leanOn } from './lean';
import type { Mention } from './mentions';
import type { Referent, Spoken } from './spoken';
import { gapBetween, isAbsent, isActedOn, isForOther, worthOfTie } from './tie';

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

/** More relations of a sentence than this are not tried. */
const MOST_RELATIONS = 12;
/** Both the drug and the disease named before: a weak tie. */
const LEANS_TWICE = 0.75;

/** "I take LDN for my thyroid": another illness is what it is for. */
const FOR_ANOTHER_ILLNESS = 0.5;

/** The best fit of each frame that can be made in this sentence. */
export function fitFrames(
  index: MatcherIndex,
  spoken: Spoken,
  referents: readonly Referent[],
): Fit[] {
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

/** The best fit of one frame in this sentence. */
export function fitFrame(
  frame: Frame,
  spoken: Spoken,
  referents: readonly Referent[],
  entries: readonly Entry[],
): Fit | undefined {
  const relations = spoken.mentions
    .filter(({ entry }) => frame.says.includes(entry))
    .slice(0, MOST_RELATIONS);
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
  const isOfTreatment = frame.about.some(([entry = 0]) => entries[entry]?.kind === 'drug');
  for (const slot of frame.with) {
    const near = nearest(slot, says, frame, spoken, entries, taken, frame.inverted);
    if (!near) return undefined;
    here.push(near.mention);
    taken.push(near.mention);
    score *= near.worth * (entries[near.mention.entry]?.weight ?? 1);
  }
  for (const slot of frame.about) {
    const near = nearest(slot, says, frame, spoken, entries, taken, frame.before, frame.inverted);
    if (near) {
      here.push(near.mention);
      taken.push(near.mention);
      score *= near.worth * (entries[near.mention.entry]?.weight ?? 1);
      continue;
    }
    const lean = leanOn(slot, says, spoken, referents, entries, isOfTreatment);
    if (!lean) return undefined;
    leans.push(lean.referent);
    score *= lean.worth;
  }
  if (leans.length > 1) score *= LEANS_TWICE;
  if (here.some((drug) => isForOther(drug, frame, spoken, entries))) score *= FOR_ANOTHER_ILLNESS;
  const from = Math.min(says.from, ...here.map((mention) => mention.from));
  const to = Math.max(says.to, ...here.map((mention) => mention.to));
  return { frame, says, here, leans, from, to, score };
}

function nearest(
  slot: readonly number[],
  says: Mention,
  frame: Frame,
  spoken: Spoken,
  entries: readonly Entry[],
  taken: readonly Mention[],
  before: boolean,
  after = false,
): { mention: Mention; worth: number } | undefined {
  const candidates = spoken.mentions
    .filter((mention) => slot.includes(mention.entry) && !taken.includes(mention))
    .filter((mention) => !before || mention.to <= says.from)
    .filter((mention) => !after || mention.from >= says.to)
    .sort((a, b) => gapBetween(a, says) - gapBetween(b, says));
  for (const mention of candidates) {
    const gap = gapBetween(mention, says);
    if (gap > frame.within) return undefined;
    if (frame.acts && isActedOn(mention, says, spoken, entries)) continue;
    if (frame.acts && isAbsent(mention, spoken, entries)) continue;
    const worth = worthOfTie(mention, says, spoken, entries, frame);
    if (worth > 0) return { mention, worth };
  }
  return undefined;
}
