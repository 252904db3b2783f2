/** The forms of the reader's own data, in messages and in files; checked before anything is changed. */
import * as v from 'valibot';
import type { HiddenMark } from './hidden';
import { stances } from './match';
import { verdicts } from './claim';
import type { SavedClaim, SavedEntry } from './saved';
import { longestNote } from './saved-list';
import type { Settings } from './settings';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const someText = (most: number) => v.pipe(text(most), v.nonEmpty());

export const SavedClaimSchema: v.GenericSchema<SavedClaim> = v.strictObject({
  claim: someText(100),
  stance: v.exactOptional(v.picklist(stances)),
  words: text(2_000),
  title: text(400),
  url: text(4_000),
});

export const HiddenMarkSchema: v.GenericSchema<HiddenMark> = v.strictObject({
  claim: someText(100),
  where: v.exactOptional(v.strictObject({ words: someText(2_000), site: text(300) })),
});

export const NoteSchema = v.strictObject({
  id: v.pipe(v.number(), v.integer()),
  note: text(longestNote),
});

const DateSchema = v.pipe(v.string(), v.isoTimestamp());

export const SavedEntriesSchema: v.GenericSchema<SavedEntry[]> = v.pipe(
  v.array(
    v.strictObject({
      claim: someText(100),
      stance: v.exactOptional(v.picklist(stances)),
      words: text(2_000),
      title: text(400),
      url: text(4_000),
      id: v.pipe(v.number(), v.integer(), v.minValue(1)),
      savedAt: DateSchema,
      note: text(longestNote),
    }),
  ),
  v.maxLength(10_000),
);

export const SettingsSchema: v.GenericSchema<Settings> = v.strictObject({
  paused: v.boolean(),
  pausedUntil: v.nullable(v.number()),
  hidden: v.pipe(v.array(HiddenMarkSchema), v.maxLength(10_000)),
  verdicts: v.array(v.picklist(verdicts)),
  questions: v.boolean(),
  agreements: v.boolean(),
  restTime: v.pipe(v.number(), v.minValue(0), v.maxValue(3_000)),
  textSize: v.pipe(v.number(), v.minValue(0.8), v.maxValue(2)),
});

export const EntryIdSchema = v.pipe(v.number(), v.integer(), v.minValue(1));
