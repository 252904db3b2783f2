/** The reader's list as plain text, to paste into a message or a patient portal. Pure. */
import { onOneLine } from './one-line';
import type { KnownClaim, KnownSource } from './pack';
import type { SavedEntry } from './saved';
import { isWebAddress, type ListedClaim, savedDay } from './saved-list';
import { t } from './i18n-pages';
import { verdictLabel, verdictSentence } from './wording';

/** Sources that a summary names: the weightiest ones. */
const mostSources = 3;

/** The sources that a summary names. */
export function summarySources({ sources }: KnownClaim): readonly KnownSource[] {
  return sources.slice(0, mostSources);
}

/** Whose claim it is, where it is not the project's. */
export function packSentence({ pack }: KnownClaim): string | undefined {
  if (!pack) return undefined;
  return pack.own ? t('claim.pack.own') : t('list.summary.pack', { pack: onOneLine(pack.title) });
}

function evidenceLines(claim: KnownClaim): string[] {
  return [
    t('list.summary.evidence', {
      verdict: verdictLabel(claim.verdict),
      sentence: verdictSentence(claim),
    }),
    onOneLine(claim.summary),
    ...(claim.harm ? [t('list.summary.takeCare', { harm: onOneLine(claim.harm) })] : []),
    packSentence(claim) ?? [],
  ].flat();
}

function sourceLines(claim: KnownClaim): string[] {
  return [
    t('list.summary.sources'),
    ...summarySources(claim).map(({ title, publisher, year, url }) => {
      const when = [publisher, year === 'undated' ? undefined : year].filter(Boolean).join(', ');
      return `- ${onOneLine(`${title}${when && ` (${when})`}`)} ${new URL(url).href}`;
    }),
  ];
}

function seenLines({ words, title, url }: SavedEntry): string[] {
  const where = [onOneLine(title), isWebAddress(url) ? new URL(url).href : '']
    .filter(Boolean)
    .join(', ');
  return [
    ...(words ? [t('list.summary.seenAs', { words: onOneLine(words) })] : []),
    ...(where ? [t('list.summary.seenOn', { where })] : []),
  ];
}

function paragraph({ entry, claim }: ListedClaim, index: number): string {
  const note = entry.note.trim();
  return [
    `${index + 1}. ${claim ? onOneLine(claim.statement) : t('list.summary.gone', { id: entry.claim })}`,
    ...(claim ? evidenceLines(claim) : []),
    ...(note ? [t('list.summary.note', { note })] : []),
    ...seenLines(entry),
    t('list.summary.savedOn', { day: savedDay(entry) }),
    ...(claim ? sourceLines(claim) : []),
  ].join('\n');
}

/** The whole list in the order given, with an empty line between its parts. */
export function summaryText(list: readonly ListedClaim[]): string {
  return `${[t('list.summary.title'), ...list.map(paragraph), t('list.summary.footer')].join('\n\n')}\n`;
}
