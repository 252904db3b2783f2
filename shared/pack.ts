/**
 * Claims that come from elsewhere: a file, an address the reader subscribed to, or the reader's own
 * pen. They have fewer parts than the project's reviewed claims, and say where they come from.
 */
import type { Certainty, Reading, SourceKind, Verdict } from './claim';

/** A source of a claim; of the project's own claims all parts are there. */
export interface KnownSource {
  title: string;
  url: string;
  publisher?: string;
  year?: number | 'undated';
  kind?: SourceKind;
  authors?: string;
  /** One plain sentence of what it found. */
  found?: string;
  /** What of it was read, and when. */
  read?: { what: Reading; on: string };
}

/** What a claim of a pack says. */
export interface PackClaim {
  /** Within its pack. */
  id: string;
  statement: string;
  verdict: Verdict;
  certainty?: Certainty;
  /** The rating in the words of who gave it, e.g. "Mostly false". */
  rating?: string;
  summary: string;
  detail?: string;
  /** Shown first, where acting on the claim or on its denial can hurt. */
  harm?: string;
  phrasings: string[];
  topics: string[];
  /** Other claims of the pack, by id. */
  related: string[];
  sources: KnownSource[];
  /** YYYY-MM-DD. */
  reviewed?: string;
  ratedBy?: string;
}

/** Whose claims these are, as every card of theirs says. */
export interface PackOrigin {
  id: string;
  title: string;
  /** Whether the reader wrote them. */
  own: boolean;
}

/** A claim as surfaces show it: the project's own (without `pack`) or one of a pack. */
export interface KnownClaim extends PackClaim {
  pack?: PackOrigin;
}

/** Names the project's own claims among packs. */
export const ownPack = 'footnote';

/** The pack of the claims that the reader writes. */
export const readersPack = 'mine';

/** What a pack says of itself. */
export interface PackHead {
  id: string;
  title: string;
  description?: string;
  publisher?: string;
  homepage?: string;
  license?: string;
  /** BCP 47; claims are found in English texts only. */
  language?: string;
}

/** Where a pack was taken from. */
export type PackSource =
  | { kind: 'file'; name: string }
  | { kind: 'own' }
  | {
      kind: 'address';
      url: string;
      /** Whether it is asked for anew, once a day at most. */
      daily: boolean;
      etag?: string;
      /** When it was asked for last, ISO 8601. */
      askedAt: string;
      /** What went wrong then. */
      trouble?: PackTrouble;
    };

/** One state of a pack's claims. */
export interface PackEdition {
  /** Names the rows that hold it. */
  generation: string;
  claims: number;
  /** Claims of a row; an earlier Footnote did not say it and had 25. */
  perRow?: number;
  /** ISO 8601, UTC. */
  importedAt: string;
}

/** A state that a pack had. */
export interface PackState extends PackEdition {
  /** What it said of itself then, and where it was from; an earlier Footnote did not keep that. */
  head?: PackHead;
  source?: PackSource;
}

/** A pack as the reader sees it. */
export interface PackInfo {
  head: PackHead;
  source: PackSource;
  /** Whether its claims are marked and looked up. */
  enabled: boolean;
  edition: PackEdition;
  /** The state before the last import, to go back to. */
  before?: PackState;
}

/** What can be wrong with a value in a pack. */
export type FaultCode =
  | 'missing'
  | 'empty'
  | 'not-text'
  | 'not-a-list'
  | 'not-a-record'
  | 'not-listed'
  | 'too-long'
  | 'too-many'
  | 'markup'
  | 'not-https'
  | 'not-a-date'
  | 'not-a-year'
  | 'not-an-id'
  | 'reserved'
  | 'reserved-name'
  | 'twice'
  | 'no-rating'
  | 'unknown-rating';

/** What is wrong with one claim of a pack, and where. */
export interface PackFault {
  /** The claim's place in the file, from 1 on. */
  place: number;
  /** As far as it could be read. */
  id: string;
  /** Within the claim, e.g. `sources.0.url`; '' for all of it. */
  field: string;
  fault: FaultCode;
  /** The value as far as it helps, cut short. */
  value: string;
}

/** What is wrong with a whole pack; nothing of it is taken. */
export type PackTrouble =
  | { code: 'too-large'; bytes: number; most: number }
  | { code: 'not-json'; detail: string }
  | { code: 'no-pack' }
  | { code: 'newer-format'; version: string }
  | { code: 'bad-head'; field: string; fault: FaultCode; value: string }
  | { code: 'no-claims' }
  | { code: 'all-rejected'; first: PackFault }
  | { code: 'too-many-claims'; claims: number; most: number }
  | { code: 'reserved-id'; id: string }
  | { code: 'not-an-address' }
  | { code: 'not-allowed'; host: string }
  | { code: 'no-answer'; detail: string }
  | { code: 'bad-answer'; status: number }
  | { code: 'moved' }
  | { code: 'broke-off'; bytes: number }
  | { code: 'mostly-rejected'; rejected: number; claims: number }
  | { code: 'disk-full' }
  | { code: 'busy' }
  | { code: 'changed' }
  | { code: 'cancelled' }
  | { code: 'failed'; detail: string };

/** A pack could not be taken; what was there before is as it was. */
export class PackError extends Error {
  override name = 'PackError';

  constructor(readonly trouble: PackTrouble) {
    super(`The pack was not taken: ${JSON.stringify(trouble)}`);
  }
}

/** Another pack is here under the id of one that arrives. */
export interface PackClash {
  /** Whether it is of another place or another publisher, so that it may be quite another pack. */
  isElsewhere: boolean;
  /** What the arriving one is called where both are kept. */
  keptAs: Pick<PackHead, 'id' | 'title'>;
}

/** What an import would do, for the reader to look at first. */
export interface PackPreview {
  head: PackHead;
  /** Whether the file is a list of schema.org ClaimReviews. */
  isClaimReview: boolean;
  /** The pack of the same id that it would replace. */
  replaces?: PackInfo;
  /** Where the reader has to choose whether it does. */
  clash?: PackClash;
  added: number;
  changed: number;
  same: number;
  /** Claims of the pack as it is now that are no longer in it. */
  gone: number;
  rejected: number;
  /** Claims of which something was left out, e.g. phrasings above the most. */
  cut: number;
  /** The first of each, to show. */
  faults: PackFault[];
  cuts: PackFault[];
  /** A few of the claims, the new ones first. */
  examples: Pick<PackClaim, 'id' | 'statement' | 'verdict'>[];
}

/** A claim's id as messages and the reader's list have it. */
export function qualifiedId(pack: string, claim: string): string {
  return `${pack}/${claim}`;
}

/** Whether an id is that of a pack's claim. */
export const isOfPack = (id: string): boolean => id.includes('/');

/** The parts of a qualified id; null for one of the project's own claims. */
export function partsOfId(id: string): { pack: string; claim: string } | null {
  const at = id.indexOf('/');
  return at < 0 ? null : { pack: id.slice(0, at), claim: id.slice(at + 1) };
}

/** A text as it stands between quotation marks, which it must not end by itself. */
export const quotable = (text: string): string => text.replace(/["“”„‟«»＂]/g, "'");

/** A claim of a pack as surfaces show it: ids are qualified, the pack is named. */
export function shownClaim(claim: PackClaim, pack: PackOrigin): KnownClaim {
  return {
    ...claim,
    ...(claim.rating !== undefined && { rating: quotable(claim.rating) }),
    id: qualifiedId(pack.id, claim.id),
    related: claim.related.map((id) => qualifiedId(pack.id, id)),
    pack,
  };
}

/** Whether two packs are from one address. */
export function isSameAddress(a: PackSource, b: PackSource): boolean {
  return a.kind === 'address' && b.kind === 'address' && a.url === b.url;
}

/** What every card of a pack's claim says of the pack. */
export function originOf({ head, source }: Pick<PackInfo, 'head' | 'source'>): PackOrigin {
  return { id: head.id, title: quotable(head.title), own: source.kind === 'own' };
}
