/** Reads the reader's own files as JSON, and says what is wrong in them and where. Pure. */
import type * as v from 'valibot';
import { t } from './i18n-pages';

/** The longest piece of a wrong value that is shown. */
const shownLength = 60;

/** What a file's text holds; undefined where it is no JSON. */
export function parsedFile(text: string): unknown {
  try {
    // Some editors put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Where in the file something is: names, and the places in lists counted from 1. */
function placeOf({ path }: v.BaseIssue<unknown>): string {
  const keys = path?.map(({ key }) =>
    typeof key === 'number' ? t('backup.entry', { number: key + 1 }) : String(key),
  );
  return keys?.join(', ') ?? '';
}

function shortened(value: string): string {
  return value.length > shownLength ? `${value.slice(0, shownLength)} …` : value;
}

/** A sentence for a value that is not of the file's form. */
export function problemWith(issue: v.BaseIssue<unknown>): string {
  const { expected } = issue;
  const place = placeOf(issue);
  const received = shortened(issue.received);
  if (issue.received === 'undefined') return t('backup.missing', { place });
  if (expected === 'never') return t('backup.unknown', { place });
  if (expected === null) return t('backup.value', { place, received });
  return t('backup.valueExpected', { place, received, expected });
}

/** A sentence for a version that is not the known one. */
export function versionProblem(version: unknown, known: number): string {
  const found = JSON.stringify(version);
  return found === undefined
    ? t('backup.noVersion', { known })
    : t('backup.version', { found: shortened(found), known });
}

/** A sentence for an id that stands twice in a list of the file; undefined where none does. */
export function repeatedId(
  name: string,
  list: readonly { id: string | number }[] = [],
): string | undefined {
  const met = new Set<string | number>();
  const at = list.findIndex(({ id }) => met.size === met.add(id).size);
  if (at < 0) return undefined;
  const place = [name, t('backup.entry', { number: at + 1 }), 'id'].join(', ');
  return t('backup.repeated', { place });
}
