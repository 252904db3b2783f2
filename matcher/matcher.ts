/** Finds the claims of an index in a text: the matcher's front door. */
import { type Fit, fitFrames } from './frame-match';
import type { MatcherIndex } from './index-data';
import { findMentions, type Mention } from './mentions';
import { fitPhrasings } from './phrasing-match';
import { judge, type Judgement, takenBack } from './stance';
import { referentsOf, type Spoken } from './spoken';
import { type Sentence, tokenize } from './tokenize';
import type { Evidence, Match, Matcher, Passage, Stance } from './types';
import { Vocabulary } from './vocabulary';

/** What can be switched off, to measure what it is worth. */
export interface MatcherOptions {
  /** Read the title and earlier sentences for what "it" means. */
  context?: boolean;
  /** Take a misspelt name for the name. */
  typos?: boolean;
  /** Judge stance; without it every match is an assertion. */
  stance?: boolean;
  /** Least score of a match. */
  threshold?: number;
}

/** Least score of a match: chosen on the odd rows of tests/eval/dev.jsonl. */
const THRESHOLD = 0.6;
/** A denial this many sentences on takes back an assertion of the same claim. */
const SENTENCES_TO_DENIAL = 2;

interface Found {
  claim: string;
  stance: Stance;
  sentence: number;
  from: number;
  to: number;
  score: number;
  words: Evidence[];
  stanceCue?: string;
}

/** A matcher over `index`. It keeps a cache of words and is cheap to call often. */
export function createMatcher(index: MatcherIndex, options: MatcherOptions = {}): Matcher {
  const { context = true, typos = true, stance = true, threshold = THRESHOLD } = options;
  const vocabulary = new Vocabulary(index, typos);

  const speak = (sentence: Sentence): Spoken => ({
    sentence,
    mentions: findMentions(index, vocabulary, sentence),
  });

  const match = ({ title, text }: Passage): Match[] => {
    const titleSpoken = context ? tokenize(title).map(speak) : [];
    const spoken = tokenize(text).map(speak);
    dropUnsure(index, [...titleSpoken, ...spoken]);
    const found: Found[] = [];
    spoken.forEach((here, at) => {
      const referents = context ? referentsOf(spoken.slice(Math.max(0, at - 3), at), titleSpoken, index.entries) : [];
      const fits = [...fitFrames(index, here, referents), ...fitPhrasings(index, here, vocabulary)];
      for (const fit of fits) {
        if (fit.score < threshold) continue;
        const judgement = stance ? judgeFit(fit, at, spoken) : ({ stance: 'asserts' } as const);
        const outcome = outcomeOf(fit, judgement);
        if (outcome) found.push(toFound(index, fit, here, at, outcome, judgement, title, text));
      }
    });
    return settle(found, spoken, text);
  };

  const judgeFit = (fit: Fit, at: number, spoken: readonly Spoken[]): Judgement => {
    const here = spoken[at];
    if (!here) return { stance: 'none' };
    const judgement = judge(here, fit, index.entries);
    if (judgement.stance !== 'asserts') return here.sentence.quoted ? { stance: 'none' } : judgement;
    const replies = here.sentence.quoted ? firstReplies(spoken, at) : spoken.slice(at + 1, at + 2);
    for (const reply of replies) {
      const cue = takenBack(reply, index.entries);
      if (cue) return { stance: 'denies' };
    }
    return here.sentence.quoted ? { stance: 'none' } : judgement;
  };

  return { match };
}

/** The two sentences after the quotation that sentence `at` is part of. */
function firstReplies(spoken: readonly Spoken[], at: number): Spoken[] {
  let next = at + 1;
  while (spoken[next]?.sentence.quoted) next++;
  return spoken.slice(next, next + 2);
}

/** Terms such as "MS" count only if something else in the text or its title is surely medical. */
function dropUnsure(index: MatcherIndex, all: readonly Spoken[]): void {
  const isSurelyMedical = (mention: Mention) => {
    const kind = index.entries[mention.entry]?.kind;
    return !mention.unsure && (kind === 'drug' || kind === 'disease');
  };
  if (all.some(({ mentions }) => mentions.some(isSurelyMedical))) return;
  for (const spoken of all) spoken.mentions = spoken.mentions.filter(({ unsure }) => !unsure);
}

/** What the post does with the claim, given what its sentence does with the frame's words. */
function outcomeOf({ frame }: Fit, { stance }: Judgement): Stance | undefined {
  if (stance === 'none') return undefined;
  if (stance === 'asks') return 'asks';
  if (frame.whenDenied) return stance === 'denies' ? 'asserts' : undefined;
  if (frame.denies) return stance === 'asserts' ? 'denies' : undefined;
  return stance;
}

function toFound(
  index: MatcherIndex,
  fit: Fit,
  { sentence }: Spoken,
  at: number,
  stance: Stance,
  judgement: Judgement,
  title: string,
  text: string,
): Found {
  const cue = judgement.cue;
  const first = sentence.tokens[fit.from];
  const last = sentence.tokens[fit.to - 1];
  const evidence = (mention: Mention, tokens: Sentence['tokens'], from: 'text' | 'title'): Evidence => {
    const start = tokens[mention.from]?.start ?? 0;
    const end = tokens[mention.to - 1]?.end ?? start;
    const source = from === 'text' ? text : title;
    return { from, start, end, text: source.slice(start, end), means: index.entries[mention.entry]?.label ?? '' };
  };
  const words = [
    ...[fit.says, ...fit.here].map((mention) => evidence(mention, sentence.tokens, 'text')),
    ...fit.leans.map(({ mention, spoken, from }) => evidence(mention, spoken.sentence.tokens, from)),
  ];
  return {
    claim: index.claims[fit.frame.claim] ?? '',
    stance,
    sentence: at,
    from: first?.start ?? sentence.start,
    to: last?.end ?? sentence.end,
    score: fit.score,
    words: words.sort((a, b) => a.from.localeCompare(b.from) || a.start - b.start),
    stanceCue: cue && text.slice(sentence.tokens[cue.from]?.start, sentence.tokens[cue.to - 1]?.end),
  };
}

/**
 * One match per claim and sentence, the best; and no assertion next to a denial of the same claim,
 * because it is what the denial answers.
 */
function settle(found: readonly Found[], spoken: readonly Spoken[], text: string): Match[] {
  const best = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.sentence} ${one.claim}`;
    const known = best.get(key);
    if (!known || isBetter(one, known)) best.set(key, one);
  }
  const all = [...best.values()];
  const kept = all.filter(
    (one) =>
      one.stance !== 'asserts' ||
      !all.some(
        (other) =>
          other.stance === 'denies' &&
          other.claim === one.claim &&
          other.sentence >= one.sentence &&
          other.sentence - one.sentence <= SENTENCES_TO_DENIAL,
      ),
  );
  return kept
    .map(({ claim, stance, from, to, score, words, stanceCue, sentence }) => {
      const end = Math.min(to, spoken[sentence]?.sentence.end ?? text.length);
      const match: Match = { claim, stance, start: from, end, score: Math.round(score * 1000) / 1000, why: { words } };
      if (stanceCue) match.why.stanceCue = stanceCue;
      return match;
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.claim < b.claim ? -1 : 1));
}

/** A denial or a question outweighs an assertion made of the same sentence. */
function isBetter(one: Found, known: Found): boolean {
  const careful = (stance: Stance) => (stance === 'asserts' ? 0 : 1);
  const difference = careful(one.stance) - careful(known.stance);
  return difference > 0 || (difference === 0 && one.score > known.score);
}
