/** A sentence with what it speaks of, and what may be meant by "it" in it. */
import type { Entry } from './index-data';
import type { Mention } from './mentions';
import type { Sentence } from './tokenize';

export interface Spoken<R = unknown> {
  sentence: Sentence<R>;
  mentions: Mention[];
}

/** A mention that a sentence leans on: in the title, or in an earlier sentence. */
export interface Referent {
  mention: Mention;
  spoken: Spoken;
  from: 'title' | 'text';
  /** Sentences back; 0 for the title. */
  distance: number;
  /** Whether it is named after, not before. */
  after: boolean;
}

/** "It" rarely reaches back further than this. */
export const SENTENCES_BACK = 3;

/**
 * What a sentence may lean on: of drugs and of diseases, those of the nearest earlier sentence that
 * names any (another drug in between cuts the reference), else those of the title. An illness may also be
 * named right after: "My legs are stronger on LDN. I've had MS since 2005."
 */
export function referentsOf(
  before: readonly Spoken[],
  title: readonly Spoken[],
  after: Spoken | undefined,
  entries: readonly Entry[],
): Referent[] {
  const referents: Referent[] = [];
  for (const kind of ['drug', 'disease', 'thing'] as const) {
    const isOfKind = (mention: Mention) => entries[mention.entry]?.kind === kind;
    let nearest: Referent[] = [];
    for (let distance = 1; distance <= SENTENCES_BACK && nearest.length === 0; distance++) {
      const spoken = before[before.length - distance];
      if (!spoken) break;
      nearest = spoken.mentions
        .filter(isOfKind)
        .map((mention) => ({ mention, spoken, from: 'text' as const, distance, after: false }));
    }
    if (nearest.length === 0 || kind === 'disease') {
      for (const spoken of title) {
        for (const mention of spoken.mentions.filter(isOfKind)) {
          nearest.push({ mention, spoken, from: 'title', distance: 0, after: false });
        }
      }
    }
    if (nearest.length === 0 && kind === 'disease' && after) {
      nearest = after.mentions.filter(isOfKind).map((mention) => ({
        mention,
        spoken: after,
        from: 'text' as const,
        distance: 1,
        after: true,
      }));
    }
    referents.push(...nearest);
  }
  return referents;
}
