import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileIndex } from '../../../../matcher/compile';
import { loadIndex } from '../../../../matcher/load';
import { createPackMatcher } from '../../../../matcher/pack/pack-matcher';
import { readMatcherData } from '../../../../scripts/compile-index';
import { claims, packOf } from './claims';
import { processorTime } from '../../processor-time';

const { lexicon } = await readMatcherData();
const cues = loadIndex(Uint8Array.from(compileIndex({ claims: [], lexicon, frames: [] })).buffer);
const celery = {
  id: 'celery-gallstones',
  statement: 'Celery juice dissolves gallstones',
  phrasings: ['Drinking celery juice flushes gallstones out', 'Celery got rid of my gallstones'],
};
const { match } = createPackMatcher(packOf([...claims, celery]), cues);
const stances = (text: string) =>
  match({ title: '', text }).map(({ claim, stance }) => [claim, stance]);

describe('a claim of a pack', () => {
  test('is found by its wording', () => {
    expect(stances('My aunt says celery juice dissolved her gallstones.')).toEqual([
      ['celery-gallstones', 'asserts'],
    ]);
  });
  test('is denied', () => {
    expect(stances('Celery juice does not dissolve gallstones.')).toEqual([
      ['celery-gallstones', 'denies'],
    ]);
    expect(stances('"Celery juice dissolves gallstones." That is a myth.')).toEqual([
      ['celery-gallstones', 'denies'],
    ]);
  });
  test('is asked', () => {
    expect(stances('Does celery juice dissolve gallstones?')).toEqual([
      ['celery-gallstones', 'asks'],
    ]);
  });
  test('is not found in half of its words', () => {
    expect(stances('I had celery juice for lunch. My gallstones come out on Friday.')).toEqual([]);
    expect(stances('Zinc is a metal. I had a cold for 3 days.')).toEqual([]);
  });
  test('is marked where it stands, behind an address too', () => {
    const text = 'Look: https://example.org/celery. Celery juice dissolves gallstones, they say.';
    const [found] = match({ title: '', text });
    expect(text.slice(found?.start, found?.end)).toContain('Celery juice dissolves gallstones');
  });
});

describe('whatever the text', () => {
  const word = fc.constantFrom(
    ...[celery, ...claims].flatMap(({ statement }) => statement.split(' ')),
    'not',
    '.',
    '?\n\n',
    ',',
    '\u{1f600}',
    '\u200b',
    '\u05d0\u05d1',
  );
  const text = fc
    .array(fc.oneof({ weight: 5, arbitrary: word }, fc.string({ unit: 'binary' })), {
      maxLength: 60,
    })
    .map((words) => words.join(' '));

  test('matches lie inside it and on borders of characters, in order, and are the same again', () => {
    fc.assert(
      fc.property(text, (body) => {
        const matches = match({ title: '', text: body });
        let last = 0;
        for (const { start, end, score } of matches) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(body.length);
          expect(score).toBeGreaterThan(0);
          expect(/[\udc00-\udfff]/.test(body[start] ?? '')).toBe(false);
          last = start;
        }
        expect(match({ title: '', text: body })).toEqual(matches);
      }),
      { seed: 20_261_124, numRuns: 300 },
    );
  });

  test.each([
    ['celery juice dissolves gallstones ', 30_000],
    ['not ', 250_000],
    ['gallstones', 100_000],
    ['\u{1f600}\u200b', 250_000],
    ['celery http://', 70_000],
  ])('time is linear in a megabyte of %j', (piece, times) => {
    const text = piece.repeat(times);
    expect(processorTime(() => match({ title: '', text }))).toBeLessThan(8000);
  });
});

describe('a pack that is made to mark everything', () => {
  const post =
    'I have lupus, and my doctor said that it was fine. In my experience it helps to rest. They said the same thing to me.';

  test('with everyday words marks nothing', () => {
    const phrasings = ['I have', 'it was', 'my doctor', 'the', 'a', 'in my experience', 'it helps'];
    const words = [...new Set(post.match(/[a-z]+/gi))];
    const everyday = [
      { id: 'everyday', statement: 'I think that it is', phrasings },
      ...words.map((statement) => ({ id: `word-${statement}`, statement, phrasings: [] })),
    ];
    const { match: find } = createPackMatcher(packOf([...claims, ...everyday]), cues);
    expect(find({ title: '', text: post })).toEqual([]);
  });

  test('with one claim a thousand times marks it a few times', () => {
    const many = Array.from({ length: 1_000 }, (_, at) => ({ ...celery, id: `celery-${at}` }));
    const { match: find } = createPackMatcher(packOf([...claims, ...many]), cues);
    const found = find({ title: '', text: 'My aunt says celery juice dissolved her gallstones.' });
    expect(found.length).toBeLessThan(10);
  });
});
