/** A look-up over all claims: what is asked, and what is found. */
import type { KnownClaim } from './pack';

export interface LookUpWish {
  query: string;
  /** Only among the claims of this pack; `ownPack` names the project's own. */
  from?: string | undefined;
}

/** A claim found, with the parts of its statement that fit, as [start, end) in UTF-16 units. */
export interface Found {
  claim: KnownClaim;
  parts: [number, number][];
}

export interface LookUpAnswer {
  /** The best first, a bounded number of them. */
  found: Found[];
  /** Whether these have all of the query's words; otherwise no claim has, and these have some. */
  complete: boolean;
}

/** The most claims that a look-up finds. */
export const mostFound = 30;

/** The most claims of a pack that are handed out at once. */
export const mostOfPack = 100;

/** So many claims of a pack in the order of their ids, from this one on, counted from 0. */
export interface PackPageWish {
  id: string;
  from: number;
  /** `mostOfPack` at most. */
  count: number;
}

export interface PackPage {
  /** How many claims the pack has. */
  all: number;
  claims: KnownClaim[];
}

/** A query shorter than this finds too much to be of use. */
const shortestQuery = 2;

/** Whether a query is long enough to be looked up. */
export function isQuery(query: string): boolean {
  return query.trim().length >= shortestQuery;
}
