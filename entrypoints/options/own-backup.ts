/** The reader's own data: gathered for a file, and replaced by what a file holds. */
import {
  type Backup,
  backupOf,
  type ReadBackup,
  readBackup,
  replaceAll,
} from '../../shared/backup';
import { sendMessage } from '../../shared/protocol';
import { settings } from '../../shared/settings';

/** No file of ours is larger: the list has its limit too. */
const largestFile = 100_000_000;

/** Everything that the reader made, as it is now. */
export async function ownBackup(): Promise<Backup> {
  const [stored, list] = await Promise.all([
    settings.getValue(),
    sendMessage('listSaved', undefined),
  ]);
  return backupOf(stored, list, new Date());
}

/** What a file holds, checked by the forms that the background checks by. */
export async function readFile(file: File): Promise<ReadBackup> {
  if (file.size > largestFile) {
    return { ok: false, problem: 'This file is too large to be an export of Footnote.' };
  }
  return readBackup(await file.text());
}

/** Puts a backup in place of what is there, all or nothing. */
export async function restore(backup: Backup): Promise<void> {
  await replaceAll(await ownBackup(), backup, {
    settings: (wanted) => sendMessage('changeSettings', wanted),
    list: (wanted) => sendMessage('replaceSaved', wanted),
  });
}
