/**
 * What an editor looks for in a record beyond its form: plain language, careful words, a review that
 * is not too old. Pure; used by checks and the report, not by the extension.
 */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Claim } from '../shared/claim';

/** A review older than this many months has to be done again. */
const mostMonths = 24;

/** Words that promise more than evidence can, with what to write instead. */
const carelessWords: { pattern: RegExp; advice: string }[] = [
  { pattern: /\b(?:un)?prove[ns]?\b|\bproof\b/i, advice: 'say what was found, and how sure it is' },
  { pattern: /\bcompletely safe\b|\bperfectly safe\b/i, advice: 'say for whom, and at what dose' },
  { pattern: /\bsafe\b(?! (?:for|in|to|with|when|on|during|than|at)\b)/i, advice: 'say for whom' },
  { pattern: /\bmiracle\b|\bbreakthrough\b/i, advice: 'say what it does' },
  { pattern: /\bwe (?:found|know)\b/i, advice: 'say what was found when this was reviewed' },
];

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The school grade (US) that a text asks of its reader.
 * Source: Kincaid et al. 1975, the Flesch-Kincaid grade level.
 */
export function readingGrade(text: string): number {
  const wordList = [...words.segment(text)].filter(({ isWordLike }) => isWordLike);
  return fleschKincaid({
    sentence: [...sentences.segment(text)].length,
    word: wordList.length,
    syllable: wordList.reduce((sum, { segment }) => sum + Math.max(1, syllable(segment)), 0),
  });
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

function monthsBetween(from: Date, to: Date): number {
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
}

/** A fault that the schema does not see, with the field that it is in. */
export interface EditorialFault {
  field: string;
  fault: string;
}

/** Careless words in the texts that readers see, too few sources, a review too old at `today`. */
export function editorialFaults(claim: Claim, today: Date): EditorialFault[] {
  const faults: EditorialFault[] = [];
  for (const field of ['summary', 'detail', 'harm'] as const) {
    for (const { pattern, advice } of carelessWords) {
      const found = pattern.exec(claim[field] ?? '');
      if (found) faults.push({ field, fault: `says “${found[0]}”: ${advice}` });
    }
  }
  if (monthsBetween(new Date(claim.reviewed), today) > mostMonths) {
    faults.push({
      field: 'reviewed',
      fault: `is more than ${mostMonths} months ago: review it again`,
    });
  }
  const fewest =
    claim.verdict === 'not-enough-evidence' || claim.verdict === 'contradicted' ? 2 : 3;
  if (claim.sources.length < fewest) {
    faults.push({
      field: 'sources',
      fault: `are ${claim.sources.length}; ${claim.verdict} asks for at least ${fewest}`,
    });
  }
  const seen = new Map<string, number>();
  claim.sources.forEach(({ doi, pmid }, index) => {
    for (const id of [doi?.toLowerCase(), pmid]) {
      if (!id) continue;
      const earlier = seen.get(id);
      if (earlier !== undefined) {
        faults.push({
          field: `sources.${index}`,
          fault: `is the same study as sources.${earlier} (${id})`,
        });
      }
      seen.set(id, index);
    }
  });
  return faults;
}
