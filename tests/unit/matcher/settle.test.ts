import { describe, expect, test } from 'vitest';
import { type Found, settle } from '../../../matcher/settle';

const found = (change: Partial<Found>): Found => ({
  claim: 'a',
  stance: 'asserts',
  sentence: 0,
  start: 0,
  end: 10,
  score: 0.8,
  leans: false,
  words: [],
  ...change,
});
const startsOf = (all: Found[]) => settle(all).map(({ start }) => start);

describe('what is left of all that was found', () => {
  test('the best of a claim in a sentence; a denial before an assertion', () => {
    expect(startsOf([found({ start: 1 }), found({ start: 2, score: 0.9 })])).toEqual([2]);
    const denied = [found({ score: 0.9 }), found({ stance: 'denies', score: 0.7 })];
    expect(settle(denied).map(({ stance }) => stance)).toEqual(['denies']);
  });

  test('no assertion within two sentences before a denial of the same claim', () => {
    const denial = (sentence: number) => found({ sentence, start: 20, stance: 'denies' });
    expect(startsOf([found({}), denial(2)])).toEqual([20]);
    expect(startsOf([found({}), denial(3)])).toEqual([0, 20]);
    expect(startsOf([found({ claim: 'b' }), denial(1)])).toEqual([0, 20]);
  });

  test('no echo that leans on others beside one that stands by itself', () => {
    expect(startsOf([found({}), found({ sentence: 1, start: 20, leans: true })])).toEqual([0]);
    expect(startsOf([found({}), found({ sentence: 5, start: 90, leans: true })])).toEqual([0, 90]);
    expect(startsOf([found({}), found({ sentence: 1, start: 20 })])).toEqual([0, 20]);
  });

  test('takes time in proportion to the number found', () => {
    const many = (length: number) =>
      Array.from({ length }, (_, at) => found({ sentence: at, start: at * 20, end: at * 20 + 9 }));
    const time = (length: number) => {
      const all = many(length);
      const before = process.cpuUsage();
      expect(settle(all)).toHaveLength(length);
      return process.cpuUsage(before).user / 1000;
    };
    time(50_000);
    expect(time(400_000)).toBeLessThan(Math.max(time(50_000), 20) * 8 * 4);
  });
});
