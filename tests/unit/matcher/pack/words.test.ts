import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankAddresses, WordCutter } from '../../../../matcher/pack/cut-words';
import { isOneSlipAway } from '../../../../matcher/pack/misspellings';
import { VarintReader, VarintWriter } from '../../../../matcher/pack/varint';
import { tokenize } from '../../../../matcher/tokenize';
import { packOf } from './claims';

const cutter = new WordCutter();
const stemsOf = (text: string) =>
  tokenize(blankAddresses(text)).flatMap(({ tokens }) =>
    tokens.flatMap((token) => cutter.cut(token).map(({ stem }) => stem)),
  );

describe('the terms of a text', () => {
  test('are stems of what is not a common word, tags opened and numbers whole', () => {
    expect(stemsOf('The fibroids are dissolving')).toEqual(['fibroid', 'dissolv']);
    expect(stemsOf('#MoonLanding of 1,969 at 50%')).toEqual(['moon', 'land', '1969', '50']);
    expect(stemsOf("it's Neil's")).toEqual(['neil']);
  });

  test('hold nothing of addresses, and every offset stays', () => {
    const text = 'See https://example.org/a?b now, pic.twitter.com/xyz too';
    expect(stemsOf(text).join(' ')).toBe('see now too');
    expect(blankAddresses(text)).toHaveLength(text.length);
  });
});

describe('a misspelling', () => {
  test.each([
    ['zinc', 'zink', true],
    ['dementia', 'dementai', true],
    ['coconut', 'cocnut', true],
    ['statin', 'stattin', true],
    ['statin', 'station', true],
    ['castor', 'pastor', true],
    ['castor', 'coster', false],
    ['abc', 'cba', false],
    ['fibroid', 'fibr', false],
  ])('%s and %s: one slip %s', (a, b, expected) => {
    expect(isOneSlipAway(a, b)).toBe(expected);
    expect(isOneSlipAway(b, a)).toBe(expected);
  });

  test('is found wherever the slip is, if the first letter is right', () => {
    const words = ['dextromethorphan', 'naltrexon', 'zinc', 'vitamin'];
    const pack = packOf(words.map((word) => ({ id: word, statement: word, phrasings: [] })));
    const stems = words.map((word) => stemsOf(word)[0] ?? '');
    const slip = fc.record({
      stem: fc.constantFrom(...stems),
      at: fc.nat(20),
      kind: fc.constantFrom('out', 'in', 'swap', 'other'),
      letter: fc.constantFrom(...'abcxyz'),
    });
    fc.assert(
      fc.property(slip, ({ stem, at: anywhere, kind, letter }) => {
        const at = 1 + (anywhere % (stem.length - 1));
        const [before, after] = [stem.slice(0, at), stem.slice(at)];
        const slips = {
          out: before + after.slice(1),
          in: before + letter + after,
          swap: before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
          other: before + letter + after.slice(1),
        };
        const word = slips[kind as keyof typeof slips];
        fc.pre(word.length >= 4);
        expect(pack.nearTerms(word).map((term) => pack.stem(term))).toContain(stem);
      }),
      { seed: 20_261_124, numRuns: 400 },
    );
  });

  test('is not looked for in short words and numbers', () => {
    const pack = packOf([{ id: 'a', statement: 'cat 1234', phrasings: [] }]);
    expect(pack.nearTerms('cot')).toEqual([]);
    expect(pack.nearTerms('1235')).toEqual([]);
  });
});

test('numbers of any size are written and read', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 31 })), (numbers) => {
      const writer = new VarintWriter();
      for (const number of numbers) writer.write(number);
      const reader = new VarintReader(writer.bytes());
      expect(numbers.map(() => reader.read())).toEqual(numbers);
    }),
  );
});
