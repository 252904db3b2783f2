/** The reader's list as plain text, to paste into a message or a patient portal. Pure. */
import type { Claim, Source } from './claim';
import type { SavedEntry } from './saved';
import { isWebAddress, type ListedClaim, savedDay } from './saved-list';
import { verdictLabels, verdictSentence } from './wording';

/** What a list that is taken to a doctor is headed with. */
export const summaryTitle = 'Questions for my appointment';

/** What stands below such a list. */
export const summaryFooter =
  'Collected with Footnote: its reading of the sources named here, not medical advice.';

/** What is said of a claim that the database no longer has. */
export const goneSentence = 'Footnote no longer has this claim.';

/** Sources that a summary names: the weightiest ones. */
const mostSources = 3;

/** The sources that a summary names. */
export function summarySources({ sources }: Claim): readonly Source[] {
  return sources.slice(0, mostSources);
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function evidenceLines(claim: Claim): string[] {
  return [
    `${verdictLabels[claim.verdict]}. ${verdictSentence(claim)}`,
    claim.summary,
    ...(claim.harm ? [`Take care: ${claim.harm}`] : []),
  ];
}

function sourceLines(claim: Claim): string[] {
  return [
    'Sources:',
    ...summarySources(claim).map(({ title, publisher, year, url }) =>
      year === 'undated'
        ? `- ${title} (${publisher}) ${url}`
        : `- ${title} (${publisher}, ${year}) ${url}`,
    ),
  ];
}

function seenLines({ words, title, url }: SavedEntry): string[] {
  const where = [onOneLine(title), isWebAddress(url) ? url : ''].filter(Boolean).join(', ');
  return [
    ...(words ? [`Seen as: “${onOneLine(words)}”`] : []),
    ...(where ? [`Seen on: ${where}`] : []),
  ];
}

function paragraph({ entry, claim }: ListedClaim, index: number): string {
  const note = entry.note.trim();
  return [
    `${index + 1}. ${claim ? claim.statement : `${goneSentence} (${entry.claim})`}`,
    ...(claim ? evidenceLines(claim) : []),
    ...(note ? [`My question or note: ${note}`] : []),
    ...seenLines(entry),
    `Saved on ${savedDay(entry)}`,
    ...(claim ? sourceLines(claim) : []),
  ].join('\n');
}

/** The whole list in the order given, with an empty line between its parts. */
export function summaryText(list: readonly ListedClaim[]): string {
  return `${[summaryTitle, ...list.map(paragraph), summaryFooter].join('\n\n')}\n`;
}
