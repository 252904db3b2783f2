/**
 * The file that holds all of the reader's own data: written, read back with a sentence for what is
 * wrong with it, and put in place all or nothing. Pure: how the parts are stored is given by the
 * caller.
 */
import * as v from 'valibot';
import { SavedEntriesSchema, SettingsSchema } from './own-data-schema';
import type { SavedEntry } from './saved';
import type { Settings } from './settings';

const format = 'footnote-backup';
const version = 1;

/** The longest piece of a wrong value that is shown. */
const shownLength = 60;

export interface Backup {
  format: typeof format;
  version: typeof version;
  /** ISO 8601, UTC. */
  exportedAt: string;
  settings: Settings;
  list: SavedEntry[];
}

/** The backup, or a sentence that says what is wrong with the file and where. */
export type ReadBackup = { ok: true; backup: Backup } | { ok: false; problem: string };

/** Settings could not be put back after the list was not replaced. */
export class HalfReplaced extends Error {
  override name = 'HalfReplaced';
}

export function backupOf(settings: Settings, list: SavedEntry[], now: Date): Backup {
  return { format, version, exportedAt: now.toISOString(), settings, list };
}

/** The text of the file. */
export function backupText(backup: Backup): string {
  return `${JSON.stringify(backup, null, 2)}\n`;
}

/** E.g. `footnote-2026-11-23.json`. */
export function backupName({ exportedAt }: Backup): string {
  return `footnote-${exportedAt.slice(0, 10)}.json`;
}

/** Where in the file something is: names, and the places in lists counted from 1. */
function placeOf({ path }: v.BaseIssue<unknown>): string {
  const keys = path?.map(({ key }) => (typeof key === 'number' ? `entry ${key + 1}` : String(key)));
  return keys?.join(', ') ?? '';
}

function shortened(value: string): string {
  return value.length > shownLength ? `${value.slice(0, shownLength)} …` : value;
}

function problemWith(issue: v.BaseIssue<unknown>): string {
  const place = `“${placeOf(issue)}”`;
  if (issue.received === 'undefined') return `The file is not complete: ${place} is missing.`;
  if (issue.expected === 'never') return `The file has something unknown in it: ${place}.`;
  const expected = issue.expected === null ? '' : ` It should be ${issue.expected}.`;
  return `The file has a wrong value in ${place}: ${shortened(issue.received)}.${expected}`;
}

function parsed(text: string): unknown {
  try {
    // Some editors put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Reads a file's text. Nothing of it is taken where anything in it is wrong. */
export function readBackup(text: string): ReadBackup {
  const wrong = (problem: string): ReadBackup => ({ ok: false, problem });
  const content = parsed(text);
  if (content === undefined) return wrong('The file is not JSON, or a part of it is missing.');
  const head = v.safeParse(v.looseObject({ format: v.literal(format) }), content);
  if (!head.success) return wrong('This is not a file that Footnote exported.');
  if (head.output.version !== version) {
    const found = shortened(JSON.stringify(head.output.version) ?? 'none');
    return wrong(`The file’s version is ${found}. This Footnote reads version ${version} only.`);
  }
  const form = v.strictObject({
    format: v.literal(format),
    version: v.literal(version),
    exportedAt: v.pipe(v.string(), v.isoTimestamp()),
    settings: SettingsSchema,
    list: SavedEntriesSchema,
  });
  const result = v.safeParse(form, content, { abortEarly: true });
  if (!result.success) return wrong(problemWith(result.issues[0]));
  const met = new Set<number>();
  const repeated = result.output.list.findIndex(({ id }) => met.size === met.add(id).size);
  if (repeated >= 0) {
    return wrong(`The file has the same number twice: “list, entry ${repeated + 1}, id”.`);
  }
  return { ok: true, backup: result.output };
}

/**
 * Puts a backup in place of what is there. Where the second part fails the first is put back.
 * @throws the error of the part that failed. @throws HalfReplaced where putting back failed as well
 */
export async function replaceAll(
  before: Backup,
  after: Backup,
  store: {
    settings(settings: Settings): Promise<void>;
    list(list: SavedEntry[]): Promise<void>;
  },
): Promise<void> {
  await store.settings(after.settings);
  try {
    await store.list(after.list);
  } catch (error) {
    await store.settings(before.settings).catch((cause: unknown) => {
      throw new HalfReplaced('The settings were replaced, the list was not.', { cause });
    });
    throw error;
  }
}
