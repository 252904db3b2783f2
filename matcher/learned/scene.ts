/** A sentence with all that the model may look at: its words, what stands round it, who is quoted. */
import type { Entry } from '../index-data';
import type { SpokenText } from '../speak';
import type { Spoken } from '../spoken';
import type { KnownWord } from '../vocabulary';

/** Where a concept stands that the sentence itself does not name; the nearest counts. */
export const Place = { title: 1, sentenceBefore: 2, earlier: 3, after: 4 } as const;

/** A sentence with the hashes of its stems, made when they are asked for. */
export class Words {
  readonly spoken: Spoken<KnownWord>;
  #hashes: Int32Array | undefined;

  constructor(spoken: Spoken<KnownWord>) {
    this.spoken = spoken;
  }

  /** Of each token. */
  get hashes(): Int32Array {
    if (this.#hashes) return this.#hashes;
    const { tokens } = this.spoken.sentence;
    const hashes = new Int32Array(tokens.length);
    for (let at = 0; at < hashes.length; at++) hashes[at] = tokens[at]?.reading.hash ?? 0;
    this.#hashes = hashes;
    return hashes;
  }
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

/** A text and its title, sentence by sentence. */
export interface ReadText {
  text: string;
  title: readonly Words[];
  sentences: readonly Words[];
}

export function readText({ title, sentences }: SpokenText, text: string): ReadText {
  const wordsOf = (spoken: readonly Spoken<KnownWord>[]) => spoken.map((one) => new Words(one));
  return { text, title: wordsOf(title), sentences: wordsOf(sentences) };
}

const BACK = 3;
const AHEAD = 2;

/** From a text and the number of a sentence to its scene; undefined where it speaks of nothing. */
export type SceneReader = (read: ReadText, at: number) => Scene | undefined;

export function sceneReader(entries: readonly Entry[]): SceneReader {
  const isConcept = Uint8Array.from(entries, ({ kind }) => (kind === 'cue' ? 0 : 1));
  /** For each entry the last scene that it was seen in. */
  const seen = new Uint32Array(entries.length);
  let scene = 0;
  const isNew = (entry: number) => {
    if (isConcept[entry] === 0 || seen[entry] === scene) return false;
    seen[entry] = scene;
    return true;
  };
  let round: number[] = [];
  let places: number[] = [];
  const note = (words: Words | undefined, place: number) => {
    if (!words) return;
    for (const { entry } of words.spoken.mentions) {
      if (!isNew(entry)) continue;
      round.push(entry);
      places.push(place);
    }
  };
  return ({ text, title, sentences }, at) => {
    const here = sentences[at];
    if (!here) return undefined;
    scene = (scene + 1) >>> 0;
    const own: number[] = [];
    for (const { entry } of here.spoken.mentions) if (isNew(entry)) own.push(entry);
    if (own.length === 0) return undefined;
    round = [];
    places = [];
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
  };
}
