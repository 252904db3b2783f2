/**
 * A claim while the reader writes it: texts of fields on one side, a claim of a pack on the other.
 * Pure.
 */
import * as v from 'valibot';
import { cleanTexts } from '../../claims-db/packs/clean-text';
import { packLimits } from '../../claims-db/packs/limits';
import { PackClaimSchema } from '../../claims-db/packs/pack-schema';
import { idOfName } from '../../claims-db/packs/read-pack';
import type { Certainty, Verdict } from '../../shared/claim';
import type { FaultCode, KnownSource, PackClaim } from '../../shared/pack';

export interface SourceDraft {
  /** Keeps a row apart from the others while it moves. */
  key: number;
  title: string;
  url: string;
  publisher: string;
  year: string;
  /** What the form does not show. */
  rest: Partial<KnownSource>;
}

export interface ClaimDraft {
  statement: string;
  /** One a line. */
  phrasings: string;
  verdict: Verdict | '';
  certainty: Certainty | '';
  summary: string;
  harm: string;
  sources: SourceDraft[];
}

export interface DraftFault {
  fault: FaultCode;
  /** Of a text with several lines: which one, from 1 on. */
  line?: number;
}

/** Faults by field: `statement`, `sources.0.url`. */
export type DraftFaults = Readonly<Record<string, DraftFault>>;

export type ReadDraft = { ok: true; claim: PackClaim } | { ok: false; faults: DraftFaults };

let lastKey = 0;

export function emptySource(): SourceDraft {
  lastKey += 1;
  return { key: lastKey, title: '', url: '', publisher: '', year: '', rest: {} };
}

export function draftOf(claim: PackClaim | null): ClaimDraft {
  return {
    statement: claim?.statement ?? '',
    phrasings: claim?.phrasings.join('\n') ?? '',
    verdict: claim?.verdict ?? '',
    certainty: claim?.certainty ?? '',
    summary: claim?.summary ?? '',
    harm: claim?.harm ?? '',
    sources: claim?.sources.map(sourceDraftOf) ?? [emptySource()],
  };
}

function sourceDraftOf({ title, url, publisher = '', year, ...rest }: KnownSource): SourceDraft {
  const written = year === undefined ? '' : String(year);
  return { ...emptySource(), title, url, publisher, year: written, rest };
}

/** The lines that say something, each once. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** An id made of the statement that no other claim has. */
export function newId(statement: string, taken: readonly string[]): string {
  const id = idOfName(statement) || 'claim';
  let wanted = id;
  for (let number = 2; taken.includes(wanted); number += 1) wanted = `${id}-${number}`;
  return wanted;
}

const textOrNone = (text: string) => text.trim() || undefined;

/** A year as a number; what is none stays as it is, for the schema to find. */
const yearOf = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);

function sourceOf({ title, url, publisher, year, rest }: SourceDraft): object {
  const written = textOrNone(year);
  return {
    ...rest,
    title,
    url,
    publisher: textOrNone(publisher),
    year: written === undefined ? undefined : yearOf(written),
  };
}

/**
 * Checks a draft by the form that every claim of a pack has to have.
 * @param before - the claim that is being changed; what the form does not show is kept
 * @param today - YYYY-MM-DD
 */
export function readDraft(
  draft: ClaimDraft,
  before: PackClaim | null,
  taken: readonly string[],
  today: string,
): ReadDraft {
  const phrasings = linesOf(draft.phrasings);
  const form = cleanTexts({
    ...before,
    id: before?.id ?? newId(draft.statement, taken),
    statement: draft.statement,
    verdict: draft.verdict || undefined,
    certainty: draft.certainty || undefined,
    summary: draft.summary,
    harm: textOrNone(draft.harm),
    phrasings,
    sources: draft.sources.map(sourceOf),
    reviewed: today,
  });
  const result = v.safeParse(PackClaimSchema, form, { abortPipeEarly: true });
  const faults: Record<string, DraftFault> = {};
  for (const issue of result.issues ?? []) {
    const { field, ...fault } = draftFault(issue);
    faults[field] ??= fault;
  }
  if (phrasings.length > packLimits.phrasings) faults.phrasings ??= { fault: 'too-many' };
  if (!result.success || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, claim: result.output };
}

function draftFault(issue: v.BaseIssue<unknown>): DraftFault & { field: string } {
  const path = v.getDotPath(issue) ?? '';
  const isMissing = issue.kind === 'schema' && issue.received === 'undefined';
  const fault = isMissing ? 'missing' : (issue.message as FaultCode);
  const [, line] = /^phrasings\.(\d+)$/.exec(path) ?? [];
  if (line !== undefined) return { field: 'phrasings', fault, line: Number(line) + 1 };
  return { field: path, fault };
}
