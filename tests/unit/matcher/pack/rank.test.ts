import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRanker } from '../../../../matcher/pack/rank-pack';
import { claims, packOf } from './claims';

const { rank } = createRanker(packOf(claims));
const best = (text: string) => rank(text, 1)[0]?.claim;

describe('ranking', () => {
  test.each([
    ['my aunt did castor oil packs and her fibroids dissolved', 'castor'],
    ['since the statins my memory is shot, I fear dementia', 'statins'],
    ['a spoon of coconut oil every day, for the dementia', 'coconut'],
    ['they shot the landing on the moon in a #studio', 'moon'],
    ['zink lozenges make colds shorter', 'zinc'],
    ['cocnut oil agains dementai', 'coconut'],
    ['#CastorOil https://example.org/moon/landing/studio dissolves fibroids', 'castor'],
  ])('%s', (text, claim) => {
    expect(best(text)).toBe(claim);
  });

  test('gives as many as asked, best first', () => {
    const ranked = rank('oil for dementia and memory', 3);
    expect(ranked).toHaveLength(3);
    const scores = ranked.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('scores a post that makes the claim above one that shares a word with it', () => {
    const [makes] = rank('castor oil packs dissolve fibroids', 1);
    const [shares] = rank('I packed my bags and left', 1);
    expect(makes?.score).toBeGreaterThan((shares?.score ?? 0) + 4);
  });

  test('leaves claims out', () => {
    const ranked = rank('coconut oil cures dementia', 5, (claim) => claim === 'coconut');
    expect(ranked.map(({ claim }) => claim)).not.toContain('coconut');
  });

  test('finds nothing where no word is shared, and nothing in an empty pack', () => {
    expect(rank('wonderful', 5)).toEqual([]);
    expect(rank('', 5)).toEqual([]);
    expect(createRanker(packOf([])).rank('castor oil', 5)).toEqual([]);
  });

  test('does not depend on what was asked before', () => {
    const before = rank('coconut oil', 2);
    rank('statins', 2);
    expect(rank('coconut oil', 2)).toEqual(before);
  });

  test('takes words that are names of object properties for words', () => {
    const odd = { id: 'a', statement: 'constructor __proto__ toString', phrasings: [] };
    const [first] = createRanker(packOf([odd])).rank('the constructor hasOwnProperty', 1);
    expect(first?.claim).toBe('a');
  });

  test('ranks fall, name each claim once, and are as many as asked at most, whatever the text', () => {
    const word = fc.constantFrom(...claims.flatMap(({ statement }) => statement.split(' ')));
    const text = fc.array(fc.oneof(word, fc.string({ unit: 'grapheme' })), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (words, most) => {
        const ranked = rank(words.join(' '), most);
        expect(ranked.length).toBeLessThanOrEqual(most);
        expect(new Set(ranked.map(({ claim }) => claim)).size).toBe(ranked.length);
        const scores = ranked.map(({ score }) => score);
        expect(scores.every(Number.isFinite)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
      { seed: 20_261_124, numRuns: 300 },
    );
  });
});
