import { expect, test } from 'vitest';
import { verdicts } from '../../../shared/claim';
import { strengthOf } from '../../../shared/marking';
import { stances } from '../../../shared/match';

/** The whole table of what is marked, in the order of `verdicts`. */
const table = {
  asserts: ['quiet', 'plain', 'plain', 'plain', 'strong'],
  denies: ['strong', null, null, null, null],
  asks: ['question', 'question', 'question', 'question', 'question'],
};

const everything = { verdicts, questions: true, agreements: false };

test('stance and verdict decide the mark as the table says', () => {
  for (const stance of stances) {
    expect([stance, verdicts.map((verdict) => strengthOf(stance, verdict, everything))]).toEqual([
      stance,
      table[stance],
    ]);
  }
});

test('a reader who wants less gets less', () => {
  const wanted = { verdicts: ['contradicted'] as const, questions: false, agreements: false };
  expect(strengthOf('asserts', 'supported', wanted)).toBeNull();
  expect(strengthOf('asserts', 'contradicted', wanted)).toBe('strong');
  expect(strengthOf('asks', 'contradicted', wanted)).toBeNull();
  expect(strengthOf('denies', 'supported', wanted)).toBe('strong');
});

test('a reader who wants to see agreement gets a quiet mark', () => {
  const wanted = { ...everything, agreements: true };
  expect(strengthOf('denies', 'contradicted', wanted)).toBe('quiet');
  expect(strengthOf('denies', 'mixed', wanted)).toBeNull();
});
