import { expect, test } from 'vitest';
import { verdicts } from '../../../shared/claim';
import { byTurn, strengthOf } from '../../../shared/marking';
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

test('on the same words the project’s claims come before those of packs, then the stronger ones', () => {
  const mark = (claim: string, strength: 'quiet' | 'strong', words = 'some words') => ({
    claim,
    strength,
    words,
  });
  const marks = [
    mark('folk/ldn', 'strong', 'words'),
    mark('folk/ldn-too', 'quiet'),
    mark('ldn-safe', 'quiet'),
    mark('ldn-fda-approved', 'strong'),
  ];
  expect([...marks].sort(byTurn).map(({ claim }) => claim)).toEqual([
    'ldn-fda-approved',
    'ldn-safe',
    'folk/ldn',
    'folk/ldn-too',
  ]);
});
