/** The reader's own data: gathered for a file, and replaced by what a file holds or added to. */
import * as v from 'valibot';
import { cleanTexts } from '../../claims-db/packs/clean-text';
import { packLimits } from '../../claims-db/packs/limits';
import { PackClaimSchema } from '../../claims-db/packs/pack-schema';
import { type Backup, backupIn, backupOf, type ReadBackup, replaceAll } from '../../shared/backup';
import { parsedFile } from '../../shared/file-faults';
import { t } from '../../shared/i18n-pages';
import { type ReadList, listIn } from '../../shared/list-file';
import { countsOf, type MergeCounts, mergeSaved } from '../../shared/merge-saved';
import { sendMessage } from '../../shared/protocol';
import type { SavedEntry } from '../../shared/saved';
import { settings } from '../../shared/settings';
import { inImportWorker } from '../packs/import-client';

/** No file of ours is larger: the list has its limit too. */
const largestFile = 100_000_000;

/** Everything that the reader made, as it is now. */
export async function ownBackup(): Promise<Backup> {
  const [stored, list, { claims }] = await Promise.all([
    settings.getValue(),
    sendMessage('listSaved', undefined),
    inImportWorker((api) => api.ownClaims()),
  ]);
  return backupOf(stored, list, new Date(), claims);
}

const OwnClaimsSchema = v.pipe(
  v.unknown(),
  v.transform(cleanTexts),
  v.array(PackClaimSchema),
  v.maxLength(packLimits.claims),
);

/** What a file holds, all or the list, checked by the forms that the background checks by. */
export async function readFile(file: File): Promise<ReadBackup | ReadList> {
  if (file.size > largestFile) {
    return { ok: false, problem: t('backup.tooLarge') };
  }
  const content = parsedFile(await file.text());
  return listIn(content) ?? backupIn(content, OwnClaimsSchema);
}

/** What would become of the list with these entries, and how long it would be. */
export async function mergeWith(
  entries: readonly SavedEntry[],
): Promise<{ counts: MergeCounts; length: number }> {
  const there = await sendMessage('listSaved', undefined);
  const counts = countsOf(mergeSaved(there, entries));
  return { counts, length: there.length + counts.added };
}

/** Puts a backup in place of what is there, all or nothing. */
export async function restore(backup: Backup): Promise<void> {
  const before = await ownBackup();
  await replaceAll(before, backup, {
    settings: (wanted) => sendMessage('changeSettings', wanted),
    list: (wanted) => sendMessage('replaceSaved', wanted),
    claims: async (wanted) => {
      // Who never wrote a claim gets no empty pack.
      if (wanted.length === 0 && before.claims?.length === 0) return;
      await inImportWorker((api) => api.replaceOwn(wanted, t('packs.own.packTitle')));
      await sendMessage('packsChanged', undefined);
    },
  });
}
