import { expect, test } from 'vitest';
import { parsedFile } from '../../../shared/file-faults';
import { listIn, listText } from '../../../shared/list-file';
import type { SavedEntry } from '../../../shared/saved';
import { savedEntry as entry } from '../../fixtures/saved';

const read = (text: string) => listIn(parsedFile(text));
const file = (part: object) =>
  JSON.stringify({ footnote: 'saved claims', version: 1, entries: [entry], ...part });

test('what was exported is read back the same', () => {
  const entries = [entry, { ...entry, id: 4, stance: undefined, note: '' }];
  const { stance: _, ...plain } = entries[1] as SavedEntry;
  expect(read(listText(entries))).toEqual({ ok: true, entries: [entry, plain] });
  expect(read(listText([]))).toEqual({ ok: true, entries: [] });
});

test('another file is none', () => {
  for (const text of [
    '',
    'null',
    '[]',
    '{}',
    '{"format":"footnote-backup"}',
    file({ footnote: 1 }),
  ])
    expect(read(text)).toBeNull();
});

test.each<[string, object, string]>([
  [
    'another version',
    { version: 2 },
    'The file’s version is 2. This Footnote reads version 1 only.',
  ],
  ['no version', { version: undefined }, 'version is none'],
  ['no entries', { entries: undefined }, '“entries” is missing'],
  ['entries that are no list', { entries: {} }, '“entries”'],
  ['something unknown at the top', { more: 1 }, 'unknown in it: “more”'],
  ['something unknown in an entry', { entries: [{ ...entry, x: 1 }] }, '“entries, entry 1, x”'],
  [
    'a date that is none',
    { entries: [entry, { ...entry, id: 4, savedAt: 'yesterday' }] },
    '“entries, entry 2, savedAt”: "yesterday"',
  ],
  [
    'a note too long',
    { entries: [{ ...entry, note: 'a'.repeat(5_000) }] },
    '“entries, entry 1, note”',
  ],
  ['an id twice', { entries: [entry, entry] }, 'the same number twice: “entries, entry 2, id”'],
])('%s is refused, and the place is named', (_, part, named) => {
  const found = read(file(part));
  expect(found).toMatchObject({ ok: false });
  expect(found && !found.ok && found.problem).toContain(named);
});
