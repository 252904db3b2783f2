/**
 * The form of a pack: the single source of what an import takes and of the JSON Schema that is
 * published. Messages are codes (`FaultCode`), which surfaces put into words. Fields that are not
 * named here are dropped.
 */
import * as v from 'valibot';
import { certainties, sourceKinds, verdicts } from '../../shared/claim';
import type { FaultCode } from '../../shared/pack';
import { packLimits as most } from './limits';
import { hasOwnName } from './own-name';

/** Lets the messages of a schema be codes only. */
const code = (fault: FaultCode): FaultCode => fault;

export const packFormat = 'footnote-pack';
export const packVersion = 1;

/** A tag or a comment. "HbA1c <7" is none. Goes over a text once, however many blanks it has. */
const markup = /<\s*(?:\/\s*)?[a-z!][^<>]*>/i;

/** Something that is drawn. */
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

const text = (length: number) =>
  v.pipe(
    v.string(code('not-text')),
    v.trim(),
    v.nonEmpty(code('empty')),
    v.check((value) => seen.test(value), code('empty')),
    v.maxLength(length, code('too-long')),
    v.check((value) => !markup.test(value), code('markup')),
  );

/** A name that somebody goes by; the project's is not for others. */
const name = () =>
  v.pipe(
    text(most.name),
    v.check((value) => !hasOwnName(value), code('reserved-name')),
  );

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The pack's own id, as of a file's name. */
const packId = v.pipe(text(most.packId), v.regex(idPattern, code('not-an-id')));

/** A claim's id within its pack: an address does as well. */
const claimId = v.pipe(text(most.id), v.regex(/^\S+$/, code('not-an-id')));

/** Whether an address is a whole one of the web, with TLS and without a password. */
export function isHttps(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  return protocol === 'https:' && hostname !== '' && username === '' && password === '';
}

const address = v.pipe(
  v.string(code('not-text')),
  v.trim(),
  v.maxLength(most.url, code('too-long')),
  v.regex(/^https:\/\//i, code('not-https')),
  v.check(isHttps, code('not-https')),
  // As browsers read it: hosts in letters that all look different, nothing that ends it elsewhere.
  v.transform((url) => new URL(url).href),
);

const oneOf = <const T extends readonly [string, ...string[]]>(list: T) =>
  v.picklist(list, code('not-listed'));

const list = <const T extends v.GenericSchema>(item: T) => v.array(item, code('not-a-list'));

const day = v.pipe(v.string(code('not-text')), v.isoDate(code('not-a-date')));

export const KnownSourceSchema = v.object(
  {
    title: text(most.title),
    url: address,
    publisher: v.optional(text(most.name)),
    year: v.optional(
      v.pipe(
        v.number(code('not-a-year')),
        v.integer(code('not-a-year')),
        v.minValue(1800, code('not-a-year')),
        v.maxValue(2100, code('not-a-year')),
      ),
    ),
    kind: v.optional(oneOf(sourceKinds)),
    found: v.optional(text(most.summary)),
  },
  code('not-a-record'),
);

/** One claim of a pack. Lists that are too long are cut before they are checked. */
export const PackClaimSchema = v.object(
  {
    id: claimId,
    statement: text(most.statement),
    verdict: oneOf(verdicts),
    certainty: v.optional(oneOf(certainties)),
    rating: v.optional(name()),
    summary: text(most.summary),
    detail: v.optional(text(most.detail)),
    harm: v.optional(text(most.summary)),
    phrasings: v.optional(list(text(most.phrasing)), []),
    topics: v.optional(list(text(most.packId)), []),
    related: v.optional(list(claimId), []),
    sources: v.pipe(list(KnownSourceSchema), v.minLength(1, code('empty'))),
    reviewed: v.optional(day),
    ratedBy: v.optional(name()),
  },
  code('not-a-record'),
);

/** What a pack says of itself. */
export const PackHeadSchema = v.object(
  {
    id: packId,
    title: name(),
    description: v.optional(text(most.summary)),
    publisher: v.optional(name()),
    homepage: v.optional(address),
    license: v.optional(text(most.name)),
    language: v.optional(text(20)),
  },
  code('not-a-record'),
);

/** A whole file. */
export const PackFileSchema = v.object({
  ...PackHeadSchema.entries,
  format: v.literal(packFormat),
  version: v.literal(packVersion),
  claims: v.pipe(v.array(PackClaimSchema), v.minLength(1)),
});
