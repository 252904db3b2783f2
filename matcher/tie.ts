/** How well two mentions of a sentence are tied: what lies between them, and who else is near. */
import type { Entry, Frame } from './index-data';
import type { Mention } from './mentions';
import type { Spoken } from './spoken';
import { Break } from './tokenize';

/** How much each weakness takes off. */
const WORTH = {
  farAway: 0.94,
  acrossComma: 0.97,
  acrossClause: 0.7,
  rivalNearer: 0.55,
};

/** More words than this between two mentions is far. */
const FAR = 6;

/** Tokens between two mentions; 0 when they touch or overlap. */
export function gapBetween(a: Mention, b: Mention): number {
  return Math.max(0, Math.max(a.from, b.from) - Math.min(a.to, b.to));
}

/** How well a mention is tied to the relation: 0 where another of its kind or a "but" stands between. */
export function worthOfTie(
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
  const belongs = (entry: number) =>
    [...frame.about, ...frame.with].some((slot) => slot.includes(entry));
  let rivalNearer = false;
  for (const other of spoken.mentions) {
    const entry = entries[other.entry];
    const between = other.from >= left.to && other.to <= right.from;
    if (entry?.effect === 'parts' && between) return 0;
    if (entry?.kind !== kind || kind === 'thing' || kind === 'relation' || belongs(other.entry))
      continue;
    if (between && !areJoined(other, mention, spoken, entries)) return 0;
    if (between) continue;
    const closer = gapBetween(mention, says) - gapBetween(other, says);
    const isSubject = other.to <= says.from && mention.from >= says.to;
    if (isSubject ? closer >= 0 : closer > 3 && !isApart(other, says, spoken, entries))
      rivalNearer = true;
  }
  if (gapBetween(mention, says) > FAR) worth *= WORTH.farAway;
  return rivalNearer ? worth * WORTH.rivalNearer : worth;
}

const DETERMINERS = new Set([
  'my',
  'the',
  'your',
  'his',
  'her',
  'their',
  'this',
  'that',
  'a',
  'taking',
  'any',
]);

/** After one of these a drug is not what something is done to: "better on LDN", "swear by LDN". */
const PREPOSITIONS = new Set(['on', 'with', 'from', 'by', 'since', 'to', 'between', 'of', 'in']);

/** "stopped my LDN", "reduced LDN": the drug is what something is done to. */
export function isActedOn(
  mention: Mention,
  says: Mention,
  spoken: Spoken,
  entries: readonly Entry[],
): boolean {
  if (entries[mention.entry]?.kind !== 'drug' || mention.from < says.to || says.gapped)
    return false;
  const { tokens } = spoken.sentence;
  if (PREPOSITIONS.has(tokens[says.to - 1]?.word ?? '')) return false;
  return tokens.slice(says.to, mention.from).every(({ word }) => DETERMINERS.has(word));
}

const ABSENT = new Set([
  'before',
  'without',
  'pre',
  'off',
  'despite',
  'than',
  'versus',
  'vs',
  'stopping',
  'quitting',
  'quit',
]);

/** "before LDN", "off my LDN": it was not being taken. */
export function isAbsent(
  mention: Mention,
  { sentence: { tokens } }: Spoken,
  entries: readonly Entry[],
): boolean {
  if (entries[mention.entry]?.kind !== 'drug') return false;
  let at = mention.from - 1;
  while (at > 0 && DETERMINERS.has(tokens[at]?.word ?? '')) at--;
  return ABSENT.has(tokens[at]?.word ?? '');
}

/** "LDN for my thyroid", where the claim is about another illness. */
export function isForOther(
  drug: Mention,
  frame: Frame,
  spoken: Spoken,
  entries: readonly Entry[],
): boolean {
  if (entries[drug.entry]?.kind !== 'drug') return false;
  const { tokens } = spoken.sentence;
  if (tokens[drug.to]?.word !== 'for') return false;
  const illness = spoken.mentions.find(
    ({ entry, from }) =>
      entries[entry]?.kind === 'disease' && from > drug.to && from - drug.to <= 3,
  );
  return (
    illness !== undefined &&
    !frame.about.concat(frame.with).some((slot) => slot.includes(illness.entry)) &&
    frame.about.concat(frame.with).some((slot) => entries[slot[0] ?? 0]?.kind === 'disease')
  );
}

/** Whether a mark or a cue such as "when" stands between two mentions. */
export function isApart(
  a: Mention,
  b: Mention,
  spoken: Spoken,
  entries: readonly Entry[],
): boolean {
  const [left, right] = a.from < b.from ? [a, b] : [b, a];
  const parted = spoken.sentence.tokens
    .slice(left.to, right.from + 1)
    .some(({ breakBefore }) => breakBefore > Break.none);
  return (
    parted ||
    spoken.mentions.some((cue) => {
      const effect = entries[cue.entry]?.effect;
      return (
        (effect === 'ends' || effect === 'parts') && cue.from >= left.to && cue.to <= right.from
      );
    })
  );
}

const JOINS = new Set([
  'and',
  'or',
  'plus',
  '+',
  'with',
  'my',
  'like',
  'as',
  'such',
  'other',
  'both',
  'the',
  'also',
]);

/** Words of a list that lie between two of its parts. */
const LONGEST_LIST = 24;

/** "LDN and turmeric", "MS, Crohn's and lupus": neither cuts the other off. */
function areJoined(a: Mention, b: Mention, spoken: Spoken, entries: readonly Entry[]): boolean {
  const [left, right] = a.from < b.from ? [a, b] : [b, a];
  if (right.from - left.to > LONGEST_LIST) return false;
  const kind = entries[a.entry]?.kind;
  const parts = spoken.mentions.filter(({ entry }) => entries[entry]?.kind === kind);
  for (let at = left.to; at < right.from; at++) {
    const isPart = parts.some(({ from, to }) => from <= at && at < to);
    if (!isPart && !JOINS.has(spoken.sentence.tokens[at]?.word ?? '')) return false;
  }
  const token = spoken.sentence.tokens[left.to];
  return right.from > left.to || (token?.breakBefore ?? Break.none) > Break.none;
}
