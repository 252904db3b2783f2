/**
 * Runs in a page of the copied extension: what the packs page and the settings do when they import a file.
 */
import { FootnoteDb } from '../../claims-db/db';
import { importPack, preparePack } from '../../claims-db/packs/import-pack';
import { PackStore } from '../../claims-db/packs/pack-store';
import { backupIn, type ReadBackup } from '../../shared/backup';
import { parsedFile } from '../../shared/file-faults';
import { indexSteps } from '../../matcher/pack/index-bytes';

export interface TrustDriver {
  /** Imports the text of a pack. @returns the generation of its rows */
  take(text: string): Promise<string>;
  readBackup(text: string): ReadBackup;
  sweep(): Promise<void>;
  rollBack(id: string): Promise<boolean>;
  remove(id: string): Promise<void>;
}

declare global {
  var trustDriver: TrustDriver | undefined;
}

const db = new FootnoteDb();
const store = new PackStore(db);

globalThis.trustDriver = {
  async take(text) {
    const { preview, claims } = await preparePack(store, text, 'trust', new Set());
    const news = { head: preview.head, claims };
    const info = await importPack(store, news, { kind: 'file', name: 'trust.json' }, indexSteps);
    return info.edition.generation;
  },
  readBackup: (text) => backupIn(parsedFile(text)),
  sweep: () => store.sweep(),
  rollBack: (id) => store.rollBack(id),
  remove: (id) => store.remove(id),
};
