/** The forms of the messages that change the reader's own data, checked at the background's edge. */
import * as v from 'valibot';
import type { HiddenMark } from '../../shared/hidden';
import { stances } from '../../shared/match';
import type { SavedClaim } from '../../shared/saved';

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
  where: v.exactOptional(v.strictObject({ words: someText(2_000), site: someText(300) })),
});

export const EntryIdSchema = v.pipe(v.number(), v.integer(), v.minValue(1));
