/**
 * Whether a sentence asserts, denies or asks what it speaks of. The cues are data, in the manner of
 * ConText (Harkema et al. 2009, https://doi.org/10.1016/j.jbi.2009.05.002): words, direction, reach
 * and what ends the reach. Questions are also told by word order.
 */
import type { Entry } from './index-data';
import type { Mention } from './mentions';
import type { Spoken } from './spoken';
import { Break, type Token } from './tokenize';

export interface Judgement {
  /** `none`: hoped for, supposed or planned; no claim is made. */
  stance: 'asserts' | 'denies' | 'asks' | 'none';
  /** Whether it is a plain "not" or "never", so that the opposite is said to be so. */
  negated?: boolean;
  /** The tokens that decided. */
  cue?: { from: number; to: number };
}

/** The tokens of a sentence that a judgement is about. */
export interface Range {
  /** What carries the stance. */
  says: { from: number; to: number };
  /** The other words of the claim in the sentence. */
  here: readonly { from: number; to: number }[];
  /** The relations that the claim may be made with: a "not" inside one of them is part of it. */
  frame: { says: readonly number[] };
  /** All of the claim's words. */
  from: number;
  to: number;
}

/** Judges one fitted claim in its sentence. */
export function judge(spoken: Spoken, range: Range, entries: readonly Entry[]): Judgement {
  const covering = (effect: Entry['effect']) =>
    spoken.mentions.find(
      (cue) => entries[cue.entry]?.effect === effect && covers(cue, range, spoken, entries),
    );
  const unreal = covering('unreal');
  const asks = covering('asks') ?? questionCue(spoken, range, entries);
  if (asks) return { stance: 'asks', cue: { from: asks.from, to: asks.to } };
  if (unreal) return { stance: 'none', cue: { from: unreal.from, to: unreal.to } };
  const denies = covering('denies');
  if (denies) {
    const { direction, stopsAtComma } = entries[denies.entry] ?? {};
    const negated = direction === 'forward' && stopsAtComma === true;
    return { stance: 'denies', negated, cue: { from: denies.from, to: denies.to } };
  }
  return { stance: 'asserts' };
}

/** "No side effects, not one": the second "not" repeats the first. */
const NEGATIVE = new Set(['no', 'not', 'never', 'zero', 'nil', 'none']);

function covers(cue: Mention, range: Range, spoken: Spoken, entries: readonly Entry[]): boolean {
  const entry = entries[cue.entry];
  const { says } = range;
  if (!entry || (cue.from >= says.from && cue.to <= says.to)) return false;
  const isWithin = (other: Mention) =>
    other.from <= cue.from && cue.to <= other.to && range.frame.says.includes(other.entry);
  if (spoken.mentions.some(isWithin)) return false;
  const reach = entry.reach ?? 0;
  if (entry.direction === 'forward') {
    if (cue.from >= says.to)
      return (
        entry.effect === 'denies' &&
        range.here.some(({ from }) => isRightAfter(cue.to, from, spoken))
      );
    const gap = Math.max(0, says.from - cue.to);
    return gap <= reach && !isCut(cue.to, says.from, entry, spoken, entries);
  }
  const after = cue.from >= range.to ? range.to : says.to;
  if (entry.direction === 'backward') {
    const repeats = NEGATIVE.has(spoken.sentence.tokens[says.from]?.word ?? '');
    if (repeats && NEGATIVE.has(spoken.sentence.tokens[cue.from]?.word ?? '')) return false;
    return (
      cue.from >= says.to &&
      cue.from - after <= reach &&
      !isCut(after, cue.from, entry, spoken, entries)
    );
  }
  if (entry.direction === 'previous') {
    return cue.from >= range.to && opensClause(cue.from, spoken, entries);
  }
  return entry.direction === 'sentence';
}

/** "It comes from the illness, not from the drug." */
const ORIGINS = new Set(['from', 'by', 'because']);

/** Whether a word follows a "not" behind the relation so closely that it alone is denied. */
function isRightAfter(end: number, from: number, { sentence: { tokens } }: Spoken): boolean {
  const most = ORIGINS.has(tokens[end]?.word ?? '') ? 2 : 1;
  return from >= end && from - end <= most;
}

/** Whether a mark, or a "but", stands right before a position. */
function opensClause(at: number, spoken: Spoken, entries: readonly Entry[]): boolean {
  if ((spoken.sentence.tokens[at]?.breakBefore ?? Break.none) > Break.none) return true;
  return spoken.mentions.some(({ entry, to }) => to === at && entries[entry]?.effect === 'parts');
}

/** Whether a mark or a cue such as "but" ends the reach between two positions. */
function isCut(
  from: number,
  to: number,
  entry: Entry,
  spoken: Spoken,
  entries: readonly Entry[],
): boolean {
  const limit = entry.stopsAtComma ? Break.comma : Break.clause;
  for (let at = from; at <= to; at++) {
    if ((spoken.sentence.tokens[at]?.breakBefore ?? Break.none) >= limit) return true;
  }
  return spoken.mentions.some((other) => {
    const effect = entries[other.entry]?.effect;
    return (effect === 'ends' || effect === 'parts') && other.from >= from && other.to <= to;
  });
}

/**
 * The cue in the next sentence, if any, that takes back the one before: "That's a myth.". One that
 * ends with "not" has to be all there is: "It isn't." does, "It isn't cheap." does not; and
 * "It is not true that ..." is about what follows.
 */
export function takenBack(next: Spoken, entries: readonly Entry[]): Mention | undefined {
  const { tokens } = next.sentence;
  return next.mentions.find((cue) => {
    const entry = entries[cue.entry];
    if (entry?.direction !== 'previous' || entry.effect !== 'denies' || cue.from > 3) return false;
    const after = tokens[cue.to];
    const isAll = (after?.breakBefore ?? Break.clause) > Break.none;
    return isAll || (tokens[cue.to - 1]?.word !== 'not' && after?.word !== 'that');
  });
}

/** Words into the next sentence by which it has to ask. */
const LATEST_QUESTION = 3;

/** The words by which the next sentence asks whether the one before is true: "Is that right?" */
export function calledInQuestion(next: Spoken, entries: readonly Entry[]): boolean {
  return (
    next.sentence.asked &&
    next.mentions.some(({ entry, from }) => {
      const { effect, direction } = entries[entry] ?? {};
      return effect === 'asks' && direction === 'previous' && from <= LATEST_QUESTION;
    })
  );
}

/** Words into the next sentence by which it has to deny. */
const LATEST_REBUTTAL = 6;

/** Whether a sentence tells what others say, and the next one denies something. */
export function isReportDenied(told: Spoken, next: Spoken, entries: readonly Entry[]): boolean {
  const opens = (spoken: Spoken, effect: Entry['effect'], within: number) =>
    spoken.mentions.some(({ entry, from }) => entries[entry]?.effect === effect && from <= within);
  return opens(told, 'reports', Number.POSITIVE_INFINITY) && opens(next, 'denies', LATEST_REBUTTAL);
}

const AUXILIARIES = new Set(
  'is are was were do does did can could will would should shall has have had may might am'.split(
    ' ',
  ),
);
const ASKING = new Set('anyone anybody who what why how when where which whose'.split(' '));
/** After one of these a word that looks like a question's start is none. */
const NO_INVERSION = new Set('not been to a an the no'.split(' '));

function opensQuestion(tokens: readonly Token[], at: number, marked: boolean): boolean {
  const word = tokens[at]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  if (word === 'anyone' || word === 'anybody')
    return !['who', 'that', 'telling', 'claiming', 'promising', 'can', 'saying'].includes(next);
  if (ASKING.has(word)) return marked;
  if (!AUXILIARIES.has(word)) return false;
  if (marked) return true;
  if (word === 'might' || word === 'am') return false;
  if (word === 'have' || word === 'had' || word === 'do' || word === 'may') {
    return ['you', 'any', 'they', 'we', 'i'].includes(next);
  }
  return next !== '' && !NO_INVERSION.has(next) && !/(?:ed|ing|wonders)$/.test(next);
}

const CONJUNCTIONS = new Set([
  'and',
  'but',
  'so',
  'or',
  'because',
  'also',
  'question',
  'hi',
  'hello',
]);

/** "Hi all, can LDN help": after a mark or "but", one of these and a subject make a question. */
const INVERTING = new Set('is are does do did can could will would has should'.split(' '));
const PRONOUNS = new Set('i you we they it he she there anyone anybody'.split(' '));

function startsSubject(at: number, spoken: Spoken, entries: readonly Entry[]): boolean {
  if (PRONOUNS.has(spoken.sentence.tokens[at]?.word ?? '')) return true;
  return spoken.mentions.some(({ entry, from }) => {
    const kind = entries[entry]?.kind;
    return from === at && (kind === 'drug' || kind === 'disease');
  });
}

/** The words that make a question of what `range` holds, by the mark at the end or by word order. */
function questionCue(
  spoken: Spoken,
  range: Range,
  entries: readonly Entry[],
): Mention | Range['says'] | undefined {
  const { tokens, asked } = spoken.sentence;
  if (spoken.mentions.some(({ entry }) => entries[entry]?.effect === 'states')) return undefined;
  let later = false;
  for (let at = 0; at < tokens.length; at++) {
    const opensClause =
      at === 0 ||
      (asked && (tokens[at]?.breakBefore ?? Break.none) > Break.none) ||
      (asked && CONJUNCTIONS.has(tokens[at - 1]?.word ?? '')) ||
      (INVERTING.has(tokens[at]?.word ?? '') &&
        (tokens[at - 1]?.word === 'but' || (tokens[at]?.breakBefore ?? Break.none) > Break.none) &&
        startsSubject(at + 1, spoken, entries));
    if (!opensClause || !opensQuestion(tokens, at, asked)) continue;
    if (at <= range.says.from) return { from: at, to: at + 1 };
    later = true;
  }
  if (!asked || later) return undefined;
  return { from: tokens.length - 1, to: tokens.length };
}
