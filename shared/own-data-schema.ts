/** The forms of the reader's own data, in messages and in files; checked before anything is changed. */
import * as v from 'valibot';
import type { HiddenMark } from './hidden';
import { languageChoices } from './i18n';
import { stances } from './match';
import { verdicts } from './claim';
import type { SavedClaim, SavedEntry } from './saved';
import { longestNote, longestSeen, mostEntries } from './saved-list';
import { markWeights } from './marking';
import type { Settings } from './settings';

/** A claim of a pack has the pack's id before its own. */
export const longestId = 500;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const someText = (most: number) => v.pipe(text(most), v.nonEmpty());

export const SavedClaimSchema: v.GenericSchema<SavedClaim> = v.strictObject({
  claim: someText(longestId),
  stance: v.exactOptional(v.picklist(stances)),
  words: text(longestSeen.words),
  title: text(400),
  url: text(longestSeen.url),
});

export const HiddenMarkSchema: v.GenericSchema<HiddenMark> = v.strictObject({
  claim: someText(longestId),
  where: v.exactOptional(v.strictObject({ words: someText(2_000), site: text(300) })),
});

/** The database counts on from the largest, and can count no further than 2 ** 53. */
const largestEntryId = 1e12;

export const EntryIdSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(largestEntryId),
);

export const NoteSchema = v.strictObject({
  id: v.pipe(v.number(), v.integer()),
  note: text(longestNote),
});

const DateSchema = v.pipe(v.string(), v.isoTimestamp());

export const SavedEntrySchema: v.GenericSchema<SavedEntry> = v.strictObject({
  claim: someText(longestId),
  stance: v.exactOptional(v.picklist(stances)),
  words: text(longestSeen.words),
  title: text(400),
  url: text(longestSeen.url),
  id: EntryIdSchema,
  savedAt: DateSchema,
  note: text(longestNote),
});

export const SavedEntriesSchema: v.GenericSchema<SavedEntry[]> = v.pipe(
  v.array(SavedEntrySchema),
  v.maxLength(mostEntries),
);

const fields = {
  paused: v.boolean(),
  pausedUntil: v.nullable(v.number()),
  hidden: v.pipe(v.array(HiddenMarkSchema), v.maxLength(mostEntries)),
  verdicts: v.array(v.picklist(verdicts)),
  questions: v.boolean(),
  agreements: v.boolean(),
  restTime: v.pipe(v.number(), v.minValue(0), v.maxValue(3_000)),
  textSize: v.pipe(v.number(), v.minValue(0.8), v.maxValue(2)),
  markWeight: v.picklist(markWeights),
  language: v.picklist(languageChoices),
};

/** A file of the version before does not have all of them. */
export const SettingsSchema: v.GenericSchema<unknown, Settings> = v.strictObject({
  ...fields,
  markWeight: v.optional(fields.markWeight, 'normal'),
  language: v.optional(fields.language, 'auto'),
});

/** Some of the settings, to be put in the place of what is there. */
export const SettingsChangeSchema: v.GenericSchema<unknown, Partial<Settings>> = v.partial(
  v.strictObject(fields),
);
