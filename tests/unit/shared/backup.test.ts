import { expect, test, vi } from 'vitest';
import {
  type Backup,
  backupName,
  backupOf,
  backupText,
  HalfReplaced,
  readBackup,
  replaceAll,
} from '../../../shared/backup';
import type { SavedEntry } from '../../../shared/saved';
import { defaults, type Settings } from '../../../shared/settings';

const entry: SavedEntry = {
  id: 3,
  claim: 'lupus-no-cure',
  stance: 'asserts',
  words: 'no “cure” for lupus\n',
  title: 'A thread',
  url: 'https://forum.example/t/1',
  savedAt: '2026-11-02T10:20:30.400Z',
  note: 'Ask about this — 🙂',
};

const changed: Settings = {
  ...defaults,
  hidden: [
    { claim: 'lupus-no-cure' },
    { claim: 'ldn-fda-approved', where: { words: 'approved LDN', site: 'forum.example' } },
  ],
  verdicts: ['contradicted'],
  pausedUntil: 1_800_000_000_000,
  textSize: 1.3,
};

const exported = new Date('2026-11-23T08:00:00Z');
const backup = backupOf(changed, [entry, { ...entry, id: 4, note: '' }], exported);

/** The file of the backup above with something else in one place. */
function fileWith(change: (content: Record<string, unknown>) => unknown): string {
  const content = JSON.parse(backupText(backup)) as Record<string, unknown>;
  return JSON.stringify(change(content));
}

function problemOf(text: string): string {
  const read = readBackup(text);
  return read.ok ? '' : read.problem;
}

test('what was exported is read back the same', () => {
  expect(readBackup(backupText(backup))).toEqual({ ok: true, backup });
  expect(readBackup(`\uFEFF${backupText(backup)}`)).toEqual({ ok: true, backup });
  const empty = backupOf(defaults, [], exported);
  expect(readBackup(backupText(empty))).toEqual({ ok: true, backup: empty });
  expect(backupName(backup)).toBe('footnote-2026-11-23.json');
});

test('a file that is broken or not ours is called so', () => {
  for (const text of ['', '{"format":', backupText(backup).slice(0, -20), 'hello']) {
    expect(problemOf(text)).toBe('The file is not JSON, or a part of it is missing.');
  }
  for (const text of ['null', '[]', '3', '{}', '{"format":"other"}']) {
    expect(problemOf(text)).toBe('This is not a file that Footnote exported.');
  }
});

test('a version that is not known is named', () => {
  expect(problemOf(fileWith((content) => ({ ...content, version: 2 })))).toBe(
    'The file’s version is 2. This Footnote reads version 1 only.',
  );
  expect(problemOf('{"format":"footnote-backup"}')).toContain('version is none');
});

test.each<[string, object, string]>([
  ['a wrong kind', { settings: { ...changed, restTime: 'fast' } }, '“settings, restTime”: "fast"'],
  ['a number too large', { settings: { ...changed, textSize: 9 } }, '“settings, textSize”: 9'],
  [
    'a verdict that is not one',
    { settings: { ...changed, verdicts: ['mixed', 'true'] } },
    '“settings, verdicts, entry 2”: "true"',
  ],
  ['an unknown field', { settings: { ...changed, extra: 1 } }, 'unknown in it: “settings, extra”'],
  [
    'a field that is missing',
    { settings: { ...changed, questions: undefined } },
    'not complete: “settings, questions” is missing',
  ],
  ['no list', { list: undefined }, '“list” is missing'],
  ['a list that is none', { list: {} }, '“list”'],
  [
    'a date that is none',
    { list: [entry, { ...entry, id: 5, savedAt: 'yesterday' }] },
    '“list, entry 2, savedAt”: "yesterday"',
  ],
  ['a note too long', { list: [{ ...entry, note: 'a'.repeat(5_000) }] }, '“list, entry 1, note”'],
  ['an id twice', { list: [entry, { ...entry, id: 9 }, entry] }, '“list, entry 3, id”'],
  ['something unknown at the top', { more: true }, 'unknown in it: “more”'],
])('%s is refused, and the place is named', (_, part, named) => {
  expect(problemOf(fileWith((content) => ({ ...content, ...part })))).toContain(named);
});

/** A place to put settings and a list in. The list is refused where wished, and so is putting back. */
function storeFor(before: Backup, refuses: { list: boolean; settingsAfter: number }) {
  const held = { settings: before.settings, list: before.list };
  let asked = 0;
  const store = {
    settings: vi.fn(async (wanted: Settings) => {
      if (asked++ >= refuses.settingsAfter) throw new Error('no room for settings');
      held.settings = wanted;
    }),
    list: vi.fn(async (wanted: SavedEntry[]) => {
      if (refuses.list) throw new Error('no room for the list');
      held.list = wanted;
    }),
  };
  return { held, store };
}

const before = backupOf(defaults, [{ ...entry, id: 1 }], exported);
const { settings, list } = before;

test('both parts are replaced', async () => {
  const { held, store } = storeFor(before, { list: false, settingsAfter: 9 });
  await replaceAll(before, backup, store);
  expect(held).toEqual({ settings: backup.settings, list: backup.list });
});

test('settings that are refused leave the list alone', async () => {
  const { held, store } = storeFor(before, { list: false, settingsAfter: 0 });
  await expect(replaceAll(before, backup, store)).rejects.toThrow('no room for settings');
  expect(held).toEqual({ settings, list });
});

test('where the list is refused the settings are put back', async () => {
  const { held, store } = storeFor(before, { list: true, settingsAfter: 9 });
  await expect(replaceAll(before, backup, store)).rejects.toThrow('no room for the list');
  expect(held).toEqual({ settings, list });
  expect(store.settings).toHaveBeenCalledTimes(2);
});

test('where they cannot be put back, that is said', async () => {
  const { store } = storeFor(before, { list: true, settingsAfter: 1 });
  await expect(replaceAll(before, backup, store)).rejects.toThrow(HalfReplaced);
});
