import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FootnoteDb } from '../../claims-db/db';
import { importPack, preparePack } from '../../claims-db/packs/import-pack';
import { PackStore } from '../../claims-db/packs/pack-store';
import { indexSteps } from '../../matcher/pack/index-bytes';
import { openPack } from '../../matcher/pack/pack-file';
import { PackIndex } from '../../matcher/pack/pack-index';
import { type PackClaim, PackError, type PackInfo, type PackSource } from '../../shared/pack';
import { packClaim, packFile } from '../fixtures/pack';

const name = 'footnote-pack-test';
let db: FootnoteDb;
let store: PackStore;

beforeEach(() => {
  db = new FootnoteDb(name);
  store = new PackStore(db);
});
afterEach(async () => {
  db.close();
  await Dexie.delete(name);
});

const source: PackSource = { kind: 'file', name: 'folk.json' };

/** So many claims, with ids that sort otherwise than they are numbered. */
const manyClaims = (count: number): PackClaim[] =>
  Array.from({ length: count }, (_, at) =>
    packClaim({ id: `claim-${at}`, statement: `Herb number ${at} cures ailment ${at % 97}` }),
  );

async function take(claims: readonly unknown[], options = {}): Promise<PackInfo> {
  const prepared = await preparePack(store, packFile(claims), 'x', new Set());
  const { preview } = prepared;
  return await importPack(
    store,
    { head: preview.head, claims: prepared.claims },
    source,
    indexSteps,
    options,
  );
}

async function idsIn({ edition }: PackInfo): Promise<string[]> {
  const ids: string[] = [];
  for await (const claims of store.claims(edition)) ids.push(...claims.map(({ id }) => id));
  return ids;
}

/** All rows of all packs, so that what nobody points to is seen. */
const generations = async () => ({
  indexes: (await db.packIndexes.toCollection().primaryKeys()).sort(),
  chunks: [...new Set((await db.packChunks.toArray()).map(({ generation }) => generation))].sort(),
});

test('a pack is read back whole: in order, by number, by id, with an index that finds its claims', async () => {
  const claims = manyClaims(1_234);
  const info = await take(claims);
  const sorted = claims.map(({ id }) => id).sort();
  expect(info).toMatchObject({ enabled: true, source, edition: { claims: 1_234 } });
  expect(await store.list()).toEqual([info]);
  expect(await idsIn(info)).toEqual(sorted);
  expect((await store.claimsAt(info.edition, [1_233, 0, 26, 9_999])).map(({ id }) => id)).toEqual([
    sorted[1_233],
    sorted[0],
    sorted[26],
  ]);
  expect(await store.claim(info.edition, 'claim-777')).toEqual(claims[777]);
  expect(await store.claim(info.edition, 'claim-9999')).toBeUndefined();
  const stored = await store.index(info.edition.generation);
  if (!stored) throw new Error('There is no index.');
  const index = new PackIndex(openPack(stored.bytes));
  expect(index.number('claim-777')).toBe(sorted.indexOf('claim-777'));
  expect(index.number('nothing')).toBe(-1);
  expect(stored.verdicts).toHaveLength(1_234);
});

describe('a preview', () => {
  test('counts what is new, changed, the same and gone', async () => {
    await take(['a', 'b', 'c', 'd'].map((id) => packClaim({ id })));
    const next = [
      packClaim({ id: 'a' }),
      packClaim({ id: 'b', verdict: 'mixed' }),
      packClaim({ id: 'bb' }),
      packClaim({ id: 'd', harm: 'It can hurt.' }),
      packClaim({ id: 'e' }),
      { id: 'broken' },
    ];
    const { preview } = await preparePack(store, packFile(next), 'x', new Set());
    expect(preview).toMatchObject({ added: 2, changed: 2, same: 1, gone: 1, rejected: 1, cut: 0 });
    expect(preview.replaces?.edition.claims).toBe(4);
    expect((await store.list())[0]?.edition.claims).toBe(4);
  });

  test('of a pack that the reader keeps under another id has its title here', async () => {
    const file = packFile([packClaim()]);
    const { preview } = await preparePack(store, file, 'x', new Set());
    const head = { ...preview.head, id: 'folk-2', title: 'Folk remedies (2)' };
    await importPack(store, { head, claims: [packClaim()] }, source, indexSteps);
    const again = await preparePack(store, file, 'x', new Set(), { asPack: 'folk-2' });
    expect(again.preview).toMatchObject({ head, added: 0, same: 1 });
  });

  test('of a new pack counts all as new', async () => {
    const { preview } = await preparePack(store, packFile(manyClaims(50)), 'x', new Set());
    expect(preview).toMatchObject({ added: 50, changed: 0, same: 0, gone: 0 });
    expect(preview.replaces).toBeUndefined();
    expect(preview.examples).toHaveLength(5);
  });
});

test('an import replaces the pack, can be rolled back, and forward again', async () => {
  const first = await take([packClaim({ id: 'a' })]);
  const second = await take([packClaim({ id: 'b' })]);
  const { edition, head } = first;
  expect(second.before).toEqual({ ...edition, head, source });
  expect(await store.rollBack('folk-remedies')).toBe(true);
  expect(await idsIn((await store.list())[0] ?? first)).toEqual(['a']);
  expect(await store.rollBack('folk-remedies')).toBe(true);
  expect(await idsIn((await store.list())[0] ?? first)).toEqual(['b']);
});

test('of states before, one is kept', async () => {
  await take([packClaim({ id: 'a' })]);
  const second = await take([packClaim({ id: 'b' })]);
  const third = await take([packClaim({ id: 'c' })]);
  const kept = [second.edition.generation, third.edition.generation].sort();
  expect(await generations()).toEqual({ indexes: kept, chunks: kept });
});

test('a pack that is taken away leaves nothing, and the others as they were', async () => {
  const other = await take([packClaim({ id: 'a' })]);
  await db.packs.put({ ...other, id: 'other', head: { ...other.head, id: 'other' } });
  const mine = await take([packClaim({ id: 'b' })]);
  expect(mine.before).toMatchObject(other.edition);
  await store.remove('folk-remedies');
  expect((await store.list()).map(({ head }) => head.id)).toEqual(['other']);
  expect(await generations()).toEqual({
    indexes: [other.edition.generation],
    chunks: [other.edition.generation],
  });
});

test('a state before is what it was with its head and its source, not with those of what replaced it', async () => {
  const address = (url: string, etag: string): PackSource => {
    return { kind: 'address', url, daily: false, etag, askedAt: '2026-11-28T00:00:00.000Z' };
  };
  const takeFrom = (from: PackSource, title: string) =>
    importPack(
      store,
      { head: { id: 'a', title }, claims: [packClaim({ statement: title })] },
      from,
      indexSteps,
    );
  const { head, source: first } = await takeFrom(address('https://a.example/', '"1"'), 'One');
  await takeFrom(source, 'Two');
  await store.rollBack('a');
  expect(await store.get('a')).toMatchObject({ head, source: first });
  await store.rollBack('a');
  expect(await store.get('a')).toMatchObject({ head: { title: 'Two' }, source });

  await takeFrom(address('https://b.example/', '"2"'), 'Three');
  await takeFrom(address('https://b.example/', '"3"'), 'Four');
  await store.rollBack('a');
  // Else the next time that it is asked for would bring back what the reader went back from.
  expect(await store.get('a')).toMatchObject({ head: { title: 'Three' }, source: { etag: '"3"' } });
});

test('a state before that an earlier Footnote kept has the head of the pack', async () => {
  const first = await take([packClaim({ id: 'a' })]);
  const second = await take([packClaim({ id: 'b' })]);
  await db.packs.update('folk-remedies', { before: first.edition });
  await store.rollBack('folk-remedies');
  const { head, edition } = second;
  const expected = { head, source, edition: first.edition, before: edition };
  expect(await store.get('folk-remedies')).toMatchObject(expected);
});

describe('all or nothing', () => {
  test('where another pack is there than the reader was told', async () => {
    const before = await take([packClaim({ id: 'a' })]);
    const rows = await generations();
    const { head } = before;
    for (const inPlaceOf of [null, 'another']) {
      const news = { head, claims: [packClaim({ id: 'b' })], inPlaceOf };
      await expect(importPack(store, news, source, indexSteps)).rejects.toMatchObject({
        trouble: { code: 'changed' },
      });
    }
    expect(await store.list()).toEqual([before]);
    expect(await generations()).toEqual(rows);
    const { generation: inPlaceOf } = before.edition;
    const news = { head, claims: [packClaim({ id: 'b' })], inPlaceOf };
    expect((await importPack(store, news, source, indexSteps)).before?.generation).toBe(inPlaceOf);
  });

  test.each([0.1, 0.5, 0.8, 0.95])('cancelled at %f', async (when) => {
    const before = await take([packClaim({ id: 'a' })]);
    const rows = await generations();
    const controller = new AbortController();
    let reached = 0;
    const taking = take(manyClaims(6_000), {
      signal: controller.signal,
      onProgress: (share: number) => {
        expect(share).toBeGreaterThanOrEqual(reached);
        reached = share;
        if (share >= when) controller.abort();
      },
    });
    await expect(taking).rejects.toMatchObject({ trouble: { code: 'cancelled' } });
    expect(reached).toBeGreaterThanOrEqual(when);
    expect(await store.list()).toEqual([before]);
    expect(await generations()).toEqual(rows);
  });

  test('a write that fails half way', async () => {
    const before = await take([packClaim({ id: 'a' })]);
    const rows = await generations();
    let written = 0;
    db.packChunks.hook('creating', () => {
      if (++written > 100) throw new Error('The disk is broken.');
    });
    await expect(take(manyClaims(4_000))).rejects.toBeInstanceOf(PackError);
    expect(written).toBe(101);
    expect(await store.list()).toEqual([before]);
    expect(await generations()).toEqual(rows);
  });

  test('what an import left that was cut off is swept away, but not one that is being written', async () => {
    const pack = await take([packClaim({ id: 'a' })]);
    const left = { generation: 'left', bytes: new Uint8Array(4), verdicts: new Uint8Array(1) };
    await db.packIndexes.add(left);
    await db.packChunks.add({ generation: 'left', chunk: 0, claims: [packClaim()] });
    await navigator.locks.request('footnote-packs', () => store.sweep());
    expect((await generations()).indexes).toContain('left');
    await store.sweep();
    const kept = [pack.edition.generation];
    expect(await generations()).toEqual({ indexes: kept, chunks: kept });
  });
});

test('an edition that an earlier Footnote wrote, in rows of 25, is read', async () => {
  const claims = manyClaims(60).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let chunk = 0; chunk * 25 < claims.length; chunk++)
    await db.packChunks.add({
      generation: 'early',
      chunk,
      claims: claims.slice(chunk * 25, (chunk + 1) * 25),
    });
  const edition = { generation: 'early', claims: 60, importedAt: '2026-11-28T00:00:00.000Z' };
  const read: PackClaim[] = [];
  for await (const some of store.claims(edition)) read.push(...some);
  expect(read).toEqual(claims);
  expect(await store.claimsAt(edition, [59, 0, 25])).toEqual([claims[59], claims[0], claims[25]]);
  expect(await store.claim(edition, 'claim-7')).toEqual(claims.find(({ id }) => id === 'claim-7'));
});

test('a pack that is switched off stays off when it is imported again', async () => {
  await take([packClaim({ id: 'a' })]);
  expect(await store.update('folk-remedies', { enabled: false })).toBe(true);
  expect((await take([packClaim({ id: 'b' })])).enabled).toBe(false);
  expect(await store.update('unknown', { enabled: false })).toBe(false);
});
