/** The file that “My list” exports: written, and read back with a sentence for what is wrong with it. Pure. */
import * as v from 'valibot';
import { problemWith, repeatedId, versionProblem } from './file-faults';
import { SavedEntriesSchema } from './own-data-schema';
import type { SavedEntry } from './saved';

const mark = 'saved claims';
const version = 1;

/** The entries of a list, or a sentence that says what is wrong with the file and where. */
export type ReadList = { ok: true; entries: SavedEntry[] } | { ok: false; problem: string };

const Head = v.looseObject({ footnote: v.literal(mark) });

const Form = v.strictObject({
  footnote: v.literal(mark),
  version: v.literal(version),
  entries: SavedEntriesSchema,
});

/** The list as the text of a file. */
export function listText(entries: readonly SavedEntry[]): string {
  return `${JSON.stringify({ footnote: mark, version, entries }, null, 2)}\n`;
}

/**
 * The list in what a file holds. Nothing of it is taken where anything in it is wrong.
 * @returns null where it is another kind of file
 */
export function listIn(content: unknown): ReadList | null {
  const head = v.safeParse(Head, content);
  if (!head.success) return null;
  const { version: found } = head.output;
  if (found !== version) return { ok: false, problem: versionProblem(found, version) };
  const result = v.safeParse(Form, content, { abortEarly: true });
  if (!result.success) return { ok: false, problem: problemWith(result.issues[0]) };
  const { entries } = result.output;
  const problem = repeatedId('entries', entries);
  return problem === undefined ? { ok: true, entries } : { ok: false, problem };
}
