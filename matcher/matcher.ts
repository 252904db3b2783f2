/** Finds the claims of an index in a text: the matcher's front door. */
import { FRAME_THRESHOLD, findByFrames } from './frame-finder';
import type { MatcherIndex } from './index-data';
import { createModelFinder } from './learned/model-finder';
import type { Model } from './learned/model';
import { settle } from './settle';
import { createSpeaker } from './speak';
import { Surroundings } from './surroundings';
import type { Matcher, Passage } from './types';

/** What can be switched off, to measure what it is worth. */
export interface MatcherOptions {
  /** The trained model. Without it the frames decide alone. */
  model?: Model | undefined;
  /** Read the title and earlier sentences for what "it" means. */
  context?: boolean;
  /** Take a misspelt name for the name. */
  typos?: boolean;
  /** Judge stance; without it every match is an assertion, and there is no model. */
  stance?: boolean;
  /** Least score of a match that frames alone make. */
  threshold?: number;
}

/** A matcher over `index`. It keeps a cache of words and is cheap to call often. */
export function createMatcher(index: MatcherIndex, options: MatcherOptions = {}): Matcher {
  const { context = true, typos = true, stance = true, threshold = FRAME_THRESHOLD } = options;
  const speak = createSpeaker(index, typos);
  const model = options.model && stance ? createModelFinder(index, options.model) : undefined;
  const byFrames = { context, stance, threshold };
  return {
    match(passage: Passage) {
      const inView = context ? passage : { title: '', text: passage.text };
      const read = speak(inView);
      const round = new Surroundings(read.sentences, passage.text);
      const found = model
        ? model(passage, read, round)
        : findByFrames(index, passage, read, round, byFrames);
      return settle(found.sort((a, b) => a.sentence - b.sentence));
    },
  };
}
