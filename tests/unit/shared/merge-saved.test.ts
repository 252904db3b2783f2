import { expect, test } from 'vitest';
import { countsOf, mergeSaved } from '../../../shared/merge-saved';
import type { SavedEntry } from '../../../shared/saved';

const entry = (part: Partial<SavedEntry> = {}): SavedEntry => ({
  id: 1,
  claim: 'lupus-no-cure',
  words: 'no cure for lupus',
  title: 'A thread',
  url: 'https://forum.example/t/1',
  savedAt: '2026-11-02T10:20:30.400Z',
  note: '',
  ...part,
});

const numberless = ({ id: _, ...rest }: SavedEntry) => rest;

test('entries that are not there are added, whatever their numbers', () => {
  const other = entry({ claim: 'zinc-cold' });
  const later = entry({ savedAt: '2026-11-03T10:20:30.400Z' });
  expect(mergeSaved([entry()], [other, later])).toEqual({
    added: [numberless(other), numberless(later)],
    noted: [],
    same: 0,
  });
});

test('entries that are there already stay as they are', () => {
  const noted = entry({ note: 'Why?' });
  expect(mergeSaved([noted], [{ ...noted, id: 8 }, entry({ id: 9 })])).toEqual({
    added: [],
    noted: [],
    same: 2,
  });
});

test('an entry without a note gets that of the file, once', () => {
  const merge = mergeSaved([entry({ id: 4 })], [entry({ note: 'Why?' }), entry({ note: 'How?' })]);
  expect(merge).toEqual({
    added: [numberless(entry({ note: 'How?' }))],
    noted: [{ id: 4, note: 'Why?' }],
    same: 0,
  });
  expect(countsOf(merge)).toEqual({ added: 1, noted: 1, same: 0 });
});

test('of two different notes both are kept', () => {
  const fromFile = entry({ note: 'How?' });
  expect(mergeSaved([entry({ note: 'Why?' })], [fromFile])).toMatchObject({
    added: [numberless(fromFile)],
    noted: [],
  });
});

test('a file that is added twice adds nothing the second time', () => {
  const there = [entry({ note: 'Why?' })];
  const file = [entry({ note: 'How?' }), entry({ claim: 'zinc-cold' })];
  const { added } = mergeSaved(there, file);
  const after = [...there, ...added.map((each, at) => ({ ...each, id: 10 + at }))];
  expect(mergeSaved(after, file)).toEqual({ added: [], noted: [], same: 2 });
});
