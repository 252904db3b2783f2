/** What holds for any text, tried on texts made at random from the words of claims and from rubbish. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claims, claimIds, matcher } from './built';

/** The same runs every time, so that a failure is one for everybody. */
const options = { seed: 20_261_124, numRuns: 400 };

const phrasing = fc.constantFrom(...claims.flatMap(({ phrasings }) => phrasings));
const joint = fc.constantFrom(
  ...[
    ' ',
    '. ',
    ', but ',
    ' not ',
    '? ',
    '! ',
    '\n\n',
    '\n> ',
    ' “',
    '” ',
    ' and ',
    '… ',
    ': ',
    ' ',
  ],
);
const rubbish = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '👩‍👩‍👧',
    '\u200b',
    '\u0301',
    'الذئبة',
    '\ud83d',
    'ＬＤＮ',
    '\r\n',
    '\u00ad',
    '🇩🇪',
    '#',
    '\0',
  ),
);
const piece = fc.oneof({ weight: 3, arbitrary: phrasing }, { weight: 1, arbitrary: rubbish });
const text = fc
  .array(fc.tuple(piece, joint), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.flat().join(''));

/** Whether a place in a text parts the two halves of a character. */
const splitsCharacter = (whole: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(whole[at - 1] ?? '') && /[\udc00-\udfff]/.test(whole[at] ?? '');

describe('whatever the text', () => {
  test('matches are of known claims, lie inside it, on character borders, in order', () => {
    let seen = 0;
    fc.assert(
      fc.property(text, text, (title, body) => {
        const matches = matcher.match({ title, text: body });
        seen += matches.length;
        for (const { claim, start, end, score } of matches) {
          expect(claimIds).toContain(claim);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(body.length);
          expect(splitsCharacter(body, start) || splitsCharacter(body, end)).toBe(false);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        const starts = matches.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      options,
    );
    expect(seen).toBeGreaterThan(options.numRuns / 4);
  });

  test('matches do not depend on the texts before it', () => {
    fc.assert(
      fc.property(text, text, (first, other) => {
        const before = matcher.match({ title: '', text: first });
        matcher.match({ title: first, text: other });
        expect(matcher.match({ title: '', text: first })).toEqual(before);
      }),
      options,
    );
  });
});
