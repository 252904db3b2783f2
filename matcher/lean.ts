/** Fills a frame's slot from before: an earlier clause, an earlier sentence or the title. */
import type { Entry } from './index-data';
import type { Mention } from './mentions';
import type { Referent, Spoken } from './spoken';
import { gapBetween, isApart } from './tie';

/** What it is worth, by how surely it is meant. */
const WORTH = {
  leansWithPronoun: 0.93,
  leansOnNeighbour: 0.64,
  leansFarWithoutPronoun: 0.5,
  leansOnDisease: 0.95,
  leansOnFarDisease: 0.88,
};

/** A mention before the last "but": "lupus is manageable, but there's no cure". */
function earlierClause(
  slot: readonly number[],
  says: Mention,
  spoken: Spoken,
  entries: readonly Entry[],
): Referent | undefined {
  const but = spoken.mentions.findLast(
    ({ entry, to }) => entries[entry]?.effect === 'parts' && to <= says.from,
  );
  if (!but) return undefined;
  const mention = spoken.mentions.find(({ entry, to }) => slot.includes(entry) && to <= but.from);
  return mention && { mention, spoken, from: 'text', distance: 0 };
}

/** The earlier mention that fills a slot, if the sentence names no rival of it. */
export function leanOn(
  slot: readonly number[],
  says: Mention,
  spoken: Spoken,
  referents: readonly Referent[],
  entries: readonly Entry[],
): { referent: Referent; worth: number } | undefined {
  const referent =
    earlierClause(slot, says, spoken, entries) ??
    referents.find(({ mention }) => slot.includes(mention.entry));
  if (!referent) return undefined;
  const kind = entries[referent.mention.entry]?.kind;
  const isRival = (other: Mention) =>
    entries[other.entry]?.kind === kind &&
    !slot.includes(other.entry) &&
    (other.from < says.to || !isApart(other, says, spoken, entries));
  if (kind !== 'thing' && spoken.mentions.some(isRival)) return undefined;
  if (kind === 'disease')
    return {
      referent,
      worth: referent.distance <= 1 ? WORTH.leansOnDisease : WORTH.leansOnFarDisease,
    };
  const refers = spoken.mentions.some(
    (mention) => entries[mention.entry]?.effect === 'refers' && gapBetween(mention, says) <= 10,
  );
  if (refers) return { referent, worth: WORTH.leansWithPronoun };
  return {
    referent,
    worth: referent.distance === 1 ? WORTH.leansOnNeighbour : WORTH.leansFarWithoutPronoun,
  };
}
