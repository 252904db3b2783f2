/**
 * Reads the text of a pack: this project's format or ClaimReviews. What is wrong with one claim rejects
 * that claim, what is wrong with the file rejects the file. Works in steps, so that other work can go
 * on between them and a reader can stop it.
 */
import * as v from 'valibot';
import {
  type FaultCode,
  ownPack,
  PackError,
  type PackClaim,
  type PackFault,
  type PackHead,
  readersPack,
} from '../../shared/pack';
import { claimReviewsIn, feedHead, fromClaimReview } from './claim-review';
import { cleanText, cleanTexts } from './clean-text';
import { packLimits } from './limits';
import { PackClaimSchema, packFormat, PackHeadSchema, packVersion } from './pack-schema';

/** A pack whose claims are still to be read. */
export interface OpenedPack {
  head: PackHead;
  isClaimReview: boolean;
  records: readonly unknown[];
}

/** The claims of a pack that are sound, sorted by id, and what is wrong with the others. */
export interface ReadPack {
  claims: PackClaim[];
  rejected: number;
  cut: number;
  /** The first `mostFaults` of each. */
  faults: PackFault[];
  cuts: PackFault[];
}

/** Faults that are kept to be shown. */
export const mostFaults = 100;
/** Claims that are read between two steps. */
const STEP = 100;
/** The longest piece of a wrong value that is shown. */
const shownLength = 80;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > shownLength ? `${text.slice(0, shownLength)} …` : text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new PackError({
      code: 'not-json',
      detail: cleanText(error instanceof Error ? error.message : String(error)).slice(0, 200),
    });
  }
}

/** A name as an id: "My Pack (2026).json" gives "my-pack-2026". */
export function idOfName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\.(?:json|jsonld|txt)$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, packLimits.packId)
    .replace(/^-+|-+$/g, '');
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readHead(said: object, name: string): PackHead {
  const id = idOfName(name) || 'pack';
  const title = cleanText(name) || id;
  const result = v.safeParse(PackHeadSchema, { id, title, ...defined(said) });
  if (!result.success) {
    const [issue] = result.issues;
    throw new PackError({ code: 'bad-head', ...faultOf(issue) });
  }
  const { output } = result;
  if (output.id === ownPack || output.id === readersPack)
    throw new PackError({ code: 'reserved-id', id: output.id });
  return output;
}

/** Without what is undefined, so that it hides no value spread before it. */
const defined = (said: object) =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));

/**
 * @param text - of the file
 * @param name - of the file or the host; names a pack that does not name itself
 * @throws PackError where it is no pack at all
 */
export function openPackText(text: string, name: string): OpenedPack {
  const data = parsed(text);
  const opened = openedPack(data, name) ?? openedReviews(data, name);
  if (!opened) throw new PackError({ code: 'no-pack' });
  const { length } = opened.records;
  if (length === 0) throw new PackError({ code: 'no-claims' });
  if (length > packLimits.claims)
    throw new PackError({ code: 'too-many-claims', claims: length, most: packLimits.claims });
  return opened;
}

function openedPack(data: unknown, name: string): OpenedPack | null {
  if (!isRecord(data)) return null;
  const { format, version, claims, ...head } = data;
  if (format !== packFormat && (format !== undefined || !Array.isArray(claims))) return null;
  if (version !== undefined && version !== packVersion)
    throw new PackError({ code: 'newer-format', version: shown(cleanTexts(version)) });
  if (!Array.isArray(claims)) throw new PackError({ code: 'no-claims' });
  return {
    head: readHead(cleanTexts(head) as object, name),
    isClaimReview: false,
    records: claims,
  };
}

function openedReviews(data: unknown, name: string): OpenedPack | null {
  const records = claimReviewsIn(data);
  if (!records) return null;
  const head = cleanTexts(feedHead(data)) as Partial<PackHead>;
  const id = idOfName(head.title ?? '') || undefined;
  return { head: readHead({ ...head, id }, name), isClaimReview: true, records };
}

/** What is wrong with a value, and where. */
function faultOf(issue: v.BaseIssue<unknown>): Pick<PackFault, 'field' | 'fault' | 'value'> {
  const isMissing = issue.kind === 'schema' && issue.received === 'undefined';
  return {
    field: v.getDotPath(issue) ?? '',
    fault: isMissing ? 'missing' : (issue.message as FaultCode),
    value: isMissing ? '' : shown(issue.input),
  };
}

const cutLists = ['phrasings', 'sources', 'topics', 'related'] as const;

/** Shortens lists above the most, before their parts are looked at. */
function shortened(record: unknown): { record: unknown; cuts: (typeof cutLists)[number][] } {
  if (!isRecord(record)) return { record, cuts: [] };
  const cuts = cutLists.filter((field) => {
    const list = record[field];
    return Array.isArray(list) && list.length > packLimits[field];
  });
  if (cuts.length === 0) return { record, cuts };
  const short = cuts.map((field) => [
    field,
    (record[field] as unknown[]).slice(0, packLimits[field]),
  ]);
  return { record: { ...record, ...Object.fromEntries(short) }, cuts };
}

/** Makes ids that several reviews of one page share differ, in the order of the file. */
function numberedIds() {
  const met = new Map<string, number>();
  return (record: Readonly<Record<string, unknown>>) => {
    const { id } = record;
    if (typeof id !== 'string') return record;
    const count = (met.get(id) ?? 0) + 1;
    met.set(id, count);
    return count === 1 ? record : { ...record, id: `${id}#${count}` };
  };
}

/**
 * @param reserved - ids that no claim may have: those of the project's own claims
 * @returns yields the share that is done, 0 to 1
 * @throws PackError where no claim is left
 */
export function* readSteps(
  { records, isClaimReview }: Omit<OpenedPack, 'head'>,
  reserved: ReadonlySet<string>,
): Generator<number, ReadPack> {
  const read: ReadPack = { claims: [], rejected: 0, cut: 0, faults: [], cuts: [] };
  const met = new Set<string>();
  const numbered = numberedIds();
  for (const [at, raw] of records.entries()) {
    if (at % STEP === 0) yield at / records.length;
    const place = at + 1;
    const reject = (fault: Omit<PackFault, 'place'>) => {
      read.rejected++;
      if (read.faults.length < mostFaults) read.faults.push({ place, ...fault });
    };
    const { record, cuts } = shortened(raw);
    const clean = cleanTexts(record);
    const review = isClaimReview && isRecord(clean) ? clean : null;
    // Reviews write characters as references, which are opened by now.
    const form = review ? cleanTexts(fromClaimReview(review)) : clean;
    if (review && typeof form === 'string') {
      const value = shown(review.reviewRating);
      reject({ id: '', field: 'reviewRating', fault: form as FaultCode, value });
      continue;
    }
    const result = v.safeParse(
      PackClaimSchema,
      isClaimReview && isRecord(form) ? numbered(form) : form,
      { abortEarly: true, abortPipeEarly: true },
    );
    const id = isRecord(form) && typeof form.id === 'string' ? shown(form.id) : '';
    if (!result.success) {
      reject({ id, ...faultOf(result.issues[0]) });
      continue;
    }
    const claim = result.output;
    if (reserved.has(claim.id) || met.has(claim.id)) {
      reject({ id, field: 'id', fault: met.has(claim.id) ? 'twice' : 'reserved', value: id });
      continue;
    }
    met.add(claim.id);
    read.claims.push(claim);
    if (cuts.length > 0) {
      read.cut++;
      for (const field of cuts) {
        const { length } = (raw as Record<string, unknown[]>)[field] ?? [];
        if (read.cuts.length < mostFaults)
          read.cuts.push({ place, id, field, fault: 'too-many', value: String(length) });
      }
    }
  }
  const [first] = read.faults;
  if (read.claims.length === 0 && first) throw new PackError({ code: 'all-rejected', first });
  read.claims.sort((a, b) => (a.id < b.id ? -1 : 1));
  return read;
}
