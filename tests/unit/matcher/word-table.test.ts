import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordTable } from '../../../matcher/word-table';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const word = fc
  .tuple(
    fc.constantFrom('', ...letters, ...letters.toUpperCase()),
    fc.string({ unit: fc.constantFrom(...letters), maxLength: 11 }),
  )
  .map(([first, rest]) => first + rest)
  .filter((made) => made !== '');
const number = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

const read = (table: WordTable, key: string) => {
  const at = table.find(key);
  return at < 0 ? undefined : [table.first(at), table.second(at)];
};

describe('a table of words', () => {
  test('gives what was kept last, and nothing of words that were not', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, number, number)), fc.array(word), (kept, others) => {
        const table = new WordTable();
        const known = new Map<string, number[]>();
        for (const [key, first, second] of kept) {
          expect(table.keep(key, first, second)).toBe(true);
          known.set(key, [first, second]);
        }
        for (const key of [...known.keys(), ...others])
          expect(read(table, key)).toEqual(known.get(key));
      }),
    );
  });

  test.each([
    '',
    'doesn\u2019t',
    'LDN',
    'iPad',
    'b12',
    'caf\u00e9',
    '{',
    '@a',
    'abcdefghijklm',
    '\u0661',
  ])('keeps nothing of %j', (key) => {
    const table = new WordTable();
    expect(table.keep(key, 1, 2)).toBe(false);
    expect(table.find(key)).toBe(-1);
  });

  test('holds tens of thousands of words, then says that it is full and begins anew', () => {
    const table = new WordTable();
    const nth = (number: number) =>
      number.toString(26).replace(/./g, (digit) => letters[Number.parseInt(digit, 26)] ?? '');
    let count = 0;
    for (; !table.isFull; count++) table.keep(`w${nth(count)}`, count, -count);
    expect(count).toBeGreaterThan(50_000);
    for (let at = 0; at < count; at++) expect(read(table, `w${nth(at)}`)).toEqual([at, 0 - at]);
    table.clear();
    expect(table.isFull).toBe(false);
    expect(read(table, `w${nth(5)}`)).toBeUndefined();
  });
});
