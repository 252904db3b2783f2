/**
 * The file that holds all of the reader's own data: written, read back with a sentence for what is
 * wrong with it, and put in place all or nothing. Pure: how the parts are stored is given by the
 * caller.
 */
import * as v from 'valibot';
import { problemWith, repeatedId, versionProblem } from './file-faults';
import { t } from './i18n-pages';
import { SavedEntriesSchema, SettingsSchema } from './own-data-schema';
import type { PackClaim } from './pack';
import type { SavedEntry } from './saved';
import type { Settings } from './settings';

const format = 'footnote-backup';
const version = 1;

export interface Backup {
  format: typeof format;
  version: typeof version;
  /** ISO 8601, UTC. */
  exportedAt: string;
  settings: Settings;
  list: SavedEntry[];
  /** What the reader wrote; a file of an earlier version has none, and leaves what is there. */
  claims?: PackClaim[];
}

/** The backup, or a sentence that says what is wrong with the file and where. */
export type ReadBackup = { ok: true; backup: Backup } | { ok: false; problem: string };

/** What was replaced already could not be put back after a part was not replaced. */
export class HalfReplaced extends Error {
  override name = 'HalfReplaced';
}

/** @param claims - what the reader wrote; left out where it is no part of the backup */
export function backupOf(
  settings: Settings,
  list: SavedEntry[],
  now: Date,
  claims?: PackClaim[],
): Backup {
  const exportedAt = now.toISOString();
  return { format, version, exportedAt, settings, list, ...(claims && { claims }) };
}

/** The text of the file. */
export function backupText(backup: Backup): string {
  return `${JSON.stringify(backup, null, 2)}\n`;
}

/** E.g. `footnote-2026-11-23.json`. */
export function backupName({ exportedAt }: Backup): string {
  return `footnote-${exportedAt.slice(0, 10)}.json`;
}

/** The form of the reader's own claims, which the layer above knows. */
type ClaimsForm = v.GenericSchema<unknown, PackClaim[]>;

/**
 * The backup in what a file holds. Nothing of it is taken where anything in it is wrong.
 * @param content - undefined where the file is no JSON
 * @param claimsForm - without it a file that holds claims is refused
 */
export function backupIn(
  content: unknown,
  claimsForm: ClaimsForm = v.array(v.never()),
): ReadBackup {
  const wrong = (problem: string): ReadBackup => ({ ok: false, problem });
  if (content === undefined) return wrong(t('backup.notJson'));
  const head = v.safeParse(v.looseObject({ format: v.literal(format) }), content);
  if (!head.success) return wrong(t('backup.foreign'));
  const { version: found } = head.output;
  if (found !== version) return wrong(versionProblem(found, version));
  const form = v.strictObject({
    format: v.literal(format),
    version: v.literal(version),
    exportedAt: v.pipe(v.string(), v.isoTimestamp()),
    settings: SettingsSchema,
    list: SavedEntriesSchema,
    claims: v.exactOptional(claimsForm),
  });
  const result = v.safeParse(form, content, { abortEarly: true });
  if (!result.success) return wrong(problemWith(result.issues[0]));
  const { list, claims } = result.output;
  const repeated = repeatedId('list', list) ?? repeatedId('claims', claims);
  return repeated ? wrong(repeated) : { ok: true, backup: result.output };
}

/** What puts each part in its place, all of it or nothing. */
export interface BackupStore {
  settings(settings: Settings): Promise<void>;
  list(list: SavedEntry[]): Promise<void>;
  claims(claims: PackClaim[]): Promise<void>;
}

/**
 * Puts a backup in place of what is there. Where a part fails those before it are put back.
 * @throws the error of the part that failed. @throws HalfReplaced where putting back failed as well
 */
export async function replaceAll(before: Backup, after: Backup, store: BackupStore): Promise<void> {
  const putBack: (() => Promise<void>)[] = [];
  try {
    await store.settings(after.settings);
    putBack.push(() => store.settings(before.settings));
    await store.list(after.list);
    putBack.push(() => store.list(before.list));
    if (after.claims) await store.claims(after.claims);
  } catch (error) {
    for (const work of putBack.reverse())
      await work().catch((cause: unknown) => {
        throw new HalfReplaced('A part was replaced and could not be put back.', { cause });
      });
    throw error;
  }
}
