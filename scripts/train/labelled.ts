/** Labelled passages as the trainer reads them: which sentence makes which claim, and how. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import * as v from 'valibot';
import { DataError, parseOrThrow } from '../../claims-db/data-error';
import type { Sentence } from '../../matcher/tokenize';
import { stances } from '../../shared/match';
import { root } from '../root';

const PassageSchema = v.looseObject({
  id: v.string(),
  title: v.optional(v.string(), ''),
  text: v.string(),
  labels: v.array(
    v.looseObject({
      claim: v.string(),
      stance: v.picklist(stances),
      /** The words that carry the claim. Passages of one sentence may do without. */
      quote: v.optional(v.string()),
    }),
  ),
});
export type TrainingPassage = v.InferOutput<typeof PassageSchema>;

/** @throws DataError with file and line */
export function readPassages(file: string): TrainingPassage[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (!line.trim()) return [];
      const place = `${relative(root, file)}:${at + 1}`;
      let data: unknown;
      try {
        data = JSON.parse(line);
      } catch (error) {
        throw new DataError(place, '', `is no JSON: ${error}`);
      }
      const passage = parseOrThrow(PassageSchema, data, place);
      for (const { quote } of passage.labels)
        if (quote !== undefined && !passage.text.includes(quote))
          throw new DataError(place, 'labels', `quotes words that are not there: ${quote}`);
      return [passage];
    });
}

/** What a sentence does with a claim (0: nothing, or the place of its stance + 1), and how much that counts. */
export interface SentenceLabel {
  outcome: number;
  weight: number;
}

/** How much it counts that another sentence of the passage makes a claim and this one does not. */
const ELSEWHERE = 0.3;
/** Share of the quoted words, or of the sentence, that makes a sentence the claim's. */
const OF_QUOTE = 0.4;
const OF_SENTENCE = 0.6;

/**
 * The label of each claim of the passage in one of its sentences. Weight 0: cannot be told.
 * @param alone - whether it is the passage's only sentence
 */
export function sentenceLabels(
  { text, labels }: TrainingPassage,
  { start, end }: Sentence,
  alone: boolean,
): Map<string, SentenceLabel> {
  const found = new Map<string, SentenceLabel>();
  for (const { claim, stance, quote } of labels) {
    const outcome = stances.indexOf(stance) + 1;
    if (quote === undefined) {
      found.set(claim, { outcome, weight: alone ? 1 : 0 });
      continue;
    }
    const from = text.indexOf(quote);
    const shared = Math.min(from + quote.length, end) - Math.max(from, start);
    const isHere =
      shared > 0 && (shared >= OF_QUOTE * quote.length || shared >= OF_SENTENCE * (end - start));
    const known = found.get(claim);
    if (isHere) {
      if (!known || known.outcome === 0) found.set(claim, { outcome, weight: 1 });
    } else if (!known) found.set(claim, { outcome: 0, weight: shared > 0 ? 0 : ELSEWHERE });
  }
  return found;
}
