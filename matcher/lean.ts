/** Fills a frame's slot from before: an earlier clause, an earlier sentence or the title. */
import type { Entry } from './index-data';
import type { Mention } from './mentions';
import type { Referent, Spoken } from './spoken';
import { gapBetween, isApart } from './tie';

/** What it is worth, by how surely it is meant. */
const WORTH = {
  leansWithPronoun: 0.93,
  leansOnNeighbour: 0.64,
  leansOnOnlyDrug: 0.68,
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
  return mention && { mention, spoken, from: 'text', distance: 0, after: false };
}

/** What may stand before the verb of a sentence whose subject is left out: "Really helped my MS". */
const BEFORE_VERB = new Set(
  `been has had have did does do is was really definitely certainly absolutely totally seems just also and
  actually finally only not never a an such`.split(/\s+/),
);

/** "Helped my fibro no end": whoever writes so means what the thread is about. */
function hasNoSubject(says: Mention, { sentence: { tokens } }: Spoken): boolean {
  return says.from <= 3 && tokens.slice(0, says.from).every(({ word }) => BEFORE_VERB.has(word));
}

/** A title that names another drug too leaves open which of them "it" is. */
function hasTwoDrugs(
  slot: readonly number[],
  referents: readonly Referent[],
  entries: readonly Entry[],
): boolean {
  const named = referents.filter(
    ({ mention, from }) => from === 'title' && entries[mention.entry]?.kind === 'drug',
  );
  const own = named.filter(({ mention }) => slot.includes(mention.entry));
  return named.some(
    (other) =>
      !slot.includes(other.mention.entry) &&
      !own.some(
        ({ mention, spoken }) =>
          spoken === other.spoken &&
          mention.from < other.mention.to &&
          other.mention.from < mention.to,
      ),
  );
}

/** "I take mine for dry eyes, and Plaquenil for the lupus": another drug is what that illness is about. */
function goesWithOther(
  { spoken: later }: Referent,
  here: Spoken,
  referents: readonly Referent[],
  entries: readonly Entry[],
): boolean {
  const known = [...here.mentions, ...referents.map(({ mention }) => mention)];
  return later.mentions.some(
    ({ entry }) =>
      entries[entry]?.kind === 'drug' && !known.some((mention) => mention.entry === entry),
  );
}

/**
 * The earlier mention that fills a slot, if the sentence names no rival of it.
 * @param mayFollow - whether a later sentence may name it
 */
export function leanOn(
  slot: readonly number[],
  says: Mention,
  spoken: Spoken,
  referents: readonly Referent[],
  entries: readonly Entry[],
  mayFollow: boolean,
): { referent: Referent; worth: number } | undefined {
  const referent =
    earlierClause(slot, says, spoken, entries) ??
    referents.find(({ mention, after }) => slot.includes(mention.entry) && (mayFollow || !after));
  if (!referent) return undefined;
  const kind = entries[referent.mention.entry]?.kind;
  const isRival = (other: Mention) =>
    entries[other.entry]?.kind === kind &&
    !slot.includes(other.entry) &&
    (other.from < says.to || !isApart(other, says, spoken, entries));
  if (kind !== 'thing' && spoken.mentions.some(isRival)) return undefined;
  if (kind === 'drug' && referent.from === 'title' && hasTwoDrugs(slot, referents, entries))
    return undefined;
  if (referent.after && goesWithOther(referent, spoken, referents, entries)) return undefined;
  if (kind === 'disease')
    return {
      referent,
      worth: referent.distance <= 1 ? WORTH.leansOnDisease : WORTH.leansOnFarDisease,
    };
  const refers = spoken.mentions.some(
    (mention) => entries[mention.entry]?.effect === 'refers' && gapBetween(mention, says) <= 10,
  );
  if (refers || hasNoSubject(says, spoken)) return { referent, worth: WORTH.leansWithPronoun };
  const isOnly = referents.every(
    ({ mention }) => entries[mention.entry]?.kind !== kind || slot.includes(mention.entry),
  );
  if (isOnly && referent.distance === 1) return { referent, worth: WORTH.leansOnOnlyDrug };
  return {
    referent,
    worth: referent.distance === 1 ? WORTH.leansOnNeighbour : WORTH.leansFarWithoutPronoun,
  };
}
