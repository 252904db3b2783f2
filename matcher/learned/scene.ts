/** A sentence with all that the model may look at: its words, what stands round it, who is quoted. */
import type { Entry } from '../index-data';
import type { Spoken } from '../spoken';
import { stem } from '../words';
import { hashText } from './hash';

/** Where a concept stands that the sentence itself does not name; the nearest counts. */
export const Place = { title: 1, sentenceBefore: 2, earlier: 3, after: 4 } as const;

/** A sentence as hashes of its stems. */
export interface Words {
  spoken: Spoken;
  hashes: Uint32Array;
}

export interface Scene {
  here: Words;
  title: readonly Words[];
  /** The sentence right before. */
  before: Words | undefined;
  /** The next two sentences. */
  after: readonly Words[];
  /** Concepts of the sentence, no cues. */
  own: readonly number[];
  /** Concepts that stand only round it, and where: `places` has the same length. */
  round: readonly number[];
  places: readonly number[];
  text: string;
}

const NUMBER = hashText('#');
const CACHE_SIZE = 50_000;
const cache = new Map<string, number>();

function wordHash(word: string): number {
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const hash = hashText(stem(word));
  cache.set(word, hash);
  return hash;
}

/** The stems of a sentence as hashes; all numbers are one. */
export function readWords(spoken: Spoken): Words {
  const { tokens } = spoken.sentence;
  const hashes = new Uint32Array(tokens.length);
  tokens.forEach(({ word, isNumber }, at) => {
    hashes[at] = isNumber ? NUMBER : wordHash(word);
  });
  return { spoken, hashes };
}

/** A text and its title, sentence by sentence. */
export interface ReadText {
  text: string;
  title: readonly Words[];
  sentences: readonly Words[];
}

const BACK = 3;
const AHEAD = 2;

/** The scene of sentence number `at`. */
export function sceneAt(
  { text, title, sentences }: ReadText,
  at: number,
  entries: readonly Entry[],
): Scene | undefined {
  const here = sentences[at];
  if (!here) return undefined;
  const seen = new Set<number>();
  const own: number[] = [];
  const round: number[] = [];
  const places: number[] = [];
  for (const { entry } of here.spoken.mentions) {
    if (entries[entry]?.kind === 'cue' || seen.has(entry)) continue;
    seen.add(entry);
    own.push(entry);
  }
  const note = (words: Words | undefined, place: number) => {
    for (const { entry } of words?.spoken.mentions ?? []) {
      if (entries[entry]?.kind === 'cue' || seen.has(entry)) continue;
      seen.add(entry);
      round.push(entry);
      places.push(place);
    }
  };
  note(sentences[at - 1], Place.sentenceBefore);
  for (let back = 2; back <= BACK; back++) note(sentences[at - back], Place.earlier);
  for (const words of title) note(words, Place.title);
  note(sentences[at + 1], Place.after);
  return {
    here,
    title,
    before: sentences[at - 1],
    after: sentences.slice(at + 1, at + 1 + AHEAD),
    own,
    round,
    places,
    text,
  };
}
