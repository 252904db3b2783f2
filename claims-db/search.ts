/** Looks claims up as a reader types: misspelt, partial, in any word order. Pure. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Claim } from '../shared/claim';

/** A claim found, with the parts of its statement that fit, as [start, end) in UTF-16 units. */
export interface Found {
  claim: Claim;
  parts: [number, number][];
}

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

/** Characters that mean something in Fuse's extended search and nothing to a reader. */
const operators = /[|!'"^$=]/g;

/** Makes a look-up over these claims. A query has to fit with all its words, each one roughly. */
export function claimSearch(claims: readonly Claim[]): (query: string) => Found[] {
  const fuse = new Fuse(claims, options);
  return (query) => {
    const words = query.replace(operators, ' ').trim().slice(0, 200);
    if (words.length < 2) return [];
    return fuse.search(words, { limit: 30 }).map(({ item, matches = [] }) => ({
      claim: item,
      parts: matches
        .filter(({ key }) => key === statement)
        .flatMap(({ indices }) => indices)
        .map(([first, last]) => [first, last + 1]),
    }));
  };
}
