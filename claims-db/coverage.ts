/** What the claims cover and where the evidence is thin: the figures of the report. Pure. */
import {
  type Certainty,
  type Claim,
  certainties,
  type SourceKind,
  sourceKinds,
  type Verdict,
  verdicts,
} from '../shared/claim';
import { t } from '../shared/i18n-pages';
import { byTopicLabel } from '../shared/wording';

/** The kinds that weigh most; a claim without any of them is thin. */
const topKinds: readonly SourceKind[] = [
  'regulator',
  'systematic-review',
  'guideline',
  'health-body',
];

/** Fewer sources than this are thin for an answer other than "not enough evidence". */
const fewSources = 3;

export interface TopicCoverage {
  topic: string;
  claims: number;
  sources: number;
}

export interface Coverage {
  claims: number;
  sources: number;
  topics: TopicCoverage[];
  byVerdict: Record<Verdict, number>;
  byCertainty: Record<Certainty, number>;
  byKind: Record<SourceKind, number>;
  /** Claims whose evidence an editor should look for again first, with the reason. */
  thin: { claim: Claim; reason: string }[];
}

function countsOf<K extends string>(keys: readonly K[], values: readonly K[]): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const value of values) counts[value] += 1;
  return counts;
}

/** A claim all of whose dated sources are older than this many years is thin. */
const oldAfter = 12;

/** Why a claim's evidence is thin, or null where it is not. */
function thinness({ verdict, sources, reviewed }: Claim): string | null {
  if (!sources.some(({ kind }) => topKinds.includes(kind))) {
    return t('claims.coverage.noTopKind');
  }
  const isSettled = verdict !== 'not-enough-evidence' && verdict !== 'contradicted';
  if (isSettled && sources.length < fewSources) {
    return t('claims.coverage.few', { count: sources.length });
  }
  const years = sources.flatMap(({ year }) => (year === 'undated' ? [] : [year]));
  const newest = Math.max(...years);
  if (years.length === 0) return t('claims.coverage.undated');
  if (newest < Number(reviewed.slice(0, 4)) - oldAfter) {
    return t('claims.coverage.old', { year: newest });
  }
  return null;
}

/** Counts of claims and sources, by topic (the first one), verdict, certainty and kind. */
export function coverageOf(claims: readonly Claim[]): Coverage {
  const topicNames = [...new Set(claims.map(({ topics }) => topics[0] ?? ''))].sort(byTopicLabel);
  const sources = claims.flatMap((claim) => claim.sources);
  return {
    claims: claims.length,
    sources: sources.length,
    topics: topicNames.map((topic) => {
      const own = claims.filter(({ topics }) => topics[0] === topic);
      return {
        topic,
        claims: own.length,
        sources: own.reduce((sum, claim) => sum + claim.sources.length, 0),
      };
    }),
    byVerdict: countsOf(
      verdicts,
      claims.map(({ verdict }) => verdict),
    ),
    byCertainty: countsOf(
      certainties,
      claims.map(({ certainty }) => certainty),
    ),
    byKind: countsOf(
      sourceKinds,
      sources.map(({ kind }) => kind),
    ),
    thin: claims.flatMap((claim) => {
      const reason = thinness(claim);
      return reason ? [{ claim, reason }] : [];
    }),
  };
}
