import { describe, expect, test } from 'vitest';
import { certainties, verdicts } from '../../../shared/claim';
import { plainDate, stanceSentence, verdictSentence } from '../../../shared/wording';

const reviewed = '2026-11-23';

describe('the verdict sentence', () => {
  test('joins both axes', () => {
    expect(verdictSentence({ verdict: 'supported', certainty: 'high', reviewed })).toBe(
      'The evidence agrees with this claim; certainty is high.',
    );
    expect(
      verdictSentence({ verdict: 'contradicted', certainty: 'official-record', reviewed }),
    ).toBe('The official record says otherwise (checked 23 November 2026).');
  });

  test('is one different sentence for each pair', () => {
    const sentences = verdicts.flatMap((verdict) =>
      certainties.map((certainty) => verdictSentence({ verdict, certainty, reviewed })),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^.]+\.$/);
  });
});

test('a denial of a supported claim is told as what it is', () => {
  expect(stanceSentence('denies', 'supported', { quoted: false })).toMatch(
    /evidence supports what this post denies/,
  );
  expect(stanceSentence('asks', 'contradicted', { quoted: true })).toMatch(/quoted post asks/);
  const ofAnn = { quoted: true, quotedFrom: 'Ann' };
  expect(stanceSentence('asserts', 'mixed', ofAnn)).toMatch(/quote of Ann makes/);
});

test('a date reads the same in every time zone', () => {
  expect(plainDate('2026-01-01')).toBe('1 January 2026');
});
