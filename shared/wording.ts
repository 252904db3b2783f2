/** The words of the two axes, so that a claim reads the same on every surface. Pure. */
import type { Certainty, Claim, Reading, SourceKind, Verdict } from './claim';
import type { Stance } from './match';

export const verdictLabels: Record<Verdict, string> = {
  supported: 'Supported',
  'partly-supported': 'Partly true',
  mixed: 'Mixed',
  'not-enough-evidence': 'Not enough evidence',
  contradicted: 'Contradicted',
};

const stanceLabels: Record<Stance, string> = {
  asserts: 'Claimed',
  denies: 'Denied',
  asks: 'Asked',
};

/** What a post does with a claim and what the evidence says, in a few words. */
export function outcomeLabel(stance: Stance, verdict: Verdict): string {
  if (stance === 'denies' && verdict === 'supported') return 'Denied, but the evidence supports it';
  return `${stanceLabels[stance]} · ${verdictLabels[verdict]}`;
}

/** The verdict whose shape and colour stand for what was marked: a denied truth is no green tick. */
export function outcomeVerdict(stance: Stance, verdict: Verdict): Verdict {
  return stance === 'denies' && verdict === 'supported' ? 'contradicted' : verdict;
}

export const sourceKindLabels: Record<SourceKind, string> = {
  regulator: 'Regulator’s record',
  'systematic-review': 'Systematic review',
  guideline: 'Guideline',
  'health-body': 'Health body',
  'randomised-trial': 'Randomised trial',
  'cohort-study': 'Cohort study',
  'case-report': 'Case report',
  'laboratory-study': 'Laboratory study',
  review: 'Review article',
};

export const readingLabels: Record<Reading, string> = {
  abstract: 'summary read',
  'full-text': 'read in full',
  page: 'page read',
};

const verdictClauses: Record<Verdict, string> = {
  supported: 'The evidence agrees with this claim',
  'partly-supported': 'This claim is true only in part',
  mixed: 'Comparable studies of this claim disagree',
  'not-enough-evidence': 'There is not enough evidence to say',
  contradicted: 'The evidence says otherwise',
};

const certaintyClauses: Record<Exclude<Certainty, 'official-record'>, string> = {
  high: 'certainty is high',
  moderate: 'certainty is moderate',
  low: 'certainty is low',
  'very-low': 'certainty is very low',
};

const officialClauses: Record<Verdict, string> = {
  supported: 'The official record confirms this claim',
  'partly-supported': 'The official record confirms this claim only in part',
  mixed: 'The official records disagree about this claim',
  'not-enough-evidence': 'The official record does not settle this claim',
  contradicted: 'The official record says otherwise',
};

/** Topics whose id does not read well as a heading. */
const topicLabels: Readonly<Record<string, string>> = {
  'low-dose-naltrexone': 'Low-dose naltrexone',
  autoimmune: 'Autoimmune and joint disease',
  alternative: 'Alternative treatments and approvals',
  infection: 'Infections and vaccines',
  metabolic: 'Heart, diabetes and diet',
  chronic: 'Pain, sleep, mood and gut',
  'womens-health': 'Women’s health',
};

/** A topic's heading; one without a heading of its own gets its id in words. */
export function topicLabel(topic: string): string {
  const known = Object.hasOwn(topicLabels, topic) ? topicLabels[topic] : undefined;
  if (known !== undefined) return known;
  const words = topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Orders topics by their headings. */
export const byTopicLabel = (a: string, b: string): number =>
  topicLabel(a).localeCompare(topicLabel(b), 'en');

/** A date such as 2026-11-23 as "23 November 2026". */
export function plainDate(isoDate: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T00:00:00Z`),
  );
}

/** Verdict and certainty, always as one sentence. */
export function verdictSentence(claim: Pick<Claim, 'verdict' | 'certainty' | 'reviewed'>): string {
  const { verdict, certainty, reviewed } = claim;
  if (certainty === 'official-record') {
    return `${officialClauses[verdict]} (checked ${plainDate(reviewed)}).`;
  }
  return `${verdictClauses[verdict]}; ${certaintyClauses[certainty]}.`;
}

/** Whose words they are: the post's own, or a quote's. */
export interface Speaker {
  quoted: boolean;
  /** Whose words the quote is, where the page says so. */
  quotedFrom?: string;
}

/** What the post, or the post quoted in it, does with the claim, in the reader's words. */
export function stanceSentence(
  stance: Stance,
  verdict: Verdict,
  { quoted, quotedFrom }: Speaker,
): string {
  const post = !quoted ? 'post' : quotedFrom ? `quote of ${quotedFrom}` : 'quoted post';
  if (stance === 'asks') return `This ${post} asks about a known claim:`;
  if (stance === 'asserts') return `This ${post} makes a known claim:`;
  return verdict === 'supported'
    ? `The evidence supports what this ${post} denies:`
    : `This ${post} rejects a known claim:`;
}
