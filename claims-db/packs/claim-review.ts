/**
 * schema.org ClaimReview, read and written: https://schema.org/ClaimReview. A review has no certainty,
 * and its rating is in its publisher's own words; both are kept apart from the verdict.
 */
import type { Verdict } from '../../shared/claim';
import type { FaultCode, KnownSource, PackClaim, PackHead } from '../../shared/pack';
import { decodeEntities } from './clean-text';
import { ratingWords } from './rating-words';

type Record_ = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Record_ =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const hasType = (value: Record_, type: string) =>
  asList(value['@type']).some((one) => one === type || one === `https://schema.org/${type}`);

/** The first text in a value that may be a text, a thing with a name, or a list of these. */
function textOf(value: unknown): string | undefined {
  for (const one of asList(value)) {
    const text = isRecord(one) ? (one.name ?? one['@value']) : one;
    if (typeof text === 'string' && text.trim() !== '') return decodeEntities(text);
  }
  return undefined;
}

/** All texts in such a value. */
const textsOf = (value: unknown): string[] => asList(value).flatMap((one) => textOf(one) ?? []);

/** How deep reviews may lie in a file; feeds have them three deep. */
const deepest = 20;

/**
 * The ClaimReviews in parsed JSON-LD: one, a list, a `@graph`, or a DataFeed with its items. Null where
 * it is nothing of that kind.
 */
export function claimReviewsIn(data: unknown, depth = 0): Record_[] | null {
  if (depth > deepest) return null;
  if (Array.isArray(data)) {
    const lists = data.map((one) => claimReviewsIn(one, depth + 1)).filter((one) => one !== null);
    return lists.length > 0 ? lists.flat() : null;
  }
  if (!isRecord(data)) return null;
  if (hasType(data, 'ClaimReview')) return [data];
  const inside = data['@graph'] ?? data.dataFeedElement ?? data.itemListElement ?? data.item;
  if (inside === undefined) return null;
  return claimReviewsIn(asList(inside), depth + 1);
}

/** What a feed says of itself; the rest is for the caller to fill. */
export function feedHead(data: unknown): Partial<PackHead> {
  if (!isRecord(data)) return {};
  return {
    title: textOf(data.name),
    description: textOf(data.description),
    publisher: textOf(data.publisher) ?? textOf(data.author) ?? textOf(data.creator),
    license: textOf(data.license),
    language: textOf(data.inLanguage),
  };
}

const verdictOfWords = new Map<string, Verdict>(
  (Object.entries(ratingWords) as [Verdict, readonly string[]][]).flatMap(([verdict, words]) =>
    words.map((word): [string, Verdict] => [word, verdict]),
  ),
);

const plainWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/** A number that is one, or is written as a text. */
function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/**
 * A rating on a scale from worst to best, as `reviewRating` gives it; 1 to 5 where it does not say.
 * Undefined outside of its own scale, which feeds use for "not rated".
 */
function verdictOfNumber(rating: Record_): Verdict | undefined {
  const value = numberOf(rating.ratingValue);
  const worst = numberOf(rating.worstRating) ?? 1;
  const best = numberOf(rating.bestRating) ?? 5;
  if (value === undefined || best <= worst || value < worst || value > best) return undefined;
  const share = (value - worst) / (best - worst);
  if (share === 1) return 'supported';
  return share <= 0.25 ? 'contradicted' : 'partly-supported';
}

/** The verdict of a rating: by its words, or where they say nothing by its number. */
export function verdictOfRating(rating: unknown): Verdict | FaultCode {
  const [first] = asList(rating);
  if (!isRecord(first)) return 'no-rating';
  const words = textOf(first.alternateName) ?? textOf(first.name);
  const known = words === undefined ? undefined : verdictOfWords.get(plainWords(words));
  return known ?? verdictOfNumber(first) ?? (words === undefined ? 'no-rating' : 'unknown-rating');
}

const day = (value: unknown) => /^\d{4}-\d{2}-\d{2}/.exec(textOf(value) ?? '')?.[0];

function yearOf(value: unknown): number | undefined {
  const year = Number(/^\d{4}/.exec(textOf(value) ?? '')?.[0]);
  return year > 0 ? year : undefined;
}

function sourcesOf(review: Record_, publisher: string | undefined): unknown[] {
  const based = asList(review.isBasedOn).flatMap((one): unknown[] => {
    if (typeof one === 'string') return [{ title: one, url: one }];
    if (!isRecord(one)) return [];
    return [
      {
        title: textOf(one.name) ?? textOf(one.headline) ?? one.url,
        url: one.url,
        publisher: textOf(one.publisher),
        year: yearOf(one.datePublished),
        found: textOf(one.abstract),
      },
    ];
  });
  if (review.url === undefined && based.length > 0) return based;
  const title = textOf(review.headline) ?? textOf(review.name) ?? textOf(review.claimReviewed);
  return [{ title, url: review.url, publisher, year: yearOf(review.datePublished) }, ...based];
}

/**
 * A review in the form of a pack's claim, still to be checked as any other claim is.
 * @returns the fault where its rating cannot be understood
 */
export function fromClaimReview(review: Record_): Record_ | FaultCode {
  const verdict = verdictOfRating(review.reviewRating);
  const [rating] = asList(review.reviewRating);
  const isVerdict = Object.hasOwn(ratingWords, verdict);
  if (!isVerdict || !isRecord(rating)) return verdict as FaultCode;
  const words = textOf(rating.alternateName) ?? textOf(rating.name);
  const ratedBy = textOf(review.author) ?? textOf(review.publisher);
  const about = asList(review.itemReviewed).find(isRecord);
  return {
    id: textOf(review.identifier) ?? review['@id'] ?? review.url,
    statement: textOf(review.claimReviewed) ?? textOf(about?.name),
    verdict,
    rating: words,
    summary:
      textOf(review.reviewBody) ??
      textOf(review.description) ??
      textOf(review.headline) ??
      (ratedBy && words ? `Rated “${words}” by ${ratedBy}.` : undefined),
    phrasings: textsOf(about?.alternateName),
    sources: sourcesOf(review, ratedBy),
    reviewed: day(review.dateModified) ?? day(review.datePublished),
    ratedBy,
  };
}

/** Verdicts as a ClaimReview has them; two of them lie on no scale from false to true. */
const written: Readonly<Record<Verdict, { alternateName: string; ratingValue?: number }>> = {
  supported: { alternateName: 'Supported', ratingValue: 5 },
  'partly-supported': { alternateName: 'Partly true', ratingValue: 3 },
  mixed: { alternateName: 'Mixed' },
  'not-enough-evidence': { alternateName: 'Not enough evidence' },
  contradicted: { alternateName: 'Contradicted', ratingValue: 1 },
};

const sourceAsWork = ({ title, url, publisher, year, found }: KnownSource) => ({
  '@type': 'CreativeWork',
  name: title,
  url,
  ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
  ...(typeof year === 'number' && { datePublished: String(year) }),
  ...(found && { abstract: found }),
});

function toClaimReview(claim: PackClaim): Record_ {
  const { ratingValue, alternateName } = written[claim.verdict];
  return {
    '@type': 'ClaimReview',
    identifier: claim.id,
    claimReviewed: claim.statement,
    itemReviewed: {
      '@type': 'Claim',
      name: claim.statement,
      ...(claim.phrasings.length > 0 && { alternateName: claim.phrasings }),
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: claim.rating ?? alternateName,
      ...(ratingValue !== undefined && { ratingValue, bestRating: 5, worstRating: 1 }),
    },
    reviewBody: claim.summary,
    ...(claim.ratedBy && { author: { '@type': 'Organization', name: claim.ratedBy } }),
    ...(claim.reviewed && { datePublished: claim.reviewed }),
    isBasedOn: claim.sources.map(sourceAsWork),
  };
}

/** Claims as a schema.org DataFeed of ClaimReviews. */
export function claimReviewFeed(head: PackHead, claims: readonly PackClaim[]): string {
  const feed = {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: head.title,
    ...(head.description && { description: head.description }),
    ...(head.publisher && { publisher: { '@type': 'Organization', name: head.publisher } }),
    ...(head.license && { license: head.license }),
    ...(head.language && { inLanguage: head.language }),
    dataFeedElement: claims.map((claim) => ({
      '@type': 'DataFeedItem',
      item: toClaimReview(claim),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
