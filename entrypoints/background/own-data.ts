/** The reader's own: the list of saved claims, and what they do not want marked. */
import * as v from 'valibot';
import { FootnoteDb } from '../../claims-db/db';
import type { HiddenMark } from '../../shared/hidden';
import { sendMessage } from '../../shared/protocol';
import type { SavedClaim, SavedEntry } from '../../shared/saved';
import { readSettings, type Settings, settings } from '../../shared/settings';
import { NoteSchema, SavedEntriesSchema, SettingsSchema } from '../../shared/own-data-schema';
import { tellPages } from './sites';

/** Tells all pages, without waiting: a tab that shows a dialog does not answer until it is closed. */
function tellLater(tell: (tabId: number) => Promise<unknown>): void {
  tellPages(tell).catch((error: unknown) => {
    console.error('Footnote: the pages were not told.', error);
  });
}

/** Runs something on the database and closes it: the list is seldom used. */
async function withDb<T>(work: (db: FootnoteDb) => Promise<T>): Promise<T> {
  const db = new FootnoteDb();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** @returns the id of the new entry */
export function saveClaim(saved: SavedClaim): Promise<number> {
  const entry = { ...saved, savedAt: new Date().toISOString(), note: '' };
  return withDb((db) => db.saved.add(entry));
}

export function removeSaved(id: number): Promise<void> {
  return withDb((db) => db.saved.delete(id));
}

export async function noteSaved(message: { id: number; note: string }): Promise<void> {
  const { id, note } = v.parse(NoteSchema, message);
  await withDb((db) => db.saved.update(id, { note }));
}

export function clearSaved(): Promise<void> {
  return withDb((db) => db.saved.clear());
}

export async function replaceSaved(message: SavedEntry[]): Promise<void> {
  const entries = v.parse(SavedEntriesSchema, message);
  await withDb((db) =>
    db.transaction('rw', db.saved, async () => {
      await db.saved.clear();
      await db.saved.bulkAdd(entries);
    }),
  );
}

/** Puts settings in their place and has all open pages checked again. */
export async function changeSettings(message: Settings): Promise<void> {
  await settings.setValue(v.parse(SettingsSchema, message));
  tellLater((tabId) => sendMessage('checkAgain', undefined, { tabId }));
}

export function listSaved(): Promise<SavedEntry[]> {
  return withDb((db) => db.saved.toArray());
}

/** Marks again what was hidden, on all open pages too. */
export async function unhideMark(shown: HiddenMark): Promise<void> {
  const now = await readSettings();
  const isOther = (hidden: HiddenMark) =>
    hidden.claim !== shown.claim ||
    hidden.where?.words !== shown.where?.words ||
    hidden.where?.site !== shown.where?.site;
  await settings.setValue({ ...now, hidden: now.hidden.filter(isOther) });
  tellLater((tabId) => sendMessage('checkAgain', undefined, { tabId }));
}

/** Hides a claim or a mark for good, and takes its marks off all open pages. */
export async function hideMark(hidden: HiddenMark): Promise<void> {
  const now = await readSettings();
  await settings.setValue({ ...now, hidden: [...now.hidden, hidden] });
  tellLater((tabId) => sendMessage('marksHidden', hidden, { tabId }));
}
