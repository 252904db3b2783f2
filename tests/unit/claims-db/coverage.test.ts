import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../claims-db/coverage';
import { exampleClaim, exampleSource as source } from '../../fixtures/claim';

const thin = (more: Parameters<typeof exampleClaim>[0]) =>
  coverageOf([exampleClaim({ reviewed: '2026-01-02', ...more })]).thin.map(({ reason }) => reason);
const recent = [1, 2, 3].map((number) => source(number, { year: 2020 }));

describe('a claim is thin', () => {
  test.each([
    [{ sources: [source(1, { year: 2013 })] }, 'newest dated source of 2013'],
    [{ sources: [source(1, { year: 'undated' })] }, 'no source shows a year'],
    [
      { sources: recent.map((each) => ({ ...each, kind: 'case-report' as const })) },
      'no regulator, systematic review, guideline or health body among its sources',
    ],
    [{ verdict: 'supported' as const, sources: recent.slice(1) }, 'only 2 sources'],
  ])('%j', (more, reason) => {
    expect(thin(more)).toEqual([reason]);
  });

  test('or is not', () => {
    expect(thin({ sources: recent })).toEqual([]);
    expect(thin({ sources: [source(1, { year: 2014 }), source(2, { year: 1999 })] })).toEqual([]);
  });
});

test('topics are counted in the order of their headings', () => {
  const claims = ['womens-health', 'metabolic', 'lupus', 'lupus'].map((topic, at) =>
    exampleClaim({ id: `claim-${at}`, topics: [topic] }),
  );
  expect(coverageOf(claims).topics).toEqual([
    { topic: 'metabolic', claims: 1, sources: 2 },
    { topic: 'lupus', claims: 2, sources: 4 },
    { topic: 'womens-health', claims: 1, sources: 2 },
  ]);
});
