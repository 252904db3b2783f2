import { describe, expect, test } from 'vitest';
import { parseClaimKinds } from '../../../claims-db/claim-kinds';
import { DataError } from '../../../claims-db/data-error';

describe('kinds of claims', () => {
  test('say the kind of each claim that is named', () => {
    const kinds = parseClaimKinds({ kinds: { harm: ['a', 'b'], safe: ['c'] } }, 'kinds.yaml');
    expect([...kinds]).toEqual([
      ['a', 'harm'],
      ['b', 'harm'],
      ['c', 'safe'],
    ]);
  });

  test.each([
    [{ kinds: { harm: ['a'], safe: ['a'] } }, 'kinds.safe.0'],
    [{ kinds: { evil: ['a'] } }, 'kinds'],
    [{ kinds: { harm: 'a' } }, 'kinds.harm'],
    [{}, 'kinds'],
  ])('%j is refused with the place', (data, place) => {
    expect(() => parseClaimKinds(data, 'kinds.yaml')).toThrow(DataError);
    expect(() => parseClaimKinds(data, 'kinds.yaml')).toThrow(place);
  });
});
