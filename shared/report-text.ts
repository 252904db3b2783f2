/** What a reader can copy to tell the project, in English, of a wrong mark. Nothing is sent. Pure. */
import { onOneLine } from './one-line';
import type { PageMark } from './protocol';

type Reported = Pick<PageMark, 'claim' | 'stance' | 'words' | 'title' | 'why'>;

/** The words, what was read into them, and room for what they really say. */
export function reportText(
  { claim, stance, words, title, why }: Reported,
  version: string,
): string {
  const read = why.words.map(({ text, means, from }) => `${text} (${from}) = ${means}`);
  return [
    `Footnote ${version}: a mark that may be wrong`,
    `Claim: ${claim}, read as: ${stance}`,
    `Words: ${words}`,
    ...(title ? [`Title: ${title}`] : []),
    ...(read.length > 0 ? [`Read as: ${read.join('; ')}`] : []),
    ...(why.stanceCue ? [`Decided by: ${why.stanceCue}`] : []),
    'What it really says: ',
  ]
    .map(onOneLine)
    .join('\n');
}
