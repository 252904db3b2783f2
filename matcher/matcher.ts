/** Finds the claims of an index in a text: the matcher's front door. */
import { type Fit, fitFrames } from './frame-match';
import type { MatcherIndex } from './index-data';
import { deniedByLabels } from './labels';
import { findMentions, type Mention } from './mentions';
import { fitPhrasings } from './phrasing-match';
import { type Found, settle } from './settle';
import { spanOf } from './span';
import { isAnothersWords } from './quotes';
import { referentsOf, SENTENCES_BACK, type Spoken } from './spoken';
import { calledInQuestion, isReportDenied, type Judgement, judge, takenBack } from './stance';
import { type Sentence, tokenize } from './tokenize';
import type { Evidence, Matcher, Passage, Stance } from './types';
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
/** What a word is said to mean that stands in a claim's own wording and in no concept. */
const CLAIMS_WORDS = 'a word of the claim';
/** Sentences after a quotation that may reject it. */
const REPLIES = 2;

/** A matcher over `index`. It keeps a cache of words and is cheap to call often. */
export function createMatcher(index: MatcherIndex, options: MatcherOptions = {}): Matcher {
  const { context = true, typos = true, stance = true, threshold = THRESHOLD } = options;
  const vocabulary = new Vocabulary(index, typos);

  const speak = (sentence: Sentence): Spoken => ({
    sentence,
    mentions: findMentions(index, vocabulary, sentence),
  });

  const judgeFit = (
    fit: Fit,
    here: Spoken,
    replies: readonly Spoken[],
    isLabelledFalse: boolean,
    text: string,
  ): Judgement => {
    const judgement = judge(here, fit, index.entries);
    const { quoted } = here.sentence;
    if (isLabelledFalse && judgement.stance !== 'asks')
      return { stance: judgement.stance === 'asserts' ? 'denies' : 'none' };
    if (judgement.stance === 'asserts') {
      for (const reply of replies) {
        if (takenBack(reply, index.entries)) return { stance: 'denies' };
        if (calledInQuestion(reply, index.entries)) return { stance: 'asks' };
        if (isReportDenied(here, reply, index.entries)) return { stance: 'none' };
      }
    }
    const isAnothers = judgement.stance === 'asserts' && isAnothersWords(fit, here, text);
    return quoted || isAnothers ? { stance: 'none' } : judgement;
  };

  return {
    match({ title, text }: Passage) {
      const titleSpoken = context ? tokenize(title).map(speak) : [];
      const spoken = tokenize(text).map(speak);
      dropUnsure(index, [...titleSpoken, ...spoken]);
      const repliesTo = replyFinder(spoken);
      const labelledFalse = deniedByLabels(spoken, text);
      const found: Found[] = [];
      spoken.forEach((here, at) => {
        const before = spoken.slice(Math.max(0, at - SENTENCES_BACK), at);
        const referents = context
          ? referentsOf(before, titleSpoken, spoken[at + 1], index.entries)
          : [];
        const fits = [
          ...fitFrames(index, here, referents),
          ...fitPhrasings(index, here, vocabulary),
        ];
        for (const fit of fits) {
          if (fit.score < threshold) continue;
          const judgement: Judgement = stance
            ? judgeFit(fit, here, repliesTo(at), labelledFalse[at] === true, text)
            : { stance: 'asserts' };
          const outcome = outcomeOf(fit, judgement);
          if (outcome) found.push(toFound(index, fit, here, at, outcome, judgement, title, text));
        }
      });
      return settle(found);
    },
  };
}

/** From a sentence to those that may answer it: the next one, or the first two after a quotation. */
function replyFinder(spoken: readonly Spoken[]): (at: number) => Spoken[] {
  const afterQuote: number[] = [];
  let next = spoken.length;
  for (let at = spoken.length - 1; at >= 0; at--) {
    afterQuote[at] = next;
    if (!spoken[at]?.sentence.quoted) next = at;
  }
  return (at) => {
    const first = afterQuote[at] ?? spoken.length;
    const { quoted, cites } = spoken[at]?.sentence ?? {};
    if (quoted) return spoken.slice(first, first + REPLIES);
    return spoken.slice(at + 1, at + 1 + (cites ? REPLIES : 1));
  };
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
function outcomeOf({ frame }: Fit, { stance, negated }: Judgement): Stance | undefined {
  if (stance === 'none') return undefined;
  if (stance === 'asks') return 'asks';
  if (frame.whenDenied) return negated ? 'asserts' : undefined;
  if (frame.denies) return stance === 'asserts' ? 'denies' : undefined;
  return stance;
}

function toFound(
  index: MatcherIndex,
  fit: Fit,
  here: Spoken,
  at: number,
  stance: Stance,
  { cue }: Judgement,
  title: string,
  text: string,
): Found {
  const { sentence } = here;
  const { tokens } = sentence;
  const span = spanOf(fit, fit.frame.whenDenied ? cue : undefined, here, index.entries);
  const evidence = (
    mention: Mention,
    words: Sentence['tokens'],
    from: 'text' | 'title',
  ): Evidence => {
    const start = words[mention.from]?.start ?? 0;
    const end = words[mention.to - 1]?.end ?? start;
    const source = from === 'text' ? text : title;
    return {
      from,
      start,
      end,
      text: source.slice(start, end),
      means: index.entries[mention.entry]?.label ?? CLAIMS_WORDS,
    };
  };
  const words = [...new Set([fit.says, ...fit.here])].map((mention) =>
    evidence(mention, tokens, 'text'),
  );
  for (const { mention, spoken, from } of fit.leans)
    words.push(evidence(mention, spoken.sentence.tokens, from));
  return {
    claim: index.claims[fit.frame.claim] ?? '',
    stance,
    sentence: at,
    start: tokens[span.from]?.start ?? sentence.start,
    end: tokens[span.to - 1]?.end ?? sentence.end,
    score: fit.score,
    leans: fit.leans.length > 0,
    words: words.sort((a, b) => a.from.localeCompare(b.from) || a.start - b.start),
    stanceCue: cue && text.slice(tokens[cue.from]?.start, tokens[cue.to - 1]?.end),
  };
}
