/** The words of the two axes, so that a claim reads the same on every surface. Pure. */
import type { Certainty, SourceKind, Verdict } from './claim';
import { formatOf, type Language, language, t } from './i18n';
import type { Stance } from './match';
import type { KnownClaim } from './pack';

/** A verdict in one or two words. */
export function verdictLabel(verdict: Verdict): string {
  return t(`wording.verdict.${verdict}`);
}

/** What a post does with a claim and what the evidence says, in a few words. */
export function outcomeLabel(stance: Stance, verdict: Verdict): string {
  if (stance === 'denies' && verdict === 'supported') return t('wording.outcome.deniesTruth');
  return t(`wording.outcome.${stance}`, { verdict: verdictLabel(verdict) });
}

/** The verdict whose shape and colour stand for what was marked: a denied truth is no green tick. */
export function outcomeVerdict(stance: Stance, verdict: Verdict): Verdict {
  return stance === 'denies' && verdict === 'supported' ? 'contradicted' : verdict;
}

/** What kind a source is. */
export function sourceKindLabel(kind: SourceKind): string {
  return t(`wording.sourceKind.${kind}`);
}

/** How sure the evidence is, as a heading. */
export function certaintyLabel(certainty: Certainty): string {
  return t(`wording.certainty.${certainty}`);
}

/** Topics that have a heading of their own. */
const topics = [
  'low-dose-naltrexone',
  'lupus',
  'cancer',
  'autoimmune',
  'alternative',
  'infection',
  'metabolic',
  'chronic',
  'womens-health',
] as const;

/** A topic's heading; one without a heading of its own gets its id in words. */
export function topicLabel(topic: string): string {
  const known = topics.find((each) => each === topic);
  if (known !== undefined) return t(`wording.topic.${known}`);
  const words = topic.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Orders topics by their headings. */
export const byTopicLabel = (a: string, b: string): number =>
  topicLabel(a).localeCompare(topicLabel(b), language());

/** A date such as 2026-11-23 as "23 November 2026", in the interface's language or another. */
export function plainDate(isoDate: string, wanted: Language = language()): string {
  return new Intl.DateTimeFormat(formatOf(wanted), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T00:00:00Z`),
  );
}

/** Verdict and certainty, always as one sentence, in the interface's language or another. */
export function verdictSentence(
  { verdict, certainty, reviewed }: Pick<KnownClaim, 'verdict' | 'certainty' | 'reviewed'>,
  lng: Language = language(),
): string {
  if (certainty === 'official-record' && reviewed !== undefined) {
    return t(`wording.officialSentence.${verdict}`, { date: plainDate(reviewed, lng), lng });
  }
  if (certainty === undefined || certainty === 'official-record') {
    return t(`wording.unratedSentence.${verdict}`, { lng });
  }
  const words = t(`wording.certaintyInSentence.${certainty}`, { lng });
  return t(`wording.verdictSentence.${verdict}`, { certainty: words, lng });
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
  { quoted, quotedFrom: name = '' }: Speaker,
): string {
  const deed = stance === 'denies' && verdict === 'supported' ? 'deniesTruth' : stance;
  const speaker = !quoted ? 'post' : name ? 'quoteOf' : 'quotedPost';
  return t(`wording.stance.${deed}.${speaker}`, { name });
}
