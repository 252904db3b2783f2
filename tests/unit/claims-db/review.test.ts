import { describe, expect, test } from 'vitest';
import { editorialFaults, median, readingGrade } from '../../../claims-db/review';
import type { Claim } from '../../../shared/claim';
import { exampleClaim, exampleSource as source } from '../../fixtures/claim';

const today = new Date('2026-11-23');
const faults = (more: Partial<Claim>) =>
  editorialFaults(exampleClaim(more), today).map(({ field, fault }) => `${field} ${fault}`);

describe('an editor', () => {
  test('finds nothing in a careful record', () => {
    expect(faults({ detail: 'It is safe for most adults. It may improve sleep.' })).toEqual([]);
  });

  test.each<[Partial<Claim>, RegExp]>([
    [{ summary: 'It is proven to work.' }, /^summary says “proven”/],
    [{ summary: 'There is no proof of that.' }, /^summary says “proof”/],
    [{ detail: 'Tea is safe.' }, /^detail says “safe”: say for whom/],
    [{ harm: 'We found no harm.' }, /^harm says “We found”/],
    [{ reviewed: '2024-10-31' }, /^reviewed is more than 24 months ago/],
    [
      { sources: [source(1, { doi: '10.1/A' }), source(2, { doi: '10.1/a' })] },
      /^sources\.1 is the same study as sources\.0/,
    ],
    [
      { sources: [source(1, { pmid: '7' }), source(2, { pmid: '7' })] },
      /^sources\.1 is the same study/,
    ],
    [{ verdict: 'supported', certainty: 'low' }, /^sources are 2; supported asks for at least 3/],
    [{ sources: [source(1)] }, /^sources are 1; contradicted asks for at least 2/],
  ])('finds %j', (more, fault) => {
    expect(faults(more)).toEqual([expect.stringMatching(fault)]);
  });

  test('lets a review of exactly 24 months pass', () => {
    expect(faults({ reviewed: '2024-11-30' })).toEqual([]);
  });
});

describe('the reading grade', () => {
  test('is low for short words and high for long ones', () => {
    expect(readingGrade('The cat sat on the mat. It was a big cat.')).toBeLessThan(2);
    expect(
      readingGrade(
        'Immunosuppressive pharmacotherapy necessitates comprehensive haematological surveillance.',
      ),
    ).toBeGreaterThan(20);
  });
});

test('the median is the middle, or the mean of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});
