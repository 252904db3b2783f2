/** Reads a passage: its sentences and its title's, each with what it speaks of. */
import type { MatcherIndex } from './index-data';
import type { Mention, MentionFinder } from './mentions';
import type { Spoken } from './spoken';
import { tokenize } from './tokenize';
import type { Passage } from './types';

/** A title is read so far, in UTF-16 units: what is longer is none. */
const LONGEST_TITLE = 400;

export interface SpokenText {
  title: Spoken[];
  sentences: Spoken[];
}

export function speak(
  index: MatcherIndex,
  finder: MentionFinder,
  { title, text }: Passage,
): SpokenText {
  const speakAll = (words: string) =>
    tokenize(words).map((sentence) => ({
      sentence,
      mentions: finder.find(sentence),
    }));
  const spoken = { title: speakAll(title.slice(0, LONGEST_TITLE)), sentences: speakAll(text) };
  dropUnsure(index, [...spoken.title, ...spoken.sentences]);
  return spoken;
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
