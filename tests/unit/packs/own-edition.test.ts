import { expect, test } from 'vitest';
import { changedClaims, ownEdition } from '../../../entrypoints/packs/own-edition';
import { packClaim } from '../../fixtures/pack';

const a = packClaim({ id: 'a' });
const b = packClaim({ id: 'b' });

test('a claim is added, changed and taken away; the others stay', () => {
  expect(changedClaims([b], { put: a })).toEqual([b, a]);
  const other = packClaim({ id: 'a', verdict: 'mixed' });
  expect(changedClaims([a, b], { put: other })).toEqual([b, other]);
  expect(changedClaims([a, b], { remove: 'a' })).toEqual([b]);
  expect(changedClaims([a], { remove: 'a' })).toEqual([]);
});

test('an edition is sorted by id, and what it is made of stays as it is', () => {
  const claims = [b, a];
  expect(ownEdition(claims, 'Mine')).toEqual({
    head: { id: 'mine', title: 'Mine', language: 'en' },
    claims: [a, b],
  });
  expect(claims).toEqual([b, a]);
});
