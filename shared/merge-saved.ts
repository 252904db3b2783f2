/**
 * Adds the entries of a file to the reader's list. Nothing that is there is changed or lost: an entry
 * without a note gets that of the file, and of two different notes both are kept, each with an entry. Pure.
 */
import type { SavedEntry } from './saved';

/** An entry that the database has not numbered yet. */
export type NewEntry = Omit<SavedEntry, 'id'>;

/** What becomes of a list. */
export interface SavedMerge {
  added: NewEntry[];
  /** Notes for entries that are there without one. */
  noted: Pick<SavedEntry, 'id' | 'note'>[];
  /** Entries of the file that are there already. */
  same: number;
}

/** How many entries of a file were added, gave their note, or were there already. */
export type MergeCounts = Record<keyof SavedMerge, number>;

/** Entries of one saving: the same claim on the same words of the same page at the same moment. */
interface Saving {
  notes: Set<string>;
  /** One that has no note. */
  unnoted?: number | undefined;
}

/** Numbers are given by each database for itself, so they say nothing of two lists. */
const savingOf = ({ claim, stance, words, title, url, savedAt }: SavedEntry) =>
  JSON.stringify([claim, stance, words, title, url, savedAt]);

/** What becomes of the list that is there when the entries of a file come to it. */
export function mergeSaved(
  there: readonly SavedEntry[],
  entries: readonly SavedEntry[],
): SavedMerge {
  const savings = new Map<string, Saving>();
  for (const entry of there) {
    const key = savingOf(entry);
    const saving = savings.get(key) ?? { notes: new Set() };
    saving.notes.add(entry.note);
    if (entry.note === '') saving.unnoted = entry.id;
    savings.set(key, saving);
  }
  const merge: SavedMerge = { added: [], noted: [], same: 0 };
  for (const entry of entries) {
    const { id: _, ...fresh } = entry;
    const { note } = fresh;
    const key = savingOf(entry);
    const saving = savings.get(key);
    if (saving && (note === '' || saving.notes.has(note))) {
      merge.same++;
    } else if (saving?.unnoted !== undefined) {
      merge.noted.push({ id: saving.unnoted, note });
      saving.unnoted = undefined;
      saving.notes.add(note);
    } else {
      merge.added.push(fresh);
      savings.set(key, { ...saving, notes: new Set([...(saving?.notes ?? []), note]) });
    }
  }
  return merge;
}

/** How much a merge is of each. */
export function countsOf({ added, noted, same }: SavedMerge): MergeCounts {
  return { added: added.length, noted: noted.length, same };
}
