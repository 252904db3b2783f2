import { describe, expect, test } from 'vitest';
import { processorTime } from '../processor-time';
import { matcher } from './built';

const MEGABYTE = 1_000_000;
const filled = (piece: string, length = MEGABYTE) => piece.repeat(Math.ceil(length / piece.length));

/** Time for each is a small multiple of the time for plain words; the limit leaves room for slow machines. */
const LIMIT_MS = 30_000;

/** Half of a pair: what a cut inside a code point leaves. */
const LONE_SURROGATE = /\p{Surrogate}/u;

const texts: [name: string, text: string][] = [
  ['one word', filled('lupus ')],
  ['one endless word', filled('a')],
  ['denials', filled('not ')],
  ['claims without an end mark', filled('LDN cures lupus and ')],
  ['a misspelling', filled('hydroxychlorokuine ')],
  [
    'ever new unknown words',
    Array.from({ length: 120_000 }, (_, at) => `word${at.toString(36)}`).join(' '),
  ],
  ['exclamation marks', `${filled('!')}a`],
  ['dots and question marks', `${filled('.?')}a`],
  ['line breaks', filled('\n \t')],
  ['digits', filled('1:')],
  ['apostrophes', filled("'’")],
  ['hyphens', filled(' - ')],
  ['emoji', filled('👩‍👩‍👧 ')],
  ['zero-width characters', filled('L\u200bDN\u200d ')],
  ['combining marks', `LDN${filled('\u0301')}`],
  ['right-to-left letters', filled('الذئبة الحمامية ')],
  ['halves of surrogate pairs', filled('\ud83d \udc69 ')],
  ['quoted lines', filled('> LDN cures lupus\n')],
];

describe('hostile texts of a megabyte', () => {
  test.each(texts)(
    '%s',
    (_, text) => {
      const time = processorTime(() => matcher.match({ title: text.slice(0, 10_000), text }));
      expect(time).toBeLessThan(LIMIT_MS);
    },
    LIMIT_MS * 4,
  );

  test.each([
    ['with some claims', 'I take LDN and it has helped my lupus, not that my doctor believes it. '],
    ['with a claim in every sentence', 'LDN is FDA approved. '],
  ])(
    'time grows with the length, not with its square: %s',
    (_, text) => {
      const time = (length: number) => {
        const post = { title: '', text: filled(text, length) };
        return processorTime(() => matcher.match(post));
      };
      time(100_000);
      expect(time(800_000)).toBeLessThan(Math.max(time(100_000), 20) * 8 * 4);
    },
    LIMIT_MS,
  );
});

describe('offsets', () => {
  test.each([
    ['👩‍👩‍👧 LDN cures lupus 👩‍👩‍👧'],
    ['𝓪𝓫𝓬 LDN helps my lupus 𝓪'],
    ['L\u200bDN cures lu\u00adpus'],
    ['“LDN’s” what helps my lupus…'],
    ['ＬＤＮ cures lupus'],
  ])('lie on code-point borders: %s', (text) => {
    const matches = matcher.match({ title: '', text });
    expect(matches.length).toBeGreaterThan(0);
    for (const { start, end, why } of matches) {
      for (const range of [{ start, end }, ...why.words.filter(({ from }) => from === 'text')]) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(text.length);
        expect(range.start).toBeLessThan(range.end);
        expect(text.slice(range.start, range.end)).not.toMatch(LONE_SURROGATE);
      }
    }
  });

  test('random mixtures of words, marks and scripts keep them in order and in range', () => {
    const pieces = [
      'LDN',
      'lupus',
      'cures',
      'not',
      'it',
      '?',
      '. ',
      '\n\n',
      '> ',
      '"',
      '👩‍👩‍👧',
      '\ud800',
      'é',
      'naltrexne',
      '4.5mg',
      ' ',
      ', ',
      "doesn't",
      'لوبس',
    ];
    const next = seeded(20_261_123);
    for (let round = 0; round < 400; round++) {
      const text = Array.from(
        { length: 60 },
        () => `${pieces[Math.floor(next() * pieces.length)]} `,
      ).join('');
      const matches = matcher.match({ title: 'LDN', text });
      const starts = matches.map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      for (const { start, end, score } of matches) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      }
    }
  });
});

/** A small generator of numbers from 0 to 1 (mulberry32), so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
