import { describe, expect, test } from 'vitest';
import { type Found, settle } from '../../../matcher/settle';

const found = (change: Partial<Found>): Found => ({
  claim: 'a',
  stance: 'asserts',
  sentence: 0,
  paragraph: 0,
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
    expect(startsOf([found({}), found({ sentence: 2, start: 20 })])).toEqual([0, 20]);
  });

  test('one match for two short sentences in a row that assert the same', () => {
    const word = (start: number) => ({
      from: 'text' as const,
      start,
      end: start + 3,
      text: 'LDN',
      means: '',
    });
    const first = found({ score: 0.7, words: [word(2)] });
    const next = found({ sentence: 1, start: 20, end: 40, score: 0.9, words: [word(2), word(22)] });
    const [match, ...others] = settle([first, next]);
    expect(others).toEqual([]);
    expect(match).toMatchObject({ start: 0, end: 40, score: 0.9 });
    expect(match?.why.words.map(({ start }) => start)).toEqual([2, 22]);
    expect(first.words).toHaveLength(1);
    expect(settle([first, { ...next, paragraph: 1 }])).toHaveLength(2);
    expect(settle([first, { ...next, claim: 'b' }])).toHaveLength(2);
    expect(settle([first, { ...next, end: 300 }])).toHaveLength(2);
  });

  test('takes time in proportion to the number found', () => {
    const many = (length: number) =>
      Array.from({ length }, (_, at) =>
        found({ sentence: at, paragraph: at, start: at * 20, end: at * 20 + 9 }),
      );
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
