/** Looks claims up as a reader types: misspelt, partial, in any word order. Pure. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Claim } from '../shared/claim';

/** A claim found, with the parts of its statement that fit, as [start, end) in UTF-16 units. */
export interface Found {
  claim: Claim;
  parts: [number, number][];
}

export interface SearchResult {
  found: Found[];
  /** Whether these have all of the query's words; otherwise no claim has, and these have some. */
  complete: boolean;
}

/** A query longer than this is cut. */
const mostCharacters = 200;
const mostFound = 30;

const statement = 'statement';
const everything = 'everything';

const options: IFuseOptions<Claim> = {
  keys: [
    { name: statement, weight: 2 },
    {
      // All words of a claim in one field, so that a query's words may lie in different places.
      name: everything,
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

/** Words that say nothing about which claim is meant. */
const functionWords = new Set(
  "a an and are as at be but by can cannot could did do does for from had has have how i if in is it its me my no not of on or she so that the their them they this to was we were what when which who will with would you your isn't aren't doesn't don't won't can't".split(
    ' ',
  ),
);

/** The words of a query that count, without what means something in Fuse's extended search. */
function wordsOf(query: string): string[] {
  const words = query
    .slice(0, mostCharacters)
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .split(/[^\p{L}\p{N}'-]+/u)
    .map((word) => word.replace(/^['-]+|['-]+$/g, ''))
    .filter((word) => word.length > 1);
  const telling = words.filter((word) => !functionWords.has(word));
  return (telling.length > 0 ? telling : words).map((word) => word.replaceAll("'", ''));
}

/** Makes a look-up over these claims. Every word may be misspelt or cut short. */
export function claimSearch(claims: readonly Claim[]): (query: string) => SearchResult {
  const fuse = new Fuse(claims, options);
  const find = (pattern: string): Found[] =>
    fuse.search(pattern, { limit: mostFound }).map(({ item, matches = [] }) => ({
      claim: item,
      parts: matches
        .filter(({ key }) => key === statement)
        .flatMap(({ indices }) => indices)
        .map(([first, last]) => [first, last + 1]),
    }));
  return (query) => {
    const words = wordsOf(query);
    if (words.length === 0) return { found: [], complete: true };
    const withAll = find(words.join(' '));
    if (withAll.length > 0 || words.length === 1) return { found: withAll, complete: true };
    return { found: find(words.join(' | ')), complete: false };
  };
}
