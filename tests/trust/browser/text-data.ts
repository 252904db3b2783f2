/** What surfaces show, with one text in all of its fields. */
import type { KnownClaim, PackFault, PackInfo, PackPreview } from '../../../shared/pack';
import type { TabMark } from '../../../shared/protocol';
import type { ListedClaim } from '../../../shared/saved-list';

const safeUrl = (number: number) => `https://example.org/${number}`;

/** A claim of a pack whose every text is this one. */
export function claimOf(text: string): KnownClaim {
  return {
    id: text,
    statement: text,
    verdict: 'contradicted',
    rating: text,
    summary: text,
    detail: text,
    harm: text,
    phrasings: [text],
    topics: [text],
    related: [],
    sources: [1, 2, 3, 4].map((number) => ({
      title: text,
      url: safeUrl(number),
      publisher: text,
      authors: `${text}, and others`,
      year: 2020,
      kind: 'guideline' as const,
      found: text,
    })),
    reviewed: '2026-01-02',
    ratedBy: text,
    pack: { id: 'pack', title: text, own: false },
  };
}

/** An entry of the list, with its claim and without. */
export function listed(text: string, known: boolean): ListedClaim {
  const entry = {
    id: known ? 1 : 2,
    claim: text,
    words: text,
    title: text,
    url: text,
    savedAt: '2026-11-28T00:00:00.000Z',
    note: text,
  };
  return known ? { entry, claim: claimOf(text) } : { entry };
}

export const markOf = (text: string): TabMark => ({
  claim: text,
  stance: 'denies',
  start: 0,
  end: 1,
  score: 1,
  strength: 'strong',
  key: 1,
  frameId: 0,
  words: text,
  quoted: true,
  quotedFrom: text,
  title: text,
  why: {
    words: (['text', 'title', 'quote'] as const).map((from, start) => ({
      from,
      start,
      end: start + 1,
      text,
      means: text,
    })),
    stanceCue: text,
  },
});

export const faultOf = (text: string): PackFault => ({
  place: 1,
  id: text,
  field: text,
  fault: 'markup',
  value: text,
});

export function packInfo(text: string, source: PackInfo['source']): PackInfo {
  return {
    head: {
      id: 'pack',
      title: text,
      description: text,
      publisher: text,
      license: text,
      homepage: safeUrl(9),
    },
    source,
    enabled: true,
    edition: { generation: 'a', claims: 3, importedAt: '2026-11-28T00:00:00.000Z' },
  };
}

export function preview(text: string): PackPreview {
  const fromFile = packInfo(text, { kind: 'file', name: text });
  return {
    head: fromFile.head,
    isClaimReview: true,
    replaces: fromFile,
    added: 1,
    changed: 1,
    same: 1,
    gone: 1,
    rejected: 2,
    cut: 2,
    faults: [faultOf(text)],
    cuts: [faultOf(text)],
    examples: [{ id: text, statement: text, verdict: 'mixed' }],
  };
}
