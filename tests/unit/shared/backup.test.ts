import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { PackClaimSchema } from '../../../claims-db/packs/pack-schema';
import {
  type Backup,
  backupIn,
  backupName,
  backupOf,
  backupText,
  HalfReplaced,
  replaceAll,
} from '../../../shared/backup';
import { parsedFile } from '../../../shared/file-faults';
import type { PackClaim } from '../../../shared/pack';
import { defaults, type Settings } from '../../../shared/settings';
import { packClaim } from '../../fixtures/pack';
import { savedEntry as entry } from '../../fixtures/saved';

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

const readBackup = (text: string, form?: Parameters<typeof backupIn>[1]) =>
  backupIn(parsedFile(text), form);

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

test('a file of the version before, which knew no language, gets what is usual', () => {
  const { language: _, markWeight: __, ...old } = changed;
  expect(readBackup(fileWith((content) => ({ ...content, settings: old })))).toEqual({
    ok: true,
    backup: { ...backup, settings: { ...old, language: 'auto', markWeight: 'normal' } },
  });
});

test('what the reader wrote is part of it, where it is asked for', () => {
  const form = v.array(PackClaimSchema);
  const own = backupOf(changed, [entry], exported, [packClaim(), packClaim({ id: 'b' })]);
  expect(readBackup(backupText(own), form)).toEqual({ ok: true, backup: own });
  expect(readBackup(backupText(backup), form)).toEqual({ ok: true, backup });
  expect(problemOf(backupText(own))).toContain('“claims, entry 1”');
  const twice = { ...own, claims: [packClaim(), packClaim()] };
  const read = readBackup(JSON.stringify(twice), form);
  expect(read).toEqual({
    ok: false,
    problem: 'The file has the same number twice: “claims, entry 2, id”.',
  });
  const [source] = packClaim().sources;
  const bad = packClaim({ sources: [{ title: 'A', ...source, url: 'javascript:alert(1)' }] });
  expect(readBackup(JSON.stringify({ ...own, claims: [bad] }), form)).toEqual({
    ok: false,
    problem:
      'The file has a wrong value in “claims, entry 1, sources, entry 1, url”: "javascript:alert(1)". It should be /^https:\\/\\//i.',
  });
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
  [
    'a language that is not one',
    { settings: { ...changed, language: 'xx' } },
    '“settings, language”: "xx"',
  ],
  ['no list', { list: undefined }, '“list” is missing'],
  ['a list that is none', { list: {} }, '“list”'],
  [
    'a date that is none',
    { list: [entry, { ...entry, id: 5, savedAt: 'yesterday' }] },
    '“list, entry 2, savedAt”: "yesterday"',
  ],
  ['a note too long', { list: [{ ...entry, note: 'a'.repeat(5_000) }] }, '“list, entry 1, note”'],
  ['an id that is too large', { list: [{ ...entry, id: 2 ** 53 }] }, '“list, entry 1, id”'],
  ['an id twice', { list: [entry, { ...entry, id: 9 }, entry] }, '“list, entry 3, id”'],
  ['something unknown at the top', { more: true }, 'unknown in it: “more”'],
])('%s is refused, and the place is named', (_, part, named) => {
  expect(problemOf(fileWith((content) => ({ ...content, ...part })))).toContain(named);
});

type Part = 'settings' | 'list' | 'claims';

/** A place to put a backup in. It refuses a part where wished, and putting one back. */
function storeFor(before: Backup, refuses: { part?: Part; putBack?: Part }) {
  const held = { settings: before.settings, list: before.list, claims: before.claims };
  const asked: Part[] = [];
  const put = <P extends Part>(part: P) =>
    vi.fn(async (wanted: (typeof held)[P]) => {
      const isPutBack = asked.includes(part);
      asked.push(part);
      if (refuses.part === part || (isPutBack && refuses.putBack === part))
        throw new Error(`no room for the ${part}`);
      held[part] = wanted;
    });
  const store = {
    settings: put('settings'),
    list: put('list'),
    claims: async (wanted: PackClaim[]) => put('claims')(wanted),
  };
  return { held, asked, store };
}

const before = backupOf(defaults, [{ ...entry, id: 1 }], exported, [packClaim({ id: 'old' })]);
const after = backupOf(changed, [entry], exported, [packClaim({ id: 'new' })]);
const partsOf = ({ settings, list, claims }: Backup) => ({ settings, list, claims });

test('all parts are replaced', async () => {
  const { held, store } = storeFor(before, {});
  await replaceAll(before, after, store);
  expect(held).toEqual(partsOf(after));
});

test('a file that knows no claims leaves those that are there', async () => {
  const { held, asked, store } = storeFor(before, {});
  await replaceAll(before, backup, store);
  expect(held).toEqual({ ...partsOf(backup), claims: before.claims });
  expect(asked).toEqual(['settings', 'list']);
});

test.each<[Part, Part[]]>([
  ['settings', ['settings']],
  ['list', ['settings', 'list', 'settings']],
  ['claims', ['settings', 'list', 'claims', 'list', 'settings']],
])('where the %s are refused, what was replaced before is put back', async (part, order) => {
  const { held, asked, store } = storeFor(before, { part });
  await expect(replaceAll(before, after, store)).rejects.toThrow(`no room for the ${part}`);
  expect(held).toEqual(partsOf(before));
  expect(asked).toEqual(order);
});

test.each<[Part, Part]>([
  ['list', 'settings'],
  ['claims', 'settings'],
  ['claims', 'list'],
])(
  'where the %s are refused and the %s cannot be put back, that is said',
  async (part, putBack) => {
    const { store } = storeFor(before, { part, putBack });
    await expect(replaceAll(before, after, store)).rejects.toThrow(HalfReplaced);
  },
);
