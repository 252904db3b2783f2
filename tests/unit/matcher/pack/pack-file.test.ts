import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPack } from '../../../../matcher/pack/build-pack';
import { openPack, PackFileError, savePack } from '../../../../matcher/pack/pack-file';
import { PackIndex } from '../../../../matcher/pack/pack-index';
import { createRanker } from '../../../../matcher/pack/rank-pack';
import { claims } from './claims';

const options = { seed: 20_261_124, numRuns: 100 };
const saved = savePack(buildPack(claims));

const claim = fc.record({
  id: fc.webSegment({ size: 'small' }),
  statement: fc.lorem({ maxCount: 12 }),
  phrasings: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }),
});

describe('the saved form of a pack', () => {
  test('opens to what was saved, whatever the claims', () => {
    fc.assert(
      fc.property(fc.uniqueArray(claim, { maxLength: 30, selector: ({ id }) => id }), (pack) => {
        const data = buildPack(pack);
        const opened = openPack(savePack(data));
        expect(opened).toEqual(data);
        const index = new PackIndex(opened);
        expect(pack.map((_, at) => index.id(at))).toEqual(pack.map(({ id }) => id));
      }),
      options,
    );
  });

  test('ranks as before it was saved', () => {
    const before = createRanker(new PackIndex(buildPack(claims)));
    const after = createRanker(new PackIndex(openPack(saved)));
    for (const { statement } of claims)
      expect(after.rank(statement, 5)).toEqual(before.rank(statement, 5));
  });

  test('is the same for the same claims', () => {
    expect(savePack(buildPack(claims))).toEqual(saved);
  });

  test('is used where it lies', () => {
    const data = openPack(saved);
    expect(data.postings.buffer).toBe(saved.buffer);
    const within = new Uint8Array(saved.length + 8);
    within.set(saved, 8);
    expect(openPack(within.subarray(8))).toEqual(data);
  });

  test('is refused with any byte changed', () => {
    fc.assert(
      fc.property(fc.nat(saved.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = saved.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        expect(() => openPack(bytes)).toThrow(PackFileError);
      }),
      options,
    );
  });

  test('is refused when cut short, of another version or something else', () => {
    for (const length of [0, 3, 15, 40, saved.length >> 1, saved.length - 1])
      expect(() => openPack(saved.slice(0, length))).toThrow(PackFileError);
    const other = saved.slice();
    new DataView(other.buffer).setUint32(4, 99, true);
    expect(() => openPack(other)).toThrow(/version 99/);
    expect(() => openPack(new TextEncoder().encode('{"claims": []}'.padEnd(200)))).toThrow(
      /no pack index/,
    );
  });
});
