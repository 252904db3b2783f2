/** Reads a passage: its sentences and its title's, each with what it speaks of. */
import type { MatcherIndex } from './index-data';
import { type Mention, MentionFinder } from './mentions';
import type { Spoken } from './spoken';
import { tokenize } from './tokenize';
import type { Passage } from './types';
import { type KnownWord, Vocabulary } from './vocabulary';

/** A title is read so far, in UTF-16 units: what is longer is none. */
const LONGEST_TITLE = 400;

export interface SpokenText {
  title: Spoken<KnownWord>[];
  sentences: Spoken<KnownWord>[];
}

/** From a passage to its sentences. It keeps a cache of words. */
export type Speaker = (passage: Passage) => SpokenText;

/** @param typos - whether a misspelt name is taken for the name */
export function createSpeaker(index: MatcherIndex, typos: boolean): Speaker {
  const words = new Vocabulary(index, typos);
  const finder = new MentionFinder(index);
  const speakAll = (text: string) =>
    tokenize(text, words).map((sentence) => ({ sentence, mentions: finder.find(sentence) }));
  return ({ title, text }) => {
    const spoken = { title: speakAll(title.slice(0, LONGEST_TITLE)), sentences: speakAll(text) };
    dropUnsure(index, [...spoken.title, ...spoken.sentences]);
    return spoken;
  };
}

/** Terms such as "MS" count only if something else in the text or its title is surely medical. */
function dropUnsure(index: MatcherIndex, all: readonly Spoken[]): void {
  const isSurelyMedical = (mention: Mention) => {
    const kind = index.entries[mention.entry]?.kind;
    return !mention.unsure && (kind === 'drug' || kind === 'disease');
  };
  if (all.some(({ mentions }) => mentions.some(isSurelyMedical))) return;
  for (const spoken of all)
    if (spoken.mentions.some(({ unsure }) => unsure))
      spoken.mentions = spoken.mentions.filter(({ unsure }) => !unsure);
}
