import { expect, test } from 'vitest';
import { clashOf } from '../../../../claims-db/packs/clash';
import type { PackHead, PackInfo, PackSource } from '../../../../shared/pack';

const file: PackSource = { kind: 'file', name: 'folk.json' };
const address = (url: string): PackSource => {
  return { kind: 'address', url, daily: true, askedAt: '2026-11-28T00:00:00.000Z' };
};

const headOf = (part: Partial<PackHead> = {}): PackHead => {
  return { id: 'folk', title: 'Folk remedies', publisher: 'A society', ...part };
};

const pack = (source: PackSource, part: Partial<PackHead> = {}): PackInfo => ({
  head: headOf(part),
  source,
  enabled: true,
  edition: { generation: 'a', claims: 1, importedAt: '2026-11-01T00:00:00.000Z' },
});

const elsewhere = (now: PackSource, there: PackInfo, part: Partial<PackHead> = {}) =>
  clashOf({ head: headOf(part), source: now }, there, [there])?.isElsewhere;

test('two states from one address are one pack, whatever they call themselves', () => {
  const there = pack(address('https://a.example/pack.json'), { publisher: 'Another' });
  expect(elsewhere(address('https://a.example/pack.json'), there)).toBeUndefined();
});

test.each<[string, PackSource, PackInfo, boolean]>([
  ['another address', address('https://b.example/'), pack(address('https://a.example/')), true],
  ['a file for a subscription', file, pack(address('https://a.example/')), true],
  ['an address for a file', address('https://a.example/'), pack(file), true],
  ['a file of another publisher', file, pack(file, { publisher: 'Another' }), true],
  ['a file of nobody for one of a publisher', file, pack(file, { publisher: undefined }), true],
  ['a file of the same publisher', file, pack(file, { title: 'Old title' }), false],
])('%s is from elsewhere: %#', (_, now, there, expected) => {
  expect(elsewhere(now, there)).toBe(expected);
});

test('kept beside, it gets the first free number, and fits', () => {
  const others = [pack(file), pack(file, { id: 'folk-2' })];
  expect(clashOf({ head: headOf(), source: file }, pack(file), others)?.keptAs).toEqual({
    id: 'folk-3',
    title: 'Folk remedies (3)',
  });
  const long = headOf({ id: `${'a'.repeat(57)}-bc`, title: 'T'.repeat(200) });
  const kept = clashOf({ head: long, source: file }, pack(file), [])?.keptAs;
  expect(kept?.id).toBe(`${'a'.repeat(57)}-2`);
  expect(kept?.title).toBe(`${'T'.repeat(196)} (2)`);
});
