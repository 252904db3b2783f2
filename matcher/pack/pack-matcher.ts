/**
 * Marks the claims of a pack in a text: the model finds them sentence by sentence, the cues of the
 * lexicon say with what stance. Sentences in which nothing is found are not looked at for cues.
 */
import { foundByFit } from '../found';
import { outcomeOf } from '../frame-finder';
import type { Fit } from '../frame-match';
import type { Entry, MatcherIndex } from '../index-data';
import { type Mention, MentionFinder } from '../mentions';
import { isAnothersWords } from '../quotes';
import { type Found, settle } from '../settle';
import type { Spoken } from '../spoken';
import { type Judgement, judge } from '../stance';
import { inItsPlace, Surroundings } from '../surroundings';
import { type Sentence, tokenize } from '../tokenize';
import type { Matcher } from '../types';
import { type KnownWord, Vocabulary } from '../vocabulary';
import { blankAddresses } from './cut-words';
import { ClaimFinder, type PackFit } from './find-claims';
import { MARKED } from './model';
import type { PackIndex } from './pack-index';
import { PackReader } from './reading';

/**
 * @param pack - claims to find
 * @param lexicon - an index for its cues; its frames are not used
 * @param threshold - least score of a match, in log odds
 */
export function createPackMatcher(
  pack: PackIndex,
  lexicon: MatcherIndex,
  threshold = MARKED,
): Matcher {
  const finder = new ClaimFinder(pack, new PackReader(pack));
  const words = new Vocabulary(lexicon, false);
  const mentionFinder = new MentionFinder(lexicon);
  const speak = (sentence: Sentence<KnownWord>): Spoken => {
    let mentions: Mention[] | undefined;
    return {
      sentence,
      get mentions() {
        mentions ??= mentionFinder.find(sentence);
        return mentions;
      },
    };
  };
  return {
    match(passage) {
      const { text } = passage;
      const sentences = tokenize(blankAddresses(text), words);
      const fits = sentences.map((sentence) => finder.find([sentence], threshold));
      if (fits.every(({ length }) => length === 0)) return [];
      const spoken = sentences.map(speak);
      const round = new Surroundings(spoken, text);
      const found: Found[] = [];
      spoken.forEach((here, at) => {
        for (const packFit of fits[at] ?? []) {
          const fit = toFit(packFit);
          const judgement = inItsPlace(
            judgeCarefully(here, fit, lexicon.entries),
            here,
            at,
            round,
            lexicon.entries,
            () => isAnothersWords(fit, here, text),
          );
          const stance = outcomeOf(fit, judgement);
          if (!stance) continue;
          const one = foundByFit(lexicon, fit, here, at, stance, judgement, passage);
          found.push({ ...one, claim: pack.id(packFit.claim) });
        }
      });
      return settle(found);
    },
  };
}

/**
 * Which of its words carries the stance is not known of a claim without frames: a cue that covers any of
 * them counts.
 */
function judgeCarefully(here: Spoken, fit: Fit, entries: readonly Entry[]): Judgement {
  let judgement = judge(here, fit, entries);
  for (const says of fit.here) {
    if (judgement.stance !== 'asserts') break;
    judgement = judge(here, { ...fit, says }, entries);
  }
  return judgement;
}

/** As the steps for frames want it. */
function toFit({ claim, score, denies, places }: PackFit): Fit {
  const here = places.map((at) => ({
    entry: -1,
    from: at,
    to: at + 1,
    gapped: false,
    unsure: false,
  }));
  const says = here[Math.floor(here.length / 2)] ?? NOWHERE;
  return {
    frame: { ...NO_FRAME, claim, whenDenied: denies },
    says,
    here,
    leans: [],
    from: here[0]?.from ?? 0,
    to: here.at(-1)?.to ?? 0,
    score: 1 / (1 + Math.exp(-score)),
  };
}

const NOWHERE: Mention = { entry: -1, from: 0, to: 1, gapped: false, unsure: false };
const NO_FRAME = {
  about: [],
  says: [],
  with: [],
  unless: [],
  denies: false,
  acts: false,
  before: false,
  inverted: false,
  within: 0,
};
