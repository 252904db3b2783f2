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
    if (between && !areJoined(other, mention, spoken)) return 0;
    if (between) continue;
    const closer = gapBetween(mention, says) - gapBetween(other, says);
    const isSubject = other.to <= says.from && mention.from >= says.to;
    if (isSubject ? closer > 0 : closer > 3 && !isApart(other, says, spoken, entries))
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

/** "stopped my LDN", "reduced LDN": the drug is what something is done to. */
export function isActedOn(
  mention: Mention,
  says: Mention,
  spoken: Spoken,
  entries: readonly Entry[],
): boolean {
  if (entries[mention.entry]?.kind !== 'drug' || mention.from < says.to || says.gapped)
    return false;
  return spoken.sentence.tokens
    .slice(says.to, mention.from)
    .every(({ word }) => DETERMINERS.has(word));
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

/** "LDN and turmeric": neither cuts the other off. */
function areJoined(a: Mention, b: Mention, spoken: Spoken): boolean {
  const [left, right] = a.from < b.from ? [a, b] : [b, a];
  if (right.from - left.to > 3 || right.from === left.to) return false;
  return spoken.sentence.tokens.slice(left.to, right.from).every(({ word }) => JOINS.has(word));
}
