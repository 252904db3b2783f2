import { describe, expect, test } from 'vitest';
import { claimReviewFeed, verdictOfRating } from '../../../../claims-db/packs/claim-review';
import { openPackText, type ReadPack, readSteps } from '../../../../claims-db/packs/read-pack';
import { claimReview, packClaim } from '../../../fixtures/pack';

function read(text: string): ReadPack {
  const steps = readSteps(openPackText(text, 'reviews.json'), new Set());
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
const readOne = (data: unknown) => read(JSON.stringify(data));

const copper = {
  id: 'https://example.org/reviews/copper',
  statement: 'Copper bracelets cure arthritis',
  verdict: 'contradicted',
  rating: 'False',
  summary: 'Rated “False” by Example Checkers.',
  phrasings: [],
  topics: [],
  related: [],
  sources: [
    {
      title: 'Copper bracelets cure arthritis',
      url: 'https://example.org/reviews/copper',
      publisher: 'Example Checkers',
      year: 2025,
    },
  ],
  reviewed: '2025-03-02',
  ratedBy: 'Example Checkers',
};

describe('ClaimReviews are found', () => {
  const items = { '@type': 'DataFeedItem', item: [claimReview()] };
  test.each([
    ['alone', claimReview()],
    ['in a list', [claimReview()]],
    ['in a graph beside other things', { '@graph': [{ '@type': 'WebPage' }, claimReview()] }],
    ['in a DataFeed', { '@type': 'DataFeed', name: 'Feed', dataFeedElement: [items] }],
    ['with several types', claimReview({ '@type': ['Review', 'ClaimReview'] })],
  ])('%s', (_, data) => {
    expect(readOne(data).claims).toEqual([copper]);
  });
});

test('a feed names the pack', () => {
  const feed = {
    '@type': 'DataFeed',
    name: 'Copper Watch',
    publisher: [{ name: 'Example Checkers' }],
    dataFeedElement: [{ item: claimReview() }],
  };
  expect(openPackText(JSON.stringify(feed), 'x').head).toEqual({
    id: 'copper-watch',
    title: 'Copper Watch',
    publisher: 'Example Checkers',
  });
});

test('two reviews of one page are two claims', () => {
  const { claims } = readOne([claimReview(), claimReview({ claimReviewed: 'Zinc cures colds' })]);
  expect(claims.map(({ id }) => id)).toEqual([copper.id, `${copper.id}#2`]);
});

test('character references are opened, markup is not let through by them', () => {
  const { claims, faults } = readOne([
    claimReview({ claimReviewed: 'Salt &amp; vinegar &#8220;cure&#x201d; gout' }),
    claimReview({ claimReviewed: '&lt;img src=x onerror=alert(1)&gt;' }),
  ]);
  expect(claims.map(({ statement }) => statement)).toEqual(['Salt & vinegar “cure” gout']);
  expect(faults).toMatchObject([{ field: 'statement', fault: 'markup' }]);
});

describe('ratings', () => {
  test.each([
    [{ alternateName: 'FALSE.' }, 'contradicted'],
    [{ alternateName: 'Mostly True' }, 'partly-supported'],
    [{ alternateName: 'No Evidence!' }, 'not-enough-evidence'],
    [{ alternateName: 'Four Pinocchios', ratingValue: 5 }, 'contradicted'],
    [{ alternateName: 'Hmm', ratingValue: '2', bestRating: '5' }, 'contradicted'],
    [{ ratingValue: 3 }, 'partly-supported'],
    [{ ratingValue: 5 }, 'supported'],
    [{ ratingValue: 10, bestRating: 10, worstRating: 0 }, 'supported'],
    [{ ratingValue: -1 }, 'no-rating'],
    [{ ratingValue: 3, bestRating: 1 }, 'no-rating'],
    [{ alternateName: 'Satire' }, 'unknown-rating'],
    [undefined, 'no-rating'],
    ['False', 'no-rating'],
  ])('%j is %s', (rating, verdict) => {
    expect(verdictOfRating(rating)).toBe(verdict);
  });

  test('one that cannot be understood rejects the claim and says so', () => {
    const reviewRating = { alternateName: 'Satire' };
    expect(readOne([claimReview(), claimReview({ reviewRating })])).toMatchObject({
      rejected: 1,
      faults: [{ place: 2, field: 'reviewRating', fault: 'unknown-rating' }],
    });
  });
});

test('what is written is read back, but for what ClaimReview has no place for', () => {
  const { topics: _topics, ...claim } = packClaim({
    ratedBy: 'The reader',
    reviewed: '2026-05-01',
  });
  const feed = claimReviewFeed({ id: 'folk', title: 'Folk' }, [packClaim(claim)]);
  expect(read(feed).claims).toEqual([{ ...claim, topics: [], rating: 'Contradicted' }]);
});
