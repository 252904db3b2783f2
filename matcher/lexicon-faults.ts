/**
 * What is wrong with a lexicon as a whole, which no file shows by itself: words that two drugs or two
 * diseases claim, concepts that nothing uses. Pure.
 */
import type { ConceptData, FrameData, LexiconData } from '../shared/matcher-data';
import { termLabels } from './terms';

/** A fault, and the concept that has it. */
export interface LexiconFault {
  concept: string;
  fault: string;
}

/**
 * Terms that two drugs or two diseases share, in whatever spelling: the matcher could not tell which
 * is meant. Things and relations may share words; what stands beside them tells.
 * @throws Error with the reason, if a term says nothing
 */
export function sharedTerms(concepts: readonly ConceptData[]): LexiconFault[] {
  const owners = new Map<string, string>();
  const faults: LexiconFault[] = [];
  for (const { id, kind, terms, unsure } of concepts) {
    if (kind !== 'drug' && kind !== 'disease') continue;
    for (const term of [...terms, ...unsure]) {
      const key = `${kind} ${termLabels(term).join(' ')}`;
      const owner = owners.get(key);
      if (owner !== undefined && owner !== id) {
        faults.push({ concept: id, fault: `the term "${term}" is also one of ${owner}` });
      }
      owners.set(key, owner ?? id);
    }
  }
  return faults;
}

/** Things and relations that no frame and no other concept names. Drugs and diseases serve as rivals. */
export function unusedConcepts(
  { concepts }: LexiconData,
  frames: readonly FrameData[],
): LexiconFault[] {
  const used = new Set([
    ...concepts.flatMap(({ includes }) => includes),
    ...frames.flatMap((frame) => [
      ...frame.about.flat(),
      ...frame.says,
      ...frame.with.flat(),
      ...frame.unless,
    ]),
  ]);
  return concepts
    .filter(({ id, kind }) => (kind === 'thing' || kind === 'relation') && !used.has(id))
    .map(({ id }) => ({ concept: id, fault: 'is used by no frame and no other concept' }));
}
