/** Look-up by Fuse.js alone: every claim is compared at every keystroke. The yardstick of the product's own. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { KnownClaim } from '../../shared/pack';

const options: IFuseOptions<KnownClaim> = {
  keys: [
    { name: 'statement', weight: 2 },
    {
      // All words of a claim in one field, so that a query's words may lie in different places.
      name: 'everything',
      weight: 1,
      getFn: (claim) => [claim.statement, ...claim.phrasings, claim.topics.join(' ')].join(' · '),
    },
  ],
  useExtendedSearch: true,
  ignoreLocation: true,
  includeMatches: true,
  minMatchCharLength: 2,
  threshold: 0.3,
};

const functionWords = new Set(
  'a an and are as at be but by can did do does for from had has have how i if in is it its me my no not of on or she so that the their them they this to was we were what when which who will with would you your'.split(
    ' ',
  ),
);

/** Ids of the claims found, best first: those with all words, or where there are none, with some. */
export function fuseAlone(claims: readonly KnownClaim[]): (query: string) => string[] {
  const fuse = new Fuse(claims, options);
  const find = (pattern: string) => fuse.search(pattern, { limit: 30 }).map(({ item }) => item.id);
  return (query) => {
    const words = query.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
    const telling = words.filter((word) => !functionWords.has(word));
    if (telling.length === 0) return [];
    const withAll = find(telling.join(' '));
    return withAll.length > 0 || telling.length === 1 ? withAll : find(telling.join(' | '));
  };
}
