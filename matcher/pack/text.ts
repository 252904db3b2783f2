/** A text with what is looked up in it for every claim that it is compared with. */
import { trigramsOf } from './likeness';
import type { Placed, Word } from './reading';

export interface Text {
  placed: readonly Placed[];
  /** Where each term of the pack stands, as numbers of tokens, and how surely it is meant. */
  held: ReadonlyMap<number, Held>;
  /** Everything the text tells, each word once, in nats. */
  nats: number;
  /** The different words of each sentence. */
  sentences: readonly (readonly Word[])[];
  /** Trigrams of the words that are long enough to be compared letter by letter. */
  trigrams: readonly ReadonlySet<string>[];
}

export interface Held {
  share: number;
  places: number[];
}

/** Shorter words are not compared letter by letter. */
export const SHORTEST_ALIKE = 4;

export function prepareText(placed: readonly Placed[]): Text {
  const held = new Map<number, Held>();
  const words = new Set<Word>();
  const sentences: Set<Word>[] = [];
  for (const { word, at, sentence } of placed) {
    words.add(word);
    sentences[sentence] ??= new Set();
    sentences[sentence].add(word);
    for (const { term, share } of word.uses) {
      const known = held.get(term);
      if (!known) held.set(term, { share, places: [at] });
      else {
        known.share = Math.max(known.share, share);
        known.places.push(at);
      }
    }
  }
  const all = [...words];
  let trigrams: ReadonlySet<string>[] | undefined;
  return {
    placed,
    held,
    nats: all.reduce((sum, { nats }) => sum + nats, 0),
    sentences: sentences.map((own) => [...own]).filter(Boolean),
    get trigrams() {
      trigrams ??= all
        .filter(({ stem, isNumber }) => stem.length >= SHORTEST_ALIKE && !isNumber)
        .map(({ stem }) => trigramsOf(stem));
      return trigrams;
    },
  };
}
