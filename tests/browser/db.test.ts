import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FootnoteDb } from '../../claims-db/db';
import type { Claim } from '../../shared/claim';
import { ownPack } from '../../shared/pack';
import { exampleClaim } from '../fixtures/claim';

const name = 'footnote-test';
let db: FootnoteDb;

const claim = (id: string) => exampleClaim({ id });
const bytes = (...values: number[]) => new Uint8Array(values).buffer;

beforeEach(() => {
  db = new FootnoteDb(name);
});
afterEach(async () => {
  db.close();
  await Dexie.delete(name);
});

test('a seed is read back whole', async () => {
  expect(await db.seededVersion()).toBeUndefined();
  await db.seed({ version: 'v1', claims: [claim('a'), claim('b')], index: bytes(1, 2, 3) });
  expect(await db.seededVersion()).toBe('v1');
  expect((await db.claims.toArray()).map(({ id, pack }) => [id, pack])).toEqual([
    ['a', ownPack],
    ['b', ownPack],
  ]);
  expect(new Uint8Array((await db.indexes.get(ownPack))?.bytes ?? bytes())).toEqual(
    new Uint8Array([1, 2, 3]),
  );
});

test('an update replaces the own claims and leaves those of other packs', async () => {
  await db.seed({ version: 'v1', claims: [claim('a'), claim('b')], index: bytes(1) });
  await db.claims.put({ ...claim('theirs'), pack: 'other' });
  await db.seed({ version: 'v2', claims: [claim('b'), claim('c')], index: bytes(2) });
  expect((await db.claims.orderBy('id').keys()) as string[]).toEqual(['b', 'c', 'theirs']);
  expect(await db.seededVersion()).toBe('v2');
});

test('a seed that fails half way leaves everything as it was', async () => {
  await db.seed({ version: 'v1', claims: [claim('a')], index: bytes(1) });
  const broken = { ...claim('c'), id: undefined } as unknown as Claim;
  await expect(
    db.seed({ version: 'v2', claims: [claim('b'), broken], index: bytes(2) }),
  ).rejects.toThrow();
  expect((await db.claims.toArray()).map(({ id }) => id)).toEqual(['a']);
  expect(await db.seededVersion()).toBe('v1');
});
