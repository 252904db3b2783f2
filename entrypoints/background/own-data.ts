/** The reader's own: the list of saved claims, and what they do not want marked. */
import { FootnoteDb } from '../../claims-db/db';
import type { HiddenMark } from '../../shared/hidden';
import { countsOf, type MergeCounts, mergeSaved } from '../../shared/merge-saved';
import { sendMessage } from '../../shared/protocol';
import type { SavedClaim, SavedEntry } from '../../shared/saved';
import { mostEntries } from '../../shared/saved-list';
import { defaults, type Settings, settings } from '../../shared/settings';
import { checkPagesAgain, restyleMarks, sendToPages } from './sites';

/** Runs something on the database and closes it: the list is seldom used. */
async function withDb<T>(work: (db: FootnoteDb) => Promise<T>): Promise<T> {
  const db = new FootnoteDb();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** @throws where a list has as many entries as it can have */
function throwIfFull(length: number): void {
  if (length >= mostEntries) throw new Error('There is no room for another entry.');
}

/**
 * @returns the id of the new entry
 * @throws where the list is full
 */
export function saveClaim(saved: SavedClaim): Promise<number> {
  const entry = { ...saved, savedAt: new Date().toISOString(), note: '' };
  return withDb((db) =>
    db.transaction('rw', db.saved, async () => {
      throwIfFull(await db.saved.count());
      return await db.saved.add(entry);
    }),
  );
}

export function removeSaved(id: number): Promise<void> {
  return withDb((db) => db.saved.delete(id));
}

/** Puts an entry that was taken off the list back as it was. */
export async function restoreSaved(entry: SavedEntry): Promise<void> {
  await withDb((db) => db.saved.put(entry));
}

/** An entry that another window took off meanwhile is left off; the list page keeps the words. */
export async function noteSaved({ id, note }: { id: number; note: string }): Promise<void> {
  await withDb((db) => db.saved.update(id, { note }));
}

export function clearSaved(): Promise<void> {
  return withDb((db) => db.saved.clear());
}

export function replaceSaved(entries: SavedEntry[]): Promise<void> {
  return withDb((db) =>
    db.transaction('rw', db.saved, async () => {
      await db.saved.clear();
      await db.saved.bulkAdd(entries);
    }),
  );
}

/**
 * Adds entries of a file to the list, all or nothing, beginning with the list as it is then.
 * @throws where the list would be too long
 */
export function mergeIntoSaved(entries: SavedEntry[]): Promise<MergeCounts> {
  return withDb((db) =>
    db.transaction('rw', db.saved, async () => {
      const there = await db.saved.toArray();
      const merge = mergeSaved(there, entries);
      if (there.length + merge.added.length > mostEntries) throw new Error('The list is full.');
      for (const { id, note } of merge.noted) await db.saved.update(id, { note });
      await db.saved.bulkAdd(merge.added);
      return countsOf(merge);
    }),
  );
}

let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Changes the settings, one change at a time: each begins with what the one before left. What is not
 * changed stays as it is stored.
 * @returns the settings before
 * @throws where the settings cannot be read, and then they are left alone
 */
export function changeInTurn(change: (now: Settings) => Partial<Settings>): Promise<Settings> {
  const turn = lastChange.then(async () => {
    const stored = await settings.getValue();
    await settings.setValue({ ...stored, ...change({ ...defaults, ...stored }) });
    return stored;
  });
  lastChange = turn.catch(() => undefined);
  return turn;
}

/** Puts these settings in their place and has all open pages checked again. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const { markWeight: before } = await changeInTurn(() => change);
  restyleMarks(before, change.markWeight ?? before).catch((error: unknown) => {
    console.error('Footnote: the marks look as before.', error);
  });
  await checkPagesAgain();
}

export function listSaved(): Promise<SavedEntry[]> {
  return withDb((db) => db.saved.toArray());
}

/** Marks again what was hidden, on all open pages too. */
export async function unhideMark(shown: HiddenMark): Promise<void> {
  const isOther = (hidden: HiddenMark) =>
    hidden.claim !== shown.claim ||
    hidden.where?.words !== shown.where?.words ||
    hidden.where?.site !== shown.where?.site;
  await changeInTurn(({ hidden }) => ({ hidden: hidden.filter(isOther) }));
  await checkPagesAgain();
}

/**
 * Hides a claim or a mark for good, and takes its marks off all open pages.
 * @throws where as much is hidden as can be
 */
export async function hideMark(mark: HiddenMark): Promise<void> {
  await changeInTurn(({ hidden }) => {
    throwIfFull(hidden.length);
    return { hidden: [...hidden, mark] };
  });
  await sendToPages((tabId) => sendMessage('marksHidden', mark, { tabId }));
}
