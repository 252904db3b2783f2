/**
 * The shape of a claim record: the single source of the types, of the build's checks and of what
 * the database accepts. One YAML file in claims-db/claims/ is one `Claim`. It lives in shared/
 * because every layer speaks of claims and shared/ imports nothing of them.
 */
import * as v from 'valibot';

export const verdicts = [
  'supported',
  'partly-supported',
  'mixed',
  'not-enough-evidence',
  'contradicted',
] as const;
export const certainties = ['high', 'moderate', 'low', 'very-low', 'official-record'] as const;
export const sourceKinds = [
  'regulator',
  'systematic-review',
  'guideline',
  'health-body',
  'randomised-trial',
  'cohort-study',
  'case-report',
  'laboratory-study',
  'review',
] as const;
export const readings = ['abstract', 'full-text', 'page'] as const;

export type Verdict = (typeof verdicts)[number];
export type Certainty = (typeof certainties)[number];
export type SourceKind = (typeof sourceKinds)[number];
export type Reading = (typeof readings)[number];

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const firstYear = 1950;
/** Journals date their issues ahead. */
const lastYear = new Date().getUTCFullYear() + 1;

function isYear(value: unknown): boolean {
  if (value === 'undated') return true;
  return Number.isInteger(value) && Number(value) >= firstYear && Number(value) <= lastYear;
}

const words = (text: string) => text.trim().split(/\s+/).length;

const prose = (most: number) =>
  v.pipe(
    v.string('has to be text'),
    v.trim(),
    v.nonEmpty('is empty'),
    v.check(
      (text) => words(text) <= most,
      (issue) => `has ${words(String(issue.input))} words; at most ${most}`,
    ),
    v.check((text) => !/[<>]/.test(text), 'has "<" or ">": plain text only'),
  );

const oneOf = <const T extends readonly [string, ...string[]]>(list: T) =>
  v.picklist(list, (issue) => `is ${issue.received}; has to be one of ${list.join(', ')}`);

const claimId = v.pipe(
  v.string('has to be text'),
  v.regex(idPattern, 'has to be lower-case words joined by hyphens'),
);

/** Whether a date of the right form is a day of the calendar, which 2026-02-31 is not. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const isoDate = v.pipe(
  v.string('has to be a date, YYYY-MM-DD'),
  v.isoDate('has to be a date, YYYY-MM-DD'),
  v.check(isDay, 'is no day of the calendar'),
);

const httpsUrl = v.pipe(
  v.string('has to be text'),
  v.url('is no address'),
  v.startsWith('https://', 'has to start with https://'),
);

/** A study, record or page that was read for a claim. */
export const SourceSchema = v.strictObject({
  kind: oneOf(sourceKinds),
  title: prose(60),
  authors: v.optional(prose(60)),
  publisher: prose(30),
  /** Of the version read; 'undated' where a page shows no date. */
  year: v.custom<number | 'undated'>(
    isYear,
    `has to be a whole year from ${firstYear} to ${lastYear}, or "undated"`,
  ),
  url: httpsUrl,
  doi: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^10\.\d{4,9}\/\S+$/, 'is no DOI (10.NNNN/...), without https://doi.org/'),
    ),
  ),
  pmid: v.optional(
    v.pipe(v.string('has to be in quotes'), v.regex(/^\d{1,8}$/, 'is no PubMed number')),
  ),
  /** One plain sentence of what it found. */
  found: prose(45),
  /** What of it was read, and when. */
  read: v.strictObject({ what: oneOf(readings), on: isoDate }),
});

const RecordSchema = v.strictObject({
  id: claimId,
  /** The claim in plain words, as people say it. */
  statement: prose(40),
  /** The first topic is the folder that the file lies in. */
  topics: v.pipe(v.array(claimId, 'has to be a list'), v.minLength(1, 'names no topic')),
  verdict: oneOf(verdicts),
  certainty: oneOf(certainties),
  /** The one thing that people read. */
  summary: prose(45),
  detail: v.optional(prose(110)),
  /** Shown first, where acting on the claim or on its denial can hurt. */
  harm: v.optional(prose(45)),
  /** How people write it. They feed the matcher and the look-up. */
  phrasings: v.pipe(
    v.array(prose(40), 'has to be a list'),
    v.minLength(3, 'has fewer than 3 entries'),
  ),
  related: v.optional(v.array(claimId, 'has to be a list'), []),
  sources: v.pipe(v.array(SourceSchema, 'has to be a list'), v.minLength(1, 'names no source')),
  reviewed: isoDate,
  ratedBy: prose(10),
});

type Issue = { path: [string, ...string[]]; message: string };

/** The rules that hold between the fields of one record. */
function crossFieldIssues(claim: v.InferOutput<typeof RecordSchema>): Issue[] {
  const issues: Issue[] = [];
  const hasRegulator = claim.sources.some((source) => source.kind === 'regulator');
  if (claim.verdict === 'not-enough-evidence' && claim.certainty !== 'very-low') {
    issues.push({
      path: ['certainty'],
      message: `is ${claim.certainty}; not-enough-evidence takes very-low only`,
    });
  }
  if (claim.certainty === 'official-record' && !hasRegulator) {
    issues.push({
      path: ['certainty'],
      message: 'is official-record, but no source is a regulator',
    });
  }
  if (claim.sources.length < 2 && !hasRegulator) {
    issues.push({ path: ['sources'], message: 'has one; at least two, unless it is a regulator' });
  }
  const addresses = claim.sources.map((source) => source.url);
  addresses.forEach((address, index) => {
    if (addresses.indexOf(address) !== index) {
      issues.push({ path: ['sources', String(index), 'url'], message: `stands twice: ${address}` });
    }
  });
  if (claim.related.includes(claim.id)) {
    issues.push({ path: ['related'], message: 'names the claim itself' });
  }
  return issues;
}

/** A whole record, with the rules that hold between its fields. */
export const ClaimSchema = v.pipe(
  RecordSchema,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const { path, message } of crossFieldIssues(dataset.value)) {
      addIssue({
        message,
        path: path.map((key) => ({
          type: 'unknown',
          origin: 'value',
          input: dataset.value,
          key,
          value: undefined,
        })) as [v.IssuePathItem, ...v.IssuePathItem[]],
      });
    }
  }),
);

/** A known claim with its verdict, certainty and sources. */
export type Claim = v.InferOutput<typeof ClaimSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
